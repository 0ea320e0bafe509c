/** Flat words of a text that say something: without punctuation. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** All runs of `length` characters of a text. */
export const gramsOf = (text: string, length: number): ReadonlySet<string> => {
  const letters = lettersOf(text)
  const grams = new Set<string>()
  for (let at = 0; at + length <= letters.length; at++) grams.add(letters.slice(at, at + length))
  return grams
}

/** Share of `part`'s runs that `whole` has too, 0 to 1. */
export const shareOf = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number => {
  if (part.size === 0) return 0
  let both = 0
  for (const gram of part) if (whole.has(gram)) both++
  return both / part.size
}
