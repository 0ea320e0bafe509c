const N = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})'
/** Days that a calendar tells: 6月14—15日, 三月九日至十一日, 昨（13）日. */
const EXACT = String.raw`(?:(?:\d{4}|[一二三四五六七八九〇○零]{4})年)?${N}月${N}(?:日?[-—–~～、和至]{1,2}(?:${N}月)?${N})?[日号]|(?:本月)?\d{1,2}(?:日?[-—–~～、和至]{1,2}\d{1,2})?日|[昨今]（\d{1,2}）日`
const DAY_WORDS = String.raw`${EXACT}|[前近昨今]日|日前|[昨今][天晚晨]|连日来|近期`
const DAY = `(?:${DAY_WORDS})`
const PART = String.raw`(?:（\d{1,2}月?\d{0,2}日?）)?(?:至\d{0,2}月?\d{1,2}日)?(?:[上下]午|晚上?|凌晨|中午|早上|傍晚)?`
const HAPPENS =
  '(?:召开|举行|举办|开幕|闭幕|开工|启动|成立|揭牌|开班|开展|[来到赴率在]|带队|主持|会见|会谈|参加|出席|调研|考察|视察|检查|督导|深入|前往|走访|看望|慰问)'

/** How a report opens: with the day, or with what was held or who came and then the day. */
const OPENINGS: readonly { readonly name: string; readonly pattern: RegExp; readonly example: string }[] = [
  { name: 'day-first', pattern: new RegExp(`^${DAY}(?!的)${PART}，?`, 'u'), example: '12月18日，城关区召开会议。' },
  {
    name: 'event-then-day',
    pattern: new RegExp(String.raw`^[^，。；！？]{4,40}?${DAY}${PART}(?:在[^，。；]{2,16})?${HAPPENS}`, 'u'),
    example: '区人大常委会第三次会议7月27日召开。',
  },
  {
    name: 'lead-then-event',
    pattern: new RegExp(
      String.raw`^(?:[在当值为经受应]|正值|时值|随着)[^，。；！？]{2,30}，[^，。；！？]{4,40}?${DAY}${PART}(?:在[^，。；]{2,16})?${HAPPENS}`,
      'u',
    ),
    example: '在教师节来临之际，全区教师表彰大会9月9日在区文化馆举行。',
  },
  {
    name: 'held-then-day',
    pattern: new RegExp(String.raw`^[^，。；！？]{2,30}(?:召开|举行|举办)[^，。；！？]{4,40}。${DAY}${PART}，`, 'u'),
    example: '区委召开纪念建党九十周年大会。6月30日上午，区影剧院座无虚席。',
  },
]

/** How titles of notices end. */
export const NOTICE_END =
  /(?:的(?:通知|公告|通告|通报|决定|公示|批复|函|意见)|任免名单|人员名单|任前公示|启事|讣告|声明|公告|通告)$/u

const NAMES_DAY = new RegExp(DAY_WORDS, 'u')

/** True when the first words name a day. */
export const namesDay = (flat: string): boolean => NAMES_DAY.test(flat.slice(0, 60))

/** True when a day is named anywhere. */
export const tellsDay = (flat: string): boolean => NAMES_DAY.test(flat)

const NAMES_EXACT = new RegExp(EXACT, 'u')

/** True when the first words name a day of the calendar. */
export const namesExactDay = (flat: string): boolean => NAMES_EXACT.test(flat.slice(0, 60))

const EXACT_FIRST = new RegExp(`^(?:${EXACT})`, 'u')

/** True when the paragraph opens with a day of the calendar. */
export const dayFirst = (flat: string): boolean => EXACT_FIRST.test(flat)

/** Words that lean on what was said before: a paragraph that opens with them goes on. */
const LEANING =
  /^(?:会议|会上|会前|会后|会间|期间|同日|当日|当天|当晚|随后|此前|之后|此外|最后|另外|另据|是[年月日]|这次|这是|此次|[该他她其]|大会|活动|座谈中|调研中|考察中|与会|据了解|据悉|同时|在.{1,12}(?:[时中后]|期间)|\p{Script=Han}{2,4}(?:指出|强调|要求|表示|认为|希望|说))/u

/** True when the paragraph opens as a report opens, of an event of its own. */
export const opensReport = (flat: string): boolean => {
  const opening = flat.slice(0, 120)
  return !leans(opening) && OPENINGS.some((row) => row.pattern.test(opening))
}

/** A day and a verb without a subject: the words before it lack their end. */
const SUBJECTLESS = new RegExp(`^${DAY}${PART}(?:在[^，。；]{2,16})?(?:隆重|正式|胜利|顺利|圆满)?${HAPPENS}`, 'u')

/** True when the words need a subject from before. */
export const lacksSubject = (flat: string): boolean => SUBJECTLESS.test(flat.slice(0, 80))

const DAY_FIRST = new RegExp(`^${DAY}${PART}，?`, 'u')

/** What the paragraph speaks of first, the day apart: three characters. */
export const subjectOf = (flat: string): string => flat.replace(DAY_FIRST, '').slice(0, 3)

/** The surest of them, which stand in no report's first words even behind a headline. */
const MEETING =
  /^(?:会议(?:指出|强调|要求|认为|听取|审议|[还以由]|传达|研究|通过|决定|宣读|号召)|会上|会前|会后|会间|随后|此前|之后|最后|同日|当日|当天|其间|期间|\p{Script=Han}{2,4}(?:指出|强调|要求|表示|认为|希望))/u

/** True when the paragraph surely goes on with a meeting or speech told before. */
export const leansOnMeeting = (flat: string): boolean => MEETING.test(flat.slice(0, 40))

/** True when no headline opens so: the day and a comma, or what goes on with a meeting told before. */
export const opensAsText = (flat: string): boolean => {
  const opening = flat.slice(0, 60)
  return leansOnMeeting(opening) || DAY_AND_COMMA.test(opening) || AFTERWARDS.test(opening)
}
const AFTERWARDS = /^(?:\p{Script=Han}{2,10}(?:[后前时中]|期间|之际)|在\p{Script=Han}{2,16}|据悉|据了解)，/u
const DAY_AND_COMMA = new RegExp(`^${DAY}${PART}，`, 'u')

/** True when the paragraph goes on with what stands before it. */
export const leans = (flat: string): boolean =>
  LEANING.test(flat.slice(0, 40)) || LEANING.test(flat.slice(0, 40).replace(DAY_FIRST, ''))

export { OPENINGS }
