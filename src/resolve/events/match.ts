import type { EventKind } from '../../fact/participation.ts'
import { dayNumber } from '../days.ts'
import { regionRelation } from '../region.ts'
import type { Reason, Weighed } from '../people/features.ts'
import { numberedApart, titleLikeness } from './title.ts'
import type { Told } from './told.ts'

/** Score from which two reports are of one event. */
export const SAME_EVENT = 4

/** A feature of two reports; positive speaks for one event. */
interface EventFeature {
  readonly name: string
  readonly why: string
  readonly weigh: (left: Told, right: Told) => number
}

const keysOf = ({ names }: Told): ReadonlySet<string> => new Set(names.map(({ nameKey }) => nameKey))

const sharedNames = (left: Told, right: Told): number => {
  const keys = keysOf(right)
  return [...keysOf(left)].filter((key) => keys.has(key)).length
}

const weighNames = (left: Told, right: Told): number => {
  const fewer = Math.min(keysOf(left).size, keysOf(right).size)
  if (fewer === 0) return 0
  const shared = sharedNames(left, right)
  return shared === 0 ? -4 : (4 * shared) / fewer + 0.3 * Math.min(shared, 5) - 1
}

const LEADING = ['LEAD', 'PRESIDE', 'MEET'] as const

const leaders = ({ names }: Told): ReadonlySet<string> => {
  const leading = names.filter(({ participation }) => LEADING.some((kind) => participation.includes(kind)))
  return new Set((leading.length > 0 ? leading : names.slice(0, 1)).map(({ nameKey }) => nameKey))
}

/** Kinds whose titles are names; the others' are labels that each paper words for itself. */
const NAMED_KINDS: ReadonlySet<EventKind> = new Set(['MEETING', 'CEREMONY'])

const bothNamed = (left: Told, right: Told): boolean =>
  NAMED_KINDS.has(left.report.kind) && NAMED_KINDS.has(right.report.kind)

/** A likeness of 0.2 and less means another meeting, of 0.8 and more the same. */
const weighTitle = (left: Told, right: Told): number => {
  const likeness = titleLikeness(left.report.title, right.report.title)
  if (likeness === null) return 0
  if (!bothNamed(left, right)) return 2 * likeness
  return Math.min(4, Math.max(-5, 15 * likeness - 8))
}

const weighPlace = (left: Told, right: Told): number => {
  const [here, there] = [left, right].map(({ report }) => report.regions.filter((region) => region !== null))
  const relations = (here ?? []).flatMap((one) => (there ?? []).map((other) => regionRelation(one, other)))
  if (relations.length === 0) return 0
  if (relations.includes('SAME')) return 1
  if (relations.includes('WITHIN')) return 0.5
  return relations.every((relation) => relation === 'APART') ? -7 : -3
}

const weighHost = ({ report: left }: Told, { report: right }: Told): number => {
  if (left.host === null || right.host === null) return 0
  return left.host === right.host ? 0.5 : -1
}

/** The table that events are told apart by; the sum of the weights is the score. */
export const EVENT_FEATURES: readonly EventFeature[] = [
  { name: 'company', why: 'Who is in both lists; the shorter list is mostly part of the longer', weigh: weighNames },
  {
    name: 'leader',
    why: 'Who leads, presides or meets is named in every report',
    weigh: (left, right) => ([...leaders(left)].some((key) => leaders(right).has(key)) ? 1 : -1.5),
  },
  { name: 'title', why: 'The words that tell meetings of one day apart', weigh: weighTitle },
  { name: 'place', why: 'One event is in one place', weigh: weighPlace },
  { name: 'host', why: 'One body holds it', weigh: weighHost },
  {
    name: 'kind',
    why: 'Papers agree on what is a visit and what a meeting, mostly',
    weigh: ({ report: left }, { report: right }) => (left.kind === right.kind ? 0 : -2),
  },
  {
    name: 'day',
    why: 'Both reports print the same day',
    weigh: ({ report: left }, { report: right }) => (left.date !== null && left.date === right.date ? 1 : 0),
  },
]

/** A report without a date tells of something at most this many days before its issue. */
const DAYS_BEFORE_ISSUE = 3

const span = ({ report, published }: Told): readonly [number, number] | null => {
  const issue = dayNumber(published)
  const from = dayNumber(report.earliest) ?? (issue === null ? null : issue - DAYS_BEFORE_ISSUE)
  const to = dayNumber(report.latest) ?? issue
  return from === null || to === null ? null : [from, to]
}

const daysApart = (left: Told, right: Told): boolean => {
  const [one, other] = [span(left), span(right)]
  return one !== null && other !== null && (one[1] < other[0] || other[1] < one[0])
}

/** Why two reports cannot be of one event; null when they can. */
export const eventContradiction = (left: Told, right: Told): string | null => {
  if (left.report.article === right.report.article) return 'two-events-of-one-article'
  if (daysApart(left, right)) return 'days-apart'
  return numberedApart(left.report.title, right.report.title) ? 'numbered-apart' : null
}

/** Weighs two reports; to be asked only where nothing contradicts. */
export const weighEvents = (left: Told, right: Told): Weighed => {
  const reasons: readonly Reason[] = EVENT_FEATURES.map(({ name, weigh }) => ({
    feature: name,
    weight: Math.round(weigh(left, right) * 100) / 100,
    detail: '',
  })).filter(({ weight }) => weight !== 0)
  return { score: Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100, reasons }
}
