import { sayDeed } from './deeds.ts'
import type { Frames, PostChange } from './frame.ts'
import { say, type Walk } from './frame-walk.ts'
import { gapMarks, isCited, isKinsman, listAfter, verbsIn } from './gap.ts'
import type { Stretch } from './passage.ts'
import type { Person } from './person.ts'
import { postChanges } from './post-changes.ts'
import type { VerbRule } from './rules/verbs.ts'
import { sayBeside, sayHeard, sayPresidium, spoke } from './verbless.ts'

const UNNAMED =
  /负责人|负责同志|干部|代表(?![团县市省州区党])|人员|单位|部门|群众|师生|职工|委员(?!会)|企业|专家|同志|成员|家属|居民|村民|学者|院士|领导(?!小组)|各[^，。；]{1,12}(?:书记|主任|[局乡镇村校]长)/u

/** 甲代表常务委员会作报告: those for whom 甲 speaks are no subject. */
const ON_BEHALF = /^[，、]?并?(?:分别|首先)?代表/u

/** 甲将在第二次会议上作报告 tells of what is to come. */
const TO_COME = /^等?[还也均都]?将(?=[在于对向为陆分继]|$)/u

/** 甲此前曾带队到村 tells of what was long before. */
const LONG_AGO = /^(?:此前|早先|[去前]年|曾)/u

/** What those take part in who are given it: 为新任命的甲颁发任命书. */
const CERTIFIED = /任命书|聘书/u

const clauseOf = (text: string, at: number): string =>
  text.slice(Math.max(text.lastIndexOf('，', at - 1), text.lastIndexOf('；', at - 1)) + 1, at)

/** Ends 在…陪同下, 与…会谈: gives the people inside and goes back to those who waited. */
function takeBack(walk: Walk): Person[] {
  const inner = walk.group.people
  const outer = walk.waiting.pop()
  if (outer) walk.group = outer
  walk.mode = 'NORMAL'
  return inner
}

/** Verbs that a verb before them in the clause takes as its object: 陪同客人参观, 宣布项目启动. */
const TAKES: Readonly<Record<string, RegExp>> = {
  accompany: /^(?:lead|meet|ceremony|attend)$/u,
  announce: /^(?:ceremony|speak|report)$/u,
  'speak-deliver': /^(?:report|announce|speak)$/u,
}

function withinLast(walk: Walk, rule: VerbRule, start: number): boolean {
  const between = walk.sentence.passage.text.slice(walk.lastEnd, start)
  return TAKES[walk.lastRule]?.test(rule.id) === true && !/[，。；并]/u.test(between)
}

/** 甲在旗政府专题会上说 tells that 甲 was there. */
const SAID_AT = /^在[^，。；]{2,24}[会式坛]上$/u

function sayPresent(walk: Walk, verb: Stretch): void {
  say(walk, walk.group.people, { gives: ['ATTEND'], sense: 'MEETING', rule: 'said-at', verb, object: '' })
}

function onVerb(walk: Walk, rule: VerbRule, at: { start: number; end: number; prefix: string }): void {
  const { passage, end } = walk.sentence
  const rest = passage.text.slice(at.end, end)
  const object = /^[^，。；：]*/u.exec(rest)?.[0] ?? ''
  const verb: Stretch = { passage, start: at.start, end: at.end }
  const what = { gives: rule.gives, sense: rule.sense, rule: rule.id, verb, object }
  if (rule.sense === 'COMPANY') {
    if (walk.mode === 'COMPANY') say(walk, takeBack(walk), what)
    else if (!walk.group.done) say(walk, walk.group.people, what)
    return
  }
  if (walk.mode === 'CITED') {
    const others = takeBack(walk)
    if (rule.id === 'ceremony' && CERTIFIED.test(passage.text.slice(at.start, at.end) + object)) say(walk, others, what)
  }
  if (rule.id === 'confer' && walk.mode !== 'WITH') {
    const own = walk.group.people.length > 0 && !walk.group.done ? walk.group.people : walk.subject
    say(walk, own, { ...what, gives: ['ATTEND'], sense: 'OTHER', rule: 'confer-unnamed' })
    return
  }
  if (walk.mode === 'WITH') {
    const others = takeBack(walk)
    const sides = [...walk.group.people, ...others]
    say(walk, sides, what)
    walk.subject = sides
    walk.group.done = true
    return
  }
  const fresh = walk.group.people.length > 0 && !walk.group.done
  const goesOn = /并\p{Script=Han}{0,2}$/u.test(at.prefix)
  if (!fresh && ((walk.talking && !goesOn) || UNNAMED.test(at.prefix.replace(ON_BEHALF, '')))) return
  if (withinLast(walk, rule, at.start) || (fresh && (TO_COME.test(at.prefix) || LONG_AGO.test(at.prefix)))) return
  const target = fresh ? walk.group.people : walk.subject
  if (rule.sense === 'TALK' && fresh && SAID_AT.test(at.prefix)) sayPresent(walk, verb)
  walk.talking = rule.sense === 'TALK'
  walk.lastRule = rule.id
  walk.lastEnd = at.end
  say(walk, target, what)
  walk.subject = rule.sense === 'ABSENT' ? [] : target
  walk.group.done = true
  walk.mode = rule.sense === 'MEET' ? 'OBJECT' : walk.mode === 'AFTER' ? 'AFTER' : 'NORMAL'
}

