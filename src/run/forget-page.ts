import { InputError } from '../fact/error.ts'
import type { Load } from '../fact/graph.ts'
import type { Store } from '../store/contract.ts'
import { changeOf } from './ingest-change.ts'

/**
 * Withdraws a live page: what only it supported leaves the graph, what others support too is derived anew from those. The facts stay
 * in the store as withdrawn. Throws `InputError` (PAGE_UNKNOWN) when no such page is live.
 */
export const forgetPage = async (store: Store, id: string): Promise<Load> => {
  const load = await store.beginLoad('forget')
  await store.write(load.id, async (transaction) => {
    const facts = await transaction.pageFacts(id)
    if (facts === null) throw new InputError(`The store has no page ${id}`, { code: 'PAGE_UNKNOWN', where: id })
    await transaction.apply(await changeOf(transaction, { added: [], withdrawn: [facts] }))
  })
  return store.endLoad(load.id)
}
