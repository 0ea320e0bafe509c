import { InputError } from '../fact/error.ts'
import type { Load } from '../fact/graph.ts'
import type { Store } from '../store/contract.ts'
import { changeOf } from './ingest-change.ts'

/**
 * Withdraws a live page: what only it supported leaves the graph, what others support too is derived anew from those. The facts stay
 * in the store as withdrawn. Throws `InputError` (PAGE_UNKNOWN) when no such page is live.
 */
export const forgetPage = async (store: Store, id: string): Promise<Load> => {
  const unknown = new InputError(`The store has no page ${id}`, { code: 'PAGE_UNKNOWN', where: id })
  const [known = null] = await store.pagesById([id])
  if (known === null) throw unknown
  const load = await store.beginLoad('forget')
  try {
    await store.write(load.id, async (transaction) => {
      // Another may have withdrawn it since it was looked up.
      const facts = await transaction.pageFacts(id)
      if (facts === null) throw unknown
      await transaction.apply(await changeOf(transaction, { added: [], withdrawn: [facts] }))
    })
  } catch (error) {
    await store.endLoad(load.id)
    throw error
  }
  return store.endLoad(load.id)
}
