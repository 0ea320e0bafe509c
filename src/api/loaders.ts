import DataLoader from 'dataloader'
import { StoreError } from '../fact/error.ts'
import type { Event, Person } from '../fact/graph.ts'
import { nameKey } from '../fact/name.ts'
import type {
  AttendanceWindow,
  Beside,
  CompanionWindow,
  PostWhere,
  ReadOptions,
  RegionWindow,
  Store,
  Window,
} from '../store/contract.ts'
import type { ApiContext } from './context.ts'
import { fault } from './fault.ts'
import { splitPair } from './global-id.ts'
import { windowLoader } from './window-loader.ts'

type Read<Row> = (ids: readonly string[]) => Promise<readonly Row[]>

const byId = <Row>(read: Read<Row>): DataLoader<string, Row> => new DataLoader(read)

/** Most people of all the names of one request. */
const NAMESAKES = 1000

/** Who has each name, in plain form. */
const peopleNamed = async (
  store: Store,
  read: ReadOptions,
  names: readonly string[],
): Promise<readonly (readonly Person[])[]> => {
  const { rows } = await store.people({ where: { nameKeys: names.map(nameKey) } }, { limit: NAMESAKES }, read)
  return names.map((name) => rows.map(({ row }) => row).filter((row) => row.name === name))
}

/** Most events of all the series of one request that are laid beside each other. */
export const SERIES_EVENTS = 1000

/** The events of each series. Throws `TOO_MUCH` where they are too many together. */
const eventsOfSeries = async (
  store: Store,
  read: ReadOptions,
  series: readonly string[],
): Promise<readonly (readonly Event[])[]> => {
  const { rows, more } = await store.events({ where: { series } }, { limit: SERIES_EVENTS, uncounted: true }, read)
  if (more) {
    const message = `The series have more than ${String(SERIES_EVENTS)} events, too many for one request`
    throw fault('TOO_MUCH', message)
  }
  return series.map((id) => rows.map(({ row }) => row).filter((row) => row.series === id))
}

/** Rows that come along with others are there when the loaders are asked for them. */
export const besideOf = (context: ApiContext): Beside => {
  const asks = (...names: readonly string[]): boolean => names.some((name) => context.fields.has(name))
  return {
    ...(asks('person', 'people') && { person: (row) => loadersOf(context).person.prime(row.id, row) }),
    ...(asks('event') && { event: (row) => loadersOf(context).event.prime(row.id, row) }),
    ...(asks('post') && {
      post: (row, body) => {
        loadersOf(context).post.prime(row.id, row)
        loadersOf(context).organization.prime(body.id, body)
      },
    }),
  }
}

const makeLoaders = (store: Store, read: ReadOptions) => ({
  person: byId((ids) => store.peopleById(ids, read)),
  event: byId((ids) => store.eventsById(ids, read)),
  region: byId((ids) => store.regionsById(ids, read)),
  organization: byId((ids) => store.organizationsById(ids, read)),
  post: byId((ids) => store.postsById(ids, read)),
  page: byId((ids) => store.pagesById(ids, read)),
  article: byId((ids) => store.articlesById(ids, read)),
  report: byId((ids) => store.reportsById(ids, read)),
  mention: byId((ids) => store.mentionsById(ids, read)),
  series: byId((ids) => store.seriesById(ids, read)),
  eventsOfSeries: byId((ids) => eventsOfSeries(store, read, ids)),
  /** By `pairId(person, event)`. */
  attendance: byId((pairs) => store.attendancesByPair(pairs.map(splitPair), read)),
  facts: byId((ids) => store.factsOfPages(ids, read)),
  articlesOfPage: byId((ids) => store.articlesOfPages(ids, read)),
  occupanciesOfPerson: byId((ids) => store.occupanciesOfPeople(ids, read)),
  occupanciesOfPost: byId((ids) => store.occupanciesOfPosts(ids, read)),
  /** The same, of which a condition is true. */
  somePostsOfPerson: windowLoader((ids, where: PostWhere) => store.occupanciesOfPeople(ids, { ...read, where })),
  someHoldersOfPost: windowLoader((ids, where: PostWhere) => store.occupanciesOfPosts(ids, { ...read, where })),
  conflictsOfPost: byId((ids) => store.conflictsOfPosts(ids, read)),
  relationsOfPerson: byId((ids) => store.relationsOfPeople(ids, read)),
  postsOfOrganization: byId((ids) => store.postsOfOrganizations(ids, read)),
  companionsOfPerson: windowLoader((ids, window: CompanionWindow) => store.companions(ids, window, read)),
  peopleOfRegion: windowLoader((ids, window: RegionWindow) => store.peopleOfRegions(ids, window, read)),
  eventsOfRegion: windowLoader((ids, window: RegionWindow) => store.eventsOfRegions(ids, window, read)),
  regionsOfParent: windowLoader((ids, window: Window) => store.regionsOfParents(ids, window, read)),
  peopleNamed: byId((names) => peopleNamed(store, read, names)),
  attendancesOfPerson: windowLoader((ids, window: AttendanceWindow) => store.attendancesOfPeople(ids, window, read)),
  attendancesOfEvent: windowLoader((ids, window: AttendanceWindow) => store.attendancesOfEvents(ids, window, read)),
  mentionsOfPerson: windowLoader((ids, window: Window) => store.mentionsOfPeople(ids, window, read)),
})

export type Loaders = ReturnType<typeof makeLoaders>

const kept = new WeakMap<ApiContext, Loaders>()

/** The loaders of this request: made at first use, gone with its context. */
export const loadersOf = (context: ApiContext): Loaders => {
  const known = kept.get(context)
  if (known !== undefined) return known
  const made = makeLoaders(context.store, { ...context.read, beside: besideOf(context) })
  kept.set(context, made)
  return made
}

/** Lets this request's later reads see what it has written. */
export const forgetLoaded = (context: ApiContext): void => {
  kept.delete(context)
}

/**
 * A row that another row points at. Throws a retriable `StoreError` when it is gone, which happens only when a write comes between
 * two reads of one request.
 */
export const present = async <Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> => {
  const row = await loader.load(id)
  if (row !== null) return row
  throw new StoreError(`A row the graph points at is gone: ${id}`, { code: 'STORE_CHANGED', retriable: true })
}

/** Several such rows, in the order of the ids. */
export const presentAll = <Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> =>
  Promise.all(ids.map((id) => present(loader, id)))
