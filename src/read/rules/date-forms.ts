/**
 * How a date is printed. Groups: y, m, d, y2, m2, d2 (end of a range), third (of a month), ago (year or month told from the
 * issue's: 去年, 上月), week and weekday, and word.
 */
export interface DateForm {
  readonly id: string
  readonly pattern: string
  /** Characters of which every such date has one. */
  readonly marks: string
  readonly example: string
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|廿[一二三四五六七八九]?|卅'
/** A clock time may stand glued before the month: 15:396月8日. */
const MONTH = '1[0-2]|0?[1-9]|[０-９]{1,2}|[一二三四五六七八九十]{1,3}'
const HALF = '(?:凌晨|清晨|上午|中午|下午|傍晚|晚上|晚)?'
const RANGE = `(?:日${HALF})?(?:至|到|—|–|─|－|-|～|~|、)`

/** First that fits at a place wins. */
export const DATE_FORMS: readonly DateForm[] = [
  {
    id: 'date-range-months',
    pattern: `(?:(?<y>[0-9]{4})年)?(?<m>${NUMBER})月(?<d>${NUMBER})${RANGE}(?:(?<y2>[0-9]{4})年)?(?<m2>${NUMBER})月(?<d2>${NUMBER})日`,
    marks: '月',
    example: '12月30日至2025年1月2日',
  },
  {
    id: 'date-range',
    pattern: `(?:(?<y>[0-9]{4})年)?(?<m>${NUMBER})月(?<d>${NUMBER})${RANGE}(?<d2>${NUMBER})日`,
    marks: '月',
    example: '12月19日至20日',
  },
  {
    id: 'date-two-days',
    pattern: `(?:(?<m>${NUMBER})月)?(?<d>${NUMBER})(?:日)?[、和](?<d2>${NUMBER})两日`,
    marks: '两',
    example: '15、16两日',
  },
  {
    id: 'date-full',
    pattern: `(?<y>[0-9]{4}|[一二三四五六七八九〇○零]{4})年(?<m>${NUMBER})月(?<d>${NUMBER})日`,
    marks: '月',
    example: '2024年12月19日',
  },
  {
    id: 'date-dashed',
    pattern: '(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?![0-9])',
    marks: '-',
    example: '2024-12-19',
  },
  {
    id: 'date-dotted',
    pattern: '(?<![0-9.])(?<y>(?:19|20)[0-9]{2})[./](?<m>[0-9]{1,2})[./](?<d>[0-9]{1,2})(?![0-9.])',
    marks: './',
    example: '2024.12.19',
  },
  {
    id: 'date-year-ago',
    pattern: `(?<ago>今年|去年|前年)(?<m>${NUMBER})月(?<d>${NUMBER})日`,
    marks: '月',
    example: '去年12月19日',
  },
  {
    id: 'date-no-day-word',
    pattern: `(?<m>${MONTH})月(?<d>${NUMBER})(?=上午|下午|晚)`,
    marks: '月',
    example: '12月19上午',
  },
  {
    id: 'date-month-day',
    pattern: `(?<m>${MONTH})月(?<d>${NUMBER})(?:日|号(?![楼线院文令]))`,
    marks: '月',
    example: '12月19日',
  },
  {
    id: 'date-day-range',
    pattern: `(?<![0-9月年])(?<d>${NUMBER})(?:日${HALF})?(?:至|到|—|–|─|－|-|～)(?<d2>${NUMBER})日`,
    marks: '日',
    example: '24日至25日',
  },
  { id: 'date-month-ago', pattern: `(?<ago>本月|上月|上个月)(?<d>${NUMBER})日`, marks: '月', example: '上月28日' },
  {
    id: 'date-weekday',
    pattern: '(?<![每逢])(?<week>本|这|上)(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?![至到、—-])',
    marks: '周星礼',
    example: '上周五',
  },
  {
    id: 'date-day',
    pattern: `(?<![0-9月年零〇])(?<d>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?)日(?!间|常|内|后|前|游|报|电)`,
    marks: '日',
    example: '23日上午',
  },
  {
    id: 'date-noted',
    pattern: '(?<=[昨今前]日?（)(?<d>[0-9]{1,2})日?(?=）)',
    marks: '（',
    example: '昨（19）日下午',
  },
  { id: 'date-today', pattern: '(?<word>今天|今日|今晨|今晚|今(?=下午|上午))', marks: '今', example: '今天上午' },
  { id: 'date-yesterday', pattern: '(?<word>昨天|昨日|昨晚|昨(?=下午|上午))', marks: '昨', example: '昨日下午' },
  { id: 'date-before-yesterday', pattern: '(?<word>前天|前日(?!电))', marks: '前', example: '前天' },
  { id: 'date-same-day', pattern: '(?<word>同日|同一天|当日|当天|当晚)', marks: '同当', example: '同日上午' },
  { id: 'date-next-day', pattern: '(?<word>次日|翌日|第二天)', marks: '次翌第', example: '次日上午' },
  {
    id: 'date-third',
    pattern: `(?<m>${NUMBER})月(?<third>[上中下])旬`,
    marks: '旬',
    example: '12月中旬，县委召开会议',
  },
  {
    id: 'date-vague',
    pattern: '(?<word>日前|近日|连日来|近期|最近|新近|不久前|近几天)',
    marks: '日近久',
    example: '日前，县委召开会议',
  },
]
