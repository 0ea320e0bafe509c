import { isAside, people, startsWithDate, tellsEach, type Build } from './build-state.ts'
import type { Beginning, Draft, Seat, SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'
import type { Statement } from './frame.ts'
import { isOtherDay } from './other-day.ts'
import { isOtherParty } from './other-party.ts'
import { meantThere } from './seat-meant.ts'
import { maybe, type Candidate, type Way } from './weigh.ts'

/** A statement on its way to an event. */
export interface Seeking {
  readonly build: Build
  readonly sentence: SentenceReading
  readonly statement: Statement
}

/** The ways to an event, and the one that begins where none leads to one. */
export interface Seats {
  readonly ways: readonly Way<Seat>[]
  readonly otherwise: Candidate<Seat>
}

const beginning = (value: Beginning, why: string): Candidate<Seat> => ({ value, score: 0, rule: 'seat-begins', why })

const GENERIC_HEADS =
  /会议|大会|全会|座谈会|会谈|会见|活动|仪式|开幕式|论坛|峰会|常委会|例会|启动会|推进会|调研|考察|走访|慰问|检查|视察|督导|参观/gu

/** Heads that mean any visit, any talks. */
const HEADS: readonly (readonly [RegExp, Draft['kind']])[] = [
  [/调研|考察|走访|慰问|检查|视察|督导|参观/u, 'VISIT'],
  [/会谈|会见/u, 'TALKS'],
]

/** The events that a statement's object names: 出席座谈会 is of the event whose name ends so. */
function* byObject({ build, statement }: Seeking): Iterable<Draft> {
  const { passage, start, end } = statement.verb
  for (const head of `${passage.text.slice(start, end)}${statement.object}`.match(GENERIC_HEADS) ?? []) {
    yield* maybe(build.drafts.findLast((draft) => draft.names.some((name) => name.text.endsWith(head))))
    for (const [heads, kind] of statement.gives.includes('SPEAK') ? [] : HEADS)
      if (heads.test(head)) yield* maybe(build.drafts.findLast((draft) => draft.kind === kind))
  }
  yield* maybe(meantThere(build, statement))
}

/** True for a visit that a sentence sums up before each is told of: 甲、乙分头慰问. */
const sumsUp = ({ sentence, statements }: Draft): boolean =>
  tellsEach(sentence) && new Set(statements.map(({ person }) => person.name)).size > 1

/** How a verb of leading or of company finds its visit. */
export function visitSeats(seeking: Seeking): Seats {
  const { build, sentence, statement } = seeking
  const visits = build.drafts.filter((draft) => draft.kind === 'VISIT')
  const aside = isAside(sentence)
  const open = visits.filter((draft) => draft.sentence === sentence || !sumsUp(draft))
  const same = open.findLast((draft) => people(draft).has(statement.person.name))
  const last = open.at(-1)
  const dated = sentence.dates.some((date) => date.date !== null || date.same)
  const fresh = dated && (sentence.firstOfParagraph || startsWithDate(sentence))
  return {
    ways: [
      {
        rule: 'seat-same-person',
        score: 3,
        why: 'a visit of the same person',
        find: () => ((aside && same?.aside === false) || (fresh && isOtherDay(sentence, same)) ? [] : maybe(same)),
      },
      {
        rule: 'seat-same-sentence',
        score: 2,
        why: 'a visit that the same sentence tells of',
        find: () => maybe(visits.findLast((draft) => draft.sentence === sentence && !isOtherParty(seeking, draft))),
      },
      {
        rule: 'seat-goes-on',
        score: 1,
        why: 'the text goes on about this visit',
        find: () => (last === build.current && !fresh && !aside && !isOtherParty(seeking, last) ? maybe(last) : []),
      },
    ],
    otherwise: beginning({ kind: 'VISIT', rule: statement.rule }, 'no visit told of before is this one'),
  }
}

/** How a verb of talks finds them. */
export function talksSeats({ build, sentence, statement }: Seeking): Seats {
  const isOurs = (draft: Draft): boolean =>
    draft.kind === 'TALKS' && (draft.sentence === sentence || people(draft).has(statement.person.name))
  return {
    ways: [
      {
        rule: 'seat-same-talks',
        score: 1,
        why: 'talks of the same person or sentence',
        find: () => maybe(build.drafts.findLast(isOurs)),
      },
    ],
    otherwise: beginning({ kind: 'TALKS', rule: statement.rule }, 'no talks told of before are these'),
  }
}

/** What may stand before the meeting that a sentence begins with: 在10日下午召开的反馈会上. */
const BEFORE_TOPIC = /^(?:在|当[天日晚]|随后|\d{1,2}日|[上下]午|晚)[^，。；]{0,12}(?:召开|举行)的$/u

const begins = ({ stretch: { passage, start } }: SentenceReading, at: number): boolean =>
  at - start <= 4 || BEFORE_TOPIC.test(passage.text.slice(start, at))

/** A meeting that a sentence begins with after a visit: 座谈会由甲主持，乙汇报情况. */
function topicOf({ build: { current }, sentence, statement }: Seeking): EventName | undefined {
  if (current?.kind !== 'VISIT') return undefined
  return sentence.names.find(
    (name) =>
      name.kind === 'MEETING' &&
      (begins(sentence, name.stretch.start) || name.trigger === 'HOLD') &&
      name.stretch.end <= statement.verb.start,
  )
}

/** The name of an event behind the verb. */
const namedBehind = ({ sentence, statement }: Seeking): EventName | undefined =>
  sentence.names.find(
    (name) =>
      name.stretch.start >= statement.verb.start &&
      name.trigger !== 'PLAIN' &&
      name.stretch.start - statement.verb.end < 30 &&
      !(name.generic && name.kind === 'CEREMONY'),
  )

/** The event spoken of, where nothing about the verb speaks against it. */
function spokenOf(seeking: Seeking): Draft[] {
  const { sentence, statement } = seeking
  const { current } = seeking.build
  if (current === null) return []
  const ceremony = current.kind === 'TALKS' && statement.sense === 'CEREMONY' && isAside(sentence)
  const elsewhere =
    current.kind === 'VISIT' && (statement.gives.includes('PRESIDE') || namedBehind(seeking) !== undefined)
  return ceremony || elsewhere ? [] : [current]
}

/** How a verb of attendance or speech finds its meeting. */
export function meetingSeats(seeking: Seeking): Seats {
  const { build, statement } = seeking
  const { current } = build
  const ceremony = statement.sense === 'CEREMONY'
  return {
    ways: [
      {
        rule: 'seat-object',
        score: 5,
        why: 'the verb’s object names it',
        find: () => byObject(seeking),
      },
      {
        rule: 'seat-topic',
        score: 4,
        why: 'the sentence begins with it',
        find: () => maybe(topicOf(seeking)).map((name) => ({ kind: 'MEETING', rule: 'event-topic', name })),
      },
      {
        rule: 'seat-spoken-of',
        score: 3,
        why: 'the text speaks of it',
        find: () => spokenOf(seeking),
      },
      {
        rule: 'seat-named',
        score: 2,
        why: 'the verb’s own words name a new one',
        find: () =>
          maybe(namedBehind(seeking)).map((name) => ({
            kind: name.kind,
            rule: `event-${name.trigger.toLowerCase()}`,
            name,
          })),
      },
      {
        rule: 'seat-still',
        score: 1,
        why: 'the text spoke of it last',
        find: () => (ceremony && current?.kind === 'TALKS' ? [] : maybe(current)),
      },
    ],
    otherwise: beginning(
      { kind: ceremony ? 'CEREMONY' : 'MEETING', rule: 'event-by-verb' },
      'no event told of before is this one',
    ),
  }
}

/** How somebody who accompanies finds the visit; without a leader the verb itself tells of a visit. */
export function companySeats(seeking: Seeking): Seats {
  const { build, statement } = seeking
  const { current } = build
  const { ways, otherwise } = meetingSeats(seeking)
  const alone = current === null && (statement.sense === 'VISIT' || statement.sense === 'COMPANY')
  const isVisit = current?.kind === 'VISIT' || current?.kind === 'TALKS'
  return {
    ways: [
      {
        rule: 'seat-spoken-of',
        score: 8,
        why: 'the text speaks of this visit or these talks',
        find: () => (isVisit ? [current] : []),
      },
      {
        rule: 'seat-last-visit',
        score: 7,
        why: 'the last visit told of',
        find: () => maybe(build.drafts.findLast((draft) => draft.kind === 'VISIT')),
      },
      {
        rule: 'seat-begins',
        score: 6,
        why: 'the verb tells of a visit',
        find: () => (alone ? [{ kind: 'VISIT', rule: statement.rule } as const] : []),
      },
      ...ways,
    ],
    otherwise,
  }
}
