import { givenWeight, isCompoundSurname, surnameWeight } from './lexicon.ts'
import { once, seedRows } from './lexicon-file.ts'

/** Decimal logarithm of a frequency in a million; what no table has counts as 0.05. */
const log = (perMillion: number): number => Math.log10(Math.max(perMillion, 0.05) / 1e6)

const LENGTHS = { single: Math.log10(0.18), double: Math.log10(0.8), triple: Math.log10(0.002) }

/** Works out once what a text weighs. */
function kept<T>(weigh: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly weight: T }>()
  return (text) => {
    const found = known.get(text) ?? { weight: weigh(text) }
    known.set(text, found)
    return found.weight
  }
}

const surname = kept((text) => (surnameWeight(text) > 0 ? log(surnameWeight(text)) : null))
const given = kept((character) => ({
  first: log(givenWeight(character, 'first')),
  second: log(givenWeight(character, 'second')),
  single: log(givenWeight(character, 'single')),
}))

/** Score of a given name of one to three characters; null for other lengths. */
function givenScore(points: readonly string[], from: number): number | null {
  const [a = '', b = '', c = ''] = points.slice(from)
  switch (points.length - from) {
    case 1:
      return given(a).single + LENGTHS.single
    case 2:
      return given(a).first + given(b).second + LENGTHS.double
    case 3:
      return given(a).first + given(b).second + given(c).second + LENGTHS.triple
    default:
      return null
  }
}

/** Score of surname plus given name for the code points of a Han name; null when no surname leads it. */
export function hanScore(points: readonly string[]): number | null {
  const [a = '', b = ''] = points
  const compound = points.length > 2 && isCompoundSurname(a + b) ? surname(a + b) : null
  const leading = compound ?? surname(a)
  const rest = givenScore(points, compound === null ? 1 : 2)
  return leading === null || rest === null ? null : leading + rest
}

const parts = once(
  () =>
    new Map(
      ['tibetan', 'mongolian', 'uyghur-kazakh', 'yi']
        .flatMap((people) => seedRows(`names/${people}.tsv`))
        .map(([part = '', place = '']) => [part, place] as const),
    ),
)

/** True where a part of two characters stands that names without surname begin with: 四郎, 其其. */
export function beginsPart(text: string, at: number): boolean {
  const place = parts().get(text.slice(at, at + 2))
  return place !== undefined && place !== 'end'
}

/** The characters that stand in parts. */
const partly = once(() => new Set(Array.from(parts().keys(), (part) => part.split('')).flat()))

/** How many characters of a name stand in no part. */
function strangers(name: string): number {
  let count = 0
  for (let at = 0; at < name.length; at++) if (!partly().has(name.charAt(at))) count++
  return count
}

const PART = -1.9
const SYLLABLE = -1.5
const STRAY = -4.2
const LONGEST_PART = 5

interface Covered {
  readonly score: number
  readonly strays: number
}

/** The best way to cover a name up to `end` whose last part begins at `start`; null where none does. */
function coverLast(name: string, { start, end }: { start: number; end: number }, before: Covered): Covered | null {
  const place = parts().get(name.slice(start, end))
  const fits = place !== undefined && (place !== 'end' || (start > 0 && end === name.length))
  if (fits) return { score: before.score + PART + (place === 'syllable' ? SYLLABLE : 0), strays: before.strays }
  return end - start === 1 && before.strays < 2 ? { score: before.score + STRAY, strays: before.strays + 1 } : null
}

/** Score of a name made of Tibetan, Mongolian, Uyghur, Kazakh or Yi parts, one stray character allowed; null when it is not. */
export function partsScore(name: string): number | null {
  if (strangers(name) * 2 >= name.length) return null
  const best: (Covered | null)[] = [{ score: -1.1, strays: 0 }]
  for (let end = 1; end <= name.length; end++) {
    let most: Covered | null = null
    for (let start = end - 1; start >= Math.max(0, end - LONGEST_PART); start--) {
      const before = best[start] ?? null
      const covered = before === null ? null : coverLast(name, { start, end }, before)
      if (covered !== null && (most === null || covered.score > most.score)) most = covered
    }
    best.push(most)
  }
  const whole = best[name.length] ?? null
  return whole === null || whole.strays * 2 >= name.length ? null : whole.score
}

const transliterating = once(() => new Set(seedRows('names/transliteration.tsv').map(([character = '']) => character)))

/** True when a name is written with the characters that foreign names are transcribed with, and no other. */
export function isTransliterated(name: string): boolean {
  for (const character of name) if (!transliterating().has(character)) return false
  return true
}
