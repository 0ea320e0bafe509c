import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestPages } from '../../src/run/ingest.ts'
import type { IngestPage } from '../../src/run/ingest.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'

/** Runs `work` on a new, empty store. */
export const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-ingest-'))
  const store = await openEmbedded(join(folder, 'graph.db'))
  try {
    return await work(store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

/** Loads pages, `batch` of them a transaction. */
export const load = (store: Store, pages: readonly IngestPage[], batch?: number) =>
  ingestPages({ store, pages, ...(batch === undefined ? {} : { batch }) })
