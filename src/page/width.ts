import type { Line } from './line.ts'
import { opensReport } from './opening.ts'
import { datelineOf } from './rules/dateline.ts'
import { SENTENCE_MARKS } from './sentence.ts'

/** Lines on either side that tell how wide a line's column is. */
const AROUND = 12
/** Wider lines are paragraphs of their own, not lines of a column. */
const WIDEST = 60
const NARROWEST = 8
/** Columns below this width are rare, lines as short as that are not. */
const NARROW = 12
/** Kerned punctuation makes lines of one column differ by this much. */
const SLACK = 2
/** A paragraph's first line whose indent was lost is shorter by this much. */
const LOST = 2
/** Marks that no line begins with make a cut line longer by this much. */
const KERN = 3
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
  /** It was cut at the column's edge: as long as most lines there, or longer by the marks that no line begins with. */
  readonly cut: boolean
  /** It is clearly wider than its column. */
  readonly over: boolean
  /** An indent says that a paragraph opens. */
  readonly indented: boolean
}

/** How many lines there are of each length, by half characters. One table for all: it is empty between calls. */
const counts = new Uint8Array(2 * WIDEST + 3)

/** Lines of a length within a character of this one. */
const nearTo = (half: number): number => {
  let sum = 0
  for (let other = half - 2; other <= half + 2; other++) sum += counts[other] ?? 0
  return sum
}

const exactly = (half: number): number => counts[half] ?? 0

/** The length with the most lines of those that have at least `least`; of several the longest; -1 when none has so many. */
const longestOf = (halves: readonly number[], linesOf: (half: number) => number, least: number): number => {
  let best = -1
  let most = least
  for (const half of halves) {
    const lines = linesOf(half)
    if (lines < most || (lines === most && half < best)) continue
    most = lines
    best = half
  }
  return best
}

/** The length that most lines share, within one character, and the one that most have exactly; null when no length is usual. */
interface Usual {
  readonly near: number
  readonly exact: number
}

const usual = (sizes: readonly number[]): Usual | null => {
  const halves: number[] = []
  for (const size of sizes) {
    if (size < NARROWEST || size > WIDEST) continue
    const half = 2 * size
    if (counts[half] === 0) halves.push(half)
    counts[half] = (counts[half] ?? 0) + 1
  }
  const near = longestOf(halves, nearTo, Math.max(2, sizes.length * 0.25))
  const exact = longestOf(
    halves.filter((half) => Math.abs(half - near) <= 2),
    exactly,
    1,
  )
  for (const half of halves) counts[half] = 0
  return near < 0 ? null : { near: near / 2, exact: (exact < 0 ? near : exact) / 2 }
}

/** What is told of a line that no column holds. */
export const UNWRAPPED: Fit = {
  width: null,
  columns: null,
  full: false,
  nearlyFull: false,
  cut: false,
  over: false,
  indented: false,
}

/** A line with what its words tell of its end. */
interface Told {
  readonly line: Line
  /** No sentence ends with it. */
  readonly open: boolean
  /** It has marks of running text. */
  readonly marked: boolean
}

/** Bounds of a line's own block without blank lines; null when it is too short to tell its column. */
const blockOf = (lines: readonly Told[], at: number): readonly [number, number] | null => {
  let from = at
  let to = at + 1
  while (from > 0 && at - from < AROUND && lines[from]?.line.blanks === 0) from--
  while (to < lines.length && to - at < AROUND && lines[to]?.line.blanks === 0) to++
  if (to - from >= BLOCK) for (let i = from; i < to; i++) if (lines[i]?.marked === true) return [from, to]
  return null
}

/** The column that some lines stand in, in characters and in ideographs. */
interface Column {
  readonly size: Usual
  readonly columns: Usual
}

const exceeds = ({ size, columns }: Line, column: Column): boolean =>
  columns > column.columns.near + EXCESS && size > column.size.near + EXCESS
const lacksAtMost = ({ size, columns }: Line, column: Column, lack: number): boolean =>
  size >= column.size.near - lack || columns >= column.columns.near - lack

