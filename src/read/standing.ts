import { plainName } from '../fact/name.ts'
import { bothNamings, NO_NAMES, type Names, type Namings } from './name-index.ts'

/** Known names where they stand in one text. */
export interface Standing {
  readonly namings: Namings
  /** True when a known name may begin at the offset. */
  begins(start: number): boolean
  /** True when what is printed between two offsets is a known name. */
  isName(start: number, end: number): boolean
  /** True when a known name may begin from one offset on and before another. */
  within(start: number, end: number): boolean
}

export const NOBODY: Standing = {
  namings: new Map(),
  begins: () => false,
  isName: () => false,
  within: () => false,
}

/** Other dots, spaces and decomposed characters, which a name has lost in its plain form. */
const UNPLAIN = /[•・‧∙⋅．\s]/u

/** Ranges of UTF-16 units that composing a text leaves as they are: Latin letters, punctuation, common Chinese characters, full-width forms. */
const COMPOSED = [
  [0x21, 0x2ff],
  [0x2010, 0x2027],
  [0x25a0, 0x25ff],
  [0x3001, 0x3029],
  [0x3400, 0x9fff],
  [0xff01, 0xff60],
] as const
const composed = new Uint8Array(0x10000)
for (const [first, last] of COMPOSED) composed.fill(1, first, last + 1)

/** True when a text is composed; only one with rare characters needs to be composed to tell. */
function isComposed(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (composed[text.charCodeAt(at)] !== 1) return text === text.normalize('NFC')
  return true
}

/** True when names stand in a text only as they are in their plain form. */
export const isPlain = (text: string): boolean => !UNPLAIN.test(text) && isComposed(text)

/** Index of the first of ascending numbers that is no less than `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

function inPlain(namings: Namings): Standing {
  if (namings.size === 0) return NOBODY
  const starts = [...namings.keys()]
  return {
    namings,
    begins: (start) => namings.has(start),
    isName: (start, end) => namings.get(start)?.some((name) => name.length === end - start) === true,
    within: (start, end) => (starts[firstFrom(starts, start)] ?? Infinity) < end,
  }
}

/** In a text that prints names otherwise than they are in their plain form each stretch is made plain first. */
const inOther = (text: string, names: Names, namings: Namings): Standing => ({
  namings,
  begins: () => true,
  isName: (start, end) => names.has(plainName(text.slice(start, end))),
  within: () => true,
})

export interface Printed {
  readonly text: string
  readonly plain: boolean
}

/** Where names stand in a text. */
export function standingIn({ text, plain }: Printed, names: Names): Standing {
  if (names === NO_NAMES) return NOBODY
  const namings = names.standingIn(text)
  return plain ? inPlain(namings) : inOther(text, names, namings)
}

/** Where names of either stand in a text. */
export function bothStanding({ plain }: Printed, one: Standing, other: Standing): Standing {
  if (other === NOBODY) return one
  if (one === NOBODY) return other
  const namings = bothNamings(one.namings, other.namings)
  if (plain) return inPlain(namings)
  return { ...one, namings, isName: (start, end) => one.isName(start, end) || other.isName(start, end) }
}
