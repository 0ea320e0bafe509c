import type { BriefMention, BriefReport, ReportPlace } from '../fact/brief.ts'
import type {
  Attendance,
  Event,
  Judgement,
  Occupancy,
  Organization,
  PageFacts,
  Person,
  Post,
  Relation,
  ReportFact,
  Series,
} from '../fact/graph.ts'

/** A mention with the event its report belongs to now. */
export interface PlacedMention<Report extends ReportPlace = ReportPlace> {
  readonly mention: BriefMention
  /** Publisher and issue date of the page. */
  readonly publisher: string | null
  readonly published: string | null
  /** The report's bounds and place; null for a person who is only named. */
  readonly report: Report | null
  readonly person: string | null
  readonly event: string | null
}

/**
 * What one transaction changes; rows are upserted by id, so that applying twice is applying once. Withdrawing and removing come
 * before adding, so that one change can replace a page. What loses its last user goes by itself when the transaction ends: a post
 * without an occupancy, an organization without post or event, a series without event. A removed person's or event's edges go with it, a
 * withdrawn page's relations too.
 */
export interface Change {
  readonly addPages?: readonly PageFacts[]
  /** Pages whose facts are withdrawn. */
  readonly withdrawPages?: readonly string[]
  readonly judgements?: readonly Judgement[]
  readonly people?: readonly Person[]
  readonly removePeople?: readonly string[]
  /** Mention id → person id. */
  readonly mentionPerson?: readonly (readonly [string, string])[]
  readonly events?: readonly Event[]
  readonly removeEvents?: readonly string[]
  /** Report id → event id. */
  readonly reportEvent?: readonly (readonly [string, string])[]
  readonly attendances?: readonly Attendance[]
  /** Person id, event id. */
  readonly removeAttendances?: readonly (readonly [string, string])[]
  readonly organizations?: readonly Organization[]
  readonly posts?: readonly Post[]
  readonly occupancies?: readonly Occupancy[]
  readonly removeOccupancies?: readonly string[]
  readonly relations?: readonly Relation[]
  /** Relations are replaced for each of these articles. */
  readonly relationArticles?: readonly string[]
  readonly series?: readonly Series[]
  /** Name key and text of its ledger, null where it has none any more. */
  readonly ledgers?: readonly (readonly [string, string | null])[]
}

/** The one open transaction: sees its own changes; writers of all processes take turns. */
export interface StoreTransaction {
  /** The load that this transaction belongs to. */
  readonly load: number
  livePages(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Facts of a live page; null when it is not live. */
  pageFacts(id: string): Promise<PageFacts | null>
  /** Of these pages those that are live and state relations. */
  relatingPages(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Live mentions of each name key, with the place of the report and the event that they belong to; in no order. */
  mentionsByNameKey(keys: readonly string[]): Promise<readonly PlacedMention[]>
  /** Live mentions in these reports, with all that the report says; in no order. */
  mentionsByReport(reports: readonly string[]): Promise<readonly PlacedMention<BriefReport>[]>
  /** Name keys in the list of each of these reports that is live. */
  namesOfReports(reports: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** What resolution keeps of these name keys; whoever changes who a name's mentions are changes or takes away its ledger too. */
  ledgers(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Live reports that share a block. */
  reportsByBlock(blocks: readonly string[]): Promise<readonly (ReportFact & { readonly event: string | null })[]>
  /**
   * Standing judgements on any of these mentions or reports: at most one for a pair, in either order; of those not withdrawn a
   * person's before a rule's, then the later.
   */
  judgementsOn(ids: readonly string[]): Promise<readonly Judgement[]>
  /** All standing judgements on facts of these pages. Order: at, id. */
  judgementsOfPages(pages: readonly string[]): Promise<readonly Judgement[]>
  peopleByNameKey(keys: readonly string[]): Promise<readonly Person[]>
  attendancesOfPeople(people: readonly string[]): Promise<readonly Attendance[]>
  attendancesOfEvents(events: readonly string[]): Promise<readonly Attendance[]>
  occupanciesOfPeople(people: readonly string[]): Promise<readonly Occupancy[]>
  eventsById(ids: readonly string[]): Promise<readonly (Event | null)[]>
  apply(change: Change): Promise<void>
}
