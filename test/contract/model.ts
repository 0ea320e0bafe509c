import type { Attendance, Event, Person } from '../../src/fact/graph.ts'
import type { Companion, EventFilter } from '../../src/store/contract.ts'
import type { RandomGraph } from './random-graph.ts'

/** The contract's reads the slow and plain way, to compare stores with. */

type Key = readonly (string | number)[]

const compare = (a: Key, b: Key): number => {
  for (const [nth, part] of a.entries()) {
    const other = b[nth] ?? ''
    if (part < other) return -1
    if (part > other) return 1
  }
  return 0
}

export const sortBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Row[] =>
  rows.toSorted((a, b) => compare(keyOf(a), keyOf(b)))

const dayOf = (event: Event): string => event.earliest ?? '~'

export const peopleInOrder = ({ people }: RandomGraph): Person[] => sortBy(people, ({ sortKey, id }) => [sortKey, id])

export const eventsInOrder = (graph: RandomGraph, filter: EventFilter = {}): Event[] => {
  const { from, to, kind, attendee } = filter
  const attended = eventsOf(graph, attendee ?? '')
  const kept = graph.events.filter(
    (event) =>
      (from === undefined || (event.latest !== null && event.latest >= from)) &&
      (to === undefined || (event.earliest !== null && event.earliest <= to)) &&
      (kind === undefined || event.kind === kind) &&
      (attendee === undefined || attended.has(event.id)),
  )
  return sortBy(kept, (event) => [dayOf(event), event.sortKey, event.id])
}

const eventsOf = ({ attendances }: RandomGraph, person: string): ReadonlySet<string> =>
  new Set(attendances.filter((attendance) => attendance.person === person).map(({ event }) => event))

export const attendancesInOrder = (graph: RandomGraph, person: string): Attendance[] => {
  const days = new Map(graph.events.map((event) => [event.id, dayOf(event)]))
  const own = graph.attendances.filter((attendance) => attendance.person === person)
  return sortBy(own, ({ event }) => [days.get(event) ?? '~', event])
}

export const attendeesInOrder = ({ attendances }: RandomGraph, event: string): Attendance[] =>
  sortBy(
    attendances.filter((attendance) => attendance.event === event),
    ({ position, person }) => [position, person],
  )

export const companionsOf = (graph: RandomGraph, id: string): Companion[] => {
  const own = eventsOf(graph, id)
  const found = graph.people.flatMap((person): Companion[] => {
    const theirs = eventsOf(graph, person.id)
    const shared = graph.events.filter((event) => own.has(event.id) && theirs.has(event.id))
    if (person.id === id || shared.length === 0) return []
    const events = sortBy(shared, (event) => [dayOf(event), event.id]).map((event) => event.id)
    const first = shared.flatMap(({ earliest }) => earliest ?? []).toSorted()[0] ?? null
    const last =
      shared
        .flatMap(({ latest }) => latest ?? [])
        .toSorted()
        .at(-1) ?? null
    const expected = (own.size * theirs.size) / graph.events.length
    return [{ person, count: shared.length, expected, first, last, events }]
  })
  return sortBy(found, ({ count, person }) => [-count, person.sortKey, person.id])
}
