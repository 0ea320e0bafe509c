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

interface Named<Row> {
  readonly label: 'Person' | 'Event'
  /** What a fact stands for whose id was given in place of the thing's own: live ones before withdrawn ones. */
  readonly roads: readonly string[]
  readonly decode: Decode<Row>
}

/** Looks for the things themselves; facts of such ids are asked for only where that is not enough. */
const byFact = <Row extends { readonly id: string }>({ label, roads, decode }: Named<Row>) => {
  const union = roads.map((road, rank) => `MATCH ${road} RETURN n, ${rank} AS rank`).join(' UNION ALL ')
  const itself = byLabel(label, decode)
  return async (run: Run, ids: readonly string[]): Promise<readonly (Row | null)[]> => {
    const own = await itself(run, ids)
    const others = ids.filter((_, nth) => own[nth] === null)
    if (others.length === 0) return own
    const rows = await run(`UNWIND $ids AS id CALL (id) { ${union} } RETURN id, n {.*} AS row ORDER BY rank DESC`, {
      ids: others,
    })
    const found = new Map(rows.map((row) => [text(row, 'id'), decode(row['row'] as Properties)]))
    return ids.map((id, nth) => own[nth] ?? found.get(id) ?? null)
  }
}

export const peopleById = byFact({
  label: 'Person',
  roads: [
    '(fact:Mention {id: id}) MATCH (n:Person {id: fact.person})',
    '(fact:PastMention {id: id}) MATCH (n:Person {id: fact.person})',
  ],
  decode: graph.personOf,
})

export const eventsById = byFact({
  label: 'Event',
  roads: [
    '(fact:Report {id: id}) MATCH (n:Event {id: fact.event})',
    '(fact:PastReport {id: id}) MATCH (n:Event {id: fact.event})',
  ],
  decode: graph.eventOf,
})
