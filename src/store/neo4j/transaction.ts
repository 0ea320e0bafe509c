import { briefReport } from '../../fact/brief.ts'
import type { BriefReport, ReportPlace } from '../../fact/brief.ts'
import { StoreError } from '../../fact/error.ts'
import type { PageFacts, Person, ReportFact } from '../../fact/graph.ts'
import type { Change, PlacedMention, StoreTransaction } from '../contract.ts'
import { addEdges, addNodes } from './add.ts'
import { addPages } from './apply-facts.ts'
import { Assignment, MENTION_PERSON, REPORT_EVENT } from './assignment.ts'
import { eventsById } from './by-id.ts'
import { allAttendancesOfEvents, allAttendancesOfPeople } from './by-owner.ts'
import type { Run } from './connection.ts'
import { briefMentionOf, reportOf, reportPlaceOf } from './fact-row.ts'
import { personOf } from './graph-row.ts'
import { occupanciesOfPeople } from './held.ts'
import { addJudgements, judgementsOfPages, judgementsOn } from './judgements.ts'
import { ledgersOf, putLedgers } from './ledger.ts'
import { noSuspects, removeLeftovers } from './leftovers.ts'
import { factsOfPages } from './page-facts.ts'
import { text, textOrNull, texts } from './property.ts'
import type { Properties } from './property.ts'
import { remove } from './remove.ts'
import { withdrawPages } from './withdraw.ts'

/** The event of a mention is that of its report; the report is matched as `r` where there is one. */
const placed = (report: string): string => `MATCH (n)-[:IN_ARTICLE]->(:Article)-[:PRINTED_ON]->(page:Page)
OPTIONAL MATCH (n)-[:IN_REPORT]->(r:Report)
RETURN n {.id, .page, .article, .report, .name, .nameKey, .position, .participation, .label, .gender, .ethnicity, .roles} AS mention,
  page.publisher AS publisher, page.published AS published, ${report} AS report, n.person AS person, r.event AS event`

const BY_NAME = `MATCH (n:Mention) WHERE n.nameKey IN $keys ${placed('r {.id, .earliest, .latest, .regions, .hostRegion}')}`

const BY_REPORT = `MATCH (asked:Report)<-[:IN_REPORT]-(n:Mention) WHERE asked.id IN $reports WITH n ${placed('r {.*}')}`

const placedOf = <Report extends ReportPlace>(
  row: Properties,
  reportIn: (from: Properties) => Report,
): PlacedMention<Report> => ({
  mention: briefMentionOf(row['mention'] as Properties),
  publisher: textOrNull(row, 'publisher'),
  published: textOrNull(row, 'published'),
  report: row['report'] === null ? null : reportIn(row['report'] as Properties),
  person: textOrNull(row, 'person'),
  event: textOrNull(row, 'event'),
})

/** The open transaction as the contract wants it; `finish` is called once after the work, `close` in any case. */
export class Neo4jTransaction implements StoreTransaction {
  readonly load: number
  readonly #run: Run
  readonly #suspects = noSuspects()
  readonly #people = new Assignment(MENTION_PERSON)
  readonly #events = new Assignment(REPORT_EVENT)
  #added = 0
  #withdrawn = 0
  #ended = false

  constructor(run: Run, load: number) {
    this.load = load
    this.#run = async (statement, parameters) => {
      if (this.#ended) throw new StoreError('This transaction has ended', { code: 'TRANSACTION_ENDED' })
      return run(statement, parameters)
    }
  }

  async livePages(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#run('MATCH (n:Page) WHERE n.id IN $ids RETURN n.id AS id', { ids })
    return new Set(rows.map((row) => text(row, 'id')))
  }

