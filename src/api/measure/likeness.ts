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

/** Spans in their order, those that touch as one. */
export const joinedSpans = (
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly start: number; readonly end: number }[] => {
  const joined: { start: number; end: number }[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
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
  return joinedSpans(spans)
}

interface Sounding {
  readonly syllable: string
  readonly start: number
  readonly end: number
}

/** A character that has a syllable of its own, or letters and figures in a row, which are one. */
const SOUNDING = /\p{Script=Han}|[a-z0-9]+/giu

/** Where in a text each syllable stands; null where they are not those of its characters. */
const placed = (text: string, syllables: readonly string[]): readonly Sounding[] | null => {
  const found = [...text.matchAll(SOUNDING)]
  if (found.length !== syllables.length) return null
  return found.map(({ 0: part, index }, nth) => ({
    syllable: syllables[nth] ?? '',
    start: index,
    end: index + part.length,
  }))
}

const initialsAt = (places: readonly Sounding[], part: string): readonly (Sounding | undefined)[] => {
  const at = places
    .map(({ syllable }) => syllable.charAt(0))
    .join('')
    .indexOf(part)
  return at < 0 ? [] : [places[at], places[at + part.length - 1]]
}

/**
 * The characters of a name or title that a part of its pinyin, or of its initials, stands for; none where it is not in them.
 * `syllables` are those of the characters.
 */
export const soundingIn = (
  text: string,
  syllables: readonly string[],
  part: string,
): readonly { readonly start: number; readonly end: number }[] => {
  const places = placed(text, syllables)
  if (part === '' || places === null) return []
  const letters = places.flatMap((place) => Array.from(place.syllable, () => place))
  const at = syllables.join('').indexOf(part)
  const [first, last] = at >= 0 ? [letters[at], letters[at + part.length - 1]] : initialsAt(places, part)
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}
