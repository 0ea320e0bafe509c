import { pairAt } from './beginnings.ts'

const MOST_SLOTS = 0x100000
const LEAST_SLOTS = 0x100
/** Slots for each string: so many more than strings that most places of a text fall on an empty one. */
const SPARE = 16

/** Slot of two UTF-16 units. */
const slotOf = (pair: number): number => pair ^ (pair >>> 13)

/**
 * Tells of most places of a text that none of many strings begins there, without looking the strings up: one byte stands for
 * all pairs of UTF-16 units that fall on it.
 */
export class PairFilter {
  readonly #taken: Uint8Array
  readonly #mask: number

  constructor(strings: readonly string[]) {
    let slots = LEAST_SLOTS
    while (slots < MOST_SLOTS && slots < strings.length * SPARE) slots *= 2
    this.#taken = new Uint8Array(slots)
    this.#mask = slots - 1
    for (const each of strings) this.#taken[slotOf(pairAt(each, 0)) & this.#mask] = 1
  }

  /** False when none of the strings stands between two offsets. */
  mayStandIn(text: string, start: number, end: number): boolean {
    for (let at = start; at < end - 1; at++)
      if (this.#taken[slotOf((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) & this.#mask] === 1) return true
    return false
  }

  /** False where none of the strings begins. */
  mayBegin(text: string, at: number): boolean {
    return this.mayBeginWith(pairAt(text, at))
  }

  /** The same of two UTF-16 units as one number. */
  mayBeginWith(pair: number): boolean {
    return this.#taken[slotOf(pair) & this.#mask] === 1
  }
}