  async pageFacts(id: string): Promise<PageFacts | null> {
    const [facts = null] = await factsOfPages(this.#run, [id])
    return facts
  }

  async mentionsByNameKey(keys: readonly string[]): Promise<readonly PlacedMention[]> {
    const rows = await this.#run(BY_NAME, { keys })
    return rows.map((row) => placedOf(row, reportPlaceOf))
  }

  async mentionsByReport(reports: readonly string[]): Promise<readonly PlacedMention<BriefReport>[]> {
    const rows = await this.#run(BY_REPORT, { reports })
    return rows.map((row) => placedOf(row, (from) => briefReport(reportOf(from))))
  }

  async namesOfReports(reports: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.#run(
      'MATCH (r:Report)<-[:IN_REPORT]-(n:Mention) WHERE r.id IN $reports RETURN r.id AS id, collect(n.nameKey) AS names',
      { reports },
    )
    return new Map(rows.map((row) => [text(row, 'id'), texts(row, 'names')]))
  }

  ledgers(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return ledgersOf(this.#run, keys)
  }

  async relatingPages(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#run("MATCH (n:Page) WHERE n.id IN $ids AND n.relations <> '[]' RETURN n.id AS id", { ids })
    return new Set(rows.map((row) => text(row, 'id')))
  }

  async reportsByBlock(
    blocks: readonly string[],
  ): Promise<readonly (ReportFact & { readonly event: string | null })[]> {
    const rows = await this.#run(
      `MATCH (block:Block)<-[:IN_BLOCK]-(n:Report) WHERE block.key IN $blocks WITH DISTINCT n
RETURN n {.*} AS row, n.event AS event ORDER BY n.id`,
      { blocks },
    )
    return rows.map((row) => ({ ...reportOf(row['row'] as Properties), event: textOrNull(row, 'event') }))
  }

  judgementsOn(ids: readonly string[]) {
    return judgementsOn(this.#run, ids)
  }

  judgementsOfPages(pages: readonly string[]) {
    return judgementsOfPages(this.#run, pages)
  }

  async peopleByNameKey(keys: readonly string[]): Promise<readonly Person[]> {
    const rows = await this.#run('MATCH (n:Person) WHERE n.nameKey IN $keys RETURN n {.*} AS row ORDER BY n.id', {
      keys,
    })
    return rows.map(({ row }) => personOf(row as Properties))
  }

  async attendancesOfPeople(people: readonly string[]) {
    return (await allAttendancesOfPeople(this.#run, [...new Set(people)])).flat()
  }

  async attendancesOfEvents(events: readonly string[]) {
    return (await allAttendancesOfEvents(this.#run, [...new Set(events)])).flat()
  }

  async occupanciesOfPeople(people: readonly string[]) {
    return (await occupanciesOfPeople(this.#run, [...new Set(people)])).flat()
  }

  eventsById(ids: readonly string[]) {
    return eventsById(this.#run, ids)
  }

  async apply(change: Change): Promise<void> {
    const run = this.#run
    this.#withdrawn += await withdrawPages(run, this.load, change.withdrawPages ?? [])
    await remove(run, change, this.#suspects)
    const added = await addPages(run, this.load, change.addPages ?? [])
    this.#added += added.pages
    this.#withdrawn += added.withdrawn
    await addJudgements(run, this.load, change.judgements ?? [])
    await addNodes(run, change, this.#suspects)
    await this.#people.restore(run, added.mentions)
    await this.#people.assign(run, change.mentionPerson ?? [])
    await this.#events.restore(run, added.reports)
    await this.#events.assign(run, change.reportEvent ?? [])
    await addEdges(run, change, this.#suspects)
    await putLedgers(run, change.ledgers ?? [])
  }

  /** The last writes before the commit. */
  async finish(): Promise<void> {
    const run = this.#run
    await this.#people.follow(run)
    await this.#events.follow(run)
    await removeLeftovers(run, this.#suspects)
    await run(
      'MATCH (n:Load {id: $load}) SET n.pagesAdded = n.pagesAdded + $added, n.pagesWithdrawn = n.pagesWithdrawn + $withdrawn',
      { load: this.load, added: this.#added, withdrawn: this.#withdrawn },
    )
  }

  /** Refuses every further call: what came after the end would belong to nothing. */
  close(): void {
    this.#ended = true
  }
}
