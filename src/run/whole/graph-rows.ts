import type { Attendance, Event, Occupancy, Organization, Person, Post, Relation, Series } from '../../fact/graph.ts'
import { unique } from '../../resolve/group.ts'
import type { Slice, Store, Window } from '../../store/contract.ts'
import { every, grouped, inGroups } from '../every.ts'

/** One row of the projection, under a key that no other row of its kind has. */
export type GraphRow =
  | { readonly kind: 'person'; readonly key: string; readonly row: Person }
  /** Whom a live mention is given to. */
  | { readonly kind: 'mention'; readonly key: string; readonly row: { readonly person: string } }
  | { readonly kind: 'occupancy'; readonly key: string; readonly row: Occupancy }
  | { readonly kind: 'relation'; readonly key: string; readonly row: Relation }
  | { readonly kind: 'event'; readonly key: string; readonly row: Event }
  | { readonly kind: 'attendance'; readonly key: string; readonly row: Attendance }
  | { readonly kind: 'post'; readonly key: string; readonly row: Post }
  | { readonly kind: 'organization'; readonly key: string; readonly row: Organization }
  | { readonly kind: 'series'; readonly key: string; readonly row: Series }

/** Rows at once of what is small. */
const MANY = 5_000
const PEOPLE = 200

/** Ids that rows point at, whose own rows come last. */
interface Pointed {
  readonly posts: Set<string>
  readonly organizations: Set<string>
  readonly series: Set<string>
}

/** All rows of each owner's slice, also those beyond its first window. */
async function* ofOwners<Row>(
  owners: readonly string[],
  read: (owners: readonly string[], window: Window) => Promise<readonly Slice<Row>[]>,
): AsyncGenerator<readonly [owner: string, row: Row]> {
  const slices = await read(owners, { limit: MANY })
  for (const [nth, owner] of owners.entries()) {
    let slice = slices[nth]
    while (slice !== undefined) {
      for (const { row } of slice.rows) yield [owner, row]
      const last = slice.rows.at(-1)
      if (!slice.more || last === undefined) break
      slice = (await read([owner], { limit: MANY, after: last.key }))[0]
    }
  }
}

const relationKey = ({ article, subject, predicate, object }: Relation): string =>
  [article, subject, predicate, object].join(' ')

async function* peopleRows(store: Store, pointed: Pointed): AsyncGenerator<GraphRow> {
  for await (const people of grouped(
    every((window) => store.people({}, window), PEOPLE),
    PEOPLE,
  )) {
    const ids = people.map(({ id }) => id)
    yield* people.map((row) => ({ kind: 'person', key: row.id, row }) as const)
    for await (const [person, { id }] of ofOwners(ids, (owners, window) => store.mentionsOfPeople(owners, window))) {
      yield { kind: 'mention', key: id, row: { person } }
    }
    for (const row of (await store.occupanciesOfPeople(ids)).flat()) {
      pointed.posts.add(row.post)
      yield { kind: 'occupancy', key: row.id, row }
    }
    for (const [nth, relations] of (await store.relationsOfPeople(ids)).entries()) {
      const own = relations.filter(({ subject }) => subject === ids[nth])
      yield* own.map((row) => ({ kind: 'relation', key: relationKey(row), row }) as const)
    }
  }
}

async function* eventRows(store: Store, pointed: Pointed): AsyncGenerator<GraphRow> {
  for await (const row of every((window) => store.events({}, window), MANY)) {
    if (row.host !== null) pointed.organizations.add(row.host)
    if (row.series !== null) pointed.series.add(row.series)
    yield { kind: 'event', key: row.id, row }
  }
  for await (const row of every((window) => store.attendances(window), MANY)) {
    yield { kind: 'attendance', key: `${row.person} ${row.event}`, row }
  }
}

async function* pointedRows(store: Store, pointed: Pointed): AsyncGenerator<GraphRow> {
  for (const ids of inGroups([...pointed.posts], MANY)) {
    for (const row of await store.postsById(ids)) {
      if (row === null) continue
      pointed.organizations.add(row.organization)
      yield { kind: 'post', key: row.id, row }
    }
  }
  for (const ids of inGroups([...pointed.organizations], MANY)) {
    const rows = (await store.organizationsById(ids)).filter((row) => row !== null)
    yield* rows.map((row) => ({ kind: 'organization', key: row.id, row }) as const)
  }
  for (const ids of inGroups(unique(pointed.series), MANY)) {
    const rows = (await store.seriesById(ids)).filter((row) => row !== null)
    yield* rows.map((row) => ({ kind: 'series', key: row.id, row }) as const)
  }
}

/** Every row of the live projection, each once. */
export async function* graphRows(store: Store): AsyncGenerator<GraphRow> {
  const pointed: Pointed = { posts: new Set(), organizations: new Set(), series: new Set() }
  yield* peopleRows(store, pointed)
  yield* eventRows(store, pointed)
  yield* pointedRows(store, pointed)
}
