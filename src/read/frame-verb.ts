import type { Statement } from './frame.ts'
import { say, type Walk } from './frame-walk.ts'
import { namingStart, type Person } from './person.ts'
import type { VerbRule } from './verb-rule.ts'

const UNNAMED =
  /负责人|负责同志|干部|代表(?![团县市省州区党])|人员|单位|部门|群众|师生|职工|委员(?!会)|企业|专家|同志|成员|家属|居民|村民|学者|院士|领导(?!小组)|[各等][^，。；]{1,12}(?:书记|主任|[局乡镇村校组团]长)/u

/** Bodies that speak through somebody who is not named: 甲主持会议，县教育局、石桥镇汇报了情况. */
const BODIES =
  /^(?!并|还)[^在对向就将把被与听为给由从到赴至以于受随同率代]{2,24}(?:[局委办厅乡镇村]|中心|街道|集团|公司)(?:分别|先后|依次|逐一|相继)?(?:就[^，。；]{2,24})?$/u

/** 甲代表常务委员会作报告: those for whom 甲 speaks are no subject. */
const ON_BEHALF = /^[，、]?并?(?:分别|首先)?代表/u

/** 甲将在第二次会议上作报告 tells of what is to come. */
const TO_COME = /^等?[还也均都]?将(?=[在于对向为陆分继]|$)/u

/** 甲此前曾带队到村 tells of what was long before. */
const LONG_AGO = /^(?:此前|早先|[去前]年|曾)/u

/** What those take part in who are given it: 为新任命的甲颁发任命书. */
const CERTIFIED = /任命书|聘书|证书|委任[书状]|奖[牌杯章状]/u

/** Ends 在…陪同下, 与…会谈: gives the people inside and goes back to those who waited. */
export function takeBack(walk: Walk): Person[] {
  const inner = walk.group.people
  const outer = walk.waiting.pop()
  if (outer) walk.group = outer
  walk.mode = 'NORMAL'
  return inner
}

/** Verbs that a verb before them in the clause takes as its object: 陪同客人参观, 宣布项目启动. */
const TAKES: Readonly<Record<string, RegExp>> = {
  accompany: /^(?:lead|meet|ceremony|attend)$/u,
  report: /^(?:lead|lead-out|lead-party|meet)$/u,
  announce: /^(?:ceremony|speak|report)$/u,
  'speak-deliver': /^(?:report|announce|speak)$/u,
}

function withinLast(walk: Walk, rule: VerbRule, start: number): boolean {
  const between = walk.sentence.passage.text.slice(walk.lastEnd, start)
  return TAKES[walk.lastRule]?.test(rule.id) === true && !/[，。；并]/u.test(between)
}

/** A verb where it stands. */
interface Seen {
  readonly rule: VerbRule
  readonly start: number
  readonly end: number
  /** Words of its clause before it, back to the last name. */
  readonly prefix: string
}

/** What a verb says of its people. */
type Said = Omit<Statement, 'person' | 'sentence'>

function saidBy({ sentence: { passage, end } }: Walk, { rule, start, end: verbEnd }: Seen): Said {
  const object = /^[^，。；：]*/u.exec(passage.text.slice(verbEnd, end))?.[0] ?? ''
  return { gives: rule.gives, sense: rule.sense, rule: rule.id, verb: { passage, start, end: verbEnd }, object }
}

const isFresh = ({ group }: Walk): boolean => group.people.length > 0 && !group.done

/** 甲在有关部门负责人陪同下 tells of nobody who accompanies. */
const BY_UNNAMED = /(?:^|[^现正存所])在[^，。；]{2,}$/u

/** 在甲陪同下, 甲陪同. */
function onCompany(walk: Walk, what: Said, prefix: string): void {
  if (walk.mode === 'COMPANY') say(walk, takeBack(walk), what)
  else if (!walk.group.done && !BY_UNNAMED.test(prefix)) say(walk, walk.group.people, what)
}

/** Those to whom something is done take part only where they are given a certificate. */
function onCited(walk: Walk, what: Said): void {
  const { passage, start, end } = what.verb
  const others = takeBack(walk)
  if (what.rule === 'ceremony' && CERTIFIED.test(passage.text.slice(start, end) + what.object)) say(walk, others, what)
}

/** 与甲会谈: both sides. */
function onBoth(walk: Walk, what: Said): void {
  const others = takeBack(walk)
  const sides = [...walk.group.people, ...others]
  say(walk, sides, what)
  walk.subject = sides
  walk.group.done = true
}

/** True for a verb whose people the sentence does not name, or that is part of a speech. */
function isOthers({ talking }: Walk, prefix: string): boolean {
  const goesOn = /并\p{Script=Han}{0,2}$/u.test(prefix)
  return (talking && !goesOn) || BODIES.test(prefix) || UNNAMED.test(prefix.replace(ON_BEHALF, ''))
}

const isOtherTime = (prefix: string): boolean => TO_COME.test(prefix) || LONG_AGO.test(prefix)

/** 甲对代表团来我市考察表示欢迎: the coming is that of others. */
const OF_GUESTS = /[对向][^，。；]*(?:代表团|考察团|访问团|一行|客人|客商|嘉宾)[^，。；]{0,6}[来到莅赴]/u

/** 甲在旗政府专题会上说 tells that 甲 was there. */
const SAID_AT = /^在(?:[^，。；]{2,24}[会式坛]上|主会场|分会场|会议现场)$/u

/** 会上，甲强调: the clause before the person tells that this was at the meeting. */
const AT_THE_MEETING = /(?:^|[。；])(?:会上|会后|会议上|会议最后|会议结束后)，?$/u

