import type { ReadOptions, Store } from '../contract.ts'
import * as asked from './asked.ts'
import * as attendance from './attendance.ts'
import * as byId from './by-id.ts'
import * as byOwner from './by-owner.ts'
import { companions } from './companions.ts'
import { groups } from './groups.ts'
import * as held from './held.ts'
import type { Connection, Run } from './connection.ts'
import * as judging from './judgements.ts'
import * as lists from './lists.ts'
import * as loads from './loads.ts'
import * as pageFacts from './page-facts.ts'
import * as regional from './of-regions.ts'
import { paths } from './paths.ts'

export interface StoreSettings {
  readonly connection: Connection
  readonly address: string
  readonly schemaVersion: number
}

type Query<In extends readonly unknown[], Out, Options = ReadOptions> = (
  run: Run,
  ...input: readonly [...In, Options?]
) => Promise<Out>

/** A read of one argument, or two, in a read transaction of its own. */
const reads = (connection: Connection) => ({
  one:
    <A, Out, Options extends ReadOptions>(query: Query<[A], Out, Options>) =>
    (a: A, options?: Options): Promise<Out> =>
      connection.read((run) => query(run, a, options), options),
  two:
    <A, B, Out>(query: Query<[A, B], Out>) =>
    (a: A, b: B, options?: ReadOptions): Promise<Out> =>
      connection.read((run) => query(run, a, b, options), options),
})

/** The contract over an open connection. */
export const neo4jStore = ({ connection, address, schemaVersion }: StoreSettings): Store => {
  const { one, two } = reads(connection)
  return {
    address,
    schemaVersion,
    capabilities: { concurrentProcesses: true, cancellable: true },

    counts: (options) => connection.read(loads.counts, options),
    loads: one(lists.loads),

    peopleById: one(byId.peopleById),
    eventsById: one(byId.eventsById),
    regionsById: one(byId.regionsById),
    organizationsById: one(byId.organizationsById),
    postsById: one(byId.postsById),
    pagesById: one(byId.pagesById),
    articlesById: one(byId.articlesById),
    reportsById: one(byId.reportsById),
    mentionsById: one(byId.mentionsById),
    seriesById: one(byId.seriesById),

    people: two(lists.people),
    events: two(lists.events),
    groups: two(groups),
    regions: two(lists.regions),
    pages: one(lists.pages),

    articlesOfPages: one(byOwner.articlesOfPages),
    factsOfPages: one(pageFacts.factsOfPages),
    postsOfOrganizations: one(byOwner.postsOfOrganizations),
    occupanciesOfPeople: one(held.occupanciesOfPeople),
    occupanciesOfPosts: one(held.occupanciesOfPosts),
    conflictsOfPosts: one(held.conflictsOfPosts),
    relationsOfPeople: one(byOwner.relationsOfPeople),
    attendancesByPair: one(byOwner.attendancesByPair),

    mentionsOfPeople: two(attendance.mentionsOfPeople),
    attendances: one(attendance.attendances),
    attendancesOfPeople: two(attendance.attendancesOfPeople),
    attendancesOfEvents: two(attendance.attendancesOfEvents),

    judgements: one(judging.judgements),
    judgementsById: one(judging.judgementsById),
    judgementsOn: one(judging.judgementsOn),
    versions: one(pageFacts.versions),
    issues: (options) => connection.read(loads.issues, options),

    posts: two(asked.posts),
    series: two(asked.series),
    seriesTitles: (options) => connection.read(asked.seriesTitles, options),
    pageChanges: two(asked.pageChanges),
    peopleOfRegions: two(regional.peopleOfRegions),
    eventsOfRegions: two(regional.eventsOfRegions),
    regionsOfParents: two(regional.regionsOfParents),

    companions: two(companions),
    paths: (...[from, to, bounds, options]) =>
      connection.read((run) => paths(run, { from, to }, { ...bounds, beside: options?.beside }), options),

    putRegions: (regions) => loads.putRegions(connection, regions),
    beginLoad: (action) => loads.beginLoad(connection, action),
    putLoad: (load) => loads.putLoad(connection, load),
    write: (load, work) => loads.write(connection, load, work),
    endLoad: (load) => loads.endLoad(connection, load),
    close: () => connection.close(),
  }
}
