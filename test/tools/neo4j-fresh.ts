import { auth, driver as connect } from 'neo4j-driver'
import type { Store } from '../../src/store/contract.ts'
import { openNeo4j } from '../../src/store/neo4j/open.ts'
import type { Neo4jAccess } from './neo4j-server.ts'

/** Runs one statement past the product, to prepare a database or to look into it. */
export const runDirectly = async (
  access: Neo4jAccess,
  statement: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const driver = connect(access.uri, auth.basic(access.username, access.password))
  try {
    const session = driver.session()
    const { records } = await session.run(statement, parameters)
    return records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

/** Erases all that a test left; the schema and its version stay. */
export const wipe = async (access: Neo4jAccess): Promise<void> => {
  await runDirectly(access, 'MATCH (n) WHERE NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  const left = await runDirectly(access, 'MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, n.id AS id LIMIT 3')
  if (left.length > 0) throw new Error(`the database is not empty after it was wiped: ${JSON.stringify(left)}`)
}

/** Leaves a database as a new server has it. */
export const dropSchema = async (access: Neo4jAccess): Promise<void> => {
  await runDirectly(access, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  const constraints = await runDirectly(access, 'SHOW CONSTRAINTS YIELD name RETURN name')
  for (const { name } of constraints) await runDirectly(access, `DROP CONSTRAINT ${String(name)}`)
  const indexes = await runDirectly(access, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
  for (const { name } of indexes) await runDirectly(access, `DROP INDEX ${String(name)}`)
}

/** An empty store on this server. */
export const openFresh = async (access: Neo4jAccess): Promise<Store> => {
  await wipe(access)
  return openNeo4j(access)
}
