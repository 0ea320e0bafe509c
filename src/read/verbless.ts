import type { Participation } from '../fact/participation.ts'
import { say, type Walk } from './frame-walk.ts'
import type { Stretch } from './passage.ts'
import type { Person } from './person.ts'

/** 随行的甲 was there too, whatever is said of it. */
export function sayBeside(walk: Walk, person: Person): void {
  const { passage } = walk.sentence
  const verb: Stretch = { passage, start: Math.max(walk.sentence.start, person.start - 8), end: person.start }
  say(walk, [person], { gives: ['ACCOMPANY'], sense: 'VISIT', rule: 'beside', verb, object: '' })
}

/** 甲委员的发言 tells that the person spoke. */
export function spoke(walk: Walk, person: Person, at: number): void {
  const verb: Stretch = { passage: walk.sentence.passage, start: at, end: at + 3 }
  say(walk, [person], { gives: ['SPEAK'], sense: 'MEETING', rule: 'speech-of', verb, object: '' })
}

/** What joins the presidium and its list. */
const IS_LIST = /^(?:分别)?[有是为由]?：|^(?:分别)?[是为由]/u

/** 大会执行主席：甲、乙。 is said without a verb. */
export function sayPresidium(walk: Walk, people: readonly Person[]): void {
  const { passage, start } = walk.sentence
  const label = people[0]?.labels.at(-1)
  if (walk.statements.length > 0 || label === undefined || label.start - start > 16) return
  if (!/主席$|主席团/u.test(label.text) || !IS_LIST.test(passage.text.slice(label.end, label.end + 4))) return
  const verb: Stretch = { passage, start: label.start, end: label.end }
  say(walk, people, { gives: ['ATTEND'], sense: 'MEETING', rule: 'presidium', verb, object: '' })
}

/** Who is called the one that presides: 会议主持人甲宣布开幕. */
export const PRESIDER = /^(?:大会|会议|座谈会|活动|仪式)?主持人$/u

/** 主持人甲宣布开幕 tells that 甲 presides. */
export function sayPresides(walk: Walk, person: Person): void {
  const words = [...person.titles, ...person.labels].find(({ text }) => PRESIDER.test(text))
  if (words === undefined) return
  const verb: Stretch = { passage: walk.sentence.passage, start: words.start, end: words.end }
  say(walk, [person], { gives: ['PRESIDE'], sense: 'MEETING', rule: 'presider', verb, object: '' })
}

/** 对甲一行的到来表示欢迎: 甲 has come. */
const WELCOMED =
  /^(?:同志|先生|女士)?一行的?(?:到来|来访|到访|来到|莅临|前来|来)[^，。；]{0,14}表示[^，。；]{0,12}(?:欢迎|感谢)/u

/** Whoever is welcomed was there, whatever else is said of them. */
export function sayWelcomed(walk: Walk, person: Person, from: number): void {
  const { passage, end } = walk.sentence
  const words = WELCOMED.exec(passage.text.slice(from, end))?.[0]
  if (words === undefined) return
  const verb: Stretch = { passage, start: from, end: from + words.length }
  say(walk, [person], { gives: ['ATTEND'], sense: 'MEETING', rule: 'welcomed', verb, object: '' })
}

/** What stands before those of whom the text says in passing that they were there. */
const PRESENT =
  /(?:^|[，。；])(?:当天)?(?:应邀)?(?:前来)?(?<verb>主持|列席|出席|参加)(?:了|此次|本次|这次)?(?:会议|大会|全会|座谈会?|会谈|活动|仪式|\p{Script=Han}{2,10}[会议式])的$/u

const PRESENT_GIVES: Readonly<Record<string, Participation>> = { 主持: 'PRESIDE', 列席: 'SIT_IN' }

/** 列席会议的主任甲、副主任乙谈感受 tells in passing that they were there. */
export function sayPresent(walk: Walk, people: readonly Person[], lead: number): void {
  const { passage, start } = walk.sentence
  const words = passage.text.slice(Math.max(start, lead - 24), lead)
  const match = PRESENT.exec(words)
  if (match === null) return
  const gives = [PRESENT_GIVES[match.groups?.['verb'] ?? ''] ?? 'ATTEND']
  const verb: Stretch = { passage, start: lead - match[0].replace(/^[，。；]/u, '').length, end: lead }
  say(walk, people, { gives, sense: 'MEETING', rule: 'present-of', verb, object: '' })
}

const HEARD = /(?:听取|审[议查]了)[^，。；]*$/u
const REPORTS =
  /^(?:同志)?(?:受[^，。；、]{2,16}委托)?(?:代表[^，。；、]{2,16})?(?:所?作的|关于)[^，。；]{2,80}?(?:报告|汇报|说明|发言)/u

/** 会议听取了局长甲关于决算的报告 tells that 甲 spoke. */
export function sayHeard(walk: Walk, person: Person, from: number): void {
  const { passage, start, end } = walk.sentence
  const words = REPORTS.exec(passage.text.slice(from, end))?.[0]
  if (words === undefined || !HEARD.test(passage.text.slice(start, person.start))) return
  const verb: Stretch = { passage, start: from, end: from + words.length }
  say(walk, [person], { gives: ['SPEAK'], sense: 'MEETING', rule: 'heard', verb, object: '' })
}
