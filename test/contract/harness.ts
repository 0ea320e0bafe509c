import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Load } from '../../src/fact/graph.ts'
import type { Store } from '../../src/store/contract.ts'
import type { Change } from '../../src/store/transaction.ts'
import { regions, smallGraph } from '../fixture/small-graph.ts'

/** Opens an empty store. Each is closed before the next is opened. */
export type OpenStore = () => Promise<Store>

/** One load with one transaction for each change. */
export const load = async (store: Store, ...changes: readonly Change[]): Promise<Load> => {
  const { id } = await store.beginLoad('ingest')
  for (const change of changes) await store.write(id, (transaction) => transaction.apply(change))
  return store.endLoad(id)
}

const held = (): { get: () => Store; set: (store: Store) => void } => {
  let store: Store | undefined
  return {
    get: () => {
      if (store === undefined) throw new Error('the store is opened in a hook')
      return store
    },
    set: (opened) => {
      store = opened
    },
  }
}

/** One store with the small graph for all tests of a block, which only read it. */
export const sharedSmallGraph = (open: OpenStore): (() => Store) => {
  const store = held()
  beforeAll(async () => {
    store.set(await open())
    await store.get().putRegions(regions)
    await load(store.get(), smallGraph)
  })
  afterAll(() => store.get().close())
  return store.get
}

/** An empty store for each test of a block. */
export const freshStore = (open: OpenStore): (() => Store) => {
  const store = held()
  beforeEach(async () => {
    store.set(await open())
  })
  afterEach(() => store.get().close())
  return store.get
}

/** A copy in the order of ids, for answers whose order the contract leaves open. */
export const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
