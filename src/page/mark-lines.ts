import type { Line } from './line.ts'
import { datelineOf } from './rules/dateline.ts'
import { furnitureOf } from './rules/furniture.ts'
import type { FurnitureRule } from './rules/furniture.ts'
import { printDateOf } from './rules/print-date.ts'
import type { PrintDate } from './rules/print-date.ts'

/** A run of lines that is no article's text. */
export interface Mark {
  /** Ordinals of its first line and of the one after its last. */
  readonly from: number
  readonly to: number
  readonly furniture: FurnitureRule | null
  readonly printed: PrintDate | null
}

/** Lines that a date or header may be wrapped over. */
const WRAPPED = 3
/** Longest line that may be part of a wrapped header. */
const LONGEST = 40

/** Among so many first lines of a page, and beside a header, headers are looked for. */
const EDGE = 4

const judge = (spaced: string, edge: boolean): Pick<Mark, 'furniture' | 'printed'> | null => {
  const printed = printDateOf(spaced)
  const furniture = printed === null ? furnitureOf(spaced.replaceAll(' ', ''), edge) : null
  return printed === null && furniture === null ? null : { printed, furniture }
}

/** Step 3: headers, footers and date lines, also where the page wraps them. */
export const markLines = (lines: readonly Line[]): readonly Mark[] => {
  const marks: Mark[] = []
  let from = 0
  while (from < lines.length) {
    const edge = from < EDGE || (marks.at(-1)?.to === from && marks.at(-1)?.furniture !== null)
    const mark = sectionAt(lines, from) ?? markAt(lines, from, edge)
    if (mark !== null) marks.push(mark)
    from = mark?.to ?? from + 1
    if (mark?.furniture?.name === 'contact') from = extend(marks, lines)
  }
  return marks
}

/** A date or an hour that goes on in the next line: 15: / 41. */
const cutInNumber = (line: Line, next: Line | undefined): boolean =>
  next?.blanks === 0 && /[\d:：.-]$/u.test(line.flat) && /^[\d:：.-]{1,8}$/u.test(next.flat)

/** An address that is wrapped goes on to the next blank line. */
const extend = (marks: Mark[], lines: readonly Line[]): number => {
  const mark = marks.pop()
  if (mark === undefined) return 0
  let { to } = mark
  while (to - mark.from < WRAPPED && lines[to]?.blanks === 0) to++
  marks.push({ ...mark, to })
  return to
}

const SECTION: FurnitureRule = {
  name: 'section',
  pattern: /^\p{Script=Han}{2,4}$/u,
  example: '城事',
  reason: 'name of the section at the top of the page, before a report that opens',
}

/** The first line when it only names the section that the page belongs to. */
const sectionAt = (lines: readonly Line[], from: number): Mark | null => {
  const [first, next] = lines
  if (from > 0 || first === undefined || next === undefined || next.blanks === 0) return null
  const opens = datelineOf(next.flat, () => true) !== null
  return opens && SECTION.pattern.test(first.flat) ? { from, to: 1, furniture: SECTION, printed: null } : null
}

const markAt = (lines: readonly Line[], from: number, edge: boolean): Mark | null => {
  let spaced = ''
  for (let to = from + 1; to <= from + WRAPPED; to++) {
    const line = lines[to - 1]
    if (line === undefined || line.size > LONGEST * 2 || (to > from + 1 && line.blanks > 0)) return null
    spaced += line.spaced
    const found = judge(spaced, edge)
    if (found !== null && !cutInNumber(line, lines[to])) return { from, to, ...found }
    if (line.size > LONGEST) return null
  }
  return null
}
