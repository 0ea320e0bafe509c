import { once, seedRows } from './lexicon-file.ts'

/** Peoples whose names are told by their parts rather than by a surname. */
export const NAME_GROUPS = ['TIBETAN', 'MONGOLIAN', 'TURKIC', 'YI'] as const
export type NameGroup = (typeof NAME_GROUPS)[number]

/** How well a text splits into the parts of one people's names. */
export interface MinorityScore {
  /** Share of the characters that parts cover, 0 to 1; a lone syllable of transliteration counts for less than a known part. */
  readonly score: number
  /** The people whose parts cover most; null when none covers any. */
  readonly group: NameGroup | null
}

const FILES: Readonly<Record<NameGroup, string>> = {
  TIBETAN: 'names/tibetan.tsv',
  MONGOLIAN: 'names/mongolian.tsv',
  TURKIC: 'names/uyghur-kazakh.tsv',
  YI: 'names/yi.tsv',
}

/** Worth of a character in a part of each place; a syllable alone may as well be an ordinary word's. */
const WORTH: Readonly<Record<string, number>> = { any: 1, end: 0.85, syllable: 0.7 }

interface Parts {
  readonly worth: ReadonlyMap<string, number>
  readonly ends: ReadonlySet<string>
  readonly longest: number
}

const load = (file: string): Parts => {
  const rows = seedRows(file)
  return {
    worth: new Map(rows.map(([part = '', place = '']) => [part, WORTH[place] ?? 0])),
    ends: new Set(rows.filter(([, place]) => place === 'end').map(([part = '']) => part)),
    longest: Math.max(...rows.map(([part = '']) => part.length)),
  }
}

const parts = once(() => NAME_GROUPS.map((group) => [group, load(FILES[group])] as const))

/** The most that parts of one people cover of `text`, in characters. */
function covered(text: string, { worth, ends, longest }: Parts): number {
  const best = new Float64Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    const here = best[at] ?? 0
    best[at + 1] = Math.max(best[at + 1] ?? 0, here)
    for (let end = at + 1; end <= Math.min(text.length, at + longest); end++) {
      const part = text.slice(at, end)
      const value = worth.get(part)
      if (value === undefined || (ends.has(part) && (at === 0 || end < text.length))) continue
      best[end] = Math.max(best[end] ?? 0, here + value * (end - at))
    }
  }
  return best[text.length] ?? 0
}

/**
 * How well `text` splits into parts of Tibetan, Mongolian, Turkic (Uyghur, Kazakh, Kirgiz) or Yi names. Dots are passed over.
 *
 * @param text a few characters; time grows with its length
 */
export function minorityScore(text: string): MinorityScore {
  const plain = text.replaceAll('·', '')
  let found: MinorityScore = { score: 0, group: null }
  for (const [group, known] of parts()) {
    const score = covered(plain, known) / Math.max(1, plain.length)
    if (score > found.score) found = { score, group }
  }
  return found
}
