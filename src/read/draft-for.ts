import { people, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { partySeats } from './party-seats.ts'
import { placeHost } from './received.ts'
import { companySeats, meetingSeats, talksSeats, visitSeats, type Seats, type Seeking } from './seat-ways.ts'
import { seat, take } from './seats.ts'

const withGiven = (statement: Statement, draft: Draft): Statement => ({
  ...statement,
  gives: draft.kind === 'TALKS' ? ['MEET'] : ['ATTEND'],
})

/** True for 参加会谈 and 介绍 said of one who is already a side of the talks. */
const isSide = (draft: Draft, { person, gives, rule }: Statement): boolean =>
  draft.kind === 'TALKS' &&
  (gives.includes('ATTEND') || rule === 'report') &&
  draft.statements.some((one) => one.person.name === person.name && one.gives.includes('MEET'))

/** The post of whoever heads guests: 代表团团长甲. */
const HEAD = /(?:代表|考察|访问|参访)团团?长$/u

/** True for the leader of a visit, or of a delegation, who tells of something at the talks that it came to. */
const isGuest = ({ drafts }: Build, draft: Draft, { person, rule }: Statement): boolean =>
  draft.kind === 'TALKS' &&
  rule === 'report' &&
  (person.titles.some(({ text }) => HEAD.test(text)) ||
    drafts.some(({ kind, statements }) =>
      kind === 'VISIT'
        ? statements.some((one) => one.person.name === person.name && one.gives.includes('LEAD'))
        : false,
    ))

/** The ways of a statement that leads nobody. */
function seatsOf(seeking: Seeking): Seats {
  const { statement } = seeking
  if (statement.sense === 'MEET') return talksSeats(seeking)
  return statement.gives.includes('ACCOMPANY') ? companySeats(seeking) : meetingSeats(seeking)
}

const TRIPS: ReadonlySet<string> = new Set(['VISIT', 'TALKS'])

const wordsOfVerb = ({ verb }: Statement): string => verb.passage.text.slice(verb.start, verb.end)

/** Where a ceremony goes on that was told of before. */
const ITS_PLACE = /^[^，。；]{0,10}(?:植树|活动|仪式|义务|劳动)[^，。；]{0,3}(?:现场|地点|[点区])$/u

/**
 * A statement as what was told before makes it: 甲、乙一同前往 leads a visit where nobody else does, and who walks to the place of
 * a ceremony that was just named takes part in it.
 */
function meantOf({ drafts, current }: Build, statement: Statement): Statement {
  const trip = drafts.some((draft) => TRIPS.has(draft.kind) && draft.statements[0]?.verb.start !== statement.verb.start)
  if (!trip && /^(?:一同|一起|一道)/u.test(wordsOfVerb(statement)))
    return { ...statement, gives: ['LEAD'], sense: 'VISIT' }
  const ceremony =
    current?.kind === 'CEREMONY' &&
    (current.statements.every((one) => one.sentence === statement.sentence) || ITS_PLACE.test(statement.object))
  return ceremony && /^(?:走进|来到|前往)/u.test(wordsOfVerb(statement))
    ? { ...statement, gives: ['ATTEND'], sense: 'CEREMONY' }
    : statement
}

const WELCOMED = { score: 1, rule: 'seat-welcomed', why: 'the guest was welcomed at the event spoken of' } as const

/** Rules of verbs that tell of guests who are welcomed, and of hosts who welcome them. */
const GUESTS_OR_HOSTS: ReadonlySet<string> = new Set(['welcomed', 'welcome'])

/** Who is welcomed, or welcomes, takes part in what is spoken of, where nothing else says so; a guest of a visit made it. */
function placeGuest(build: Build, statement: Statement): void {
  const { current } = build
  const made = current?.kind === 'VISIT' && statement.rule === 'welcomed'
  if (current === null || made || people(current).has(statement.person.name)) return
  const choice = { won: { ...WELCOMED, value: current }, lost: [] }
  seat(build, { draft: current, choice }, withGiven(statement, current))
}

/** True where a visit goes on with somebody who talks to people there, whom the sentence does not tell to lead it otherwise. */
const goesOnGreeting = ({ drafts }: Build, { statements }: SentenceReading): boolean =>
  drafts.some(({ kind }) => kind === 'VISIT') &&
  statements.every(({ rule, gives }) => rule === 'greet' || !gives.includes('LEAD'))

/** Adds a statement to the event that it tells of, which it may begin. */
export function place(build: Build, sentence: SentenceReading, statement: Statement): void {
  if (GUESTS_OR_HOSTS.has(statement.rule)) {
    placeGuest(build, statement)
    return
  }
  if (placeHost(build, sentence, statement)) return
  if (statement.rule === 'greet' && !goesOnGreeting(build, sentence)) return
  const told = meantOf(build, statement)
  const leads = told.gives.includes('LEAD')
  const seeking = { build, sentence, statement: told }
  const party = leads ? partySeats(seeking) : null
  const at = take(build, sentence, party ?? (leads ? visitSeats(seeking) : seatsOf(seeking)))
  if (party !== null || isGuest(build, at.draft, told)) seat(build, at, withGiven(told, at.draft))
  else if (leads || !isSide(at.draft, told)) seat(build, at, told)
}

const GUESTS = /客人|来宾|外宾|嘉宾|代表团|考察团|访问团/u

/** 与客人座谈 are talks with people who stand elsewhere in the sentence; true when it was that. */
export function placeTalks(build: Build, sentence: SentenceReading, statement: Statement): boolean {
  const { passage, start } = statement.verb
  if (!GUESTS.test(passage.text.slice(Math.max(statement.person.end, start - 16), start))) return false
  const met: Statement = { ...statement, gives: ['MEET'], sense: 'MEET' }
  seat(build, take(build, sentence, talksSeats({ build, sentence, statement: met })), met)
  return true
}
