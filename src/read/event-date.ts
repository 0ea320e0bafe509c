import type { Evidence } from '../fact/evidence.ts'
import { shift, type DateReading } from './dates.ts'
import type { Dated, Draft, SentenceReading } from './draft.ts'
import { quote } from './passage.ts'
import { usable } from './usable-dates.ts'
import { maybe, tryWaysOr, type Choice, type Way } from './weigh.ts'

const OPENING = /开幕|召开|举行/u
const CLOSING = /闭幕|结束|落幕/u

interface Asked {
  readonly page: string
  readonly sentences: readonly SentenceReading[]
  /** The event before, whose date 同日 takes. */
  readonly before: Dated | null
  /** True for the article's first event, which may take the date of the article's opening. */
  readonly first: boolean
  /** What makes a printed date whole, for the evidence. */
  readonly wholeBy: WholeBy
}

/** Premises of a date that is printed without its year or as a word. */
export interface WholeBy {
  /** The dateline's day, from which 今天 and 昨日 are counted. */
  readonly dateline: Evidence | null
  /** Where the year is from; null when nothing tells it. */
  readonly year: 'page.json#published' | 'headline' | null
}

const NONE: Dated = { date: null, endDate: null, evidence: [] }

const COUNTED = /^date-(?:today|yesterday|before-yesterday|day|day-range)$/u

function evidenceOf({ page, wholeBy }: Asked, sentence: SentenceReading, date: DateReading): Evidence[] {
  const { passage } = sentence.stretch
  const stated = quote(page, { passage, start: date.start, end: date.end }, { rule: date.rule })
  if (/年|-/u.test(stated.quote)) return [stated]
  return [
    stated,
    ...(wholeBy.dateline !== null && COUNTED.test(date.rule) ? [wholeBy.dateline] : []),
    ...(wholeBy.year === null ? [] : [{ basis: 'INFERRED', rule: 'date-from-issue', source: wholeBy.year } as const]),
  ]
}

const dated = (asked: Asked, sentence: SentenceReading, date: DateReading): Dated => ({
  date: date.date,
  endDate: date.endDate,
  ...(date.earliest === undefined ? {} : { earliest: date.earliest }),
  ...(date.latest === undefined ? {} : { latest: date.latest }),
  evidence: evidenceOf(asked, sentence, date),
})

/** Where the event is told of in a sentence: its name or its first verb. */
function anchorIn(draft: Draft, sentence: SentenceReading): number {
  const name = draft.names.find(
    (one) => one.stretch.passage === sentence.stretch.passage && one.stretch.start >= sentence.stretch.start,
  )
  const verb = draft.statements.find((one) => one.sentence === sentence.ordinal)?.verb.start
  return Math.min(name?.stretch.start ?? Infinity, verb ?? Infinity)
}

/** Words with which a report tells the days that a session is planned for. */
const PLANNED = /日程|议程|[预拟将定]于/u

/** The usable dates of a sentence, those before where the event is told of first, the nearest of them foremost. */
function nearestFirst(draft: Draft, sentence: SentenceReading): DateReading[] {
  const at = anchorIn(draft, sentence)
  const dates = usable(sentence)
  return [...dates.filter((date) => date.end <= at).reverse(), ...dates.filter((date) => date.end > at)]
}

/** A session that opened one day and closed another: 22日闭幕的…17日开幕. */
function session(draft: Draft, asked: Asked): Dated | null {
  if (draft.kind !== 'MEETING') return null
  const told = asked.sentences.filter(
    ({ stretch: { passage, start, end } }) => !PLANNED.test(passage.text.slice(start, end)),
  )
  const dates = told.flatMap((sentence) =>
    usable(sentence).map((date) => ({
      sentence,
      date,
      verb: sentence.stretch.passage.text.slice(date.end, date.end + 24),
    })),
  )
  const closing = dates.find(({ verb }) => /^(?:上午|下午|晚)?[^，。；]{0,14}(?:闭幕|落幕)/u.test(verb))
  const opening = dates.find(({ verb }) => /^(?:上午|下午|晚)?[^，。；]{0,14}开幕/u.test(verb))
  if (
    !closing ||
    !opening ||
    closing.date.date === opening.date.date ||
    !OPENING.test(opening.verb) ||
    !CLOSING.test(closing.verb)
  )
    return null
  const start = dated(asked, opening.sentence, opening.date)
  return {
    ...start,
    endDate: closing.date.date,
    evidence: [...start.evidence, ...evidenceOf(asked, closing.sentence, closing.date)],
  }
}

/** The last whole day that the sentence tells before a date: 9月30日是烈士纪念日，当天上午…. */
function inFront({ sentence }: Draft, own: DateReading, asked: Asked): Dated | null {
  const date = usable(sentence).findLast((one) => one.date !== null && one.end <= own.start)
  return date === undefined ? null : dated(asked, sentence, date)
}

/** The day that 同日 and 次日 count from: one of the same sentence, that of the event before, else the last day that the text told. */
function lastDay(draft: Draft, own: DateReading, asked: Asked): Dated | null {
  const before = asked.before?.date ? asked.before : toldBefore(draft, asked)
  const told = inFront(draft, own, asked) ?? before
  if (told === null || own.later === undefined) return told
  const day = told.endDate ?? told.date
  // Of a month alone no next day is known.
  if (day === null || day.startsWith('X') || day.length < 10) return NONE
  const evidence = [...evidenceOf(asked, draft.sentence, own), ...told.evidence]
  return { date: shift(day, own.later), endDate: null, evidence }
}

