import { alike, begin, isAside, isMeeting, people, tellsEach, wordsOf, type Build } from './build-state.ts'
import { place, placeTalks } from './draft-for.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'
import type { Statement } from './frame.ts'
import { SITTING } from './rules/event-heads.ts'
import { isJoint, placeJoint } from './joint-object.ts'
import { makeTalks } from './headline-talks.ts'
import { itemsOf } from './items.ts'
import { isCondolence, isFarewell, isObituary, tellsNone } from './no-event.ts'
import { endsVisit, isNext } from './next-meeting.ts'
import { isOthersPlanting } from './others-planting.ts'
import { seatLeaders } from './received.ts'
import { seatRemarks } from './remarks.ts'
import type { Seats } from './seat-ways.ts'
import { deedAt, seatDeeds, seatLate, type Deed } from './seat-late.ts'
import { seat, take } from './seats.ts'
import { areApart } from './session-part.ts'
import { isWorksOf } from './works.ts'

/** True for a name in somebody's words. */
const isInSpeech = ({ stretch: { passage, start } }: SentenceReading, name: EventName): boolean =>
  /(?:指出|强调|要求|表示|认为|希望|说)，/u.test(passage.text.slice(start, name.stretch.start))

/** True when a sentence that names another event really tells of one that was held. */
function opens(build: Build, sentence: SentenceReading, name: EventName): boolean {
  if (build.current?.kind === 'TALKS' && name.trigger === 'JOIN' && sentence.statements.length === 0) return false
  if (build.current === null || !build.drafts.some(isMeeting)) return true
  if (isNext(sentence, name) || isBeside(build.current, name)) return true
  return !isInSpeech(sentence, name) && isTold(sentence, name)
}

/** True where a sentence tells the day of a meeting that was held, or what somebody did at it. */
function isTold({ dates, firstOfParagraph, statements }: SentenceReading, { trigger, stretch }: EventName): boolean {
  if (trigger === 'HELD') return dates.length > 0 && (firstOfParagraph || dates.some((date) => date.same))
  return statements.some(({ gives, verb }) => gives.length > 0 && Math.abs(verb.end - stretch.start) < 40)
}

/** True for a meeting that the body or session spoken of held beside the one spoken of: its presidium's after the preparatory one. */
const isBeside = ({ names }: Draft, { text }: EventName): boolean =>
  names.length > 0 && names.every((other) => areApart(text, other.text))

/** True for one of the sittings of the session that is spoken of. */
const isSitting = ({ current }: Build, name: EventName): boolean =>
  SITTING.test(name.text) &&
  current?.kind === 'MEETING' &&
  current.names.some((other) => !SITTING.test(other.text)) &&
  !isBeside(current, name)

/** True when a name is that of a ceremony or a meeting which only verbs told of so far: 发放种羊 and 发放仪式. */
function namesCurrent(build: Build, sentence: SentenceReading, name: EventName): boolean {
  const { current } = build
  if (current === null || current.names.length > 0 || current.kind !== name.kind) return false
  if (name.kind === 'MEETING') return current.rule === 'event-by-verb' && sentence.dates.length === 0
  if (name.kind !== 'CEREMONY') return false
  const verbs = current.statements.map(({ verb }) => verb.passage.text.slice(verb.start, verb.end).replace(/了$/u, ''))
  if (verbs.some((verb) => name.text.includes(verb.slice(-2)))) return true
  if (sentence.dates.length > 0) return false
  return sentence.stretch.passage === current.sentence.stretch.passage || /(?:仪式|典礼)$/u.test(name.text)
}

/** Takes an event that a sentence names: one that is known becomes the current one, a new one is begun. */
function takeName(build: Build, sentence: SentenceReading, name: EventName): void {
  const known = build.drafts.findLast((draft) => isMeeting(draft) && alike(name, draft))
  const others = known !== undefined && isOthersPlanting(sentence, name, known)
  if (known && !others) {
    known.names.push(name)
    build.current = known
  } else if (isSitting(build, name) || namesCurrent(build, sentence, name)) build.current?.names.push(name)
  else if (others || opens(build, sentence, name))
    begin(build, sentence, { kind: name.kind, rule: `event-${name.trigger.toLowerCase()}`, name })
}

