import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { numberedPage } from './numbered-page.ts'

/**
 * Loads numbered pages, one a transaction, from a number on, and says the number of each on standard output once it is committed.
 * Run by the tests that end it or let two of it write at once: `loader.ts FILE FIRST LAST`.
 */
const [path = '', from = '0', to = '0'] = process.argv.slice(2)

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

say('begin')
const store = await openEmbedded(path)
const { id } = await store.beginLoad('ingest')
for (let nth = Number(from); nth <= Number(to); nth += 1) {
  const { addPages, ...projection } = numberedPage(nth).change
  await store.write(id, async (transaction) => {
    await transaction.apply({ addPages: addPages ?? [] })
    await new Promise((resolve) => setImmediate(resolve))
    await transaction.apply(projection)
  })
  say(String(nth))
}
await store.endLoad(id)
await store.close()
