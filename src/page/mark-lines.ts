import type { Line } from './line.ts'
import { datelineOf } from './rules/dateline.ts'
import { furnitureOf } from './rules/furniture.ts'
import type { FurnitureRule } from './furniture-rule.ts'
import { SENTENCE_MARKS } from './sentence.ts'
import { siteTop } from './site-top.ts'
import { pageHeaderOf } from './rules/page-header.ts'
import type { PageHeader } from './rules/page-header.ts'
import { printDateOf } from './rules/print-date.ts'
import type { PrintDate } from './rules/print-date.ts'
import { isTitleRow, TITLE_ROW } from './title-row.ts'

/** A run of lines that is no article's text. */
export interface Mark {
  /** Ordinals of its first line and of the one after its last. */
  readonly from: number
  readonly to: number
  readonly furniture: FurnitureRule | null
  readonly printed: PrintDate | null
}

/** Lines that a date or header may be wrapped over. */
const WRAPPED = 4
/** By how much punctuation may make a cut line longer. */
const KERN = 3
/** Longest name of a source that stands below its field. */
const SOURCE = 16
/** Longest line that may be part of a wrapped header. */
const LONGEST = 40

/** Among so many first lines of a page, and beside a header, headers are looked for. */
const EDGE = 4

/** Where the first line of running text stands: a page's header is above it. */
const textAt = (lines: readonly Line[]): number => {
  const at = lines.findIndex((line) => line.size > LONGEST && line.marks > 1)
  return at < 0 ? EDGE : at
}

interface Look {
  readonly from: number
  readonly edge: boolean
  readonly free: boolean
  /** No text stands behind it. */
  readonly below: boolean
  readonly width: number | null
}

/** Furniture stands in a block of its own or behind the end of a sentence; amid running text its words are the text's. */
const standsFree = (lines: readonly Line[], at: number): boolean => {
  const before = lines[at - 1]
  return before === undefined || lines[at]?.blanks !== 0 || before.ends
}

const PAGE_HEADER: FurnitureRule = {
  name: 'page-header',
  pattern: /^$/u,
  example: '',
  reason: 'name, day, number and section at the head of a page, which may stand amid its text',
}

const headerDate = (spaced: string, { date }: PageHeader): PrintDate | null =>
  date === null ? null : { date, rule: PAGE_HEADER.name, ofPage: true, before: spaced, rest: '' }

const judge = (spaced: string, { edge, free, below }: Look): Pick<Mark, 'furniture' | 'printed'> | null => {
  const printed = printDateOf(spaced)
  if (printed !== null) return { printed, furniture: null }
  const header = pageHeaderOf(spaced)
  if (header !== null && (free || header.parts > 1))
    return { furniture: PAGE_HEADER, printed: headerDate(spaced, header) }
  const furniture = furnitureOf(spaced.includes(' ') ? spaced.replaceAll(' ', '') : spaced, { edge, free })
  if (furniture === null || (below && furniture.name === ARTICLES_OWN)) return null
  return { printed, furniture }
}

/** Row of the staff of a whole page, which stands above its text; below the text it is the article's. */
const ARTICLES_OWN = 'desk-top'

/** Step 3: headers, footers and date lines, also where the page wraps them. */
export const markLines = (lines: readonly Line[]): readonly Mark[] => {
  const marks: Mark[] = []
  const width = usualSize(lines)
  const top = Math.min(EDGE, textAt(lines))
  const end = lines.findLastIndex((line) => line.ends || line.marks > 0)
  let from = siteTop(lines)
  if (from > 0) marks.push({ from: 0, to: from, furniture: SITE_TOP, printed: null })
  while (from < lines.length) {
    const before = marks.at(-1)
    const beside = before?.to === from
    const below = from > end
    const edge = from < top || (beside && before.furniture !== null)
    const free = beside || standsFree(lines, from)
    const found = wholeAt(lines, from) ?? markAt(lines, { from, edge, free, below, width })
    const mark = found === null ? null : withTitles(lines, found)
    if (mark !== null) marks.push(mark)
    from = mark?.to ?? from + 1
  }
  return marks
}

/** A heading over titles of other articles with those titles, a field with its value. */
const withTitles = (lines: readonly Line[], mark: Mark): Mark => {
  if (mark.furniture?.name === 'related') return { ...mark, to: relatedEnd(lines, mark.to) }
  return mark.furniture?.name === 'bare-field' && hasSource(lines, mark.to) ? { ...mark, to: mark.to + 1 } : mark
}

/** The name of the source stands below its field, another field or the text behind it. */
const hasSource = (lines: readonly Line[], at: number): boolean => {
  const [field, line] = [lines[at - 1], lines[at]]
  if (field === undefined || line === undefined || !/(?:来源|稿源)】?：$/u.test(field.flat)) return false
  return line.size <= SOURCE && line.marks === 0 && !line.ends && printDateOf(line.spaced) === null
}

/** Most titles of other articles at a page's end. */
const TITLES = 40

