import type { Event } from '../../fact/graph.ts'
import { groupBy, unique } from '../../resolve/group.ts'
import type { Reason } from '../../resolve/people/features.ts'
import type { Store } from '../../store/contract.ts'
import { inGroups } from '../every.ts'
import { eventSideOf } from './event-sides.ts'
import type { EventSide } from './event-sides.ts'
import { likeReports } from './told-reports.ts'
import type { LikePair } from './told-reports.ts'

/** Two events that may be one. */
export interface UncertainEvents {
  /** Of both: the edges that would change hands. */
  readonly attendances: number
  readonly left: EventSide
  readonly right: EventSide
  /** That of the two reports that are most alike. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

export interface EventReview {
  /** Pairs of events that may be one, also those that are not shown. */
  readonly total: number
  /** Those on which most hangs, first. */
  readonly doubts: readonly UncertainEvents[]
}

interface Doubt extends LikePair {
  readonly events: readonly [Event, Event]
}

const MANY = 1000

const eventOfReports = async (store: Store, reports: readonly string[]): Promise<ReadonlyMap<string, Event>> => {
  const events = new Map<string, Event>()
  for (const ids of inGroups(reports, MANY)) {
    for (const [nth, event] of (await store.eventsById(ids)).entries()) {
      if (event !== null) events.set(ids[nth] ?? '', event)
    }
  }
  return events
}

/** Pairs of reports that a person said are of two events. */
const judgedApart = async (store: Store, reports: readonly string[]): Promise<ReadonlySet<string>> => {
  const apart = new Set<string>()
  for (const ids of inGroups(reports, MANY)) {
    for (const { subject, verdict, left, right } of await store.judgementsOn(ids)) {
      if (subject === 'REPORT' && verdict === 'DIFFERENT') apart.add([left, right].sort().join(' '))
    }
  }
  return apart
}

const mostFirst = (one: Doubt, other: Doubt): number => {
  const hangs = ({ events }: Doubt): number => events[0].attendances + events[1].attendances
  return hangs(other) - hangs(one) || other.score - one.score || (one.left < other.left ? -1 : 1)
}

/** The best of several pairs of reports about the same two events. */
const bestOf = (doubts: readonly Doubt[]): readonly Doubt[] => {
  const ofPair = groupBy(doubts, ({ events }) =>
    events
      .map(({ id }) => id)
      .sort()
      .join(' '),
  )
  return [...ofPair.values()].flatMap((group) =>
    group.toSorted((one, other) => other.score - one.score || (one.left < other.left ? -1 : 1)).slice(0, 1),
  )
}

/** True when any report of the one event was judged to be of another event than any of the other. */
const areApart = ([left, right]: Doubt['events'], apart: ReadonlySet<string>): boolean =>
  left.reports.some((one) => right.reports.some((other) => apart.has([one, other].sort().join(' '))))

/** The events that reports nearly make one and the rules left apart; what a person judged is no doubt any more. */
export const reviewEvents = async (store: Store, limit: number): Promise<EventReview> => {
  const { pairs, contradict } = await likeReports(store)
  const reports = unique(pairs.flatMap(({ left, right }) => [left, right]))
  const events = await eventOfReports(store, reports)
  const apart = await judgedApart(store, unique([...events.values()].flatMap((event) => event.reports)))
  const doubts = bestOf(
    pairs.flatMap((pair) => {
      const [left, right] = [events.get(pair.left), events.get(pair.right)]
      return left === undefined || right === undefined || left.id === right.id
        ? []
        : [{ ...pair, events: [left, right] as const }]
    }),
  )
    .filter(({ events: [left, right] }) => !areApart([left, right], apart) && !contradict(left.reports, right.reports))
    .sort(mostFirst)
  const shown: UncertainEvents[] = []
  for (const { events: both, score, reasons } of doubts.slice(0, limit)) {
    const [left, right] = [await eventSideOf(store, both[0]), await eventSideOf(store, both[1])]
    shown.push({ attendances: both[0].attendances + both[1].attendances, left, right, score, reasons })
  }
  return { total: doubts.length, doubts: shown }
}