function readGap(walk: Walk, from: number, to: number): void {
  const { text } = walk.sentence.passage
  const gap = text.slice(from, to)
  for (const { rule, start, end } of verbsIn(gap))
    onVerb(walk, rule, { start: from + start, end: from + end, prefix: clauseOf(gap.slice(0, start), start) })
  if (gap.includes('；')) {
    walk.group = { people: [], done: false }
    walk.subject = []
    walk.mode = 'NORMAL'
    walk.after = null
  }
}

/** Objects of 会见 that no verb follows are the other side. */
function closeObjects(walk: Walk): void {
  const meet = walk.statements.findLast((statement) => statement.sense === 'MEET')
  if (meet === undefined || walk.group.done || walk.mode !== 'OBJECT') return
  say(walk, walk.group.people, { gives: ['MEET'], sense: 'MEET', rule: 'meet-object', verb: meet.verb, object: '' })
}

const LIST_LIKE =
  /^(?:同志|先生|女士|等)?(?:（[^）]*）)?(?:[、，和与及并暨\s]|以及|还有)*(?:[^，]{0,2}受[^，。]{2,40}委托，)?$/u

function setMode(walk: Walk, gap: string, person: Person): void {
  const after = listAfter(walk.sentence, person)
  if (after !== null) {
    walk.mode = 'AFTER'
    walk.after = after
    walk.group = { people: [], done: false }
    return
  }
  const mark = gapMarks(gap, walk.sentence.passage.text.slice(person.end, walk.sentence.end))
  const goesOn = walk.statements.at(-1)?.rule === 'beside' && LIST_LIKE.test(gap)
  if (mark === 'BESIDE' || goesOn) {
    sayBeside(walk, person)
    return
  }
  if (mark === 'AGENT') {
    walk.group = { people: [], done: false }
    walk.mode = 'AGENT'
    walk.after = null
  } else if (mark !== null && (mark !== 'WITH' || walk.group.people.length > 0)) {
    walk.waiting.push(walk.group)
    walk.group = { people: [], done: false }
    walk.mode = mark
  } else if (walk.mode === 'CITED' && !LIST_LIKE.test(gap)) takeBack(walk)
}

/** A gap of a list that holds a post whose holder was not made out. */
const UNNAMED_ITEM = /^[，、](?:[^。；的了在是对向就将把被与说]|在(?=[职家任])){2,36}$/u

/** Words that describe who comes next in a list: ，当年在这里工作过的老同志甲. */
const DESCRIBED = /^(?:[，、和及]|以及)(?:以及|还有)?[^，。；]{0,20}(?:的|挂职|单位)$/u

/** Where the words that belong to a person begin: its own titles or label, not those it shares with names before. */
function leadOf(person: Person, floor: number): number {
  const own = [...person.titles, ...person.labels].map((words) => words.start).filter((start) => start >= floor)
  return Math.min(person.start, ...own)
}

/** Ends a group of which nothing was said. */
function endGroup(walk: Walk): void {
  const [first] = walk.group.people
  if (!walk.group.done && first !== undefined) sayDeed(walk, walk.group.people, leadOf(first, walk.sentence.start))
}

function addPerson(walk: Walk, person: Person, gap: string): void {
  if (isCited(walk.sentence, person)) {
    walk.cited.add(person)
    return
  }
  setMode(walk, gap, person)
  if (isKinsman(walk.sentence, person)) {
    walk.cited.add(person)
    return
  }
  if (walk.mode === 'CITED') {
    walk.cited.add(person)
    walk.group.people.push(person)
    return
  }
  if (walk.mode === 'AFTER' && walk.after) {
    say(walk, [person], { ...walk.after, sense: 'MEETING' })
    return
  }
  const described = DESCRIBED.test(gap) && person.titles.length + person.labels.length > 0
  const joined = LIST_LIKE.test(gap) || UNNAMED_ITEM.test(gap) || described || walk.group.people.length === 0
  if (walk.group.done || !joined) {
    closeObjects(walk)
    endGroup(walk)
    walk.group = { people: [person], done: false }
  } else walk.group.people.push(person)
}

/** A caption shows what the report tells elsewhere. */
const CAPTION = /^(?:图为|上图|下图|左图|右图|图[一二三四0-9]|（?图为)/u

/** What one sentence says of the people named in it. */
export function sentenceFrames(sentence: Stretch, ordinal: number, people: readonly Person[]): Frames {
  const walk: Walk = {
    sentence,
    ordinal,
    group: { people: [], done: false },
    subject: [],
    waiting: [],
    talking: false,
    lastRule: '',
    lastEnd: 0,
    mode: 'NORMAL',
    after: null,
    statements: [],
    cited: new Set(),
  }
  let from = sentence.start
  for (const person of people) {
    const lead = leadOf(person, from)
    readGap(walk, from, lead)
    addPerson(walk, person, sentence.passage.text.slice(from, lead))
    from = person.after?.end ?? person.end
    sayHeard(walk, person, from)
    if (/^的(?:书面|大会)?发言/u.test(sentence.passage.text.slice(from, from + 6))) spoke(walk, person, from)
  }
  readGap(walk, from, sentence.end)
  closeObjects(walk)
  endGroup(walk)
  if (CAPTION.test(sentence.passage.text.slice(sentence.start, sentence.start + 6))) walk.statements.length = 0
  sayPresidium(walk, people)
  const changes: PostChange[] = postChanges(sentence, ordinal, people)
  return { statements: walk.statements, changes, cited: walk.cited }
}
