import { failureOf } from '../../fact/failure.ts'
import type { Failure } from '../../fact/failure.ts'
import { endWithParent } from '../../fact/own-process.ts'
import type { Store } from '../../store/contract.ts'
import { openStore } from '../../store/open.ts'
import { derivePast } from './derive.ts'

/** A process that derives the graph of a load gone by, so that whoever serves goes on answering others; its arguments are the store's address, the load, and the file to make. */

/** What went wrong; null where nothing did. */
export interface Outcome {
  readonly failure: Failure | null
}

const [address = '', load = '', file = ''] = process.argv.slice(2)

const opened = async <T>(at: string, create: boolean, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(at, { create, environment: process.env })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const tell = (outcome: Outcome): void => {
  process.send?.(outcome, () => process.exit())
}

endWithParent()

opened(address, false, (store) =>
  opened(`embedded:${file}`, true, (past) => derivePast(store, Number(load), past)),
).then(
  () => tell({ failure: null }),
  (error: unknown) => tell({ failure: failureOf(error) }),
)
