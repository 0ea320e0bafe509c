/** Who meets, and where, before the verb that a meeting's name follows: 人大常委会在甲地举行第五次会议. */
const VERB = /(?:[于在][^，。；、]{2,16})?(?:隆重|如期|按期)?(?:召开|举行)了?$/u
/** Longest way from who meets to the name. */
const REACH = 26

/** What only says which of its meetings a body holds. */
const WHICH =
  /^(?:(?:19|20)\d\d年度?)?(?:第[一二三四五六七八九十百0-9]+次)?(?:全体|主席|主任|常务主席|常务|党组|(?:集中|集体|专题)?学习(?:研讨)?)?(?:（扩大）|扩大)?会议$/u
const MEETS = /(?:主席团|常委会|常务委员会|委员会|领导小组|中心组|指挥部|党组)$/u

/** Which meeting of its standing committee a party committee holds: 二届市委召开108次常委会会议. */
const OF_COMMITTEE = /^第?[一二三四五六七八九十百0-9]+次常委会?(?:（扩大）|扩大)?会议$/u
const COMMITTEE = /[省市州县区旗盟地]委$/u

/** The part of a session that a session holds. */
const PART = /^(?:主席团(?:第[一二三四五六七八九十百0-9]+次)?会议|预备会议|第[一二三四五六七八九十]次全体会议)$/u
const SESSION = /(?:次|届)会议$/u

/** Where those end who hold the meeting of a name that begins at `start`; null where no verb stands between. */
export function heldBefore(text: string, from: number, start: number): number | null {
  const near = Math.max(from, start - REACH)
  const verb = VERB.exec(text.slice(near, start))
  return verb === null || near + verb.index <= from ? null : near + verb.index
}

/** True when the name says only which meeting of the body, or of the session, it is: both together name it. */
export const completes = (holder: string, name: string): boolean =>
  (WHICH.test(name) && MEETS.test(holder)) ||
  (OF_COMMITTEE.test(name) && COMMITTEE.test(holder)) ||
  (PART.test(name) && SESSION.test(holder))
