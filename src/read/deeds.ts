import { say, type Walk } from './frame-walk.ts'
import type { Stretch } from './passage.ts'
import type { Person } from './person.ts'

/** What a clause may begin with before those who do something in it. */
const OPENING = /^(?:会上|仪式上|座谈[会中时]?上?|活动中|现场|随后|接着|当晚|当天|同时|\d{1,2}日)?$/u
/** What tells of another time, of absence, of words only, or of no doing at all. */
const NO_DEED =
  /^[也还均都]?(?:[的、和与及（(是为任因原曾将拟已受被未没获荣兼说送]|等(?!\p{Script=Han}*[人位])|同志[的为任]|此前|早先|日前|近日|当选|先生|女士|[^，。；]{0,16}(?:当选|任命|指出|强调|要求|表示|认为|希望|介绍说|告诉|透露|批示|来电|来信|致电|致信|来函|贺信|贺电|题词|请假|缺席|委托|逝世|去世|病逝|出生|毕业|参加工作|入党))/u
const INVITED = /邀请了?$/u

const clauseStart = (text: string, at: number, from: number): number => {
  let start = at
  while (start > from && !/[，。；：！？”]/u.test(text.charAt(start - 1))) start--
  return start
}

/** True when the group stands as a clause's subject before words that no rule of verbs knows: 甲、乙围炉而谈. */
function doesSomething({ sentence }: Walk, first: number, end: number): boolean {
  const { text } = sentence.passage
  const before = text.slice(clauseStart(text, first, sentence.start), first)
  const after = /^[^，。；：！？]*/u.exec(text.slice(end, sentence.end))?.[0] ?? ''
  return OPENING.test(before) && after.length > 1 && !NO_DEED.test(after)
}

/**
 * Notes that a group of which no known verb was said did something: at a meeting they were there. `first`: where its first
 * naming begins.
 */
export function sayDeed(walk: Walk, group: readonly Person[], first: number): void {
  const last = group.at(-1)
  if (last === undefined || walk.mode !== 'NORMAL' || walk.talking) return
  if (group.every((person) => person.anchor !== 'TITLE')) return
  const { passage, start } = walk.sentence
  const end = last.after?.end ?? last.end
  const invited = INVITED.test(passage.text.slice(start, first))
  if (!invited && !doesSomething(walk, first, end)) return
  const verb: Stretch = { passage, start: first, end: Math.min(end + 2, walk.sentence.end) }
  say(walk, group, { gives: ['ATTEND'], sense: 'MEETING', rule: 'deed', verb, object: '' })
}
