import type { Event, Occupancy, Organization, Person, Post, Series } from '../fact/graph.ts'
import { groupBy, unique } from '../resolve/group.ts'
import { eventOf } from '../resolve/projection/event.ts'
import type { Assigned } from '../resolve/projection/placed.ts'
import { occupanciesOf } from '../resolve/projection/occupancy.ts'
import { personOf } from '../resolve/projection/person.ts'
import type { Change, StoreTransaction } from '../store/transaction.ts'
import type { ResolvedReports } from './ingest-events.ts'
import type { ResolvedNames } from './ingest-people.ts'
import { pairOf } from './ingest-state.ts'
import type { PairKey, State } from './ingest-state.ts'

/** Pairs of person and event that the change touches, before and after it. */
export interface Pairs {
  readonly before: ReadonlyMap<PairKey, unknown>
  readonly after: ReadonlyMap<PairKey, unknown>
}

interface Identified {
  readonly id: string
}

/** Rows that are new or differ from what is stored. */
const changed = <Row extends Identified>(rows: readonly Row[], stored: readonly (Row | null)[]): readonly Row[] => {
  const known = new Map(stored.filter((row) => row !== null).map((row) => [row.id, JSON.stringify(sorted(row))]))
  return rows.filter((row) => known.get(row.id) !== JSON.stringify(sorted(row)))
}

/** Fields in one order, as engines may give them in another. */
const sorted = (row: Identified): readonly (readonly [string, unknown])[] =>
  Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1))

/** How many pairs each person (0) or event (1) gains; negative when it loses. */
const gains = ({ before, after }: Pairs, side: 0 | 1): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const count = (keys: Iterable<PairKey>, by: number): void => {
    for (const key of keys) {
      const id = pairOf(key)[side]
      counts.set(id, (counts.get(id) ?? 0) + by)
    }
  }
  count(before.keys(), -1)
  count(after.keys(), 1)
  return counts
}

const recounted = <Row extends Identified & { readonly attendances: number }>(
  rows: readonly Row[],
  counts: ReadonlyMap<string, number>,
): readonly Row[] =>
  rows.flatMap((row) => {
    const gain = counts.get(row.id) ?? 0
    return gain === 0 ? [] : [{ ...row, attendances: row.attendances + gain }]
  })

/** To whom mentions belonged and belong. */
const peopleOf = ({ before, after }: State, mentions: Iterable<string>): readonly string[] =>
  unique([...mentions].flatMap((id) => [before.get(id), after.get(id)].flatMap((mention) => mention?.person ?? [])))

/** The mentions of each of these people after the change. */
const mentionsOf = ({ after }: State, people: ReadonlySet<string>): ReadonlyMap<string, readonly Assigned[]> =>
  groupBy(
    [...after.values()].filter(({ person }) => people.has(person)),
    ({ person }) => person,
  )

/** Rows of the people of touched names, and of others whose events were joined or parted. */
export const peopleRows = async (
  transaction: StoreTransaction,
  names: ResolvedNames,
  { state, pairs }: { readonly state: State; readonly pairs: Pairs },
): Promise<Pick<Change, 'people' | 'removePeople'>> => {
  const { quick } = names
  const blocks = new Set(names.nameKeys)
  const stored = await transaction.peopleByNameKey(names.nameKeys)
  const kept = new Set(names.clusters.map(({ id }) => id))
  const concerned = new Set([...peopleOf(state, state.touched), ...quick.fresh.map(({ id }) => id)])
  const ofPerson = mentionsOf(state, concerned)
  const rows: readonly Person[] = [...names.clusters, ...quick.fresh]
    .filter(({ id }) => concerned.has(id))
    .map((cluster) => personOf(cluster, ofPerson.get(cluster.id) ?? []))
  const counts = gains(pairs, 0)
  const known = new Map(quick.rows.map((row) => [row.id, row]))
  const fresh = new Set(quick.fresh.map(({ id }) => id))
  const elsewhere = [...state.after.values()].filter(
    ({ mention, person }) =>
      !blocks.has(mention.nameKey) && !known.has(person) && !fresh.has(person) && (counts.get(person) ?? 0) !== 0,
  )
  const others = await transaction.peopleByNameKey(unique(elsewhere.map(({ mention }) => mention.nameKey)))
  const untold = others.filter(({ id }) => !known.has(id))
  return {
    people: [
      ...changed(rows, stored),
      ...recounted(untold, counts),
      ...[...known.values()].map((row) => ({ ...row, attendances: row.attendances + (counts.get(row.id) ?? 0) })),
    ],
    removePeople: stored.map(({ id }) => id).filter((id) => !kept.has(id)),
  }
}

