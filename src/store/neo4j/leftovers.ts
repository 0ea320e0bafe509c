import { inBatches } from './batch.ts'
import type { Row, Run } from './connection.ts'
import { text } from './property.ts'

/** What may have lost its last user in this transaction, by id. */
export interface Suspects {
  readonly posts: Set<string>
  readonly organizations: Set<string>
  readonly series: Set<string>
}

export const noSuspects = (): Suspects => ({ posts: new Set(), organizations: new Set(), series: new Set() })

/** Notes the ids that a statement gave in columns named like the suspects. */
export const suspect = (suspects: Suspects, rows: readonly Row[]): void => {
  for (const row of rows) {
    for (const kind of ['posts', 'organizations', 'series'] as const) {
      const id = text(row, kind)
      if (id !== '') suspects[kind].add(id)
    }
  }
}

const POSTS = `UNWIND $rows AS id
MATCH (n:Post {id: id}) WHERE NOT EXISTS { (n)<-[:OF_POST]-() }
OPTIONAL MATCH (n)-[:IN_ORGANIZATION]->(body)
WITH n, body.id AS organizations DETACH DELETE n
RETURN organizations`

const ORGANIZATIONS = `UNWIND $rows AS id
MATCH (n:Organization {id: id})
WHERE NOT EXISTS { (n)<-[:IN_ORGANIZATION]-() } AND NOT EXISTS { (n)<-[:HOSTED_BY]-() } DETACH DELETE n`

const SERIES = `UNWIND $rows AS id
MATCH (n:Series {id: id}) WHERE NOT EXISTS { (n)<-[:IN_SERIES]-() } DETACH DELETE n`

/** Removes posts without an occupancy, organizations without post or event, series without event. */
export const removeLeftovers = async (run: Run, suspects: Suspects): Promise<void> => {
  suspect(suspects, await inBatches(run, { statement: POSTS, rows: [...suspects.posts] }))
  await inBatches(run, { statement: ORGANIZATIONS, rows: [...suspects.organizations] })
  await inBatches(run, { statement: SERIES, rows: [...suspects.series] })
}
