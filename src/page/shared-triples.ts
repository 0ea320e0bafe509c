import { isLetter } from './overlap.ts'

/** What a run of three letters stands in. */
const WHOLE = 1
const PART = 2
const BOTH = 3

/**
 * Runs of three letters with where they stand, in one table for all texts: what a text's runs are is asked of each paragraph, and
 * sets made anew for it would be a tenth of all memory that reading takes. A slot is empty unless `marks` has the present round.
 */
const table = {
  slots: 0,
  round: 0,
  marks: new Int32Array(0),
  /** The first two letters of the slot's run, and the third with where it stands. */
  firsts: new Int32Array(0),
  lasts: new Int32Array(0),
}

/** Makes the table empty, with twice as many slots as there may be runs. */
const clear = (runs: number): void => {
  table.round++
  if (table.slots >= 2 * runs) return
  table.slots = 0x1000
  while (table.slots < 2 * runs) table.slots *= 2
  table.round = 1
  table.marks = new Int32Array(table.slots)
  table.firsts = new Int32Array(table.slots)
  table.lasts = new Int32Array(table.slots)
}

/** The slot that a run stands in or, when it stands in none, would. */
const slotOf = (first: number, last: number): number => {
  const { marks, firsts, lasts, round, slots } = table
  let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> 7
  for (slot &= slots - 1; marks[slot] === round; slot = (slot + 1) & (slots - 1))
    if (firsts[slot] === first && (lasts[slot] ?? 0) >> 2 === last) break
  return slot
}

/** Calls `take` with the slot of each run of a text, in its order; `first` and `last` are what the slot is to hold. */
const eachRun = (text: string, take: (slot: number, first: number, last: number) => void): void => {
  let one = -1
  let two = -1
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue
    const code = text.charCodeAt(at)
    if (one >= 0) {
      const first = (one << 16) | two
      take(slotOf(first, code), first, code)
    }
    one = two
    two = code
  }
}

/** Fills a slot; `marked`: the run's third letter with where it stands. */
const put = (slot: number, first: number, marked: number): void => {
  table.marks[slot] = table.round
  table.firsts[slot] = first
  table.lasts[slot] = marked
}

/** Share of the runs of three letters of `part` that `whole` has too, 0 to 1. */
export const shareOfTriples = (part: string, whole: string): number => {
  clear(part.length + whole.length)
  eachRun(whole, (slot, first, last) => put(slot, first, (last << 2) | WHOLE))
  let all = 0
  let both = 0
  eachRun(part, (slot, first, last) => {
    const where = table.marks[slot] === table.round ? (table.lasts[slot] ?? 0) & BOTH : 0
    if (where >= PART) return
    all++
    if (where === WHOLE) both++
    put(slot, first, (last << 2) | where | PART)
  })
  return all === 0 ? 0 : both / all
}
