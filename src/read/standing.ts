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

/** True when names stand in a text only as they are in their plain form. */
export const isPlain = (text: string): boolean => !UNPLAIN.test(text) && text === text.normalize('NFC')

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
