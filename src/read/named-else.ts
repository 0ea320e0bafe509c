/** 到学校开展教师节慰问活动 and 率队开展走访慰问活动 tell of a visit. */
const isVisit = (text: string, start: number, end: number): boolean =>
  /(?:慰问|走访|调研|考察|督导|视察|交流|对接|招商)活动$/u.test(text.slice(start, end)) &&
  /(?:(?:[到赴]|来到|深入|前往)[^，。；]{2,24}，?|[率带]队|一行|分别)(?:开展|进行)了?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  )

/** 这次活动是继某某活动后的又一次: what was before. */
const isPast = (text: string, start: number, end: number): boolean =>
  /^[之以]?后/u.test(text.slice(end, end + 2)) && /继[^，。；]{0,24}$/u.test(text.slice(Math.max(0, start - 26), start))

/** 研究召开两会有关事宜 and 就如何开好全会 tell of what is to come. */
const isPlanned = (text: string, start: number, end: number): boolean =>
  /(?:开好|筹备好?|承办好)$/u.test(text.slice(Math.max(0, start - 3), start)) || isMatterOf(text, start, end)

const isMatterOf = (text: string, start: number, end: number): boolean =>
  /^(?:(?:[和与及、]|以及)[^，。；]{2,24}?)?(?:的?(?:有关|相关)?(?:事宜|事项|筹备|准备)|(?:召开|举行)的(?:时间|日期|地点|议程|方案))/u.test(
    text.slice(end, end + 34),
  ) &&
  /(?:研究|讨论|审议|部署|关于|筹备)了?(?:召开|举行|开好)?[^，。；]{0,40}$/u.test(
    text.slice(Math.max(0, start - 44), start),
  )

const SITE_OF_WORKS = /(?:项目|工程|大桥|机场|铁路|公路|电站|园区)$/u

/** A site that is named after an event, or is the works of one, where another is held: 在石桥那达慕会场开幕. */
const isVenue = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '在' &&
  (/^主?[会赛]场/u.test(text.slice(end, end + 3)) || SITE_OF_WORKS.test(text.slice(start, end)))

/** 为确保大会顺利召开，县委召开筹备会 tells what for. */
const isAim = (text: string, start: number, end: number): boolean =>
  /为了?(?:确保|保证|保障|迎接|筹备|开好|办好|做好)[^，。；]{0,60}$/u.test(text.slice(Math.max(0, start - 12), end)) &&
  /^[^，。；]{0,8}(?:召开|举行|举办|闭幕|开幕|进行|到来)，/u.test(text.slice(end, end + 12))

/** What a session is asked to decide: 决定将草案提请大会表决. */
const isPutTo = (text: string, start: number, end: number): boolean =>
  /(?:提请|提交|报请)[^，。；]{0,8}(?:大会|会议)$/u.test(text.slice(Math.max(0, start - 4), end))

/** 听取开展学习活动的汇报 tells of a report. */
const isReported = (text: string, start: number, end: number): boolean =>
  /^的?(?:情况|工作)?的?(?:情况|汇报|报告|介绍|经验|成效|做法|方案)/u.test(text.slice(end, end + 10)) &&
  /(?:听取|汇报|介绍|通报|了解|询问)了?[^，。；]{0,24}(?:开展|组织|举办|举行|召开)$/u.test(
    text.slice(Math.max(0, start - 30), start),
  )

const ELSE = [isVisit, isPast, isVenue, isPlanned, isPutTo, isAim, isReported]

/** True for words that name a visit, a site, or what was before or is to come. */
export const isElse = (text: string, start: number, end: number): boolean => ELSE.some((rule) => rule(text, start, end))
