import { StoreError } from '../../fact/error.ts'
import { numberOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

const isEmpty = (connection: Connection): boolean =>
  connection.all('SELECT 1 AS one FROM sqlite_schema LIMIT 1').length === 0

/** Version of the schema in the file; 0 for an empty one. Changes nothing, so that a foreign database stays as it is. */
const versionOf = (connection: Connection): number => {
  const { path } = connection
  if (connection.pragma('application_id') !== APPLICATION_ID) {
    if (isEmpty(connection)) return 0
    throw new StoreError(`${path}: this database is no Tongxi store; give the path of one, or of none to make it`, {
      code: 'STORE_FOREIGN',
      where: path,
    })
  }
  const version = numberOf(connection.all('SELECT max(version) AS version FROM migration')[0]?.['version'])
  if (version > NEWEST) {
    throw new StoreError(
      `${path}: the store has schema ${version} and this Tongxi knows ${NEWEST}; use the newer Tongxi that wrote it`,
      { code: 'STORE_NEWER', where: path },
    )
  }
  return version
}

/** Brings the schema up to date; its version. Two processes may try at once: one migrates, the other finds it done. */
export const migrate = (connection: Connection): number => {
  if (versionOf(connection) === NEWEST) return NEWEST
  connection.pragma('journal_mode = WAL')
  connection.script('BEGIN IMMEDIATE')
  try {
    const version = versionOf(connection)
    for (const migration of MIGRATIONS.filter((candidate) => candidate.version > version)) {
      connection.script(migration.script)
      connection.run('INSERT INTO migration (version, name, applied_at) VALUES (@version, @name, @at)', {
        version: migration.version,
        name: migration.name,
        at: new Date().toISOString(),
      })
    }
    connection.pragma(`application_id = ${APPLICATION_ID}`)
    connection.script('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.script('ROLLBACK')
    throw error
  }
  return NEWEST
}
