import type { PostConflict } from '../fact/conflict.ts'
import type {
  ArticleFact,
  Attendance,
  Event,
  Load,
  MentionFact,
  Occupancy,
  Organization,
  PageFact,
  PageFacts,
  Person,
  Post,
  Region,
  Relation,
  ReportFact,
  Series,
} from '../fact/graph.ts'
import type { EventFilter, PeopleFilter, SeriesFilter } from './filter.ts'
import type { Group, GroupFilter, Grouping } from './group.ts'
import type { HistoryReader } from './history.ts'
import type { PageChange } from './page-change.ts'
import type { Path, PathBounds } from './path.ts'
import type { StoreTransaction } from './transaction.ts'
import type { AttendanceOrder, AttendanceWhere, EventWhere, PostWhere } from './where.ts'
import type { ReadOptions, Slice, Window } from './window.ts'

export type { EventFilter, PeopleFilter, SeriesFilter } from './filter.ts'
export type { Group, GroupFilter, Grouping } from './group.ts'
export { GROUPINGS } from './group.ts'
export type { HistoryReader } from './history.ts'
export type { Change, PlacedMention, StoreTransaction } from './transaction.ts'
export type { PageChange } from './page-change.ts'
export type { Link, Path, PathBounds, Through } from './path.ts'
export { THROUGH } from './path.ts'
export type {
  AttendanceOrder,
  AttendanceWhere,
  EventOrder,
  EventWhere,
  PeopleOrder,
  PersonWhere,
  PostWhere,
  Where,
} from './where.ts'
export type { Beside, Keyed, ReadOptions, Slice, Window } from './window.ts'

/** What differs between engines, asked by capability and never by engine name. */
export interface Capabilities {
  /** Several processes may hold the store open for writing. */
  readonly concurrentProcesses: boolean
  /** A read that runs can be stopped by its `signal`. */
  readonly cancellable: boolean
}

/** A window over attendances that meet a condition. */
export interface AttendanceWindow extends Window {
  readonly where?: AttendanceWhere
  /** The method's own order when absent. */
  readonly order?: AttendanceOrder
}

export interface Companion {
  readonly person: Person
  /** Events both attended. */
  readonly count: number
  /**
   * Events that both would have attended by chance, had each attended as many as they did, any of all events alike. All three
   * numbers keep to the condition asked for.
   */
  readonly expected: number
  /** Smallest `earliest` and largest `latest` of these events; null when none has a date. */
  readonly first: string | null
  readonly last: string | null
  readonly events: readonly string[]
}

/** `where` leaves posts of which it is true. */
export interface HeldOptions extends ReadOptions {
  readonly where?: PostWhere | undefined
}

/** A window over who and what is in a division; with `day` only posts held on it and events that can have been by it. */
export interface RegionWindow extends Window {
  readonly day?: string
}

/** A window over companions; only events of which `where` is true count. */
export interface CompanionWindow extends Window {
  readonly where?: EventWhere
}

export interface Counts {
  readonly pages: number
  readonly articles: number
  readonly reports: number
  readonly mentions: number
  readonly people: number
  readonly events: number
  readonly attendances: number
  readonly organizations: number
  readonly posts: number
  readonly occupancies: number
  readonly regions: number
}

/**
 * Domain reads. Lists by id keep the order of the ids and give null where there is none. Every order is total, so that pages of
 * rows never repeat or skip. `asc` by the row's stored sort key unless said otherwise; what has no date comes last.
 */
export interface StoreReader extends HistoryReader {
  counts(options?: ReadOptions): Promise<Counts>
  loads(window: Window, options?: ReadOptions): Promise<Slice<Load>>

  /** A person's id or that of any of its mentions. */
  peopleById(ids: readonly string[], options?: ReadOptions): Promise<readonly (Person | null)[]>
  /** An event's id or that of any of its reports. */
  eventsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (Event | null)[]>
  regionsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (Region | null)[]>
  organizationsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (Organization | null)[]>
  postsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (Post | null)[]>
  pagesById(ids: readonly string[], options?: ReadOptions): Promise<readonly (PageFact | null)[]>
  articlesById(ids: readonly string[], options?: ReadOptions): Promise<readonly (ArticleFact | null)[]>
  reportsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (ReportFact | null)[]>
  mentionsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (MentionFact | null)[]>
  seriesById(ids: readonly string[], options?: ReadOptions): Promise<readonly (Series | null)[]>

