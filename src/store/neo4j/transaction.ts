import type { Judgement, PageFacts, Person, ReportFact } from '../../fact/graph.ts'
import type { Change, PlacedMention, StoreTransaction } from '../contract.ts'
import { add } from './add.ts'
import { addJudgements, addPages, countIntoLoad, withdrawPages } from './apply-facts.ts'
import { eventsById } from './by-id.ts'
import { factsOfPages, occupanciesOfPeople } from './by-owner.ts'
import type { Run } from './connection.ts'
import { judgementOf, mentionOf, reportOf } from './fact-row.ts'
import { attendanceOf, personOf } from './graph-row.ts'
import { byText } from './key.ts'
import { noSuspects, removeLeftovers } from './leftovers.ts'
import { text, textOrNull } from './property.ts'
import type { Properties } from './property.ts'
import { remove } from './remove.ts'

const PLACED = `MATCH (n)-[:IN_ARTICLE]->(:Article)-[:PRINTED_ON]->(page:Page)
OPTIONAL MATCH (n)-[:IN_REPORT]->(r:Report)
OPTIONAL MATCH (r)-[:OF_EVENT]->(e:Event)
OPTIONAL MATCH (n)-[:OF_PERSON]->(p:Person)
RETURN n {.*} AS mention, page.publisher AS publisher, page.published AS published,
  r {.*} AS report, p.id AS person, e.id AS event ORDER BY n.id`

const placedOf = (row: Properties): PlacedMention => ({
  mention: mentionOf(row['mention'] as Properties),
  publisher: textOrNull(row, 'publisher'),
  published: textOrNull(row, 'published'),
  report: row['report'] === null ? null : reportOf(row['report'] as Properties),
  person: textOrNull(row, 'person'),
  event: textOrNull(row, 'event'),
})

const ATTENDANCES = 'RETURN a {.*, person: p.id, event: e.id} AS row'

/** A person's word goes before a rule's, then the later before the earlier. */
const stronger = (a: Judgement, b: Judgement): number =>
  Number(b.by.startsWith('person:')) - Number(a.by.startsWith('person:')) || byText(b.at, a.at) || byText(b.id, a.id)

const standing = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const pairs = new Map<string, Judgement>()
  for (const judgement of judgements.toSorted(stronger)) {
    const pair = [judgement.left, judgement.right].toSorted(byText).join(' ')
    if (!pairs.has(pair)) pairs.set(pair, judgement)
  }
  return [...pairs.values()].toSorted((a, b) => byText(a.id, b.id))
}

/** The open transaction as the contract wants it; `finish` is called once after the work. */
export class Neo4jTransaction implements StoreTransaction {
  readonly load: number
  readonly #run: Run
  readonly #suspects = noSuspects()

  constructor(run: Run, load: number) {
    this.#run = run
    this.load = load
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
    const rows = await this.#run(`MATCH (n:Mention) WHERE n.nameKey IN $keys ${PLACED}`, { keys })
    return rows.map(placedOf)
  }

  async mentionsByReport(reports: readonly string[]): Promise<readonly PlacedMention[]> {
    const start = 'MATCH (asked:Report)<-[:IN_REPORT]-(n:Mention) WHERE asked.id IN $reports WITH n'
    const rows = await this.#run(`${start} ${PLACED}`, { reports })
    return rows.map(placedOf)
  }

  async reportsByBlock(
    blocks: readonly string[],
  ): Promise<readonly (ReportFact & { readonly event: string | null })[]> {
    const rows = await this.#run(
      `MATCH (block:Block)<-[:IN_BLOCK]-(n:Report) WHERE block.key IN $blocks WITH DISTINCT n
OPTIONAL MATCH (n)-[:OF_EVENT]->(e:Event)
RETURN n {.*} AS row, e.id AS event ORDER BY n.id`,
      { blocks },
    )
    return rows.map((row) => ({ ...reportOf(row['row'] as Properties), event: textOrNull(row, 'event') }))
  }

  async judgementsOn(ids: readonly string[]): Promise<readonly Judgement[]> {
    const rows = await this.#run(
      `CALL () {
  MATCH (n:Judgement) WHERE n.left IN $ids RETURN n UNION MATCH (n:Judgement) WHERE n.right IN $ids RETURN n
}
WITH n WHERE NOT n.withdrawn RETURN n {.*} AS row`,
      { ids },
    )
    return standing(rows.map(({ row }) => judgementOf(row as Properties)))
  }

  async peopleByNameKey(keys: readonly string[]): Promise<readonly Person[]> {
    const rows = await this.#run('MATCH (n:Person) WHERE n.nameKey IN $keys RETURN n {.*} AS row ORDER BY n.id', {
      keys,
    })
    return rows.map(({ row }) => personOf(row as Properties))
  }

  async attendancesOfPeople(people: readonly string[]) {
    const match = 'MATCH (p:Person)-[a:ATTENDED]->(e:Event) WHERE p.id IN $people'
    const rows = await this.#run(`${match} ${ATTENDANCES} ORDER BY p.id, e.dayKey, e.id`, { people })
    return rows.map(({ row }) => attendanceOf(row as Properties))
  }

  async attendancesOfEvents(events: readonly string[]) {
    const match = 'MATCH (p:Person)-[a:ATTENDED]->(e:Event) WHERE e.id IN $events'
    const rows = await this.#run(`${match} ${ATTENDANCES} ORDER BY e.id, a.position, p.id`, { events })
    return rows.map(({ row }) => attendanceOf(row as Properties))
  }

  async occupanciesOfPeople(people: readonly string[]) {
    return (await occupanciesOfPeople(this.#run, [...new Set(people)])).flat()
  }

  eventsById(ids: readonly string[]) {
    return eventsById(this.#run, ids)
  }

  async apply(change: Change): Promise<void> {
    const run = this.#run
    const withdrawn = await withdrawPages(run, this.load, change.withdrawPages ?? [])
    await remove(run, change, this.#suspects)
    const added = await addPages(run, this.load, change.addPages ?? [])
    await addJudgements(run, this.load, change.judgements ?? [])
    await add(run, change, this.#suspects)
    await countIntoLoad(run, this.load, { added, withdrawn })
  }

  /** Removes what nothing uses any more. */
  finish(): Promise<void> {
    return removeLeftovers(this.#run, this.#suspects)
  }
}
