/** A date line: when the article or the page was published. */
export interface PrintDateRule {
  readonly name: string
  /** Over the line's spaced words; groups `year`, `month`, `day`, and `rest` after it. */
  readonly pattern: RegExp
  /** True for the date line of a whole page. */
  readonly ofPage: boolean
  readonly example: string
  readonly gives: string
}

const LABEL = String.raw`[|｜丨•· ]{0,4}【?(?:发表|发布|更新|刊发|刊登|上传|录入|出版|信息|发稿|稿件|公开|添加|提交)?(?:于|时间|日期)?】?[：:]? ?`
const CHINESE_DAY = String.raw`(?<year>[一二][一二三四五六七八九〇○零]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日`
const HOUR = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`
const TIME = String.raw`(?:(?: |(?<=日))${HOUR})?`
const DAY = String.raw`(?<year>(?:19|20)\d{2}) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2})(?: ?日|/)?`

export const PRINT_DATES: readonly PrintDateRule[] = [
  {
    name: 'date-bracketed',
    pattern: new RegExp(`^[（(]${DAY}[）)]$`, 'u'),
    ofPage: false,
    example: '（2023年1月5日）',
    gives: '2023-01-05',
  },
  {
    name: 'date-account',
    pattern: new RegExp(
      `^(?<before>(?:原创 )?[^ ，。：:]{2,16} (?:[^ ，。：:]{2,16} )?)${DAY} ${HOUR}(?<rest>.{0,20})$`,
      'u',
    ),
    ofPage: false,
    example: '城关发布 2023-07-08 18:30 发表于青海',
    gives: '2023-07-08',
  },
  {
    name: 'date-weekday',
    pattern: new RegExp(
      `^(?<before>(?:[\\p{Script=Han}A-Z\\d：·]{2,12} ){0,3})${DAY} ?(?:星期|周)[一二三四五六日天](?<rest>[^，。]{0,60})$`,
      'u',
    ),
    ofPage: true,
    example: '2022 年 04 月 29 日 星期五   01',
    gives: '2022-04-29',
  },
  {
    name: 'date-masthead',
    pattern: new RegExp(
      `^(?<before>(?:[^，。 ]{2,12} ){0,2}\\p{Script=Han}{1,7}报 (?:[^，。 ]{2,12} ){0,2})${DAY}(?<rest>[^，。]{0,60})$`,
      'u',
    ),
    ofPage: true,
    example: '城关日报　1962年4月8日',
    gives: '1962-04-08',
  },
  {
    name: 'date-chinese',
    pattern: new RegExp(`^${CHINESE_DAY} ?(?:(?:星期|周)[一二三四五六日天])?(?<rest>[^，。]{0,30})$`, 'u'),
    ofPage: true,
    example: '一九八三年三月二十五日　星期五　第三版',
    gives: '1983-03-25',
  },
  {
    name: 'date-year-first',
    pattern: new RegExp(`^(?:[|｜] ?\\p{Script=Han}{2,8} ?[|｜] ?)?${LABEL}${DAY}${TIME}(?<rest>.{0,120})$`, 'u'),
    ofPage: false,
    example: '发表于：1956-11-24',
    gives: '1956-11-24',
  },
  {
    name: 'date-address',
    pattern: new RegExp(`^https?[:：]//[^ ，。]{4,60} ${DAY}${TIME}(?<rest>.{0,120})$`, 'u'),
    ofPage: false,
    example: 'http://news.example.cn 2012年09月20日 08:15 稿源：城关新闻网',
    gives: '2012-09-20',
  },
  {
    name: 'date-fields',
    pattern: new RegExp(
      `^[[（(【] ?(?<before>(?:(?:来源|作者|编辑)[：:] ?[^ ：:，。]{0,16} ?){0,3})${LABEL}${DAY}${TIME}(?<rest>[^，。]{0,80}[\\]）)】])$`,
      'u',
    ),
    ofPage: false,
    example: '[来源：  更新时间：2023-05-06  文章录入：城关政协]',
    gives: '2023-05-06',
  },
  {
    name: 'date-day-first',
    pattern: new RegExp(
      `^(?<before>(?:\\p{Script=Han}{2,8}(?:[网报社台]|在线|发布|客户端) )?)${LABEL}(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>(?:19|20)\\d{2})(?: ?${HOUR})?(?<rest>.{0,120})$`,
      'u',
    ),
    ofPage: false,
    example: '城关新闻网  13.04.2016  15:41',
    gives: '2016-04-13',
  },
  {
    name: 'date-source-first',
    pattern: new RegExp(
      `^(?<before>(?:(?:【?(?:新闻|文章|信息|稿件)?来源】?|稿源|作者|编辑|责编|责任编辑|记者|通讯员|发布人|发布机构|点击数|浏览次数|阅读次数)[：:] ?[^ ，。：:]{1,20}(?: \\p{Script=Han}{2,4}(?= ))*[ |｜]{0,3}){1,4})${LABEL}${DAY}${TIME}(?<rest>.{0,120})$`,
      'u',
    ),
    ofPage: false,
    example: '来源：城关在线 发布时间：2024-12-20 08:15',
    gives: '2024-12-20',
  },
]

