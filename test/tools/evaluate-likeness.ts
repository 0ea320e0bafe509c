/** How alike two pieces of text or two lists are, and who is paired with whom; the arithmetic under the scorer. */

/** A name or title without whitespace, one kind of dot, compatibility forms folded. */
export const clean = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[•・‧∙⋅．·]/gu, '·')
    .normalize('NFKC')
    .replace(/\s+/gu, '')

/** Only the letters and digits of a text. */
export const letters = (text: string | null | undefined): string => clean(text).replace(/[^\p{L}\p{N}]/gu, '')

const bigrams = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** How many items two multisets share. */
export const shared = (left: readonly string[], right: readonly string[]): number => {
  const rest = new Map<string, number>()
  for (const item of right) rest.set(item, (rest.get(item) ?? 0) + 1)
  let both = 0
  for (const item of left) {
    const left = rest.get(item) ?? 0
    if (left > 0) both += 1
    rest.set(item, left - 1)
  }
  return both
}

/** Dice coefficient of the letter pairs of two texts: 1 for equal texts, 0 for nothing in common. */
export const dice = (left: string | null | undefined, right: string | null | undefined): number => {
  const [x, y] = [letters(left), letters(right)]
  if (x === y) return 1
  const [xs, ys] = [bigrams(x), bigrams(y)]
  const all = xs.length + ys.length
  return all === 0 ? 0 : (2 * shared(xs, ys)) / all
}

/** Share of distinct items that both lists have; 0 when both are empty. */
export const jaccard = (left: readonly string[], right: readonly string[]): number => {
  const [x, y] = [new Set(left), new Set(right)]
  const all = new Set([...x, ...y]).size
  return all === 0 ? 0 : [...x].filter((item) => y.has(item)).length / all
}

interface Pairing {
  /** Index in the first list → index in the second. */
  readonly pairs: ReadonlyMap<number, number>
  /** Indexes of the second list that no pair took. */
  readonly extra: readonly number[]
}

/** Pairs two lists one to one, the likeliest first; below `least` nothing is paired. */
export const pair = <A, B>(
  left: readonly A[],
  right: readonly B[],
  by: { readonly likeness: (a: A, b: B) => number; readonly least: number },
): Pairing => {
  const candidates = left
    .flatMap((a, i) => right.map((b, j) => ({ likeness: by.likeness(a, b), i, j })))
    .filter(({ likeness }) => likeness >= by.least)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return { pairs, extra: right.map((_, j) => j).filter((j) => !taken.has(j)) }
}
