import { performance } from 'node:perf_hooks'
import type { Store } from '../../../src/store/contract.ts'
import type { DrawnGraph } from '../drawn/graph.ts'
import type { Loader } from './loader.ts'

/** How fast both sides wrote their halves of one graph. */
export interface Loaded {
  /** Events and attendances a second. */
  readonly own: number
  readonly bare: number
  /** Most memory that the loading process held by the end, in MB; what draws the graph and prepares the bare rows counts too. */
  readonly peak: number
}

/** Parts that a graph is loaded in, so that many turns of either side fall into every stretch of time. */
const PARTS = 40

/** Largest part, in events. */
const LARGEST = 4_000

const ownLoader = (store: Store, load: number): Loader => ({
  name: 'the store',
  prepare: (part) => () => store.write(load, (transaction) => transaction.apply(part)),
})

/**
 * Loads a drawn graph into an empty store, part by part in turn through the store and past it, so that both write into a database of
 * the same size on a machine in the same mood, and what they leave is one whole graph.
 */
export const loadInTurn = async (store: Store, bare: Loader, graph: DrawnGraph): Promise<Loaded> => {
  const { organizations, posts, people, occupancies, regions } = graph
  await store.putRegions(regions)
  const load = await store.beginLoad('ingest')
  await store.write(load.id, (transaction) => transaction.apply({ organizations, posts, people, occupancies }))
  const size = Math.min(LARGEST, Math.ceil(graph.events / PARTS))
  const sides = [ownLoader(store, load.id), bare].map((loader) => ({ loader, rows: 0, milliseconds: 0 }))
  for (let [from, turn] = [0, 0]; from < graph.events; from += size, turn += 1) {
    const part = graph.part(from, from + size)
    // Own, bare, bare, own: neither always comes first.
    const side = sides[((turn + 1) >> 1) % 2]
    if (side === undefined) continue
    const write = side.loader.prepare(part)
    const start = performance.now()
    await write()
    side.milliseconds += performance.now() - start
    side.rows += part.events.length + part.attendances.length
  }
  await store.endLoad(load.id)
  const { attendances } = await store.counts()
  if (attendances !== graph.attendances)
    throw new Error(`${attendances} attendances are there, not ${graph.attendances}`)
  const [own = 0, alone = 0] = sides.map(({ rows, milliseconds }) => (1000 * rows) / milliseconds)
  return { own, bare: alone, peak: process.resourceUsage().maxRSS / 1024 }
}
