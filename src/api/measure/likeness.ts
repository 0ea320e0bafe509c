/** The least of what each of four edits costs up to here; `last` and `before` are the rows of costs above. */
const step = (
  { last, before, next }: Readonly<Record<'last' | 'before' | 'next', readonly number[]>>,
  at: number,
  same: { readonly here: boolean; readonly swapped: boolean },
): number =>
  Math.min(
    (last[at] ?? 0) + (same.here ? 0 : 1),
    (last[at + 1] ?? 0) + 1,
    (next[at] ?? 0) + 1,
    same.swapped ? (before[at - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
  )

/** Edits that turn one word into the other: a character put in, left out or changed, or two neighbours swapped. */
export const editsBetween = (left: string, right: string): number => {
  const [a, b] = [Array.from(left), Array.from(right)]
  let [before, last]: [number[], number[]] = [[], [...b.keys(), b.length]]
  for (const [i, one] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const swapped = i > 0 && j > 0 && one === b[j - 1] && a[i - 1] === other
      next.push(step({ last, before, next }, j, { here: one === other, swapped }))
    }
    ;[before, last] = [last, next]
  }
  return last[b.length] ?? 0
}

/** Each of the words that stands in the text, as offsets in UTF-16 units, in their order and joined where they touch. */
export const standingIn = (
  text: string,
  words: readonly string[],
): readonly { readonly start: number; readonly end: number }[] => {
  const spans: { start: number; end: number }[] = []
  for (const word of words) {
    for (let start = text.indexOf(word); word !== '' && start >= 0; start = text.indexOf(word, start + 1)) {
      spans.push({ start, end: start + word.length })
    }
  }
  const joined: { start: number; end: number }[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

/**
 * The characters of a name that a part of its pinyin, or of its initials, stands for; none where it is not in them. `syllables` are
 * those of the characters.
 */
export const soundingIn = (
  name: string,
  syllables: readonly string[],
  part: string,
): readonly { readonly start: number; readonly end: number }[] => {
  const characters = Array.from(name)
  if (part === '' || syllables.length !== characters.length) return []
  const [initials, sound] = [syllables.map((one) => one.charAt(0)).join(''), syllables.join('')]
  const places = syllables.flatMap((syllable, nth) => Array.from(syllable, () => nth))
  const at = sound.indexOf(part)
  const [first, last] =
    at >= 0
      ? [places[at] ?? 0, places[at + part.length - 1] ?? 0]
      : [initials.indexOf(part), initials.indexOf(part) + part.length - 1]
  if (first < 0) return []
  const start = characters.slice(0, first).join('').length
  return [{ start, end: start + characters.slice(first, last + 1).join('').length }]
}
