import type { Change } from '../transaction.ts'
import { encode } from './codec.ts'
import { textOf } from './connection.ts'
import type { Connection } from './connection.ts'

/** Texts of the ledgers of these names. */
export const ledgersOf = (connection: Connection, keys: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    connection
      .all(
        `SELECT ledger.name_key AS name, ledger.row AS row FROM (SELECT DISTINCT value FROM json_each(@ids)) asked
         CROSS JOIN ledger ON ledger.name_key = asked.value`,
        { ids: encode(keys) },
      )
      .map(({ name, row }) => [textOf(name), textOf(row)]),
  )

/** Keeps the ledger of a name, or takes it away. */
export const putLedger = (connection: Connection, [name, row]: NonNullable<Change['ledgers']>[number]): void => {
  if (row === null) connection.run('DELETE FROM ledger WHERE name_key = @name', { name })
  else {
    connection.run(
      'INSERT INTO ledger (name_key, row) VALUES (@name, @row) ON CONFLICT (name_key) DO UPDATE SET row = excluded.row',
      { name, row },
    )
  }
}