/** What every date line has; few lines of text do. */
const YEAR = /(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3}年/u

export interface PrintDate {
  /** EDTF day. */
  readonly date: string
  readonly rule: string
  readonly ofPage: boolean
  /** What the line says before and after the date: 来源, 作者. */
  readonly before: string
  readonly rest: string
}

/** Words that may stand beside the date of a date line. */
const BESIDE =
  /^ ?(?:$|[|｜【（(第]|(?:信息|稿件|文章|新闻)?来源|稿源|撰稿|供稿|审核|作者|编辑|责编|责任编辑|记者|通讯员|字[号体]|[大小]字|浏览|点击|阅读|访问|人气|热度|编审|打印|分享|评论|发布|发表于|总第|今日|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[A-D]?\d{1,3} ?$|每日\p{Script=Han}{2,4}$|\p{Script=Han}{2,8}(?:发布|微报|融媒|新闻|资讯)$|农历|https?[:：]|文章录入|录入|[\p{Script=Han}A-Za-z]{1,10}(?:网|在线|日报|晚报|时报)(?:[-—·|]\p{Script=Han}{2,8}(?:网|在线|日报|晚报|时报))?(?: ?$| (?:记者|通讯员|编辑|作者|责编)[ ：:]))/u

const DIGITS = '〇一二三四五六七八九'

/** 1983, 一九八三, 十二, 二十五. */
const numberOf = (printed: string): number => {
  if (/^\d+$/u.test(printed)) return Number(printed)
  const plain = printed.replace(/[○零]/gu, '〇')
  const at = plain.indexOf('十')
  const read = (digits: string): number => digits.split('').reduce((sum, digit) => sum * 10 + DIGITS.indexOf(digit), 0)
  if (at < 0) return read(plain)
  return (at === 0 ? 1 : read(plain.slice(0, at))) * 10 + read(plain.slice(at + 1))
}

const edtfOf = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** EDTF of a day as printed, in figures or characters; null where the calendar has none such. */
export const dayOf = (printed: {
  readonly year: string
  readonly month: string
  readonly day: string
}): string | null => edtfOf(numberOf(printed.year), numberOf(printed.month), numberOf(printed.day))

/** The date that the line consists of; null for a line of text that has a date in it. */
export const printDateOf = (spaced: string): PrintDate | null => {
  return spaced.length <= 200 && YEAR.test(spaced) ? dateIn(spaced) : null
}

const dateIn = (spaced: string): PrintDate | null => {
  for (const rule of PRINT_DATES) {
    const found = rule.pattern.exec(spaced)?.groups
    if (found === undefined) continue
    const { year = '', month = '', day = '', before = '', rest = '' } = found
    const date = dayOf({ year, month, day })
    if (date === null || !BESIDE.test(rest)) continue
    return { date, rule: rule.name, ofPage: rule.ofPage, before, rest }
  }
  return null
}
