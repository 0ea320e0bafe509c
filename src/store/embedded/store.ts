import type { Load, Region } from '../../fact/graph.ts'
import type { AttendanceWindow, Capabilities, ReadOptions, Store, StoreReader, Window } from '../contract.ts'
import type { StoreTransaction } from '../transaction.ts'
import * as asked from './asked.ts'
import * as byId from './by-id.ts'
import { companions } from './companions.ts'
import type { Connection } from './connection.ts'
import { counts } from './counts.ts'
import { groups } from './groups.ts'
import * as history from './history.ts'
import * as judging from './judgements.ts'
import * as lists from './lists.ts'
import * as owned from './owned.ts'
import { factsOfPages } from './page-facts.ts'
import * as regional from './of-regions.ts'
import { paths } from './paths.ts'
import { Writer } from './writer.ts'

interface Parts {
  readonly path: string
  readonly writer: Connection
  /** Apart from the writer, so that reads see what is committed and nothing of a transaction that is under way. */
  readonly reader: Connection
  readonly patience: number
  readonly schemaVersion: number
}

type Ids = readonly string[]
type Asked<Method extends keyof StoreReader> = Parameters<StoreReader[Method]>
type Answer<Method extends keyof StoreReader> = ReturnType<StoreReader[Method]>

/** The store in one SQLite file. Each read is one statement, paths apart. */
export class EmbeddedStore implements Store {
  readonly address: string
  readonly capabilities: Capabilities = { concurrentProcesses: true, cancellable: false }
  readonly schemaVersion: number
  readonly #reader: Connection
  readonly #writer: Writer

  constructor({ path, writer, reader, patience, schemaVersion }: Parts) {
    this.address = `embedded:${path}`
    this.schemaVersion = schemaVersion
    this.#reader = reader
    this.#writer = new Writer(writer, patience)
  }

  counts(options?: ReadOptions): Answer<'counts'> {
    return this.#read(options, counts)
  }

  loads(window: Window, options?: ReadOptions): Answer<'loads'> {
    return this.#read(options, (connection) => lists.loads(connection, window))
  }

  peopleById(ids: Ids, options?: ReadOptions): Answer<'peopleById'> {
    return this.#read(options, (connection) => byId.peopleById(connection, ids))
  }

  eventsById(ids: Ids, options?: ReadOptions): Answer<'eventsById'> {
    return this.#read(options, (connection) => byId.eventsById(connection, ids))
  }

  regionsById(ids: Ids, options?: ReadOptions): Answer<'regionsById'> {
    return this.#read(options, (connection) => byId.regionsById(connection, ids))
  }

  organizationsById(ids: Ids, options?: ReadOptions): Answer<'organizationsById'> {
    return this.#read(options, (connection) => byId.organizationsById(connection, ids))
  }

  postsById(ids: Ids, options?: ReadOptions): Answer<'postsById'> {
    return this.#read(options, (connection) => byId.postsById(connection, ids))
  }

  pagesById(ids: Ids, options?: ReadOptions): Answer<'pagesById'> {
    return this.#read(options, (connection) => byId.pagesById(connection, ids))
  }

  articlesById(ids: Ids, options?: ReadOptions): Answer<'articlesById'> {
    return this.#read(options, (connection) => byId.articlesById(connection, ids))
  }

  reportsById(ids: Ids, options?: ReadOptions): Answer<'reportsById'> {
    return this.#read(options, (connection) => byId.reportsById(connection, ids))
  }

  mentionsById(ids: Ids, options?: ReadOptions): Answer<'mentionsById'> {
    return this.#read(options, (connection) => byId.mentionsById(connection, ids))
  }

  seriesById(ids: Ids, options?: ReadOptions): Answer<'seriesById'> {
    return this.#read(options, (connection) => byId.seriesById(connection, ids))
  }

  people(...[filter, window, options]: Asked<'people'>): Answer<'people'> {
    return this.#read(options, (connection) => lists.people(connection, filter, window))
  }

  events(...[filter, window, options]: Asked<'events'>): Answer<'events'> {
    return this.#read(options, (connection) => lists.events(connection, filter, window))
  }

  groups(...[by, filter, options]: Asked<'groups'>): Answer<'groups'> {
    return this.#read(options, (connection) => groups(connection, by, filter))
  }

  regions(parent: string | null, window: Window, options?: ReadOptions): Answer<'regions'> {
    return this.#read(options, (connection) => lists.regions(connection, parent, window))
  }

  pages(window: Window, options?: ReadOptions): Answer<'pages'> {
    return this.#read(options, (connection) => lists.pages(connection, window))
  }

  factsOfPages(pages: Ids, options?: ReadOptions): Answer<'factsOfPages'> {
    return this.#read(options, (connection) => factsOfPages(connection, pages))
  }

