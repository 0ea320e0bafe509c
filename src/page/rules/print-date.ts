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

const LABEL = String.raw`(?:【?(?:发表|发布|更新|刊发|刊登|上传|录入|出版)?(?:于|时间|日期)?】?[：:]?\s*)?`
const TIME = String.raw`(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`
const DAY = String.raw`(?<year>(?:19|20)\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?`

export const PRINT_DATES: readonly PrintDateRule[] = [
  {
    name: 'date-weekday',
    pattern: new RegExp(`^${DAY}\\s*(?:星期|周)[一二三四五六日天](?<rest>[^，。]{0,30})$`, 'u'),
    ofPage: true,
    example: '2022 年 04 月 29 日 星期五   01',
    gives: '2022-04-29',
  },
  {
    name: 'date-year-first',
    pattern: new RegExp(`^${LABEL}${DAY}${TIME}(?<rest>.{0,60})$`, 'u'),
    ofPage: false,
    example: '发表于：1956-11-24',
    gives: '1956-11-24',
  },
  {
    name: 'date-day-first',
    pattern: new RegExp(`^${LABEL}(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>(?:19|20)\\d{2})${TIME}(?<rest>.{0,60})$`, 'u'),
    ofPage: false,
    example: '13.04.2016  15:41',
    gives: '2016-04-13',
  },
  {
    name: 'date-source-first',
    pattern: new RegExp(`^(?:来源|稿源|信息来源)[：:]\\s*[^\\s，。]{1,20}\\s*${LABEL}${DAY}${TIME}(?<rest>.{0,60})$`, 'u'),
    ofPage: false,
    example: '来源：城关在线 发布时间：2024-12-20 08:15',
    gives: '2024-12-20',
  },
]

export interface PrintDate {
  /** EDTF day. */
  readonly date: string
  readonly rule: string
  readonly ofPage: boolean
  /** What the line says besides: 来源, 作者. */
  readonly rest: string
}

/** Words that may stand beside the date of a date line. */
const BESIDE = /^\s*(?:$|[|｜]|来源|稿源|作者|编辑|责编|责任编辑|记者|通讯员|字[号体]|浏览|点击|阅读|打印|分享|评论|发布|第|[A-D]?\d{1,3}\s*$|农历|[【\[（(])/u

/** The date that the line consists of; null for a line of text that has a date in it. */
export const printDateOf = (spaced: string): PrintDate | null => {
  if (spaced.length > 120) return null
  for (const rule of PRINT_DATES) {
    const found = rule.pattern.exec(spaced)?.groups
    if (found === undefined) continue
    const { year = '', month = '', day = '', rest = '' } = found
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue
    if (!BESIDE.test(rest)) continue
    return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rule: rule.name, ofPage: rule.ofPage, rest }
  }
  return null
}
