import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Judgement, PageFacts } from '../../fact/graph.ts'
import type { Store } from '../../store/contract.ts'
import { openStore } from '../../store/open.ts'
import { grouped } from '../every.ts'
import { addPages } from '../ingest.ts'

/** Runs `work` on an empty store that is gone afterwards. */
export const withScratch = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-scratch-'))
  try {
    const store = await openStore(`embedded:${join(folder, 'graph.db')}`, { create: true, environment: {} })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const PAGES = 20

/** What the graph is derived from. */
export interface Ground {
  readonly pages: AsyncIterable<PageFacts>
  readonly judgements: readonly Judgement[]
}

/** Derives the graph of these facts and judgements in an empty store, as a load would. */
export const derive = async (
  store: Store,
  { pages, judgements }: Ground,
  onPages: (done: number) => void = () => undefined,
): Promise<void> => {
  const { id } = await store.beginLoad('derive')
  await store.write(id, (transaction) => transaction.apply({ judgements }))
  let done = 0
  for await (const group of grouped(pages, PAGES)) {
    await store.write(id, (transaction) => addPages(transaction, group))
    done += group.length
    onPages(done)
  }
  await store.endLoad(id)
}
