import type { Load, Region } from '../../fact/graph.ts'
import type { AttendanceWindow, Capabilities, ReadOptions, Store, StoreReader, Window } from '../contract.ts'
import type { StoreTransaction } from '../transaction.ts'
import * as asked from './asked.ts'
import * as byId from './by-id.ts'
import type { Connection } from './connection.ts'
import { counts } from './counts.ts'
import * as held from './held.ts'
import * as history from './history.ts'
import * as judging from './judgements.ts'
import * as lists from './lists.ts'
import * as owned from './owned.ts'
import { factsOfPages } from './page-facts.ts'
import * as regional from './of-regions.ts'
import type { Reading } from './reading.ts'
import { Writer } from './writer.ts'

interface Parts {
  readonly path: string
  readonly writer: Connection
  /** Apart from the writer, so that reads see what is committed and nothing of a transaction that is under way. */
  readonly reading: Reading
  readonly patience: number
  readonly schemaVersion: number
}

type Ids = readonly string[]
type Asked<Method extends keyof StoreReader> = Parameters<StoreReader[Method]>
type Answer<Method extends keyof StoreReader> = ReturnType<StoreReader[Method]>

/** The store in one SQLite file. Each read is one statement, paths apart; long ones may run in processes of their own. */
export class EmbeddedStore implements Store {
  readonly address: string
  readonly capabilities: Capabilities
  readonly schemaVersion: number
  readonly #reading: Reading
  readonly #writer: Writer

  constructor({ path, writer, reading, patience, schemaVersion }: Parts) {
    this.address = `embedded:${path}`
    this.schemaVersion = schemaVersion
    this.capabilities = { concurrentProcesses: true, cancellable: reading.cancellable }
    this.#reading = reading
    this.#writer = new Writer(writer, patience)
  }

  counts(options?: ReadOptions): Answer<'counts'> {
    return this.#reading.read(options, counts)
  }

  loads(window: Window, options?: ReadOptions): Answer<'loads'> {
    return this.#reading.read(options, (connection) => lists.loads(connection, window))
  }

  peopleById(ids: Ids, options?: ReadOptions): Answer<'peopleById'> {
    return this.#reading.read(options, (connection) => byId.peopleById(connection, ids))
  }

  eventsById(ids: Ids, options?: ReadOptions): Answer<'eventsById'> {
    return this.#reading.read(options, (connection) => byId.eventsById(connection, ids))
  }

  regionsById(ids: Ids, options?: ReadOptions): Answer<'regionsById'> {
    return this.#reading.read(options, (connection) => byId.regionsById(connection, ids))
  }

  organizationsById(ids: Ids, options?: ReadOptions): Answer<'organizationsById'> {
    return this.#reading.read(options, (connection) => byId.organizationsById(connection, ids))
  }

  postsById(ids: Ids, options?: ReadOptions): Answer<'postsById'> {
    return this.#reading.read(options, (connection) => byId.postsById(connection, ids))
  }

  pagesById(ids: Ids, options?: ReadOptions): Answer<'pagesById'> {
    return this.#reading.read(options, (connection) => byId.pagesById(connection, ids))
  }

  articlesById(ids: Ids, options?: ReadOptions): Answer<'articlesById'> {
    return this.#reading.read(options, (connection) => byId.articlesById(connection, ids))
  }

  reportsById(ids: Ids, options?: ReadOptions): Answer<'reportsById'> {
    return this.#reading.read(options, (connection) => byId.reportsById(connection, ids))
  }

  mentionsById(ids: Ids, options?: ReadOptions): Answer<'mentionsById'> {
    return this.#reading.read(options, (connection) => byId.mentionsById(connection, ids))
  }

  seriesById(ids: Ids, options?: ReadOptions): Answer<'seriesById'> {
    return this.#reading.read(options, (connection) => byId.seriesById(connection, ids))
  }

  people(...[filter, window, options]: Asked<'people'>): Answer<'people'> {
    return this.#reading.readLong('people', [filter, window], options)
  }

  events(...[filter, window, options]: Asked<'events'>): Answer<'events'> {
    return this.#reading.readLong('events', [filter, window], options)
  }

  groups(...[by, filter, options]: Asked<'groups'>): Answer<'groups'> {
    return this.#reading.readLong('groups', [by, filter], options)
  }

  regions(parent: string | null, window: Window, options?: ReadOptions): Answer<'regions'> {
    return this.#reading.read(options, (connection) => lists.regions(connection, parent, window))
  }

  pages(window: Window, options?: ReadOptions): Answer<'pages'> {
    return this.#reading.read(options, (connection) => lists.pages(connection, window))
  }

  factsOfPages(pages: Ids, options?: ReadOptions): Answer<'factsOfPages'> {
    return this.#reading.read(options, (connection) => factsOfPages(connection, pages))
  }

  articlesOfPages(ids: Ids, options?: ReadOptions): Answer<'articlesOfPages'> {
    return this.#reading.read(options, (connection) => byId.articlesOfPages(connection, ids))
  }

  postsOfOrganizations(ids: Ids, options?: ReadOptions): Answer<'postsOfOrganizations'> {
    return this.#reading.read(options, (connection) => byId.postsOfOrganizations(connection, ids))
  }