/** Where a list of other articles' titles ends: with the page, when nothing but titles follows; else at once. */
const relatedEnd = (lines: readonly Line[], from: number): number => {
  const near = lines.slice(from, from + TITLES + 1)
  const staff = near.findIndex(({ flat }) => STAFF.test(flat))
  const end = staff < 0 ? lines.length : from + staff
  if (end - from > TITLES) return from
  const rest = lines.slice(from, end)
  const titles = rest.every((line) => line.marks < 2 && line.size <= LONGEST)
  const teasers = rest.length <= TEASERS && rest.some(({ flat }) => CUT_SHORT.test(flat))
  return titles || teasers ? end : from
}
/** Most lines of other articles' first words, and how such a line is cut short. */
const TEASERS = 6
const CUT_SHORT = /(?:\.{3}|…+)$/u
/** Who edited the article, below. */
const STAFF = /^(?:责任编辑|责编|编辑)[：:]/u

/** Lines that a page wraps: most of its open lines are of one length. */
const SAMPLE = 400

/** Length that the page's lines are cut at; null when they are not. */
const usualSize = (lines: readonly Line[]): number | null => {
  const counts = new Map<number, number>()
  const sample = lines.slice(0, SAMPLE)
  for (const { size } of sample) counts.set(size, (counts.get(size) ?? 0) + 1)
  const best = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])
  return best[1] >= Math.max(2, sample.length / 8) ? best[0] : null
}

/** The next line is a further field, or has the name of the source. */
const fieldsGoOn = (line: Line, next: Line): boolean =>
  /^(?:\d{1,2}[:：]\d{2}|来源|作者|编辑|责编)/u.test(next.flat) ||
  (/(?:来源|稿源)[：:]$/u.test(line.flat) && next.size <= SOURCE && next.marks === 0)

/** A header's or date's last line is cut at the column's edge and goes on in a shorter one. */
const goesOn = (line: Line | undefined, next: Line | undefined, width: number | null): boolean => {
  if (line === undefined || next?.blanks !== 0) return false
  if (/[\d:：.-]$/u.test(line.flat) && /^[\d:：.-]{1,8}$/u.test(next.flat)) return true
  if (fieldsGoOn(line, next)) return true
  if (width === null || line.size < width - 1 || line.size > width + KERN || next.size > width) return false
  return next.marks === 0 && datelineOf(next.flat, () => false) === null
}

const SITE_TOP: FurnitureRule = {
  name: 'site-top',
  pattern: /^$/u,
  example: '',
  reason: 'name, menu and path of a web site above the article',
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

const PAPER: FurnitureRule = {
  name: 'paper-name',
  pattern: /^(?:\p{Script=Han}{2,8}|\p{Script=Han}(?: \p{Script=Han}){1,7})$/u,
  example: '新城关',
  reason: 'name of the paper above the line with its date and number',
}

/** The first line when it names the paper whose date and number stand below it. */
const paperAt = (lines: readonly Line[], from: number): Mark | null => {
  const [first, next] = lines
  if (from > 0 || first === undefined || next?.blanks !== 0 || !PAPER.pattern.test(first.spaced)) return null
  const dated = /期|星期/u.test(next.flat) && printDateOf(next.spaced)?.ofPage === true
  return dated ? { from, to: 1, furniture: PAPER, printed: null } : null
}

/** A day of the week alone, below the date. */
const isWeekday = (line: Line | undefined): boolean => line?.blanks === 0 && /^星期[一二三四五六日天]$/u.test(line.flat)

/** A line that its neighbours tell from text: the section's name, a row of titles. */
const wholeAt = (lines: readonly Line[], from: number): Mark | null =>
  isTitleRow(lines, from)
    ? { from, to: from + 1, furniture: TITLE_ROW, printed: null }
    : (paperAt(lines, from) ?? sectionAt(lines, from))

/** The line goes on with a run of lines that may be one header; it starts it when `first`. */
const mayJoin = (line: Line | undefined, first: boolean): line is Line =>
  line !== undefined && line.size <= LONGEST * (first ? 2 : 1) && (first || line.blanks === 0)

const markAt = (lines: readonly Line[], look: Look): Mark | null => {
  const { from } = look
  let best: Mark | null = null
  // A space at a line's end is lost: 2014-10-29 / 17:26 and 2014-1 / 0-29 are both tried.
  let joined = ''
  let parted = ''
  for (let to = from + 1; to <= from + WRAPPED; to++) {
    const line = lines[to - 1]
    if (!mayJoin(line, to === from + 1)) break
    joined += line.spaced
    parted += (/\d$/u.test(parted) && /^\d/u.test(line.spaced) ? ' ' : '') + line.spaced
    const found = judge(joined, look) ?? (parted === joined ? null : judge(parted, look))
    if (found !== null) best = { from, to, ...found }
    if (
      best === null
        ? SENTENCE_MARKS.test(line.flat)
        : !(goesOn(line, lines[to], look.width) || (look.edge && isWeekday(lines[to])))
    )
      break
  }
  return best
}
