import { sayDeed } from './deeds.ts'
import type { Frames, PostChange } from './frame.ts'
import { say, type Walk } from './frame-walk.ts'
import { onVerb, takeBack } from './frame-verb.ts'
import { gapMarks, isCited, isKinsman, listAfter, verbsIn } from './gap.ts'
import { continues, LIST_GOES_ON, LIST_LIKE } from './list-gaps.ts'
import type { Stretch } from './passage.ts'
import { namingStart, type Person } from './person.ts'
import { postChanges } from './post-changes.ts'
import { sayBeside, sayHeard, sayPresent, sayPresides, sayPresidium, sayWelcomed, spoke } from './verbless.ts'

const clauseOf = (text: string, at: number): string =>
  text.slice(Math.max(text.lastIndexOf('，', at - 1), text.lastIndexOf('；', at - 1)) + 1, at)

/** True within the title of a book or a speech: 以《走进青川》为题. */
function inTitle(gap: string, at: number): boolean {
  const open = gap.lastIndexOf('《', at)
  return open >= 0 && gap.indexOf('》', open) > at
}

/** Words that tell of guests what they came for: 会见来参加博览会的甲. */
const OF_GUEST = /^[^，。；、]*的[^，。；、的]*$/u

/** Guests with whom one does something: 与来我市考察的甲座谈. */
const WITH_GUEST = /(?:^|[，、])[与同和跟](?:专程|率[团队])?(?:前?来|[到赴莅]|应邀)[^，。；、]*$/u

/** A verb of a gap, between the words before and behind it. */
interface Between {
  readonly head: string
  readonly rest: string
}

/** True for a verb between 会见 or 与 and the guests that only tells of them. */
const tellsGuests = ({ mode }: Walk, { head, rest }: Between, before: Person | undefined): boolean =>
  (mode === 'OBJECT' || WITH_GUEST.test(head)) && before !== undefined && OF_GUEST.test(rest)

/** What a body is for whose officer stands right behind it: 县公安局督查总队处长甲. */
const OF_OFFICE = /^(?:督[导查]|检查|巡查|视察)$/u

/** What follows those whom others call on at home: 在甲、乙等老同志家中，县领导同他们交谈. */
const AT_HOME =
  /^(?:等[^，。；到来走进在去回看]{0,10}|同志|先生|女士|老人)?的?(?:家[里中]?|病房|病床前|住处|身边)(?:，|$)/u

/** Those who are called on take no part. */
function leaveHome(walk: Walk): void {
  for (const person of walk.group.people) walk.cited.add(person)
  if (walk.mode === 'COMPANY') takeBack(walk)
  else walk.group = { people: [], done: false }
}

/** The verbs of a gap, but for what the office of the next one is for. */
const saidIn = (gap: string, next: Person | undefined): ReturnType<typeof verbsIn> =>
  verbsIn(gap).filter(({ start, end }) => next === undefined || end < gap.length || !OF_OFFICE.test(gap.slice(start)))

function readGap(walk: Walk, [from, to]: readonly [number, number], next?: Person): void {
  const { text } = walk.sentence.passage
  const gap = text.slice(from, to)
  if (!walk.group.done && AT_HOME.test(gap)) leaveHome(walk)
  for (const { rule, start, end } of saidIn(gap, next))
    if (!inTitle(gap, start) && !tellsGuests(walk, { head: gap.slice(0, end), rest: gap.slice(end) }, next))
      onVerb(walk, { rule, start: from + start, end: from + end, prefix: clauseOf(gap.slice(0, start), start) })
  if (gap.includes('；') && !(LIST_GOES_ON.test(gap) && isOpenList(walk))) {
    walk.group = { people: [], done: false }
    walk.subject = []
    walk.mode = 'NORMAL'
    walk.after = null
  }
}

const isOpenList = ({ group, mode }: Walk): boolean => mode === 'NORMAL' && !group.done && group.people.length > 1

/** Objects of 会见 that no verb follows are the other side. */
function closeObjects(walk: Walk): void {
  const meet = walk.statements.findLast((statement) => statement.sense === 'MEET')
  if (meet === undefined || walk.group.done || walk.mode !== 'OBJECT') return
  say(walk, walk.group.people, { gives: ['MEET'], sense: 'MEET', rule: 'meet-object', verb: meet.verb, object: '' })
}

/** A party without a name on the other side: 代表团先后与镇党委书记甲座谈. */
const DELEGATION = /(?:代表团|考察团|访问团|调研组|考察组|一行)[^，。；]{0,8}[与同和]$/u

/** True where one side of talks stands before 与. */
const hasSide = ({ group }: Walk, gap: string): boolean => group.people.length > 0 || DELEGATION.test(gap)

/** Deputies are visited where they live and are no side of talks: 与市人大代表、小学校长甲座谈. */
const isVisited = (gap: string, { titles }: Person): boolean =>
  /[与同和跟]$/u.test(gap) && titles.length > 1 && titles[0]?.text.endsWith('人大代表') === true

