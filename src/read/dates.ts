import { PatternScan } from './pattern-scan.ts'
import { DATE_FORMS } from './rules/date-forms.ts'

/** A date as a text prints it, made whole by the page's date. */
export interface DateReading {
  readonly start: number
  readonly end: number
  readonly rule: string
  /** EDTF day (`2024-12-19`, `XXXX-12-19`); null for a vague word and for 同日, which takes the date before it. */
  readonly date: string | null
  readonly endDate: string | null
  readonly same: boolean
  /** Days after the date before, for 次日. */
  readonly later?: number
  /** Bounds for a vague word. */
  readonly earliest?: string
  readonly latest?: string
}

/** What dates are read against. */
export interface DateFrame {
  /** Day that 今天 means; `XXXX-05-23` where its year is unknown, null when nothing tells it. */
  readonly published: string | null
  /** Year of every date printed without one, where the text itself tells it; its last day before `published` else. */
  readonly year?: string
  /** Month of every day printed without one, where a line above tells it. */
  readonly month?: number
}

/** A bit for each character that some dates have to have; 0 for all others. */
const bits = new Uint32Array(0x10000)
for (const [index, mark] of [...new Set(DATE_FORMS.map(({ marks }) => marks).join(''))].entries())
  bits[mark.charCodeAt(0)] = 1 << index

/** Which of those characters a text has, as bits. */
function marksIn(text: string): number {
  let found = 0
  for (let at = 0; at < text.length; at++) found |= bits[text.charCodeAt(at)] ?? 0
  return found
}

const FORMS = DATE_FORMS.map(({ id, pattern, marks }) => ({
  id,
  scan: new PatternScan(pattern),
  marks: marksIn(marks),
}))
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from('〇一二三四五六七八九').map((digit, value) => [digit, value]),
)
/** How far back 日前 and 近日 reach at most, in days. */
const RECENT = 15

/** A number of one or two digits in any script: 19, １９, 十九, 廿三. */
function numberOf(text: string): number {
  const plain = text.normalize('NFKC')
  if (/^\d+$/u.test(plain)) return Number(plain)
  const tens = plain.replace('廿', '二十').replace('卅', '三十')
  const [left = '', right = ''] = tens.includes('十') ? tens.split('十') : ['', tens]
  const ten = tens.includes('十') ? (left === '' ? 1 : (DIGITS[left] ?? 0)) : 0
  return ten * 10 + (right === '' ? 0 : (DIGITS[right] ?? 0))
}

const yearOf = (text: string): string =>
  Array.from(text.normalize('NFKC').replaceAll(/[○零]/gu, '〇'))
    .map((digit) => DIGITS[digit] ?? digit)
    .join('')

