import { StoreError } from '../../fact/error.ts'
import type { Row, Run } from './connection.ts'
import type { Parameters } from './parameter.ts'
import { whole } from './property.ts'

/** Rows a statement: large enough that the round trip does not count, small enough for the server's memory. */
const BATCH = 5_000

const parts = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size))

interface Batched {
  /** Sees `$rows`. */
  readonly statement: string
  readonly rows: readonly (string | object)[]
  readonly size?: number
  readonly parameters?: Parameters
}

/** Runs a statement over all rows, a batch at a time, in the open transaction. No rows, no statement. */
export const inBatches = async (
  run: Run,
  { statement, rows, size = BATCH, parameters = {} }: Batched,
): Promise<Row[]> => {
  const answers: Row[] = []
  for (const part of parts(rows, size)) answers.push(...(await run(statement, { ...parameters, rows: part })))
  return answers
}

/**
 * The same for a statement that gives as `done` how many rows it could write. Cypher drops without a word what does not match;
 * here a row that points at nothing is an error, and the transaction is undone.
 */
export const wholly = async (run: Run, batched: Batched & { readonly what: string }): Promise<void> => {
  const answers = await inBatches(run, batched)
  const lost = batched.rows.length - answers.reduce((sum, answer) => sum + whole(answer, 'done'), 0)
  if (lost === 0) return
  const message = `${lost} of ${batched.rows.length} ${batched.what} point at what the store does not hold`
  throw new StoreError(message, { code: 'STORE_CONSTRAINT' })
}