/** 会上，甲作报告，乙对大家表示感谢: the whole sentence tells of the meeting. */
const OPENS_AT =
  /^(?:[^，。；]{0,10}[日午]，)?(?:会上|座谈中|会议上|(?:在(?:随后|接着|当[天日晚])?[^，。；]{0,12})?(?:座谈|交流|对接|恳谈|洽谈|推进|汇报|反馈|表彰|总结|动员)\p{Script=Han}{0,2}会上)，/u

/** True when the words before the group or behind it tell that it spoke at the meeting. */
function isSaidThere({ sentence, group }: Walk, prefix: string): boolean {
  if (SAID_AT.test(prefix)) return true
  if (OPENS_AT.test(sentence.passage.text.slice(sentence.start, sentence.start + 36))) return true
  const [first] = group.people
  if (first === undefined) return false
  const { text } = sentence.passage
  return AT_THE_MEETING.test(text.slice(sentence.start, namingStart(first)).slice(-12))
}

function sayPresent(walk: Walk, { verb }: Said): void {
  say(walk, walk.group.people, { gives: ['ATTEND'], sense: 'MEETING', rule: 'said-at', verb, object: '' })
}

/** Who was not there did elsewhere what the sentence told before: 甲参加培训，未到会. */
function takeBackFor(walk: Walk, people: readonly Person[]): void {
  const others = walk.statements.filter(({ person }) => !people.includes(person))
  walk.statements.splice(0, walk.statements.length, ...others)
}

/** True for a verb that tells of another time, or of others. */
const isElse = (walk: Walk, prefix: string): boolean =>
  OF_GUESTS.test(prefix) || (isFresh(walk) ? isOtherTime(prefix) : isOthers(walk, prefix))

/** What those do whom the leader took along: they accompany a visit, and are at what else the leader did. */
function sayLed(walk: Walk, what: Said): void {
  const gives = what.gives.map((one) => (one === 'LEAD' ? 'ACCOMPANY' : 'ATTEND'))
  say(walk, walk.led, { ...what, gives })
  walk.led = []
}

/** Words of the clause before a verb, back to the verb before it of the same people: 为获奖人员颁奖并讲话. */
const sinceLast = ({ sentence, lastEnd }: Walk, { start, prefix }: Pick<Seen, 'start' | 'prefix'>): string =>
  lastEnd > start - prefix.length ? sentence.passage.text.slice(lastEnd, start) : prefix

/** What follows the last of the guests whom somebody met where the clause is over: 会见乙一行，共同见证签约. */
const MET = /^(?:等?[^，。；]{0,6}一行|同志|先生|女士)?，/u

/** Guests are a side of the talks, and what is told next is of who met them. */
function closeGuests(walk: Walk, start: number): void {
  const last = walk.group.people.at(-1)
  if (walk.mode !== 'OBJECT' || walk.group.done || last === undefined) return
  const meet = walk.statements.findLast(({ sense }) => sense === 'MEET')
  const between = walk.sentence.passage.text.slice(last.after?.end ?? last.end, start)
  if (meet === undefined || !MET.test(between)) return
  say(walk, walk.group.people, { gives: ['MEET'], sense: 'MEET', rule: 'meet-object', verb: meet.verb, object: '' })
  walk.group.done = true
}

/** A verb that goes with the people before it, or goes on about those of the verb before. */
function onPlain(walk: Walk, what: Said, { rule, start, end, prefix }: Seen): void {
  closeGuests(walk, start)
  const fresh = isFresh(walk)
  if (isElse(walk, sinceLast(walk, { start, prefix }))) return
  if (withinLast(walk, rule, start)) return
  const target = fresh ? walk.group.people : walk.subject
  if (rule.sense === 'ABSENT') takeBackFor(walk, target)
  if (rule.sense === 'TALK' && fresh && isSaidThere(walk, prefix)) sayPresent(walk, what)
  walk.talking = rule.sense === 'TALK'
  walk.lastRule = rule.id
  walk.lastEnd = end
  say(walk, target, what)
  if (walk.led.length > 0) sayLed(walk, what)
  walk.subject = rule.sense === 'ABSENT' ? [] : target
  walk.group.done = true
  walk.mode = rule.sense === 'MEET' ? 'OBJECT' : walk.mode === 'AFTER' ? 'AFTER' : 'NORMAL'
}

/** 对甲一行来县考察表示欢迎 tells of what the guests do. */
const COMING = /^(?:同志|先生|女士)?(?:一行|等)[^，。；]{0,8}$/u
const GREETED = /^[^，。；]{0,14}表示[^，。；]{0,10}(?:欢迎|感谢)/u

/** True for what guests do to whom the words before it speak. */
const isOfGreeted = ({ mode, sentence }: Walk, { rule, end, prefix }: Seen): boolean =>
  mode === 'CITED' &&
  rule.sense === 'VISIT' &&
  COMING.test(prefix) &&
  GREETED.test(sentence.passage.text.slice(end, sentence.end))

/** Notes what a verb says of the people before it, and who is spoken of from there on. */
export function onVerb(walk: Walk, seen: Seen): void {
  if (isOfGreeted(walk, seen)) {
    takeBack(walk)
    return
  }
  const what = saidBy(walk, seen)
  if (what.sense === 'COMPANY') {
    onCompany(walk, what, seen.prefix)
    return
  }
  if (walk.mode === 'CITED') onCited(walk, what)
  if (walk.mode === 'WITH') onBoth(walk, what)
  else if (what.rule === 'confer') {
    const own = isFresh(walk) ? walk.group.people : walk.subject
    say(walk, own, { ...what, gives: ['ATTEND'], sense: 'OTHER', rule: 'confer-unnamed' })
  } else onPlain(walk, what, seen)
}
