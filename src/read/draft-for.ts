import { begin, isAside, isMeeting, people, startsWithDate, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'
import type { Statement } from './frame.ts'

const GENERIC_HEADS =
  /会议|大会|全会|座谈会|会谈|会见|活动|仪式|开幕式|论坛|峰会|常委会|例会|启动会|推进会|调研|考察|走访|慰问|检查|视察|督导|参观/gu

/** The event that a statement's object names: 出席座谈会 is of the event whose name ends so. */
function byObject(build: Build, statement: Statement): Draft | null {
  const words = `${statement.verb.passage.text.slice(statement.verb.start, statement.verb.end)}${statement.object}`
  const heads = words.match(GENERIC_HEADS) ?? []
  for (const head of heads) {
    const named = build.drafts.findLast((draft) => draft.names.some((name) => name.text.endsWith(head)))
    if (named) return named
    if (/调研|考察|走访|慰问|检查|视察|督导|参观/u.test(head)) {
      const visit = build.drafts.findLast((draft) => draft.kind === 'VISIT')
      if (visit) return visit
    }
    if (/会谈|会见/u.test(head)) {
      const talks = build.drafts.findLast((draft) => draft.kind === 'TALKS')
      if (talks) return talks
    }
  }
  return null
}

function visitFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const visits = build.drafts.filter((draft) => draft.kind === 'VISIT')
  const { name } = statement.person
  const aside = isAside(sentence)
  const dated = sentence.dates.some((date) => date.date !== null || date.same)
  const fresh = dated && (sentence.firstOfParagraph || startsWithDate(sentence))
  const same = visits.findLast((draft) => people(draft).has(name))
  if (same && !(aside && !same.aside)) return same
  const here = visits.findLast((draft) => draft.sentence === sentence)
  if (here) return here
  const last = visits.at(-1)
  if (last && !fresh && !aside && last === build.current) return last
  return begin(build, sentence, { kind: 'VISIT', rule: statement.rule })
}

function talksFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const talks = build.drafts.filter((draft) => draft.kind === 'TALKS')
  const same = talks.findLast((draft) => draft.sentence === sentence || people(draft).has(statement.person.name))
  return same ?? begin(build, sentence, { kind: 'TALKS', rule: statement.rule })
}

/** A meeting that a sentence begins with after a visit: 座谈会由甲主持，乙汇报情况. */
function topicOf({ current }: Build, sentence: SentenceReading, { verb }: Statement): EventName | undefined {
  if (current?.kind !== 'VISIT') return undefined
  const { start } = sentence.stretch
  return sentence.names.find(
    (name) => name.kind === 'MEETING' && name.stretch.start - start <= 4 && name.stretch.end <= verb.start,
  )
}

function meetingFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const named = byObject(build, statement)
  if (named) return named
  const topic = topicOf(build, sentence, statement)
  if (topic) return begin(build, sentence, { kind: 'MEETING', rule: 'event-topic', name: topic })
  const own = sentence.names.find(
    (name) =>
      name.stretch.start >= statement.verb.start &&
      name.trigger !== 'PLAIN' &&
      name.stretch.start - statement.verb.end < 30 &&
      !(name.generic && name.kind === 'CEREMONY'),
  )
  const { current } = build
  if (current && (current.kind !== 'VISIT' || own === undefined)) {
    const other = current.kind === 'TALKS' && statement.sense === 'CEREMONY' && isAside(sentence)
    if (!other && (current.kind !== 'VISIT' || !statement.gives.includes('PRESIDE'))) return current
  }
  if (own) return begin(build, sentence, { kind: own.kind, rule: `event-${own.trigger.toLowerCase()}`, name: own })
  const ceremony = statement.sense === 'CEREMONY'
  if (current && !(ceremony && current.kind === 'TALKS')) return current
  return begin(build, sentence, { kind: ceremony ? 'CEREMONY' : 'MEETING', rule: 'event-by-verb' })
}

/** Who is named after a visit's leader; without a leader the verb itself tells of a visit. */
function companyFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const { current } = build
  const visit = current?.kind === 'VISIT' || current?.kind === 'TALKS' ? current : null
  const last = visit ?? build.drafts.findLast((draft) => draft.kind === 'VISIT')
  if (last) return last
  if (current === null && (statement.sense === 'VISIT' || statement.sense === 'COMPANY'))
    return begin(build, sentence, { kind: 'VISIT', rule: statement.rule })
  return meetingFor(build, sentence, statement)
}

const TRIP = /考察|调研|学习|访问|参观|检查|慰问/u

/** What the party that somebody leads came for: 率团参加会谈, 率领的代表团举办交流会; null for a visit. */
function partyAt(build: Build, sentence: SentenceReading, statement: Statement): Draft | null {
  if (statement.rule !== 'lead-party') return null
  const { passage, start, end } = statement.verb
  const words = passage.text.slice(start, end) + statement.object
  const clause = passage.text.slice(passage.text.lastIndexOf('，', start) + 1, start)
  if (/会见|会晤|接见/u.test(clause) && words.includes('的')) return talksFor(build, sentence, statement)
  if (TRIP.test(words)) return null
  if (/会谈|会见|会晤/u.test(words)) return talksFor(build, sentence, statement)
  const { current } = build
  const named = current?.names.some((name) => name.stretch.passage === passage && name.stretch.start >= start)
  return current !== null && isMeeting(current) && named === true ? current : null
}

const withGiven = (statement: Statement, draft: Draft): Statement => ({
  ...statement,
  gives: draft.kind === 'TALKS' ? ['MEET'] : ['ATTEND'],
})

/** True for 参加会谈 and 介绍 said of one who is already a side of the talks. */
const isSide = (draft: Draft, { person, gives, rule }: Statement): boolean =>
  draft.kind === 'TALKS' &&
  (gives.includes('ATTEND') || rule === 'report') &&
  draft.statements.some((one) => one.person.name === person.name && one.gives.includes('MEET'))

/** Adds a statement to the event that it tells of, which it may begin. */
export function place(build: Build, sentence: SentenceReading, statement: Statement): void {
  if (statement.gives.includes('LEAD')) {
    const party = partyAt(build, sentence, statement)
    if (party) party.statements.push(withGiven(statement, party))
    else visitFor(build, sentence, statement).statements.push(statement)
    return
  }
  const draft =
    statement.sense === 'MEET'
      ? talksFor(build, sentence, statement)
      : statement.gives.includes('ACCOMPANY')
        ? companyFor(build, sentence, statement)
        : meetingFor(build, sentence, statement)
  if (!isSide(draft, statement)) draft.statements.push(statement)
}

const GUESTS = /客人|来宾|外宾|嘉宾|代表团|考察团|访问团/u

/** 与客人座谈 are talks with people who stand elsewhere in the sentence; true when it was that. */
export function placeTalks(build: Build, sentence: SentenceReading, statement: Statement): boolean {
  const { passage, start } = statement.verb
  if (!GUESTS.test(passage.text.slice(Math.max(statement.person.end, start - 16), start))) return false
  const met: Statement = { ...statement, gives: ['MEET'], sense: 'MEET' }
  talksFor(build, sentence, met).statements.push(met)
  return true
}
