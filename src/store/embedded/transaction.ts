import type { BriefReport } from '../../fact/brief.ts'
import { StoreError } from '../../fact/error.ts'
import type { Attendance, Event, Judgement, Occupancy, PageFacts, Person } from '../../fact/graph.ts'
import type { Change, PlacedMention, StoreTransaction } from '../transaction.ts'
import * as events from './apply-events.ts'
import * as facts from './apply-facts.ts'
import * as people from './apply-people.ts'
import { Assignment } from './assignment.ts'
import { allAttendancesOfEvents, allAttendancesOfPeople, eventsById } from './by-id.ts'
import type { Connection } from './connection.ts'
import { occupanciesOfPeople } from './held.ts'
import { addJudgement, judgementsOfPages, judgementsOn } from './judgements.ts'
import { ledgersOf, putLedger } from './ledger.ts'
import { Leftovers } from './leftovers.ts'
import { factsOfPages } from './page-facts.ts'
import * as placed from './placed.ts'

const each = <Row>(rows: readonly Row[] | undefined, put: (row: Row) => void): void => {
  for (const row of rows ?? []) put(row)
}

/** The open write transaction of one connection. */
export class EmbeddedTransaction implements StoreTransaction {
  readonly load: number
  /** True once a judgement was written, which nothing could derive again. */
  judged = false
  readonly #connection: Connection
  readonly #leftovers = new Leftovers()
  readonly #people = new Assignment('person')
  readonly #events = new Assignment('event')
  #added = 0
  #withdrawn = 0
  #ended = false

  constructor(connection: Connection, load: number) {
    this.#connection = connection
    this.load = load
  }

  livePages(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#read((connection) => placed.livePages(connection, ids))
  }

  pageFacts(id: string): Promise<PageFacts | null> {
    return this.#read((connection) => factsOfPages(connection, [id])[0] ?? null)
  }

  mentionsByNameKey(keys: readonly string[]): Promise<readonly PlacedMention[]> {
    return this.#read((connection) => placed.mentionsByNameKey(connection, keys))
  }

  mentionsByReport(reports: readonly string[]): Promise<readonly PlacedMention<BriefReport>[]> {
    return this.#read((connection) => placed.mentionsByReport(connection, reports))
  }

  namesOfReports(reports: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.#read((connection) => placed.namesOfReports(connection, reports))
  }

  ledgers(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#read((connection) => ledgersOf(connection, keys))
  }

  relatingPages(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#read((connection) => placed.relatingPages(connection, ids))
  }

  reportsByBlock(blocks: readonly string[]): ReturnType<StoreTransaction['reportsByBlock']> {
    return this.#read((connection) => placed.reportsByBlock(connection, blocks))
  }

  judgementsOn(ids: readonly string[]): Promise<readonly Judgement[]> {
    return this.#read((connection) => judgementsOn(connection, ids))
  }

  judgementsOfPages(pages: readonly string[]): Promise<readonly Judgement[]> {
    return this.#read((connection) => judgementsOfPages(connection, pages))
  }

  peopleByNameKey(keys: readonly string[]): Promise<readonly Person[]> {
    return this.#read((connection) => placed.peopleByNameKey(connection, keys))
  }

  attendancesOfPeople(ids: readonly string[]): Promise<readonly Attendance[]> {
    return this.#read((connection) => allAttendancesOfPeople(connection, [...new Set(ids)]).flat())
  }

  attendancesOfEvents(ids: readonly string[]): Promise<readonly Attendance[]> {
    return this.#read((connection) => allAttendancesOfEvents(connection, [...new Set(ids)]).flat())
  }

  occupanciesOfPeople(ids: readonly string[]): Promise<readonly Occupancy[]> {
    return this.#read((connection) => occupanciesOfPeople(connection, [...new Set(ids)]).flat())
  }

  eventsById(ids: readonly string[]): Promise<readonly (Event | null)[]> {
    return this.#read((connection) => eventsById(connection, ids))
  }

  apply(change: Change): Promise<void> {
    return this.#read((connection) => {
      this.#remove(connection, change)
      this.#addFacts(connection, change)
      this.#put(connection, change)
    })
  }

  /** The last writes before the commit. */
  end(): void {
    const connection = this.#live()
    this.#people.follow(connection)
    this.#events.follow(connection)
    this.#leftovers.clear(connection)
    connection.run(
      'UPDATE load SET pages_added = pages_added + @added, pages_withdrawn = pages_withdrawn + @withdrawn WHERE id = @load',
      { load: this.load, added: this.#added, withdrawn: this.#withdrawn },
    )
  }

  /** Refuses every further call, so that nothing is written outside the transaction. */
  close(): void {
    this.#ended = true
  }

  /** The connection's calls are synchronous; what they throw rejects the promise. */
  #read<T>(work: (connection: Connection) => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(work(this.#live()))
    })
  }

  #live(): Connection {
    if (this.#ended) throw new StoreError('This transaction has ended', { code: 'TRANSACTION_ENDED' })
    return this.#connection
  }

  #remove(connection: Connection, change: Change): void {
    this.#withdrawn += facts.withdrawPages(connection, this.load, change.withdrawPages ?? [])
    people.removeAttendances(connection, change.removeAttendances ?? [])
    people.removeOccupancies(connection, change.removeOccupancies ?? [], this.#leftovers)
    people.removeRelations(connection, change.relationArticles ?? [])
    events.removeEvents(connection, change.removeEvents ?? [], this.#leftovers)
    people.removePeople(connection, change.removePeople ?? [], this.#leftovers)
  }

  #addFacts(connection: Connection, change: Change): void {
    each(change.addPages, (page) => {
      const { added, withdrawn } = facts.addFacts(connection, this.load, page)
      this.#added += added
      this.#withdrawn += withdrawn
    })
    each(change.judgements, (judgement) => {
      addJudgement(connection, this.load, judgement)
      this.judged = true
    })
  }

  #put(connection: Connection, change: Change): void {
    each(change.people, (person) => people.putPerson(connection, person))
    each(change.mentionPerson, ([mention, person]) => this.#people.assign(connection, mention, person))
    each(change.events, (event) => events.putEvent(connection, event, this.#leftovers))
    each(change.reportEvent, ([report, event]) => this.#events.assign(connection, report, event))
    each(change.organizations, (organization) => events.putOrganization(connection, organization))
    each(change.posts, (post) => events.putPost(connection, post))
    each(change.occupancies, (occupancy) => people.putOccupancy(connection, occupancy, this.#leftovers))
    each(change.attendances, (attendance) => people.putAttendance(connection, attendance))
    each(change.relations, (relation) => people.putRelation(connection, relation))
    each(change.series, (series) => events.putSeries(connection, series))
    each(change.ledgers, (ledger) => putLedger(connection, ledger))
  }
}