/** Takes the events that a sentence names. */
function takeNames(build: Build, sentence: SentenceReading): void {
  for (const name of sentence.names) {
    if (endsVisit(build, sentence, name)) begin(build, sentence, { kind: 'MEETING', rule: 'event-held', name })
    if (name.generic || name.trigger === 'PLAIN' || isWorksOf(build, name) || isJoint(build, name.text)) continue
    takeName(build, sentence, name)
  }
}

/** Who leads a visit or receives guests makes the event that the others of the sentence take part in. */
const leadersFirst = (statements: readonly Statement[]): Statement[] => {
  const makes = (one: Statement): number => (one.gives.includes('LEAD') || one.sense === 'MEET' ? 0 : 1)
  const company = statements.some((one) => one.sense === 'COMPANY')
  return company ? [...statements].sort((a, b) => makes(a) - makes(b)) : [...statements]
}

/** True for 座谈, which a 座谈会 told of later may be. */
const isRound = ({ verb }: Statement): boolean => verb.passage.text.slice(verb.start, verb.end).includes('座谈')

/** What a meeting calls itself where its report goes on after what was before it. */
const AT_MEETING =
  /^(?:在|\d{1,2}日(?:上午|下午|晚)?的)?(?:全体会议|会上|会议(?:上|由|指出|强调|要求|听取|传达|通报)?|(?:座谈|汇报|推进|现场|部署|动员)会(?:上|由)|大会(?:上|由)?)(?!前|后)/u

/** Goes back to the meeting that a visit before it was told beside: 会前，甲到桑园察看。会上，乙讲话. */
function backToMeeting(build: Build, sentence: SentenceReading): void {
  const { current } = build
  if (current?.aside !== true || isMeeting(current)) return
  if (!AT_MEETING.test(wordsOf(sentence)) && (!sentence.firstOfParagraph || isAside(sentence))) return
  build.current = build.drafts.findLast((draft) => isMeeting(draft) && !draft.aside) ?? build.current
}

interface Telling {
  /** True for an obituary. */
  readonly mourns: boolean
  /** True where events keep how each statement came to them. */
  readonly all: boolean
}

/** True for a statement that tells who was, or was not, at an event. */
const tellsPresence = (statement: Statement): boolean =>
  (statement.gives.length > 0 || statement.sense === 'ABSENT') && !tellsNone(statement)

/** The events of the sentences of one item. */
function eventsOf(item: readonly SentenceReading[], { mourns, all }: Telling): Draft[] {
  const build: Build = { drafts: [], current: null, all }
  const apart: Statement[] = []
  const deeds: Deed[] = []
  const counts = (sentence: SentenceReading): boolean =>
    !mourns ||
    isFarewell(sentence) ||
    (!isCondolence(sentence) && build.drafts.some((draft) => isFarewell(draft.sentence)))
  for (const sentence of item) {
    takeNames(build, sentence)
    backToMeeting(build, sentence)
    for (const statement of leadersFirst(sentence.statements).filter(tellsPresence)) {
      if (!counts(sentence)) continue
      if (statement.rule === 'deed') deeds.push(...deedAt(build, sentence, statement))
      else if (statement.rule !== 'confer-unnamed') {
        place(build, sentence, statement)
        placeJoint(build, sentence, statement)
      } else if (!placeTalks(build, sentence, statement) && isRound(statement)) apart.push(statement)
    }
  }
  for (const statement of apart) seatLate(build, statement)
  seatDeeds(build, deeds)
  seatLeaders(build, item)
  if (!mourns) seatRemarks(build, item)
  for (const draft of build.drafts) nameLate(draft, item)
  return build.drafts
}

const namesOf = (sentences: readonly SentenceReading[]): EventName[] =>
  sentences.flatMap(({ names }) => names).filter((one) => !one.generic && one.kind === 'MEETING')

/** A session by its full name. */
const SESSION = /(?:委员会|代表大会)第[一二三四五六七八九十]{1,3}次会议$/u