  occupanciesOfPeople(...[ids, options]: Asked<'occupanciesOfPeople'>): Answer<'occupanciesOfPeople'> {
    return this.#reading.read(options, (connection) => held.occupanciesOfPeople(connection, ids, options?.where))
  }

  occupanciesOfPosts(...[ids, options]: Asked<'occupanciesOfPosts'>): Answer<'occupanciesOfPosts'> {
    return this.#reading.read(options, (connection) => held.occupanciesOfPosts(connection, ids, options?.where))
  }

  conflictsOfPosts(ids: Ids, options?: ReadOptions): Answer<'conflictsOfPosts'> {
    return this.#reading.read(options, (connection) => held.conflictsOfPosts(connection, ids))
  }

  relationsOfPeople(ids: Ids, options?: ReadOptions): Answer<'relationsOfPeople'> {
    return this.#reading.read(options, (connection) => byId.relationsOfPeople(connection, ids))
  }

  attendancesByPair(pairs: readonly (readonly [string, string])[], options?: ReadOptions): Answer<'attendancesByPair'> {
    return this.#reading.read(options, (connection) => byId.attendancesByPair(connection, pairs))
  }

  mentionsOfPeople(ids: Ids, window: Window, options?: ReadOptions): Answer<'mentionsOfPeople'> {
    return this.#reading.read(options, (connection) => owned.mentionsOfPeople(connection, ids, window))
  }

  attendances(window: AttendanceWindow, options?: ReadOptions): Answer<'attendances'> {
    return this.#reading.readLong('attendances', [window], options)
  }

  attendancesOfPeople(ids: Ids, window: AttendanceWindow, options?: ReadOptions): Answer<'attendancesOfPeople'> {
    if (window.where !== undefined) return this.#reading.readLong('attendancesOfPeople', [ids, window], options)
    return this.#reading.read(options, (connection) => owned.attendancesOfPeople(connection, ids, window))
  }

  attendancesOfEvents(ids: Ids, window: AttendanceWindow, options?: ReadOptions): Answer<'attendancesOfEvents'> {
    if (window.where !== undefined) return this.#reading.readLong('attendancesOfEvents', [ids, window], options)
    return this.#reading.read(options, (connection) => owned.attendancesOfEvents(connection, ids, window))
  }

  posts(words: readonly string[], window: Window, options?: ReadOptions): Answer<'posts'> {
    return this.#reading.read(options, (connection) => asked.posts(connection, words, window))
  }

  series(...[filter, window, options]: Asked<'series'>): Answer<'series'> {
    return this.#reading.read(options, (connection) => asked.series(connection, filter, window))
  }

  seriesTitles(options?: ReadOptions): Answer<'seriesTitles'> {
    return this.#reading.read(options, asked.seriesTitles)
  }

  pageChanges(since: number, window: Window, options?: ReadOptions): Answer<'pageChanges'> {
    return this.#reading.read(options, (connection) => asked.pageChanges(connection, since, window))
  }

  peopleOfRegions(...[ids, window, options]: Asked<'peopleOfRegions'>): Answer<'peopleOfRegions'> {
    return this.#reading.readLong('peopleOfRegions', [ids, window], options)
  }

  eventsOfRegions(...[ids, window, options]: Asked<'eventsOfRegions'>): Answer<'eventsOfRegions'> {
    return this.#reading.readLong('eventsOfRegions', [ids, window], options)
  }

  regionsOfParents(ids: Ids, window: Window, options?: ReadOptions): Answer<'regionsOfParents'> {
    return this.#reading.read(options, (connection) => regional.regionsOfParents(connection, ids, window))
  }

  companions(...[people, window, options]: Asked<'companions'>): Answer<'companions'> {
    return this.#reading.readLong('companions', [people, window], options)
  }

  paths(...[from, to, bounds, options]: Asked<'paths'>): Answer<'paths'> {
    return this.#reading.readLong('paths', [from, to, bounds], options)
  }

  judgements(window: Window, options?: ReadOptions): Answer<'judgements'> {
    return this.#reading.read(options, (connection) => judging.judgements(connection, window))
  }

  judgementsById(ids: Ids, options?: ReadOptions): Answer<'judgementsById'> {
    return this.#reading.read(options, (connection) => judging.judgementsById(connection, ids))
  }

  judgementsOn(ids: Ids, options?: ReadOptions): Answer<'judgementsOn'> {
    return this.#reading.read(options, (connection) => judging.judgementsOn(connection, ids))
  }

  versions(window: Window, options?: ReadOptions): Answer<'versions'> {
    return this.#reading.read(options, (connection) => history.versions(connection, window))
  }

  issues(options?: ReadOptions): Answer<'issues'> {
    return this.#reading.read(options, history.issues)
  }

  putLoad(load: Load): Promise<void> {
    return this.#writer.putLoad(load)
  }

  putRegions(regions: readonly Region[]): Promise<void> {
    return this.#writer.putRegions(regions)
  }

  beginLoad(action: string): Promise<Load> {
    return this.#writer.beginLoad(action)
  }

  write<T>(load: number, work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#writer.write(load, work)
  }

  endLoad(load: number): Promise<Load> {
    return this.#writer.endLoad(load)
  }

  /** The writer closes last, as only it can bring the log into the file. */
  close(): Promise<void> {
    return this.#writer.close(() => this.#reading.close())
  }
}
