import { readdir, readFile } from 'node:fs/promises'
import { StoreError } from '../../fact/error.ts'
import type { Connection, Row } from './connection.ts'
import { fillPostBases } from './post-bases.ts'
import { whole } from './property.ts'

/** Beside `src` and `dist` alike. */
const FOLDER = new URL('../../../schema/neo4j/', import.meta.url)

const META = 'tongxi'

interface Migration {
  readonly version: number
  readonly statements: readonly string[]
}

/** What a migration does beyond its statements. Like these it bears being run again. */
const BEYOND: ReadonlyMap<number, (connection: Connection) => Promise<void>> = new Map([[6, fillPostBases]])

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

const versionOf = (rows: readonly Row[]): number => whole(rows[0] ?? {}, 'version')

const refuseNewer = (present: number, newest: number, address: string): void => {
  if (present <= newest) return
  const message = `${address}: the database has schema ${present}, this program knows ${newest}; use a newer Tongxi`
  throw new StoreError(message, { code: 'STORE_NEWER_SCHEMA', where: address })
}

/** Before there is a Meta node there is nothing to take turns at: two programs may both make the constraint that keeps it single. */
const ONE_META = 'CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE'

const LOCK = `MERGE (m:Meta {id: '${META}'}) ON CREATE SET m.turn = 0, m.schemaVersion = 0
SET m.turn = m.turn + 1 RETURN m.schemaVersion AS version`

/**
 * Brings the database to this program's schema and returns its version. One program migrates while others wait at the Meta
 * node. Every statement bears being run again, so that an interrupted migration is finished by the next open. A database of a
 * newer program is refused untouched.
 */
export const migrate = async (connection: Connection, address: string): Promise<number> => {
  const known = await migrations()
  const newest = known.at(-1)?.version ?? 0
  const before = await connection.read((run) => run(`MATCH (m:Meta {id: '${META}'}) RETURN m.schemaVersion AS version`))
  refuseNewer(versionOf(before), newest, address)
  if (versionOf(before) === newest) return newest
  await connection.alone(ONE_META)
  await connection.write(async (run) => {
    const present = versionOf(await run(LOCK))
    refuseNewer(present, newest, address)
    const missing = known.filter(({ version }) => version > present)
    for (const { version, statements } of missing) {
      for (const statement of statements) await connection.alone(statement)
      await BEYOND.get(version)?.(connection)
    }
    if (missing.length > 0) await connection.alone('CALL db.awaitIndexes(300)')
    await run('MATCH (m:Meta) SET m.schemaVersion = $newest', { newest })
  })
  return newest
}

/**
 * Waits until no other transaction, in whatever process, writes: a lock on the one Meta node, held to the transaction's end.
 */
export const TAKE_TURN = `MATCH (m:Meta {id: '${META}'}) SET m.turn = m.turn + 1 RETURN m.turn AS turn`
