import { pairAt } from './beginnings.ts'

/** The letters of a text, and how often each two neighbours stand in it. */
interface Letters {
  readonly text: string
  readonly pairs: ReadonlyMap<number, number>
}

const MOST_KEPT = 500
const kept = new Map<string, Letters>()

/** A text is compared with many others, so the last ones are kept. */
function lettersOf(text: string): Letters {
  const found = kept.get(text)
  if (found !== undefined) return found
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  const pairs = new Map<number, number>()
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = pairAt(letters, at)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  if (kept.size >= MOST_KEPT) kept.clear()
  const made: Letters = { text: letters, pairs }
  kept.set(text, made)
  return made
}

/** Dice coefficient of the letter pairs of two texts: 1 for equal, 0 for nothing in common. */
export function dice(left: string, right: string): number {
  const a = lettersOf(left)
  const b = lettersOf(right)
  if (a.text === b.text) return 1
  let both = 0
  for (const [pair, count] of b.pairs) both += Math.min(count, a.pairs.get(pair) ?? 0)
  const all = Math.max(0, a.text.length - 1) + Math.max(0, b.text.length - 1)
  return all === 0 ? 0 : (2 * both) / all
}

/** Share of the shorter text's letter pairs that the longer has; the first is the shorter of equals. */
export function contained(left: string, right: string): number {
  const a = lettersOf(left)
  const b = lettersOf(right)
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a]
  if (short.text.length < 2) return 0
  let both = 0
  for (const [pair, count] of short.pairs) if (long.pairs.has(pair)) both += count
  return both / (short.text.length - 1)
}
