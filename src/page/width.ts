import type { Line } from './line.ts'
import { endsSentence } from './sentence.ts'

/** Lines on either side that tell how wide a line's column is. */
const AROUND = 12
/** Wider lines are paragraphs of their own, not lines of a column. */
const WIDEST = 60
/** Kerned punctuation makes lines of one column differ by this much. */
const SLACK = 2

/** What the typesetting around a line tells of it. */
export interface Fit {
  /** Width of its column in characters; null where lines are not wrapped. */
  readonly width: number | null
  /** It reaches the column's edge, so that its end need not be an end of words. */
  readonly full: boolean
  /** It is clearly shorter than its column. */
  readonly short: boolean
  /** It is clearly wider than its column. */
  readonly over: boolean
}

/** The length that most lines share, within one character; null when no length is usual. */
const usual = (sizes: readonly number[]): number | null => {
  let best: number | null = null
  let most = 1
  for (const size of sizes) {
    if (size > WIDEST || size < 6) continue
    const near = sizes.filter((other) => Math.abs(other - size) <= 1).length
    if (near > most || (near === most && best !== null && size > best)) {
      most = near
      best = size
    }
  }
  return most >= Math.max(2, sizes.length * 0.25) ? best : null
}

const UNWRAPPED: Fit = { width: null, full: false, short: false, over: false }

const fitAt = (lines: readonly Line[], at: number): Fit => {
  const line = lines[at]
  if (line === undefined) return UNWRAPPED
  const near = lines.slice(Math.max(0, at - AROUND), at + AROUND + 1)
  const open = near.filter((other) => !endsSentence(other.flat))
  if (open.length * 2 < near.length && open.length < 4) return UNWRAPPED
  const size = usual(open.map((other) => other.size))
  const columns = usual(open.map((other) => other.columns))
  if (size === null || columns === null) return UNWRAPPED
  return {
    width: size,
    full: (line.size >= size - SLACK || line.columns >= columns - SLACK) && line.size <= size + 4 + SLACK,
    short: line.size < size - SLACK && line.columns < columns - SLACK,
    over: line.columns > columns + 4 && line.size > size + 4,
  }
}

/** Step 2: how each line fits its column. */
export const fitLines = (lines: readonly Line[]): readonly Fit[] => lines.map((_, at) => fitAt(lines, at))
