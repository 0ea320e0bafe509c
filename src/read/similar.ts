const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Dice coefficient of the letter pairs of two texts: 1 for equal, 0 for nothing in common. */
export function dice(left: string, right: string): number {
  const a = letters(left)
  const b = letters(right)
  if (a === b) return 1
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) counts.set(a.slice(at, at + 2), (counts.get(a.slice(at, at + 2)) ?? 0) + 1)
  let both = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const left_ = counts.get(b.slice(at, at + 2)) ?? 0
    if (left_ === 0) continue
    counts.set(b.slice(at, at + 2), left_ - 1)
    both++
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  return all === 0 ? 0 : (2 * both) / all
}

/** Share of the shorter text's letter pairs that the longer has. */
export function contained(left: string, right: string): number {
  const [short, long] = [letters(left), letters(right)].sort((one, other) => one.length - other.length)
  if (short === undefined || long === undefined || short.length < 2) return 0
  const pairs = new Set(Array.from({ length: long.length - 1 }, (_, at) => long.slice(at, at + 2)))
  let both = 0
  for (let at = 0; at + 1 < short.length; at++) if (pairs.has(short.slice(at, at + 2))) both++
  return both / (short.length - 1)
}
