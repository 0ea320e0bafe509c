import { oneOf } from '../fact/units.ts'
import { unitsOf } from './han.ts'
import { givenWeight, isCompoundSurname, mayStartCompound, surnameWeight, type GivenPosition } from './lexicon.ts'
import { once, seedRows } from './lexicon-file.ts'

/** Decimal logarithm of a frequency in a million; what no table has counts as 0.05. */
const log = (perMillion: number): number => Math.log10(Math.max(perMillion, 0.05) / 1e6)

const LENGTHS = { single: Math.log10(0.18), double: Math.log10(0.8), triple: Math.log10(0.002) }

/** NaN for what is no surname. */
const surnameLog = (text: string): number => (surnameWeight(text) > 0 ? log(surnameWeight(text)) : Number.NaN)

const compoundLog = (text: string): number => (isCompoundSurname(text) ? surnameLog(text) : Number.NaN)

/** What each character of the basic plane weighs, by its place in a name. */
const weights = once((): Readonly<Record<GivenPosition | 'surname', Float64Array>> => {
  const each = (weigh: (character: string) => number): Float64Array =>
    Float64Array.from({ length: 0x10000 }, (_, code) => weigh(String.fromCharCode(code)))
  return {
    surname: each(surnameLog),
    first: each((character) => log(givenWeight(character, 'first'))),
    second: each((character) => log(givenWeight(character, 'second'))),
    single: each((character) => log(givenWeight(character, 'single'))),
  }
})

const surname = (point: number): number => weights().surname[point] ?? surnameLog(String.fromCodePoint(point))

const given = (point: number, position: GivenPosition): number =>
  weights()[position][point] ?? log(givenWeight(String.fromCodePoint(point), position))

/** Score of a given name of one to three code points that ends at `end`; NaN for other lengths. */
function givenScore(text: string, from: number, end: number): number {
  if (from >= end) return Number.NaN
  const a = text.codePointAt(from) ?? 0
  const second = from + unitsOf(a)
  if (second >= end) return given(a, 'single') + LENGTHS.single
  const b = text.codePointAt(second) ?? 0
  const third = second + unitsOf(b)
  if (third >= end) return given(a, 'first') + given(b, 'second') + LENGTHS.double
  const c = text.codePointAt(third) ?? 0
  if (third + unitsOf(c) < end) return Number.NaN
  return given(a, 'first') + given(b, 'second') + given(c, 'second') + LENGTHS.triple
}

/** Score of surname plus given name for what stands between two offsets; null when no surname leads it and for longer given names. */
export function hanScore(text: string, start = 0, end = text.length): number | null {
  const a = text.codePointAt(start) ?? 0
  const second = start + unitsOf(a)
  const third = second + unitsOf(text.codePointAt(second) ?? 0)
  const compound = third < end && mayStartCompound(text, start) ? compoundLog(text.slice(start, third)) : Number.NaN
  const score = Number.isNaN(compound)
    ? surname(a) + givenScore(text, second, end)
    : compound + givenScore(text, third, end)
  return Number.isNaN(score) ? null : score
}

const transliterating = once(() =>
  oneOf(
    seedRows('names/transliteration.tsv')
      .map(([character = '']) => character)
      .join(''),
  ),
)

/** True when a name is written with the characters that foreign names are transcribed with, and no other. */
export function isTransliterated(name: string): boolean {
  const isOne = transliterating()
  for (let at = 0; at < name.length; at++) if (!isOne(name.charCodeAt(at))) return false
  return true
}
