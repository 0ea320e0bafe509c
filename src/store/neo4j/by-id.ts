import type { Run } from './connection.ts'
import * as facts from './fact-row.ts'
import * as graph from './graph-row.ts'
import { text } from './property.ts'
import type { Properties } from './property.ts'

type Decode<Row> = (from: Properties) => Row

/** In the order of the ids; null where nothing was found. */
const inOrder = <Row>(ids: readonly string[], found: ReadonlyMap<string, Row>): readonly (Row | null)[] =>
  ids.map((id) => found.get(id) ?? null)

const byLabel =
  <Row>(label: string, decode: Decode<Row>) =>
  async (run: Run, ids: readonly string[]): Promise<readonly (Row | null)[]> => {
    const rows = await run(`MATCH (n:${label}) WHERE n.id IN $ids RETURN n {.*} AS row`, { ids })
    const found = rows.map(({ row }) => row as Properties)
    return inOrder(ids, new Map(found.map((row) => [text(row, 'id'), decode(row)])))
  }

export const regionsById = byLabel('Region', graph.regionOf)
export const organizationsById = byLabel('Organization', graph.organizationOf)
export const postsById = byLabel('Post', graph.postOf)
export const seriesById = byLabel('Series', graph.seriesOf)
export const pagesById = byLabel('Page', facts.pageOf)
export const articlesById = byLabel('Article', facts.articleOf)
export const reportsById = byLabel('Report', facts.reportOf)
export const mentionsById = byLabel('Mention', facts.mentionOf)

/** What an id may be, best first: the thing itself, then what a live or a withdrawn fact of that id stands for. */
const byFact =
  <Row>(roads: readonly string[], decode: Decode<Row>) =>
  async (run: Run, ids: readonly string[]): Promise<readonly (Row | null)[]> => {
    const union = roads.map((road, rank) => `MATCH ${road} RETURN n, ${rank} AS rank`).join(' UNION ALL ')
    const rows = await run(`UNWIND $ids AS id CALL (id) { ${union} } RETURN id, n {.*} AS row ORDER BY rank DESC`, {
      ids,
    })
    return inOrder(ids, new Map(rows.map((row) => [text(row, 'id'), decode(row['row'] as Properties)])))
  }

export const peopleById = byFact(
  [
    '(n:Person {id: id})',
    '(fact:Mention {id: id}) MATCH (n:Person {id: fact.person})',
    '(fact:PastMention {id: id}) MATCH (n:Person {id: fact.person})',
  ],
  graph.personOf,
)

export const eventsById = byFact(
  [
    '(n:Event {id: id})',
    '(fact:Report {id: id}) MATCH (n:Event {id: fact.event})',
    '(fact:PastReport {id: id}) MATCH (n:Event {id: fact.event})',
  ],
  graph.eventOf,
)