const two = (value: number): string => String(value).padStart(2, '0')
const day = (year: string, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`

/** Days that are kept with those they were counted from: every date of a page is counted from its issue's. */
const MOST_KEPT = 512
const shifted = new Map<string, string>()

/** So many days after a day. */
export function shift(iso: string, days: number): string {
  const key = `${iso} ${days}`
  const known = shifted.get(key)
  if (known !== undefined) return known
  const found = new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  if (shifted.size >= MOST_KEPT) shifted.clear()
  shifted.set(key, found)
  return found
}

/** Year of a month and day printed without one: the text's own, else the last that was not after the page's date. */
function yearFor(month: number, date: number, frame: DateFrame): string {
  const { published } = frame
  if (frame.year !== undefined) return frame.year
  if (published?.startsWith('X') !== false) return 'XXXX'
  const year = published.slice(0, 4)
  return day(year, month, date) <= shift(published, 1) ? year : String(Number(year) - 1)
}

type Groups = Readonly<Record<string, string | undefined>>

interface Part {
  readonly date: string | null
  readonly endDate: string | null
  readonly same?: boolean
  readonly later?: number
  readonly earliest?: string
  readonly latest?: string
}

function wordDate(rule: string, { published }: DateFrame): Part {
  if (rule === 'date-same-day') return { date: null, endDate: null, same: true }
  if (rule === 'date-next-day') return { date: null, endDate: null, same: true, later: 1 }
  if (published === null) return { date: null, endDate: null }
  if (published.startsWith('X')) return { date: rule === 'date-today' ? published : null, endDate: null }
  if (rule === 'date-vague')
    return { date: null, endDate: null, earliest: shift(published, -RECENT), latest: published }
  const back = rule === 'date-today' ? 0 : rule === 'date-yesterday' ? -1 : -2
  return { date: shift(published, back), endDate: null }
}

/** The month before, with its year. */
const monthBefore = (year: number, month: number): { readonly year: number; readonly month: number } =>
  month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 }

/** A day of the month that a dateline tells without its year, where it is no later than that. */
function ofDateline(first: number, last: number | null, published: string): Part {
  const [month, date] = [Number(published.slice(5, 7)), Number(published.slice(8, 10))]
  if ((last ?? first) > date) return { date: null, endDate: null }
  return { date: day('XXXX', month, first), endDate: last === null ? null : day('XXXX', month, last) }
}

/** 19日, 19日至20日: of the month that a line above tells, else of the issue's month or the one before. */
function dayOnly(groups: Groups, frame: DateFrame): Part {
  const { published, month } = frame
  const first = numberOf(groups['d'] ?? '')
  const last = groups['d2'] === undefined ? null : numberOf(groups['d2'])
  const within = (year: string, of: number): Part => ({
    date: day(year, of, first),
    endDate: last === null ? null : day(year, of, last),
  })
  if (month !== undefined) return within(yearFor(month, first, frame), month)
  if (published?.startsWith('XXXX-')) return ofDateline(first, last, published)
  if (published === null) return { date: null, endDate: null }
  const issue = { year: Number(published.slice(0, 4)), month: Number(published.slice(5, 7)) }
  const past = day(String(issue.year), issue.month, last ?? first) <= shift(published, 1)
  const used = past ? issue : monthBefore(issue.year, issue.month)
  return within(String(used.year), used.month)
}

/** First day of each third of a month, and its last at most. */
const THIRDS: Readonly<Record<string, readonly [number, number]>> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] }

/** 三月中旬: some day of ten. */
function thirdOf(third: string, month: number, frame: DateFrame): Part {
  const [first, last] = THIRDS[third] ?? [1, 31]
  const year = yearFor(month, first, frame)
  if (year === 'XXXX') return { date: null, endDate: null }
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return {
    date: `${year}-${two(month)}`,
    endDate: null,
    earliest: day(year, month, first),
    latest: day(year, month, Math.min(last, days)),
  }
}

/** 去年12月19日, 上月28日. */
function agoOf(ago: string, groups: Groups, published: string): Part {
  const date = numberOf(groups['d'] ?? '')
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
  if (groups['m'] !== undefined) {
    const back = ago === '前年' ? 2 : ago === '去年' ? 1 : 0
    return { date: day(String(year - back), numberOf(groups['m']), date), endDate: null }
  }
  const back = ago === '本月' ? 0 : 1
  const used = month > back ? month - back : 12
  return { date: day(String(month > back ? year : year - 1), used, date), endDate: null }
}

/** 上周五: weeks begin on Monday. */
function weekdayOf(week: string, weekday: string, published: string): Part {
  const today = (new Date(`${published}T00:00:00Z`).getUTCDay() + 6) % 7
  const wanted = '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday)
  return { date: shift(published, wanted - today - (week === '上' ? 7 : 0)), endDate: null }
}

function toldFrom(groups: Groups, { published }: DateFrame): Part | null {
  const { ago, week, weekday } = groups
  if (ago === undefined && week === undefined) return null
  if (published?.startsWith('X') !== false) return { date: null, endDate: null }
  return ago === undefined ? weekdayOf(week ?? '', weekday ?? '', published) : agoOf(ago, groups, published)
}

/** The year printed with a date or with the end of its range: 12月30日至2025年1月2日. */
function beginYear({ y, y2, m2 }: Groups, month: number): string | null {
  if (y !== undefined) return yearOf(y)
  if (y2 === undefined) return null
  return numberOf(m2 ?? '') < month ? String(Number(y2) - 1) : y2
}

function partOf(groups: Groups, rule: string, frame: DateFrame): Part {
  if (groups['word'] !== undefined) return wordDate(rule, frame)
  const told = toldFrom(groups, frame)
  if (told !== null) return told
  if (groups['m'] === undefined) return dayOnly(groups, frame)
  const month = numberOf(groups['m'])
  if (groups['third'] !== undefined) return thirdOf(groups['third'], month, frame)
  const date = numberOf(groups['d'] ?? '')
  const year = beginYear(groups, month) ?? yearFor(month, date, frame)
  if (groups['d2'] === undefined) return { date: day(year, month, date), endDate: null }
  const lastMonth = groups['m2'] === undefined ? month : numberOf(groups['m2'])
  const lastYear = lastMonth < month && year !== 'XXXX' ? String(Number(year) + 1) : year
  return { date: day(year, month, date), endDate: day(lastYear, lastMonth, numberOf(groups['d2'])) }
}

const valid = (iso: string | null): boolean =>
  iso === null || /-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u.test(iso)

/** All dates of a text, left to right, none inside another; years stay open where the frame tells none. */
export function datesIn(text: string, frame: DateFrame): DateReading[] {
  const found: DateReading[] = []
  const has = marksIn(text)
  for (const { id, scan, marks } of FORMS) {
    if ((marks & has) === 0) continue
    for (const match of scan.allIn(text)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const part = partOf(match.groups ?? {}, id, frame)
      if (valid(part.date) && valid(part.endDate)) found.push({ same: false, ...part, start, end, rule: id })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