/** Rows of the events of the neighbourhood, and of others whose people were joined or parted. */
export const eventRows = async (
  transaction: StoreTransaction,
  reports: ResolvedReports,
  { state, pairs }: { readonly state: State; readonly pairs: Pairs },
): Promise<
  Pick<Change, 'events' | 'removeEvents'> & {
    readonly hosts: readonly Organization[]
    readonly series: readonly Series[]
  }
> => {
  const told = new Map(reports.told.map((one) => [one.report.id, one]))
  const resolved = new Set<string | null>(reports.clusters.map(({ id }) => id))
  const present = groupBy(
    [...state.after.values()].filter(({ event }) => resolved.has(event)),
    ({ event }) => event,
  )
  const rows = reports.clusters.map((cluster) =>
    eventOf(
      cluster.reports.map((report) => told.get(report)).filter((one) => one !== undefined),
      new Set((present.get(cluster.id) ?? []).map(({ person }) => person)).size,
    ),
  )
  const counts = gains(pairs, 1)
  const kept = new Set(rows.map(({ event }) => event.id))
  const former = unique([...state.before.values()].map(({ event }) => event).filter((event) => event !== null))
  const touched = former.filter((event) => kept.has(event) || (counts.get(event) ?? 0) !== 0)
  const stored = (await transaction.eventsById(touched)).filter((event) => event !== null)
  const inside = new Set(reports.before.map(({ event }) => event))
  const outside = stored.filter(({ id }) => !kept.has(id) && !inside.has(id))
  const written = changed<Event>(
    rows.map(({ event }) => event),
    stored,
  )
  const fresh = new Set(written.map(({ id }) => id))
  const shown = rows.filter(({ event }) => fresh.has(event.id))
  return {
    events: [...written, ...recounted(outside, counts)],
    removeEvents: [...inside].filter((event) => event !== null).filter((event) => !kept.has(event)),
    hosts: shown.map(({ host }) => host).filter((host) => host !== null),
    series: shown.map(({ series }) => series).filter((series) => series !== null),
  }
}

/** Occupancies of the people whose mentions changed. */
export const occupancyRows = async (
  transaction: StoreTransaction,
  names: ResolvedNames,
  state: State,
): Promise<{
  readonly occupancies: readonly Occupancy[]
  readonly removeOccupancies: readonly string[]
  readonly posts: readonly Post[]
  readonly organizations: readonly Organization[]
}> => {
  const blocks = new Set(names.nameKeys)
  const people = unique(
    [...state.touched].flatMap((id) =>
      [state.before.get(id), state.after.get(id)].flatMap((mention) =>
        mention === undefined || !blocks.has(mention.mention.nameKey) ? [] : [mention.person],
      ),
    ),
  )
  const ofPerson = mentionsOf(state, new Set(people))
  const held = people.flatMap((person) => occupanciesOf(person, ofPerson.get(person) ?? []))
  const stored = await transaction.occupanciesOfPeople(people)
  const kept = new Set(held.map(({ occupancy }) => occupancy.id))
  const occupancies = changed<Occupancy>(
    held.map(({ occupancy }) => occupancy),
    stored,
  )
  const fresh = new Set(occupancies.map(({ id }) => id))
  const shown = held.filter(({ occupancy }) => fresh.has(occupancy.id))
  return {
    occupancies: [...occupancies, ...names.quick.occupancies],
    removeOccupancies: stored.map(({ id }) => id).filter((id) => !kept.has(id)),
    posts: [...shown.map(({ post }) => post), ...names.quick.posts],
    organizations: [...shown.map(({ organization }) => organization), ...names.quick.organizations],
  }
}
