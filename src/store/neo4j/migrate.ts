import { readdir, readFile } from 'node:fs/promises'
import { StoreError } from '../../fact/error.ts'
import type { Connection } from './connection.ts'

/** Beside `src` and `dist` alike. */
const FOLDER = new URL('../../../schema/neo4j/', import.meta.url)

const META = 'tongxi'

interface Migration {
  readonly version: number
  readonly statements: readonly string[]
}

const statementsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

const migrations = async (): Promise<readonly Migration[]> => {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{4}-.*\.cypher$/u.test(file)).toSorted()
  return Promise.all(
    files.map(async (file) => ({
      version: Number(file.slice(0, 4)),
      statements: statementsOf(await readFile(new URL(file, FOLDER), 'utf8')),
    })),
  )
}

const versionOf = async (connection: Connection): Promise<number> => {
  const rows = await connection.read((run) => run('MATCH (m:Meta {id: $id}) RETURN m.schemaVersion AS v', { id: META }))
  const version = rows[0]?.['v']
  return typeof version === 'number' ? version : 0
}

/**
 * Brings the database to this program's schema and returns its version. Every statement bears being run again, so that an
 * interrupted migration is finished by the next open. A database of a newer program is refused untouched.
 */
export const migrate = async (connection: Connection, address: string): Promise<number> => {
  const known = await migrations()
  const newest = known.at(-1)?.version ?? 0
  const present = await versionOf(connection)
  if (present > newest) {
    const message = `${address}: the database has schema ${present}, this program knows ${newest}; use a newer Tongxi`
    throw new StoreError(message, { code: 'STORE_NEWER_SCHEMA', where: address })
  }
  for (const { version, statements } of known.filter((migration) => migration.version > present)) {
    for (const statement of statements) await connection.alone(statement)
    await connection.alone('CALL db.awaitIndexes(300)')
    await connection.write((run) =>
      run('MERGE (m:Meta {id: $id}) ON CREATE SET m.turn = 0 SET m.schemaVersion = $version', { id: META, version }),
    )
  }
  return newest
}

/**
 * Waits until no other transaction, in whatever process, writes: a lock on the one Meta node, held to the transaction's end.
 */
export const TAKE_TURN = `MATCH (m:Meta {id: '${META}'}) SET m.turn = m.turn + 1 RETURN m.turn AS turn`
