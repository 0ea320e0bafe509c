import type { Attendance, Event, Occupancy, Person } from '../../fact/graph.ts'
import { unique } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import type { Change, StoreTransaction } from '../../store/transaction.ts'
import { ChangeLog } from './change-log.ts'

/** The target with some of its methods replaced. */
const withMethods = <Target extends object>(target: Target, methods: Partial<Target>): Target =>
  new Proxy(target, {
    get: (of, name) => {
      const own: unknown = Reflect.get(methods, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(of, name, of)
      return typeof value === 'function' ? (value.bind(of) as unknown) : value
    },
  })

const pairId = ({ person, event }: Pick<Attendance, 'person' | 'event'>): string => `${person}~${event}`
const holdingId = ({ person, id }: Occupancy): string => `${person}~${id}`

const byId = <Row>(rows: readonly Row[], idOf: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [idOf(row), row]))

/** Names borne by people who a change may concern. */
const nameKeysIn = async (transaction: StoreTransaction, change: Change): Promise<readonly string[]> => {
  const { people = [], addPages = [], withdrawPages = [] } = change
  const withdrawn = await Promise.all(withdrawPages.map((page) => transaction.pageFacts(page)))
  const mentions = [...addPages, ...withdrawn].flatMap((facts) => facts?.mentions ?? [])
  return unique([...people, ...mentions].map(({ nameKey }) => nameKey))
}

const peopleIn = ({ people = [], removePeople = [], occupancies = [] }: Change): readonly string[] =>
  unique([...people.map(({ id }) => id), ...removePeople, ...occupancies.map(({ person }) => person)])

const eventsIn = ({ attendances = [], removeAttendances = [] }: Change): readonly string[] =>
  unique([...attendances.map(({ event }) => event), ...removeAttendances.map(([, event]) => event)])

interface Before {
  readonly people: ReadonlyMap<string, Person>
  readonly events: ReadonlyMap<string, Event>
  readonly attendances: ReadonlyMap<string, Attendance>
  readonly occupancies: ReadonlyMap<string, Occupancy>
}

/** The rows that a change concerns, as they are before it. */
const before = async (transaction: StoreTransaction, change: Change): Promise<Before> => {
  const { events = [], removeEvents = [] } = change
  const found = await transaction.eventsById(unique([...events.map(({ id }) => id), ...removeEvents]))
  const named = await transaction.peopleByNameKey(await nameKeysIn(transaction, change))
  // A post may end for one whose own row stays as it is.
  const people = unique([...peopleIn(change), ...named.map(({ id }) => id)])
  return {
    people: byId(named, ({ id }) => id),
    events: byId(
      found.filter((event) => event !== null),
      ({ id }) => id,
    ),
    attendances: byId(await transaction.attendancesOfEvents(eventsIn(change)), pairId),
    occupancies: byId(await transaction.occupanciesOfPeople(people), holdingId),
  }
}

/** A change of nothing but judgements leaves the rows of the graph alone. */
const isOfRows = (change: Change): boolean => Object.keys(change).some((part) => part !== 'judgements')

const note = (log: ChangeLog, change: Change, was: Before): void => {
  const { people = [], removePeople = [], events = [], removeEvents = [] } = change
  const { attendances = [], removeAttendances = [], occupancies = [], removeOccupancies = [] } = change
  const put = <Row extends Person | Event | Attendance | Occupancy>(
    kind: Parameters<ChangeLog['note']>[0]['kind'],
    known: ReadonlyMap<string, Row>,
    rows: readonly (readonly [string, Row | null])[],
  ): void => {
    for (const [id, after] of rows) log.note({ kind, id, before: known.get(id) ?? null, after })
  }
  const holdings = new Set(removeOccupancies)
  const ended = [...was.occupancies].filter(([, { id }]) => holdings.has(id))
  put('PERSON', was.people, [
    ...removePeople.map((id) => [id, null] as const),
    ...people.map((row) => [row.id, row] as const),
  ])
  put('EVENT', was.events, [
    ...removeEvents.map((id) => [id, null] as const),
    ...events.map((row) => [row.id, row] as const),
  ])
  put('ATTENDANCE', was.attendances, [
    ...removeAttendances.map(([person, event]) => [pairId({ person, event }), null] as const),
    ...attendances.map((row) => [pairId(row), row] as const),
  ])
  put('OCCUPANCY', was.occupancies, [
    ...ended.map(([id]) => [id, null] as const),
    ...occupancies.map((row) => [holdingId(row), row] as const),
  ])
}

const noting = (transaction: StoreTransaction, log: ChangeLog): StoreTransaction =>
  withMethods(transaction, {
    apply: async (change) => {
      const was = isOfRows(change) ? await before(transaction, change) : null
      await transaction.apply(change)
      if (was !== null) note(log, change, was)
    },
  })

/** The store, and a log of what is written through it; what is rolled back is not in it. */
export const recorded = (store: Store): { readonly store: Store; readonly log: ChangeLog } => {
  const log = new ChangeLog()
  const write: Store['write'] = async (load, work) => {
    let attempt = new ChangeLog()
    const done = await store.write(load, (transaction) => {
      // A store may run the work again; only the last run is kept.
      attempt = new ChangeLog()
      return work(noting(transaction, attempt))
    })
    log.take(attempt)
    return done
  }
  return { store: withMethods<Store>(store, { write }), log }
}
