import type { Change } from '../transaction.ts'
import { inBatches } from './batch.ts'
import type { Run } from './connection.ts'
import { text } from './property.ts'

/** Texts of the ledgers of these names. */
export const ledgersOf = async (run: Run, keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await run('MATCH (n:Ledger) WHERE n.nameKey IN $keys RETURN n.nameKey AS name, n.row AS row', { keys })
  return new Map(rows.map((row) => [text(row, 'name'), text(row, 'row')]))
}

const PUT = 'UNWIND $rows AS row MERGE (n:Ledger {nameKey: row[0]}) SET n.row = row[1]'

const REMOVE = 'UNWIND $rows AS name MATCH (n:Ledger {nameKey: name}) DELETE n'

/** Keeps the ledgers of names, or takes them away. */
export const putLedgers = async (run: Run, ledgers: NonNullable<Change['ledgers']>): Promise<void> => {
  await inBatches(run, { statement: REMOVE, rows: ledgers.flatMap(([name, row]) => (row === null ? [name] : [])) })
  await inBatches(run, { statement: PUT, rows: ledgers.filter(([, row]) => row !== null) })
}
