const NUMBER = '[一二三四五六七八九十百]+|\\d+'

/** Meetings that a session or a standing body holds beside its own. */
const PART = new RegExp(
  `(?:预备会议?|主席团(?:常务主席)?(?:第?(?:${NUMBER})次)?会议|主任(?:扩大)?会议|主席(?:扩大)?会议|第?(?:${NUMBER})次全体会议|[开闭]幕[会式])$`,
  'u',
)
const OF_WARDENS = /(?<!名誉)主[任席](?:扩大)?会议$/u
const ORDINAL = new RegExp(`第?(${NUMBER})次(?=(?:\\p{Script=Han}{2})?(?:（扩大）)?会议$)`, 'u')

const ordinalOf = (name: string): { readonly number: string; readonly rest: string } | null => {
  const number = ORDINAL.exec(name)?.[1]
  return number === undefined ? null : { number, rest: name.replace(ORDINAL, '#') }
}

/** True for numbers that are written alike and are not the same. */
const otherNumber = (left: string, right: string): boolean => /\d/u.test(left) === /\d/u.test(right) && left !== right

/** One name's ordinal is another than that of the other, which is of the same meetings. */
function otherOrdinal(left: string, right: string): boolean {
  const [one, other] = [ordinalOf(left), ordinalOf(right)]
  if (one === null || other === null || !otherNumber(one.number, other.number)) return false
  // 第二次全体会议 without a body's name may be a sitting of the other.
  const [short, long] = one.rest.length < other.rest.length ? [one.rest, other.rest] : [other.rest, one.rest]
  return !short.startsWith('#') && long.endsWith(short)
}

const COUNTED = new RegExp(`第?(?:${NUMBER})次`, 'u')

/** What kind of meeting beside others it is, without its number. */
const partOf = (name: string): string | undefined => PART.exec(name)?.[0].replace(/议$/u, '').replace(COUNTED, '')

/**
 * True for two names of meetings of one body or session that are surely not the same meeting: 常委会第三次会议 and 第四次会议, 预备会议 and
 * 主席团第一次会议, a meeting of a standing committee and that of those who head it.
 */
export function areApart(left: string, right: string): boolean {
  const [one, other] = [partOf(left), partOf(right)]
  if (one !== undefined && other !== undefined) return one !== other || otherOrdinal(left, right)
  const wardens = OF_WARDENS.test(left) !== OF_WARDENS.test(right)
  return otherOrdinal(left, right) || (wardens && ordinalOf(left) !== null && ordinalOf(right) !== null)
}
