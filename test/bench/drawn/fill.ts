import type { Store } from '../../../src/store/contract.ts'
import type { DrawnGraph } from './graph.ts'

/** Events in one transaction. */
const PORTION = 4_000

/** Loads a drawn graph into an empty store. */
export const fillStore = async (store: Store, graph: DrawnGraph): Promise<void> => {
  const { organizations, posts, people, occupancies, regions } = graph
  await store.putRegions(regions)
  const load = await store.beginLoad('ingest')
  await store.write(load.id, (transaction) => transaction.apply({ organizations, posts, people, occupancies }))
  for (let from = 0; from < graph.events; from += PORTION) {
    const part = graph.part(from, from + PORTION)
    await store.write(load.id, (transaction) => transaction.apply(part))
  }
  await store.endLoad(load.id)
}
