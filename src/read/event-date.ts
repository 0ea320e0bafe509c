import type { Evidence } from '../fact/evidence.ts'
import { shift, type DateReading } from './dates.ts'
import type { Dated, Draft, SentenceReading } from './draft.ts'
import { quote } from './passage.ts'

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

/** What stands before a date that is not the event's. */
const NOT_YET = /(?:截至|截止|截止到|自从|自|早在|始于|预计|计划|将于|拟于|定于)$/u
const HISTORY =
  /^(?:以来|起|前后|之前|以前|前(?![往来去])|底前|发出|印发|讲话|重要|考察|视察|在[^，。]{0,12}(?:时|考察|视察))/u

const usable = (sentence: SentenceReading): DateReading[] =>
  sentence.dates.filter(({ start, end }) => {
    const { text } = sentence.stretch.passage
    return !HISTORY.test(text.slice(end, end + 16)) && !NOT_YET.test(text.slice(Math.max(0, start - 4), start))
  })

/** The date nearest to where the event is told of, those before it first. */
function nearest(draft: Draft, sentence: SentenceReading): DateReading | null {
  const at = anchorIn(draft, sentence)
  const dates = usable(sentence)
  const before = dates.filter((date) => date.end <= at).at(-1)
  return before ?? dates[0] ?? null
}

/** A session that opened one day and closed another: 22日闭幕的…17日开幕. */
function session(draft: Draft, asked: Asked): Dated | null {
  if (draft.kind !== 'MEETING') return null
  const dates = asked.sentences.flatMap((sentence) =>
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

/** The day that 同日 and 次日 count from: that of the event before, else the last day that the text told. */
function lastDay(draft: Draft, own: DateReading, asked: Asked): Dated | null {
  const told = asked.before?.date ? asked.before : toldBefore(draft, asked)
  if (told === null || own.later === undefined) return told
  const day = told.endDate ?? told.date
  if (day === null || day.startsWith('X')) return NONE
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

const AT_ONCE = /随即|随后|紧接着|接着|当即|立即/u
const wordsOf = ({ stretch }: SentenceReading): string =>
  stretch.passage.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 24))

/** The day of the event before; of several days none can be told. */
const sameDayAs = (before: Dated | null): Dated => (before?.endDate === null ? before : NONE)

/** When an event took place. */
export function dateOf(draft: Draft, asked: Asked): Dated {
  const whole = session(draft, asked)
  if (whole) return whole
  const own = nearest(draft, draft.sentence)
  if (own?.same) return lastDay(draft, own, asked) ?? dated(asked, draft.sentence, own)
  if (own) return dated(asked, draft.sentence, own)
  if (draft.aside) return AT_ONCE.test(wordsOf(draft.sentence)) ? sameDayAs(asked.before) : NONE
  const told = asked.sentences.filter((sentence) => draft.statements.some((one) => one.sentence === sentence.ordinal))
  const body = asked.sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
  for (const sentence of asked.first ? [...told, ...body.slice(0, 2)] : told) {
    if (sentence.stretch.passage.kind === 'HEADLINE') continue
    const date = nearest(draft, sentence)
    if (date && !date.same) return dated(asked, sentence, date)
  }
  return asked.first ? NONE : sameDayAs(asked.before)
}
