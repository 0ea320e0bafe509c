import { dayOf } from './print-date.ts'

/** What a part of a page's header is. */
export interface HeaderPart {
  readonly name: string
  /** Over one part of the line, between blanks and bars. */
  readonly pattern: RegExp
  /** A line of such parts is a header by this one alone. */
  readonly sure?: true
  /** It tells the day: groups `year`, `month`, `day`. */
  readonly dates?: true
  readonly example: string
}

const NUMBER = '(?:[A-Z]?\\d{1,3}(?:[-—–]\\d{1,3})?|[一二三四五六七八九十]{1,3})'
const SECTION =
  '(?:要闻|头版|时政|综合|导读|新闻|本地|民生|经济|社会|文化|国内|国际|专题|专版|副刊|广告|视点|关注|焦点|城事|县区|区县|乡镇|政务|党建|法治|教育|健康|理论|评论|财经|体育|天下|今日|特刊|特别报道|重要新闻|综合新闻|本地新闻|时政要闻|时政新闻)'
const STEM = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]'

/** Parts that the header of a newspaper's page is made of. */
export const HEADER_PARTS: readonly HeaderPart[] = [
  {
    name: 'day',
    pattern: /^(?<year>(?:19|20)\d{2}) ?[-/.．年] ?(?<month>\d{1,2}) ?[-/.．月] ?(?<day>\d{1,2}) ?日?$/u,
    dates: true,
    example: '2024年1月5日',
  },
  {
    name: 'day-in-characters',
    pattern:
      /^(?<year>[一二][一二三四五六七八九〇○零]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日$/u,
    dates: true,
    example: '二〇〇八年三月六日',
  },
  { name: 'weekday', pattern: /^(?:星期|周|礼拜)[一二三四五六日天]$/u, example: '星期五' },
  {
    name: 'lunar',
    pattern: new RegExp(
      `^(?=农历|夏历|${STEM})(?:农历|夏历)?(?:${STEM}年)?(?:农历)?[正腊冬闰一二三四五六七八九十]{1,3}月(?:[初十廿]|[二三]十)[一二三四五六七八九十]?$`,
      'u',
    ),
    sure: true,
    example: '甲辰年八月初三',
  },
  { name: 'lunar-year', pattern: new RegExp(`^(?:农历|夏历)?${STEM}年$`, 'u'), example: '农历甲辰年' },
  {
    name: 'issue',
    pattern: /^(?:总?第\d{1,6}期|总\d{1,6}期|今日[\d一二三四五六七八九十]{1,3}版|复刊第\d{1,6}期|第?\d{1,6}号)$/u,
    example: '总第1041期',
  },
  {
    name: 'edition',
    pattern: new RegExp(`^(?:第${NUMBER}版|${NUMBER}版)[：:·]?\\p{Script=Han}{0,6}$`, 'u'),
    sure: true,
    example: 'A02版·要闻',
  },
  {
    name: 'section-numbered',
    pattern: new RegExp(`^(?:[A-D]?\\d{1,2}[·:：/]?${SECTION}|${SECTION}[·:：/]?[A-D]?\\d{1,2})$`, 'u'),
    sure: true,
    example: 'A2要闻',
  },
  { name: 'number', pattern: /^[A-D]?\d{1,2}$/u, example: '02' },
  { name: 'section', pattern: new RegExp(`^(?:\\p{Script=Han}{2,3}[·•])?${SECTION}$`, 'u'), example: '青川·要闻' },
  {
    name: 'paper',
    pattern: /^\p{Script=Han}{1,8}(?:报|周刊|时讯|新闻|快讯)$/u,
    example: '青川日报',
  },
  { name: 'letters', pattern: /^[A-Z]{2,}$/u, example: 'QINGCHUAN' },
  {
    name: 'serial',
    pattern: /^(?:国内统一(?:连续出版物号|刊号)：?)?CN\d{2}[-－—]\d{4}(?:\/\w)?$|^邮发代号：?\d+[-—]\d+$/u,
    sure: true,
    example: 'CN00-0001',
  },
  {
    name: 'organ',
    pattern: /^(?:中共)?\p{Script=Han}{2,16}(?:主管|主办|出版|机关报)$/u,
    example: '中共青川县委主管',
  },
  {
    name: 'staff',
    pattern:
      /^(?:本版|值班|责任|执行|美术|图文)?(?:编辑|责编|主编|校对|美编|版式|组版|编审|排版|视觉|审读|总编辑|编委|主任)[：:／/]?\p{Script=Han}{0,8}$/u,
    example: '责编：甲乙',
  },
]

/** Longest header, in characters, and most parts of one. */
const LONGEST = 80
const PARTS = 12
/** What no header has. */
const TEXT = /[，。；！？“”（）]/u
/** One of these stands in each. */
const HINT = /\d{4}|[一二]\p{Script=Han}{3}年|[版年期\d]|CN/u
/** A name that is none of the parts: of a paper, of its editor. */
const NAME = /^\p{Script=Han}{1,8}$/u
/** Most parts that are but names. */
const NAMES = 2

export interface PageHeader {
  /** The day, EDTF; null where the header tells none. */
  readonly date: string | null
  readonly parts: number
}

const partOf = (part: string): HeaderPart | null => HEADER_PARTS.find(({ pattern }) => pattern.test(part)) ?? null

const dateIn = (parts: readonly string[]): string | null => {
  for (const part of parts) {
    const row = HEADER_PARTS.find(({ dates, pattern }) => dates === true && pattern.test(part))
    const { year = '', month = '', day = '' } = row?.pattern.exec(part)?.groups ?? {}
    const date = row === undefined ? null : dayOf({ year, month, day })
    if (date !== null) return date
  }
  return null
}

/** Parts that make a day the issue's. */
const BESIDE_DAY = new Set(['weekday', 'lunar', 'issue', 'edition', 'section-numbered', 'number', 'section', 'paper'])

const isNumbered = (parts: readonly HeaderPart[]): boolean =>
  parts.some(({ sure }) => sure === true) ||
  (parts.some(({ name }) => name === 'number') && parts.some(({ name }) => name === 'section'))

/**
 * The header of a newspaper's page, which may stand amid its text: a line of nothing but its name, day, number, section. Null for
 * other lines. A day alone may be an article's, a number alone a table's.
 */
export const pageHeaderOf = (spaced: string): PageHeader | null => {
  if (spaced.length > LONGEST || TEXT.test(spaced) || !HINT.test(spaced)) return null
  const parts = spaced.split(/[ |｜丨]+/u).filter((part) => part !== '')
  if (parts.length > PARTS) return null
  const others = parts.filter((part) => partOf(part) === null)
  const names = others.length
  if (names > NAMES || !others.every((part) => NAME.test(part))) return null
  const known = parts.map(partOf).filter((part) => part !== null)
  const date = dateIn(parts)
  // A day with a name alone is a site's, which dates its article so.
  const dated = date !== null && known.some(({ name }) => BESIDE_DAY.has(name))
  const numbered = names === 0 && isNumbered(known)
  return dated || numbered ? { date, parts: parts.length } : null
}
