import type { Dateline, PageArticle } from '../page/layout.ts'
import { datesIn } from './dates.ts'
import type { DateFrame } from './dates.ts'
import type { Passage } from './passage.ts'

const ANNALS = /大事记|纪事|记事|年鉴|要事|大事/u
const YEAR = /(?<!\d)(?<year>(?:1[89]|20)\d{2})年(?![来前代])/u
/** 2011江口（青川）红枫旅游节 is of that year. */
const YEAR_OF_FESTIVAL =
  /(?<!\d)(?<year>20\d{2})(?=[·•]?\p{Script=Han}[^，。\d]{1,30}(?:[节赛展]|博览会|论坛|峰会|年会))/u
const MONTH_ALONE = /^(?:(?<year>(?:1[89]|20)\d{2})年)?(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?$/u
const YEAR_ALONE = /^(?<year>(?:1[89]|20)\d{2})年$/u
/** No line with nothing but a year and a month is longer. */
const LONGEST_ALONE = 24
const MONTHS = '一二三四五六七八九十'

const monthOf = (text: string): number => {
  const plain = Number(text)
  return Number.isNaN(plain) ? Array.from(text).reduce((sum, digit) => sum + MONTHS.indexOf(digit) + 1, 0) : plain
}

const kept = new WeakMap<PageArticle, readonly string[]>()

/** The lines of an article's headlines with digits of any width made alike. */
function headsOf(article: PageArticle): readonly string[] {
  const known = kept.get(article)
  if (known !== undefined) return known
  const heads = [...article.kicker, ...article.headline].map((line) => line.flat.text.normalize('NFKC'))
  kept.set(article, heads)
  return heads
}

/** The year of which annals tell (某县大事记（1988年）), or that a headline names where no issue date is known; null when none. */
export function headlineYear(article: PageArticle, published: string | null): string | null {
  const heads = headsOf(article)
  const annals = heads.some((text) => ANNALS.test(text))
  if (published !== null && !annals) return null
  const yearOf = (text: string): string | undefined =>
    (YEAR.exec(text) ?? YEAR_OF_FESTIVAL.exec(text))?.groups?.['year']
  return heads.map(yearOf).find((year) => year !== undefined) ?? null
}

const HEAD_MONTH = /(?:1[89]|20)\d{2}年(?<month>1[0-2]|0?[1-9])月/u

/** The month of which annals tell: 某县1988年6月大事记; undefined when their headline names none or the article is none. */
export function headlineMonth(article: PageArticle): number | undefined {
  const heads = headsOf(article).filter((text) => ANNALS.test(text))
  const month = heads.map((text) => HEAD_MONTH.exec(text)?.groups?.['month']).find((found) => found !== undefined)
  return month === undefined ? undefined : Number(month)
}

/** The day that 今天 means: the dateline's (本报香港5月23日电), else the issue's. */
export function todayOf(dateline: Dateline | null, published: string | null): string | null {
  const printed = dateline?.date ?? null
  if (printed === null) return published
  return datesIn(printed.endsWith('日') ? `${printed}，` : printed, { published })[0]?.date ?? published
}

/** What dates are read against, passage after passage: in annals a line with nothing but a year or a month holds for those after it. */
export function dateFrames(passages: Iterable<Passage>, start: DateFrame): Map<Passage, DateFrame> {
  const found = new Map<Passage, DateFrame>()
  let frame = start
  for (const passage of passages) {
    const text = passage.text.length > LONGEST_ALONE ? '' : passage.text.normalize('NFKC').trim()
    const month = MONTH_ALONE.exec(text)?.groups
    const year = (month ?? YEAR_ALONE.exec(text)?.groups)?.['year']
    if (year !== undefined) frame = { ...frame, year }
    if (month?.['month'] !== undefined) frame = { ...frame, month: monthOf(month['month']) }
    found.set(passage, frame)
  }
  return found
}