  articlesOfPages(ids: Ids, options?: ReadOptions): Answer<'articlesOfPages'> {
    return this.#read(options, (connection) => byId.articlesOfPages(connection, ids))
  }

  postsOfOrganizations(ids: Ids, options?: ReadOptions): Answer<'postsOfOrganizations'> {
    return this.#read(options, (connection) => byId.postsOfOrganizations(connection, ids))
  }

  occupanciesOfPeople(ids: Ids, options?: ReadOptions): Answer<'occupanciesOfPeople'> {
    return this.#read(options, (connection) => byId.occupanciesOfPeople(connection, ids))
  }

  occupanciesOfPosts(ids: Ids, options?: ReadOptions): Answer<'occupanciesOfPosts'> {
    return this.#read(options, (connection) => byId.occupanciesOfPosts(connection, ids))
  }

  conflictsOfPosts(ids: Ids, options?: ReadOptions): Answer<'conflictsOfPosts'> {
    return this.#read(options, (connection) => byId.conflictsOfPosts(connection, ids))
  }

  relationsOfPeople(ids: Ids, options?: ReadOptions): Answer<'relationsOfPeople'> {
    return this.#read(options, (connection) => byId.relationsOfPeople(connection, ids))
  }

  attendancesByPair(pairs: readonly (readonly [string, string])[], options?: ReadOptions): Answer<'attendancesByPair'> {
    return this.#read(options, (connection) => byId.attendancesByPair(connection, pairs))
  }

  mentionsOfPeople(ids: Ids, window: Window, options?: ReadOptions): Answer<'mentionsOfPeople'> {
    return this.#read(options, (connection) => owned.mentionsOfPeople(connection, ids, window))
  }

  attendances(window: AttendanceWindow, options?: ReadOptions): Answer<'attendances'> {
    return this.#read(options, (connection) => owned.attendances(connection, window))
  }

  attendancesOfPeople(ids: Ids, window: AttendanceWindow, options?: ReadOptions): Answer<'attendancesOfPeople'> {
    return this.#read(options, (connection) => owned.attendancesOfPeople(connection, ids, window))
  }

  attendancesOfEvents(ids: Ids, window: AttendanceWindow, options?: ReadOptions): Answer<'attendancesOfEvents'> {
    return this.#read(options, (connection) => owned.attendancesOfEvents(connection, ids, window))
  }

  posts(words: readonly string[], window: Window, options?: ReadOptions): Answer<'posts'> {
    return this.#read(options, (connection) => asked.posts(connection, words, window))
  }

  pageChanges(since: number, window: Window, options?: ReadOptions): Answer<'pageChanges'> {
    return this.#read(options, (connection) => asked.pageChanges(connection, since, window))
  }

  peopleOfRegions(...[ids, window, options]: Asked<'peopleOfRegions'>): Answer<'peopleOfRegions'> {
    return this.#read(options, (connection) => regional.peopleOfRegions(connection, ids, window))
  }

  eventsOfRegions(...[ids, window, options]: Asked<'eventsOfRegions'>): Answer<'eventsOfRegions'> {
    return this.#read(options, (connection) => regional.eventsOfRegions(connection, ids, window))
  }

  regionsOfParents(ids: Ids, window: Window, options?: ReadOptions): Answer<'regionsOfParents'> {
    return this.#read(options, (connection) => regional.regionsOfParents(connection, ids, window))
  }

  companions(...[people, window, options]: Asked<'companions'>): Answer<'companions'> {
    return this.#read(options, (connection) => companions(connection, people, window))
  }

  paths(...[from, to, bounds, options]: Asked<'paths'>): Answer<'paths'> {
    return this.#read(options, (connection) => connection.snapshot(() => paths(connection, { from, to }, bounds)))
  }

  judgements(window: Window, options?: ReadOptions): Answer<'judgements'> {
    return this.#read(options, (connection) => judging.judgements(connection, window))
  }

  judgementsById(ids: Ids, options?: ReadOptions): Answer<'judgementsById'> {
    return this.#read(options, (connection) => judging.judgementsById(connection, ids))
  }

  judgementsOn(ids: Ids, options?: ReadOptions): Answer<'judgementsOn'> {
    return this.#read(options, (connection) => judging.judgementsOn(connection, ids))
  }

  versions(window: Window, options?: ReadOptions): Answer<'versions'> {
    return this.#read(options, (connection) => history.versions(connection, window))
  }

  issues(options?: ReadOptions): Answer<'issues'> {
    return this.#read(options, history.issues)
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
    return this.#writer.close(() => this.#reader.close())
  }

  /** Reads block the thread while they run, so a signal is heard before them only. */
  #read<T>(options: ReadOptions | undefined, work: (connection: Connection) => T): Promise<T> {
    return new Promise((resolve) => {
      options?.signal?.throwIfAborted()
      resolve(work(this.#reader))
    })
  }
}
