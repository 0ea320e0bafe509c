/** Who reports: agencies and the words that a newspaper, station or site is named with. */
const AGENCY = String.raw`(?<agency>本报|本网|本台|本刊|本社|新华社|新华网|中新社|中新网|人民网|央视网|央广网|[\p{Script=Han}A-Z]{1,10}?(?:日报|晚报|报社|时报|周报|[报社网]|电视台|电台|融媒体中心|融媒体|融媒|全媒体|客户端|在线|新闻[网社台]?|新闻中心|发布))`
/** Han before a figure: as many as there are. */
const PLACE_BEFORE_DAY = String.raw`(?<place>\p{Script=Han}{0,8})`
const PLACE = String.raw`(?<place>\p{Script=Han}{0,8}?)`
const DATE = String.raw`(?<date>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)?`

/** How an article opens that says who filed it, where and when. */
export interface DatelineRule {
  readonly name: string
  /** Over the paragraph's first flat words. */
  readonly pattern: RegExp
  /** True when it is one only before a bracket, a space or a date. */
  readonly guarded: boolean
  readonly example: string
  readonly gives: { readonly agency: string | null; readonly place: string | null; readonly date: string | null }
}

export const DATELINES: readonly DatelineRule[] = [
  {
    name: 'dateline-report',
    pattern: new RegExp(
      `^[【［（]?据?${AGENCY}${PLACE}${DATE}(?:综合)?(?<![通简资喜音快短问审电])讯(?![息员道])[】］）]?`,
      'u',
    ),
    guarded: false,
    example: '本报合作讯（记者 甲）',
    gives: { agency: '本报', place: '合作', date: null },
  },
  {
    name: 'dateline-platform',
    pattern:
      /^(?<agency>(?:云上|掌上|今日|指尖|智慧)\p{Script=Han}{2,4})讯(?=[（(\d]|(?:全媒体|融媒体?)?(?:记者|通讯员))/u,
    guarded: false,
    example: '云上青川讯（记者 甲）',
    gives: { agency: '云上青川', place: null, date: null },
  },
  {
    name: 'dateline-wire-dated',
    pattern: new RegExp(
      String.raw`^[【［（]?据?${AGENCY}${PLACE_BEFORE_DAY}(?<date>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)(?:专|综合)?电[】］）]?`,
      'u',
    ),
    guarded: false,
    example: '新华社昆明23日电',
    gives: { agency: '新华社', place: '昆明', date: '23日' },
  },
  {
    name: 'dateline-wire',
    pattern: new RegExp(
      `^[【［（]?据?${AGENCY}${PLACE}${DATE}(?:(?<![水供发核火风光用停家闪充型])电(?![力网视站子影话商器动台脑缆价能源厂梯信气报池路压])|消息|报道)[】］）]?`,
      'u',
    ),
    guarded: true,
    example: '央视网消息（记者 甲）',
    gives: { agency: '央视网', place: null, date: null },
  },
  {
    name: 'dateline-bare',
    pattern: /^讯(?=[（(\d])/u,
    guarded: false,
    example: '讯（记者 甲）',
    gives: { agency: null, place: null, date: null },
  },
  {
    name: 'dateline-credit',
    pattern: /^(?=[（(](?:本报|本网|见习|实习|全媒体|融媒体)*(?:记者|通讯员)[^）)。；]{1,30}[）)])/u,
    guarded: false,
    example: '（记者 甲）',
    gives: { agency: null, place: null, date: null },
  },
]

/** What every dateline has; few lines do. */
const FILED = /[讯电]|消息|报道|记者|通讯员/u

export interface DatelineMatch {
  readonly agency: string | null
  readonly place: string | null
  readonly date: string | null
  /** Flat units that it takes. */
  readonly length: number
  readonly rule: string
}

/** The dateline that the words open with. `spaceAfter(n)`: a gap stands before flat unit n. */
export const datelineOf = (flat: string, spaceAfter: (unit: number) => boolean): DatelineMatch | null => {
  const opening = flat.slice(0, 48)
  return FILED.test(opening) ? matchOf(opening, spaceAfter) : null
}

const matchOf = (opening: string, spaceAfter: (unit: number) => boolean): DatelineMatch | null => {
  for (const rule of DATELINES) {
    const found = rule.pattern.exec(opening)
    if (found === null) continue
    const length = found[0].length
    const next = opening.charAt(length)
    if (rule.guarded && !spaceAfter(length) && !/[（(\d]/u.test(next) && !/[】］）]$/u.test(found[0])) continue
    const { agency, place, date } = found.groups ?? {}
    return {
      agency: agency ?? null,
      place: place === '' ? null : (place ?? null),
      date: date ?? null,
      length,
      rule: rule.name,
    }
  }
  return null
}
