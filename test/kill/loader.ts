import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Reading } from '../../src/fact/reading.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'

/**
 * Loads the pages of a file, some a transaction, as `tongxi ingest` does, and says on standard output how many are done after each.
 * Run by the test that ends it at a random moment: `loader.ts STORE PAGES BATCH`.
 */
const [path = '', file = '', batch = '1'] = process.argv.slice(2)

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const shape = z.array(z.object({ text: z.string(), reading: z.custom<Reading>() }))

const pages = shape.parse(JSON.parse(await readFile(file, 'utf8')))
say('begin')
const store = await openEmbedded(path)
await ingestPages({
  store,
  pages,
  batch: Number(batch),
  onProgress: ({ added, unchanged, replaced }) => say(String(added + unchanged + replaced)),
})
await store.close()
