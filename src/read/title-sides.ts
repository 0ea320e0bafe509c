import type { RegionContext } from './region-context.ts'

/** A name that begins with the guests: 某州党政代表团来我市考察座谈会. */
const GUESTS = /^[^，。；]{2,20}(?:代表团|考察团|调研组|访问团|参观团|学习团)[来赴到莅]/u

/** True for an event's name that begins with those who came, so that it tells nothing of whose body meets. */
export const isOfGuests = (title: string): boolean => GUESTS.test(title)

const TWO = /^(?<one>[^·•—－、与和，。；]{2,8})[·•—－、与和](?<other>\p{Script=Han}{2,16})/u

/** Bodies of two levels that meet: 省市联席会议. */
const LEVELS = /^[省市州盟县区旗]{2}(?![委直级])/u

/** 甲市·乙县协作座谈会 is of both: its name tells not where. */
export function isOfTwo(title: string, context: RegionContext): boolean {
  const { one = '', other = '' } = TWO.exec(title)?.groups ?? {}
  const [first, second] = [one, other].map((words) => context.choose(context.at(words, 0)?.candidates ?? []))
  return LEVELS.test(title) || (first !== second && first !== null && second !== null)
}
