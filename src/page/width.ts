import type { Line } from './line.ts'
import { endsSentence, SENTENCE_MARKS } from './sentence.ts'

/** Lines on either side that tell how wide a line's column is. */
const AROUND = 12
/** Wider lines are paragraphs of their own, not lines of a column. */
const WIDEST = 60
const NARROWEST = 6
/** Kerned punctuation makes lines of one column differ by this much. */
const SLACK = 2
/** A paragraph's first line whose indent was lost is shorter by this much. */
const LOST = 2
/** A line wider by more than this belongs to no column. */
const EXCESS = 5
/** A block of so many lines tells its own width. */
const BLOCK = 5

/** What the typesetting around a line tells of it. */
export interface Fit {
  /** Width of its column in characters; null where lines are not wrapped. */
  readonly width: number | null
  /** The same in ideographs, what is half-width counting half. */
  readonly columns: number | null
  /** It reaches the column's edge, so that its end need not be an end of words. */
  readonly full: boolean
  /** It reaches the edge if a paragraph's indent was lost before it. */
  readonly nearlyFull: boolean
  /** It is clearly wider than its column. */
  readonly over: boolean
  /** An indent says that a paragraph opens. */
  readonly indented: boolean
}

/** How many sizes there are of each half character. */
const countSizes = (sizes: readonly number[]): readonly number[] => {
  const counts = new Array<number>(2 * WIDEST + 3).fill(0)
  for (const size of sizes) if (size >= NARROWEST && size <= WIDEST) counts[2 * size] = (counts[2 * size] ?? 0) + 1
  return counts
}

/** The length that most lines share, within one character; of several the longest; null when no length is usual. */
const usual = (sizes: readonly number[]): number | null => {
  const counts = countSizes(sizes)
  let best: number | null = null
  let most = Math.max(2, sizes.length * 0.25)
  for (let half = 2 * NARROWEST; half <= 2 * WIDEST; half++) {
    const near = counts.slice(half - 2, half + 3).reduce((sum, count) => sum + count, 0)
    if (counts[half] === 0 || near < most) continue
    most = near
    best = half / 2
  }
  return best
}

/** What is told of a line that no column holds. */
export const UNWRAPPED: Fit = {
  width: null,
  columns: null,
  full: false,
  nearlyFull: false,
  over: false,
  indented: false,
}

/** The lines that tell a line's column: its own block without blank lines when that is long enough, else those around. */
const neighbours = (lines: readonly Line[], at: number): readonly Line[] => {
  let from = at
  let to = at + 1
  while (from > 0 && at - from < AROUND && lines[from]?.blanks === 0) from--
  while (to < lines.length && to - at < AROUND && lines[to]?.blanks === 0) to++
  const block = lines.slice(from, to)
  return block.length >= BLOCK && block.some((other) => SENTENCE_MARKS.test(other.flat))
    ? block
    : lines.slice(Math.max(0, at - AROUND), at + AROUND + 1)
}

const fitAt = (lines: readonly Line[], at: number, line: Line): Fit => {
  const near = neighbours(lines, at)
  const open = near.filter((other) => !endsSentence(other.flat))
  if (open.length * 2 < near.length && open.length < 4) return UNWRAPPED
  const size = usual(open.map((other) => other.size))
  const columns = usual(open.map((other) => other.columns))
  const width = size ?? columns
  if (width === null) return UNWRAPPED
  const wide = columns ?? width
  const over = line.columns > wide + EXCESS && line.size > width + EXCESS
  const reaches = (lack: number): boolean => !over && (line.size >= width - lack || line.columns >= wide - lack)
  return { width, columns: wide, full: reaches(SLACK), nearlyFull: reaches(SLACK + LOST), over, indented: false }
}

/** A line indented by this many blanks may open a paragraph. */
const INDENT = 2

/** True when indents open paragraphs on this page: most indented lines follow the end of a sentence, not its middle. */
const indentsOpen = (lines: readonly Line[]): boolean => {
  let after = 0
  let amid = 0
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before === undefined || line.blanks > 0 || line.indent < INDENT) continue
    if (endsSentence(before.flat)) after++
    else amid++
  }
  return after >= amid
}

/** Step 2: how each line fits its column. */
export const fitLines = (lines: readonly Line[]): readonly Fit[] => {
  const told = indentsOpen(lines)
  return lines.map((line, at) => ({ ...fitAt(lines, at, line), indented: told && line.indent >= INDENT }))
}
