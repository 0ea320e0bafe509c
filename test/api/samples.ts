import { fileURLToPath } from 'node:url'
import { loadGazetteer } from '../../src/read/gazetteer.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import { findPages } from '../../src/run/page-files.ts'
import { openPage } from '../../src/run/page-open.ts'
import { loadReader } from '../../src/run/reader.ts'
import type { Store } from '../../src/store/contract.ts'

const SAMPLES = fileURLToPath(new URL('../../seed/pages', import.meta.url))

/** Reads the sample pages into an empty store, as the program does at its first start. */
export const fillSamples = async (store: Store): Promise<void> => {
  await store.putRegions(loadGazetteer().regions)
  const readPage = await loadReader()
  const pages = await Promise.all((await findPages([SAMPLES])).map((file) => openPage(file, {})))
  await ingestPages({ store, pages: pages.map((page) => ({ reading: readPage(page), text: page.text })) })
}