const markOf = ({ sentence }: Walk, gap: string, person: Person): ReturnType<typeof gapMarks> =>
  isVisited(gap, person) ? null : gapMarks(gap, sentence.passage.text.slice(person.end, sentence.end))

function setMode(walk: Walk, gap: string, person: Person): void {
  const after = listAfter(walk.sentence, person)
  if (after !== null) {
    walk.mode = 'AFTER'
    walk.after = after
    walk.group = { people: [], done: false }
    return
  }
  const mark = markOf(walk, gap, person)
  const goesOn = walk.statements.at(-1)?.rule === 'beside' && LIST_LIKE.test(gap)
  if (mark === 'BESIDE' || goesOn) {
    sayBeside(walk, person)
    return
  }
  if (mark === 'AGENT') {
    walk.group = { people: [], done: false }
    walk.mode = 'AGENT'
    walk.after = null
  } else if (mark !== null && (mark !== 'WITH' || hasSide(walk, gap))) {
    walk.waiting.push(walk.group)
    walk.group = { people: [], done: false }
    walk.mode = mark
  } else if (walk.mode === 'CITED' && !LIST_LIKE.test(gap)) takeBack(walk)
}

/** Words that describe who comes next in a list: ，当年在这里工作过的老同志甲. */
const DESCRIBED = /^(?:[，、和及]|以及)(?:以及|还有)?[^，。；]{0,20}(?:的|挂职|单位)$/u

/** What a leader does to those who are named next: 县长甲带领县水利局局长乙到石桥镇检查. */
const TAKES_ALONG = /(?:带领|率领|(?<![比效频功概利])率|带着|领着|偕同|会同)了?$/u

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

/** True for one whom the group before takes along: 甲带领乙、丙. */
const isLed = ({ group, led }: Walk, gap: string): boolean =>
  group.people.length > 0 && (led.length > 0 ? continues(gap) : TAKES_ALONG.test(gap))

function addPerson(walk: Walk, person: Person, gap: string): void {
  if (isCited(walk.sentence, person)) {
    walk.cited.add(person)
    return
  }
  if (isLed(walk, gap)) {
    walk.led.push(person)
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
    say(walk, [person], { ...walk.after, sense: walk.after.gives.includes('ACCOMPANY') ? 'VISIT' : 'MEETING' })
    return
  }
  joinGroup(walk, person, gap)
  const [first = person] = walk.group.people
  if (walk.mode !== 'NORMAL') return
  sayPresent(walk, [person], leadOf(first, walk.sentence.start))
  sayPresides(walk, person)
}

/** What stands before those on whom leaders call. */
const CALLS_ON = /(?:看望|慰问|走访|探望|拜访)(?:慰问)?了?(?:[^，。；、]{0,12}的)?$/u

/** True behind those on whom leaders call, who are no list with those named next: 看望了老党员甲，副县长乙陪同. */
function endsVisited({ group, sentence }: Walk, gap: string): boolean {
  const [first] = group.people
  if (first === undefined || !gap.startsWith('，')) return false
  return CALLS_ON.test(sentence.passage.text.slice(sentence.start, namingStart(first)))
}

/** Takes a person into the group before, or begins another with it. */
function joinGroup(walk: Walk, person: Person, gap: string): void {
  const described = DESCRIBED.test(gap) && person.titles.length + person.labels.length > 0
  const joined = (continues(gap) && !endsVisited(walk, gap)) || described || walk.group.people.length === 0
  if (walk.group.done || !joined) {
    closeObjects(walk)
    endGroup(walk)
    walk.group = { people: [person], done: false }
  } else walk.group.people.push(person)
}

/** A caption shows what the report tells elsewhere. */
const CAPTION = /^(?:图为|上图|下图|左图|右图|图[一二三四0-9]|（?图为)/u

/** What is said where nobody is named. */
const OF_NOBODY: Frames = { statements: [], changes: [], cited: new Set() }

/** What one sentence says of the people named in it. */
export function sentenceFrames(sentence: Stretch, ordinal: number, people: readonly Person[]): Frames {
  if (people.length === 0) return OF_NOBODY
  const walk: Walk = {
    sentence,
    ordinal,
    group: { people: [], done: false },
    subject: [],
    waiting: [],
    led: [],
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
    readGap(walk, [from, lead], person)
    addPerson(walk, person, sentence.passage.text.slice(from, lead))
    from = person.after?.end ?? person.end
    sayHeard(walk, person, from)
    sayWelcomed(walk, person, from)
    if (/^的(?:书面|大会)?发言/u.test(sentence.passage.text.slice(from, from + 6))) spoke(walk, person, from)
  }
  readGap(walk, [from, sentence.end])
  closeObjects(walk)
  endGroup(walk)
  if (CAPTION.test(sentence.passage.text.slice(sentence.start, sentence.start + 6))) walk.statements.length = 0
  sayPresidium(walk, people)
  const changes: PostChange[] = postChanges(sentence, ordinal, people)
  return { statements: walk.statements, changes, cited: walk.cited }
}