/** What no other words name takes the name of its session, wherever the body tells it: 审议通过了某届委员会第三次会议议程. */
function nameBySession(draft: Draft, body: readonly SentenceReading[]): void {
  if (draft.rule !== 'event-by-verb' || draft.kind !== 'MEETING') return
  if (draft.names.some((name) => !name.generic)) return
  const session = namesOf(body).find(({ text }) => SESSION.test(text))
  if (session) draft.names.push(session)
}

/** A meeting that only its verbs tell of takes the name that the sentences before it have. */
function nameLate(draft: Draft, body: readonly SentenceReading[]): void {
  if (draft.kind !== 'MEETING' || draft.names.some((name) => !name.generic)) return
  if (draft.rule !== 'event-by-verb') return
  const before = namesOf(body.filter(({ ordinal }) => ordinal <= draft.sentence.ordinal))
  const [longest] = before.sort((a, b) => b.text.length - a.text.length)
  if (longest) draft.names.push(longest)
}

/** A sentence that sums up the visits which each of its leaders then makes by himself is no visit of its own. */
function sumsUp(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.kind !== 'VISIT' || !tellsEach(draft.sentence)) return false
  const leaders = [...people(draft)]
  const again = leaders.filter((name) =>
    drafts.some((other) => other !== draft && other.kind === 'VISIT' && people(other).has(name)),
  )
  return leaders.length > 1 && again.length * 2 >= leaders.length
}

/** Puts the sentences of an article together into its events, headlines last; `all`: with what lost where a statement came to one. */
export function buildEvents(sentences: readonly SentenceReading[], all: boolean): Draft[] {
  const mourns = isObituary(sentences)
  const body = sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
  const told = itemsOf(body).flatMap((item) => eventsOf(item, { mourns, all }))
  const drafts = told.filter((draft) => !sumsUp(draft, told))
  const build: Build = { drafts, current: drafts.at(-1) ?? null, all }
  if (!mourns)
    for (const sentence of sentences) if (sentence.stretch.passage.kind === 'HEADLINE') takeHeadline(build, sentence)
  for (const draft of drafts) nameBySession(draft, body)
  return drafts.filter((draft) => draft.statements.length > 0)
}

/** A headline adds a fuller name to the event it tells of, and people whom the body does not name there. */
function takeHeadline(build: Build, sentence: SentenceReading): void {
  const [only] = build.drafts.filter(isMeeting)
  for (const name of sentence.names) {
    if (name.generic) continue
    const known = build.drafts.find((draft) => isMeeting(draft) && alike(name, draft))
    const target = known ?? (build.drafts.filter(isMeeting).length === 1 ? only : undefined)
    target?.names.push(name)
  }
  makeTalks(build.drafts, sentence.statements)
  for (const statement of sentence.statements) {
    if (statement.gives.length === 0 || statement.rule === 'deed') continue
    const known = build.drafts.filter((draft) => people(draft).has(statement.person.name))
    if (known.length > 0 && !(known.length === 1 && addsTo(build, statement))) continue
    seat(build, take(build, sentence, headlineSeats(build, statement)), statement)
  }
}

/** 甲讲话 in the headline of a report of one meeting tells what the body may have no word of. */
const addsTo = ({ drafts }: Build, { gives, sense }: Statement): boolean =>
  sense === 'MEETING' && gives.includes('SPEAK') && drafts.length === 1 && drafts.every(isMeeting)

/** How a statement that only a headline makes finds its event. */
function headlineSeats(build: Build, { gives, sense }: Statement): Seats {
  const visit = gives.includes('LEAD') || gives.includes('ACCOMPANY')
  const fits = (draft: Draft): boolean => (visit ? draft.kind === 'VISIT' : isMeeting(draft))
  const kind = visit ? 'VISIT' : sense === 'MEET' ? 'TALKS' : 'MEETING'
  return {
    ways: [
      {
        rule: 'seat-headline',
        score: 1,
        why: 'the report’s event of that kind',
        find: () => build.drafts.filter(fits),
      },
    ],
    otherwise: {
      value: { kind, rule: 'event-headline' },
      score: 0,
      rule: 'seat-begins',
      why: 'the report tells of no event of that kind',
    },
  }
}