function toldBefore(draft: Draft, asked: Asked): Dated | null {
  const earlier = asked.sentences.filter(
    ({ ordinal, stretch }) => ordinal < draft.sentence.ordinal && stretch.passage.kind === 'BODY',
  )
  for (const sentence of earlier.reverse()) {
    const date = usable(sentence).findLast((one) => one.date !== null)
    if (date) return dated(asked, sentence, date)
  }
  return null
}

/** A line with nothing but a day, in annals and reports of a week. */
const DAY_ALONE =
  /^(?:(?:\d{4}年)?\d{1,2}月)?(?:\d{1,2}(?:日?[至到—–─~～-])?)?\d{1,2}日(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?：?$/u

/** The day of the last line before the event that has nothing else. */
function underDay(draft: Draft, asked: Asked): Dated | null {
  const heading = asked.sentences.findLast(
    ({ ordinal, stretch }) => ordinal < draft.sentence.ordinal && DAY_ALONE.test(stretch.passage.text),
  )
  const [date] = heading?.dates ?? []
  return heading === undefined || date === undefined ? null : dated(asked, heading, date)
}

const AT_ONCE = /随即|随后|紧接着|接着|当即|立即/u
const wordsOf = ({ stretch }: SentenceReading): string =>
  stretch.passage.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 24))

/** The day of the event before; of several days none can be told. */
const sameDayAs = (before: Dated | null): Dated[] => (before?.endDate === null ? [before] : [])

/** 今天 where nothing tells the day. */
const isUncounted = ({ rule, date }: DateReading): boolean => rule === 'date-today' && date === null

/** Dates of the sentence that tells of the event first; 同日 and 次日 count from a day before. */
function* inSentence(draft: Draft, asked: Asked): Iterable<Dated> {
  for (const own of nearestFirst(draft, draft.sentence)) {
    const counted = own.same || isUncounted(own) ? lastDay(draft, own, asked) : null
    yield counted ?? dated(asked, draft.sentence, own)
  }
}

/** The date of each sentence that is nearest to what it tells of the event. */
function* inSentences(draft: Draft, asked: Asked, sentences: readonly SentenceReading[]): Iterable<Dated> {
  for (const sentence of sentences) {
    const [date] = sentence.stretch.passage.kind === 'BODY' ? nearestFirst(draft, sentence) : []
    if (date?.same === false) yield dated(asked, sentence, date)
  }
}

/** Dates beside which words stand that tell of another time. */
const ofOtherTimes = (draft: Draft, asked: Asked): Dated[] => {
  const used = usable(draft.sentence)
  return draft.sentence.dates.filter((date) => !used.includes(date)).map((date) => dated(asked, draft.sentence, date))
}

/** The day before or after a meeting, told by words alone. */
function ofAside({ aside, sentence }: Draft, { before }: Asked): Dated[] {
  if (!aside) return []
  return AT_ONCE.test(wordsOf(sentence)) ? [...sameDayAs(before), NONE] : [NONE]
}

const sentencesOf = ({ statements }: Draft, { sentences }: Asked): SentenceReading[] => {
  const own = new Set(statements.map((one) => one.sentence))
  return sentences.filter(({ ordinal }) => own.has(ordinal))
}

const dateWays = (draft: Draft, asked: Asked): Way<Dated>[] => [
  {
    rule: 'date-session',
    score: 6,
    why: 'the session opened one day and closed another',
    find: () => maybe(session(draft, asked)),
  },
  {
    rule: 'date-sentence',
    score: 5,
    why: 'stands where the event is told of first',
    find: () => inSentence(draft, asked),
  },
  {
    rule: 'date-heading',
    score: 4.5,
    why: 'is the day that the events are listed under',
    find: () => maybe(underDay(draft, asked)),
  },
  { rule: 'date-aside', score: 4, why: 'what was before or after a meeting', find: () => ofAside(draft, asked) },
  {
    rule: 'date-told',
    score: 3,
    why: 'stands in another sentence about the event',
    find: () => inSentences(draft, asked, sentencesOf(draft, asked)),
  },
  {
    rule: 'date-opening',
    score: 2,
    why: 'stands where the report begins',
    find: () => {
      const body = asked.sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
      return asked.first ? inSentences(draft, asked, body.slice(0, 2)) : []
    },
  },
  {
    rule: 'date-before',
    score: 1,
    why: 'is the day of the event before',
    find: () => (asked.first ? [] : sameDayAs(asked.before)),
  },
  {
    rule: 'date-other',
    score: -1,
    why: 'the words beside it tell of another time',
    find: () => ofOtherTimes(draft, asked),
  },
]

const UNKNOWN = { value: NONE, score: 0, rule: 'date-none', why: 'nothing tells the day' } as const

/** When an event took place; `all`: with what lost. */
export const weighDates = (draft: Draft, asked: Asked, all: boolean): Choice<Dated> =>
  tryWaysOr(dateWays(draft, asked), UNKNOWN, all)

/** A date as EDTF, a vague one by its bounds. */
export const dateText = ({ date, endDate, earliest, latest }: Dated): string => {
  if (date !== null) return endDate === null ? date : `${date}/${endDate}`
  return earliest === undefined ? 'unknown' : `${earliest}..${latest ?? ''}`
}
