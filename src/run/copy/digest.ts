import { createHash } from 'node:crypto'
import type { Store } from '../../store/contract.ts'
import { canonical } from '../canonical.ts'
import { graphRows } from '../whole/graph-rows.ts'
import { archiveOf } from './archive.ts'

/** Content hashes of a store, in hexadecimal: the same content gives the same on every engine. */
export interface Digest {
  readonly regions: string
  readonly loads: string
  readonly judgements: string
  /** Every state of every page. */
  readonly pages: string
  /** The live projection. */
  readonly graph: string
  /** Of all these. */
  readonly all: string
}

const BITS = 256n

/** Adds up the hashes of rows, so that the order in which an engine gives them does not count and a repeated row does. */
class Sum {
  #sum = 0n
  #rows = 0

  add(row: unknown): void {
    const hash = createHash('sha256').update(canonical(row)).digest('hex')
    this.#sum = BigInt.asUintN(Number(BITS), this.#sum + BigInt(`0x${hash}`))
    this.#rows += 1
  }

  text(): string {
    return createHash('sha256')
      .update(`${String(this.#rows)} ${this.#sum.toString(16)}`)
      .digest('hex')
  }
}

const sumOf = async (rows: AsyncIterable<unknown> | Iterable<unknown>): Promise<string> => {
  const sum = new Sum()
  for await (const row of rows) sum.add(row)
  return sum.text()
}

/** Hashes all that a store holds, its past with it. */
export const digestOf = async (store: Store): Promise<Digest> => {
  const archive = await archiveOf(store)
  const parts = {
    regions: await sumOf(archive.regions),
    loads: await sumOf(archive.loads),
    judgements: await sumOf(archive.judgements),
    pages: await sumOf(archive.versions),
    graph: await sumOf(graphRows(store)),
  }
  return { ...parts, all: createHash('sha256').update(Object.values(parts).join(' ')).digest('hex') }
}