/** A line passes so far beyond the edge that no column is there. */
const isBeyond = (line: Line, column: Column): boolean =>
  line.size > WIDEST ||
  line.size > 2 * column.size.near + EXCESS ||
  (column.size.near < NARROW && exceeds(line, column))

/**
 * Lines that pass beyond the edge tell that there is none: headlines of one length between paragraphs of one line each. A few
 * short lines make no column either where most others pass beyond.
 */
const holds = (lines: readonly Told[], column: Column): boolean => {
  let beyond = 0
  let full = 0
  for (const { line } of lines) {
    if (isBeyond(line, column)) beyond++
    else if (lacksAtMost(line, column, SLACK)) full++
  }
  return beyond < full
}

/** The column of some lines; null where they are not wrapped. */
const columnOf = (lines: readonly Told[]): Column | null => {
  const sizes: number[] = []
  const widths: number[] = []
  for (const { line, open } of lines) {
    if (!open) continue
    sizes.push(line.size)
    widths.push(line.columns)
  }
  if (sizes.length * 2 < lines.length && sizes.length < 4) return null
  const size = usual(sizes)
  const columns = usual(widths)
  const either = size ?? columns
  if (either === null) return null
  const column = { size: either, columns: columns ?? either }
  return holds(lines, column) ? column : null
}

const isCut = (length: number, exact: number): boolean => length >= exact && length <= exact + KERN

const fitIn = (line: Line, column: Column | null): Fit => {
  if (column === null) return UNWRAPPED
  const over = exceeds(line, column)
  return {
    width: column.size.near,
    columns: column.columns.near,
    full: !over && lacksAtMost(line, column, SLACK),
    nearlyFull: !over && lacksAtMost(line, column, SLACK + LOST),
    cut: isCut(line.size, column.size.exact) || isCut(line.columns, column.columns.exact),
    over,
    indented: false,
  }
}

/** A line indented by this many blanks may open a paragraph. */
const INDENT = 2
/** One indented by more stands in the middle or at the right. */
const FARTHEST = 4

/** Share of the next line's length below which a line was not cut in mid-sentence. */
const FULL = 0.8

/** A line without marks stands above what opens a report, or alone and much shorter than the next: a headline, whose text is indented. */
const isBelowHeadline = (lines: readonly Line[], at: number): boolean => {
  const [above, before, line] = [lines[at - 2], lines[at - 1], lines[at]]
  if (before === undefined || line === undefined || before.marks > 1) return false
  if (datelineOf(line.flat, () => true) !== null) return true
  if (before.marks > 0) return false
  if (opensReport(line.flat)) return true
  return before.size < line.size * FULL && (before.blanks > 0 || (above?.ends ?? true))
}

/** True when indents open paragraphs on this page: most indented lines follow the end of a sentence, not its middle. */
const indentsOpen = (lines: readonly Line[]): boolean => {
  let after = 0
  let amid = 0
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before === undefined || line.blanks > 0 || line.indent < INDENT || line.indent > FARTHEST) continue
    if (before.ends || /[：；]$/u.test(before.flat)) after++
    else if (!isBelowHeadline(lines, at)) amid++
  }
  return after >= amid
}

/** Step 2: how each line fits its column. */
export const fitLines = (lines: readonly Line[]): readonly Fit[] => {
  const indents = indentsOpen(lines)
  const told = lines.map((line) => ({ line, open: !line.ends, marked: SENTENCE_MARKS.test(line.flat) }))
  let known = { from: -1, to: -1, column: null as Column | null }
  const inBlock = (at: number): Column | null => {
    const block = blockOf(told, at)
    if (block === null) return null
    const [from, to] = block
    // Lines of one short block have the same neighbours.
    if (from !== known.from || to !== known.to) known = { from, to, column: columnOf(told.slice(from, to)) }
    return known.column
  }
  return lines.map((line, at) => {
    const column = inBlock(at) ?? columnOf(told.slice(Math.max(0, at - AROUND), at + AROUND + 1))
    return { ...fitIn(line, column), indented: indents && line.indent >= INDENT }
  })
}
