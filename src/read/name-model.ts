import { givenWeight, surnameWeight, type GivenPosition } from './lexicon.ts'
import { once, seedRows } from './lexicon-file.ts'

/** Decimal logarithm of a frequency in a million; what no table has counts as 0.05. */
const log = (perMillion: number): number => Math.log10(Math.max(perMillion, 0.05) / 1e6)

const LENGTHS = { single: Math.log10(0.18), double: Math.log10(0.8), triple: Math.log10(0.002) }

const surname = (text: string): number | undefined => (surnameWeight(text) > 0 ? log(surnameWeight(text)) : undefined)
const given = (character: string, place: GivenPosition): number => log(givenWeight(character, place))

/** Score of surname plus given name for the code points of a Han name; null when no surname leads it. */
export function hanScore(points: readonly string[]): number | null {
  const [a = '', b = '', c = '', d = ''] = points
  const compound = surname(a + b)
  if (compound !== undefined && points.length === 3) return compound + given(c, 'single') + LENGTHS.single
  if (compound !== undefined && points.length === 4)
    return compound + given(c, 'first') + given(d, 'second') + LENGTHS.double
  const single = surname(a)
  if (single === undefined) return null
  if (points.length === 2) return single + given(b, 'single') + LENGTHS.single
  if (points.length === 3) return single + given(b, 'first') + given(c, 'second') + LENGTHS.double
  if (points.length === 4) return single + given(b, 'first') + given(c, 'second') + given(d, 'second') + LENGTHS.triple
  return null
}

const parts = once(
  () =>
    new Map(
      ['tibetan', 'mongolian', 'uyghur-kazakh', 'yi']
        .flatMap((people) => seedRows(`names/${people}.tsv`))
        .map(([part = '', place = '']) => [part, place] as const),
    ),
)

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

/** Score of a name made of Tibetan, Mongolian, Uyghur, Kazakh or Yi parts, one stray character allowed; null when it is not. */
export function partsScore(name: string): number | null {
  if (strangers(name) * 2 >= name.length) return null
  const known = parts()
  const best: (number | undefined)[] = [-1.1]
  const strays: number[] = [0]
  for (let end = 1; end <= name.length; end++) {
    for (let length = 1; length <= Math.min(5, end); length++) {
      const from = best[end - length]
      if (from === undefined) continue
      const place = known.get(name.slice(end - length, end))
      const fits = place !== undefined && !(place === 'end' && (end === length || end < name.length))
      const stray = !fits && length === 1 && (strays[end - 1] ?? 0) < 2
      if (!fits && !stray) continue
      const score = from + (fits ? PART + (place === 'syllable' ? SYLLABLE : 0) : STRAY)
      if (score > (best[end] ?? -Infinity)) {
        best[end] = score
        strays[end] = (strays[end - length] ?? 0) + (fits ? 0 : 1)
      }
    }
  }
  const whole = best[name.length]
  return whole === undefined || (strays[name.length] ?? 0) * 2 >= name.length ? null : whole
}
