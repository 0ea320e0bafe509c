import type { PageFacts, ReadFacts } from '../../fact/graph.ts'
import * as codec from './codec.ts'
import type { Decode } from './codec.ts'
import { numberOf, textOf } from './connection.ts'
import type { Connection } from './connection.ts'

/** JSON list of a page's facts of one kind, as they were given. SQL over `page.version`. */
const listOf = (name: string): string =>
  `(SELECT json_group_array(json(part.row) ORDER BY part.seq) FROM ${name} part WHERE part.version = page.version)`

/** A page's facts as JSON, `asRead` apart. SQL over the columns of `page`. */
export const FACTS_ROW = `json_object(
  'page', json(page.row), 'articles', json(${listOf('article')}), 'reports', json(${listOf('report')}),
  'mentions', json(${listOf('mention')}), 'relations', json(page.relations))`

const FACTS = `SELECT asked.key AS nth, ${FACTS_ROW} AS row, page.as_read AS as_read
FROM json_each(@ids) asked CROSS JOIN page ON page.id = asked.value AND page.withdrawn_in IS NULL`

const asPageFacts: Decode<PageFacts> = (json) => JSON.parse(json) as PageFacts
const asReadFacts: Decode<ReadFacts> = (json) => JSON.parse(json) as ReadFacts

/** Facts with what was read, where that differs. */
export const factsIn = (facts: PageFacts, asRead: unknown): PageFacts =>
  typeof asRead === 'string' ? { ...facts, asRead: asReadFacts(asRead) } : facts

/** All facts of each live page, in the order in which they were given; null for a page that is not live. */
export const factsOfPages = (connection: Connection, ids: readonly string[]): readonly (PageFacts | null)[] => {
  const found: (PageFacts | null)[] = ids.map(() => null)
  for (const columns of connection.all(FACTS, { ids: codec.encode(ids) })) {
    found[numberOf(columns['nth'])] = factsIn(asPageFacts(textOf(columns['row'])), columns['as_read'])
  }
  return found
}