  /** Order: sort key, id; where people come by a number that number with its sign turned goes before. */
  people(filter: PeopleFilter, window: Window, options?: ReadOptions): Promise<Slice<Person>>
  /** Order: earliest day (events without a date last), sort key, id; by a number as with people. */
  events(filter: EventFilter, window: Window, options?: ReadOptions): Promise<Slice<Event>>
  /** Events and attendances counted by group; without a grouping one group of all. Order: the keys, null last. */
  groups(by: readonly Grouping[], filter: GroupFilter, options?: ReadOptions): Promise<readonly Group[]>
  /** People who hold a post in each of these divisions or below it. Order: as `people`. */
  peopleOfRegions(
    regions: readonly string[],
    window: RegionWindow,
    options?: ReadOptions,
  ): Promise<readonly Slice<Person>[]>
  /** Events held in each of these divisions or below it. Order: as `events`. */
  eventsOfRegions(
    regions: readonly string[],
    window: RegionWindow,
    options?: ReadOptions,
  ): Promise<readonly Slice<Event>[]>
  /** Divisions directly below each of these. Order: code. */
  regionsOfParents(parents: readonly string[], window: Window, options?: ReadOptions): Promise<readonly Slice<Region>[]>
  /** Order: sort of code. `parent` null: provinces. */
  regions(parent: string | null, window: Window, options?: ReadOptions): Promise<Slice<Region>>
  /** Live pages. Order: published, id. */
  pages(window: Window, options?: ReadOptions): Promise<Slice<PageFact>>
  articlesOfPages(pages: readonly string[], options?: ReadOptions): Promise<readonly (readonly ArticleFact[])[]>
  /** All facts of each live page. */
  factsOfPages(pages: readonly string[], options?: ReadOptions): Promise<readonly (PageFacts | null)[]>
  /** Posts that all these words stand in, with the name of their organization before their title. Order: id. */
  posts(words: readonly string[], window: Window, options?: ReadOptions): Promise<Slice<Post>>
  /** Order: the body that holds the events, id. */
  series(filter: SeriesFilter, window: Window, options?: ReadOptions): Promise<Slice<Series>>
  /** What series are called, each title once, by code points. */
  seriesTitles(options?: ReadOptions): Promise<readonly string[]>
  /** Pages that loads after this one added or withdrew. Order: the load that added it, page id, the load that withdrew it. */
  pageChanges(since: number, window: Window, options?: ReadOptions): Promise<Slice<PageChange>>
  /** Order: title, id. */
  postsOfOrganizations(organizations: readonly string[], options?: ReadOptions): Promise<readonly (readonly Post[])[]>
  /** Live mentions. Order: the page's issue date (unknown last), mention id. */
  mentionsOfPeople(
    people: readonly string[],
    window: Window,
    options?: ReadOptions,
  ): Promise<readonly Slice<MentionFact>[]>

  /** Attendance of each pair of person and event; null where there is none. */
  attendancesByPair(
    pairs: readonly (readonly [person: string, event: string])[],
    options?: ReadOptions,
  ): Promise<readonly (Attendance | null)[]>

  /** All attendances. Order: by day when absent, then event id, person id. */
  attendances(window: AttendanceWindow, options?: ReadOptions): Promise<Slice<Attendance>>
  /** Attendances of each person. Order: the event's earliest day, event id. */
  attendancesOfPeople(
    people: readonly string[],
    window: AttendanceWindow,
    options?: ReadOptions,
  ): Promise<readonly Slice<Attendance>[]>
  /** Attendances of each event in printed order. Order: position, person id. */
  attendancesOfEvents(
    events: readonly string[],
    window: AttendanceWindow,
    options?: ReadOptions,
  ): Promise<readonly Slice<Attendance>[]>
  /** Order: first seen, id. */
  occupanciesOfPeople(people: readonly string[], options?: HeldOptions): Promise<readonly (readonly Occupancy[])[]>
  occupanciesOfPosts(posts: readonly string[], options?: HeldOptions): Promise<readonly (readonly Occupancy[])[]>
  /** What does not fit among the holders of each post of a single seat. Order: day on which the later of the two begins. */
  conflictsOfPosts(posts: readonly string[], options?: ReadOptions): Promise<readonly (readonly PostConflict[])[]>
  relationsOfPeople(people: readonly string[], options?: ReadOptions): Promise<readonly (readonly Relation[])[]>

  /** Who attended events with each of these people. Order: count descending, sort key, id. `events` of each row: at most the first 100 by date. */
  companions(
    people: readonly string[],
    window: CompanionWindow,
    options?: ReadOptions,
  ): Promise<readonly Slice<Companion>[]>
  /**
   * All shortest paths from one person to another, at most `longest` links long; at most `limit`, by people's ids, then by what the
   * links lead through and its id. From a person to itself: that person alone.
   */
  paths(from: string, to: string, bounds: PathBounds, options?: ReadOptions): Promise<readonly Path[]>
}

/** A graph store. Methods throw `StoreError`; nothing half-done remains when one does. */
export interface Store extends StoreReader {
  /** Shown to people: `embedded:./data/tongxi.db`. Never holds a password. */
  readonly address: string
  readonly capabilities: Capabilities
  /** Version of the store's own schema, after `open`. */
  readonly schemaVersion: number
  /** Writes the gazetteer; upserts, so that a newer one replaces an older one. */
  putRegions(regions: readonly Region[]): Promise<void>
  beginLoad(action: string): Promise<Load>
  /** Writes a load as another store has it, for what is to be copied into it; refuses a number that is taken (LOAD_KNOWN). */
  putLoad(load: Load): Promise<void>
  /** Runs `work` in one transaction: all of it is kept or nothing. Retries by itself what the engine says may be retried, so `work` must bear being run again. */
  write<T>(load: number, work: (transaction: StoreTransaction) => Promise<T>): Promise<T>
  endLoad(load: number): Promise<Load>
  close(): Promise<void>
}
