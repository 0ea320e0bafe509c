import { randomUUID } from 'node:crypto'
import { StoreError } from '../../fact/error.ts'
import type { Load, Region } from '../../fact/graph.ts'
import type { IssueCount } from '../../fact/history.ts'
import type { Counts, StoreTransaction } from '../contract.ts'
import { byIssue } from '../issue-order.ts'
import { inBatches } from './batch.ts'
import type { Connection, Run } from './connection.ts'
import { loadOf } from './graph-row.ts'
import { TAKE_TURN } from './migrate.ts'
import { textOrNull, whole } from './property.ts'
import type { Properties } from './property.ts'
import { Neo4jTransaction } from './transaction.ts'

const onlyLoad = (rows: readonly Properties[], load: number): Load => {
  const [row] = rows
  if (row === undefined) throw new StoreError(`there is no load ${load}`, { code: 'LOAD_UNKNOWN' })
  return loadOf(row['row'] as Properties)
}

/** A new load, numbered on. The token makes it one load however often the server has the statement run again. */
export const beginLoad = (connection: Connection, action: string): Promise<Load> => {
  const token = randomUUID()
  const startedAt = new Date().toISOString()
  return connection.write(async (run) => {
    await run(TAKE_TURN)
    const rows = await run(
      `CALL () { OPTIONAL MATCH (n:Load) RETURN coalesce(max(n.id), 0) + 1 AS next }
MERGE (n:Load {token: $token})
ON CREATE SET n.id = next, n.startedAt = $startedAt, n.action = $action, n.pagesAdded = 0, n.pagesWithdrawn = 0
RETURN n {.*} AS row`,
      { token, startedAt, action },
    )
    return onlyLoad(rows, 0)
  })
}

/** A load as another store has it. */
export const putLoad = (connection: Connection, { id, startedAt, finishedAt, action }: Load): Promise<void> => {
  const token = randomUUID()
  return connection.write(async (run) => {
    await run(TAKE_TURN)
    const known = await run('MATCH (n:Load {id: $id}) WHERE n.token <> $token RETURN n.id AS id', { id, token })
    if (known.length > 0) throw new StoreError(`there is a load ${id} already`, { code: 'LOAD_KNOWN' })
    await run(
      `MERGE (n:Load {token: $token})
SET n.id = $id, n.startedAt = $startedAt, n.finishedAt = $finishedAt, n.action = $action, n.pagesAdded = 0, n.pagesWithdrawn = 0`,
      { token, id, startedAt, finishedAt, action },
    )
  })
}

/** Live pages by issue. */
export const issues = async (run: Run): Promise<readonly IssueCount[]> => {
  const rows = await run('MATCH (n:Page) RETURN n.publisher AS publisher, n.published AS published, count(*) AS pages')
  return rows
    .map((row) => ({
      publisher: textOrNull(row, 'publisher'),
      published: textOrNull(row, 'published'),
      pages: whole(row, 'pages'),
    }))
    .sort(byIssue)
}

export const endLoad = (connection: Connection, load: number): Promise<Load> => {
  const finishedAt = new Date().toISOString()
  return connection.write(async (run) => {
    await run(TAKE_TURN)
    const rows = await run(
      'MATCH (n:Load {id: $load}) SET n.finishedAt = coalesce(n.finishedAt, $finishedAt) RETURN n {.*} AS row',
      {
        load,
        finishedAt,
      },
    )
    return onlyLoad(rows, load)
  })
}

/** All that `work` changes, or nothing; other writers wait. */
export const write = <T>(
  connection: Connection,
  load: number,
  work: (transaction: StoreTransaction) => Promise<T>,
): Promise<T> =>
  connection.write(async (run) => {
    await run(TAKE_TURN)
    onlyLoad(await run('MATCH (n:Load {id: $load}) RETURN n {.*} AS row', { load }), load)
    const transaction = new Neo4jTransaction(run, load)
    try {
      const result = await work(transaction)
      await transaction.finish()
      return result
    } finally {
      transaction.close()
    }
  })

const REGION = `UNWIND $rows AS row
MERGE (n:Division {id: row.id}) SET n = row, n:Region
WITH n, row OPTIONAL MATCH (n)-[old:PART_OF]->(was) WHERE was.id <> coalesce(row.parent, '') DELETE old
WITH DISTINCT n, row WHERE row.parent IS NOT NULL
MERGE (parent:Division {id: row.parent}) MERGE (n)-[:PART_OF]->(parent)`

export const putRegions = (connection: Connection, regions: readonly Region[]): Promise<void> =>
  connection.write(async (run) => {
    await run(TAKE_TURN)
    await inBatches(run, { statement: REGION, rows: regions })
  })

const COUNTED: Readonly<Record<keyof Counts, string>> = {
  pages: '(n:Page)',
  articles: '(n:Article)',
  reports: '(n:Report)',
  mentions: '(n:Mention)',
  people: '(n:Person)',
  events: '(n:Event)',
  attendances: '()-[n:ATTENDED]->()',
  organizations: '(n:Organization)',
  posts: '(n:Post)',
  occupancies: '(n:Occupancy)',
  regions: '(n:Region)',
}

/** Each of these the server knows without looking at a node. */
export const counts = async (run: Run): Promise<Counts> => {
  const entries = Object.entries(COUNTED)
  const calls = entries.map(([name, pattern]) => `CALL () { MATCH ${pattern} RETURN count(n) AS ${name} }`)
  const [row = {}] = await run(`${calls.join('\n')}\nRETURN ${entries.map(([name]) => name).join(', ')}`)
  const count = (name: keyof Counts): number => whole(row, name)
  return {
    pages: count('pages'),
    articles: count('articles'),
    reports: count('reports'),
    mentions: count('mentions'),
    people: count('people'),
    events: count('events'),
    attendances: count('attendances'),
    organizations: count('organizations'),
    posts: count('posts'),
    occupancies: count('occupancies'),
    regions: count('regions'),
  }
}
