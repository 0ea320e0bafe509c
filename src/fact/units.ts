/** Tells whether a UTF-16 unit is one of some characters of the basic plane, without making a string of it. */
export function oneOf(characters: string): (unit: number) => boolean {
  const flags = new Uint8Array(0x10000)
  for (let at = 0; at < characters.length; at++) flags[characters.charCodeAt(at)] = 1
  // Past a text's end stands NaN, for which alone every such look-up would be slow.
  return (unit) => flags[unit & 0xffff] === 1
}
