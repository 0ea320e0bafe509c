import { join } from 'node:path'
import { Database } from '../../../src/store/embedded/sqlite.ts'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { smallGraph } from '../../fixture/small-graph.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'
import { runLoader } from './child.ts'
import { numberedPage } from './numbered-page.ts'

const folder = temporaryFolder()

test('two processes that write at once both finish, and a third reads meanwhile', async () => {
  const path = join(folder, 'two.db')
  const loaders = Promise.all([runLoader({ path, from: 0, to: 39 }), runLoader({ path, from: 40, to: 79 })])
  const reader = await openEmbedded(path)
  let seen = 0
  while (seen < 20) {
    const { pages, people } = await reader.counts()
    expect(people).toBe(3 * pages)
    seen = pages
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const [one, two] = await loaders
  expect([one.complaint, two.complaint]).toEqual(['', ''])
  expect([one.code, two.code]).toEqual([0, 0])
  expect(await reader.counts()).toMatchObject({ pages: 80, people: 240, attendances: 240 })
  await reader.close()
})

test('who waits too long for another writer hears that the store is busy and may try again', async () => {
  const path = join(folder, 'busy.db')
  const store = await openEmbedded(path, { patience: 50 })
  const { id } = await store.beginLoad('ingest')
  const other = new Database(path)
  other.exec('BEGIN IMMEDIATE')
  const refused = store.write(id, (transaction) => transaction.apply(smallGraph))
  await expect(refused).rejects.toMatchObject({ code: 'STORE_BUSY', retriable: true, kind: 'STORE' })
  expect((await store.counts()).people).toBe(0)
  other.exec('ROLLBACK')
  other.close()
  await store.write(id, (transaction) => transaction.apply(smallGraph))
  expect((await store.counts()).people).toBe(smallGraph.people.length)
  await store.close()
})

test('who waits lets the rest of the program go on', async () => {
  const path = join(folder, 'waiting.db')
  const store = await openEmbedded(path)
  const { id } = await store.beginLoad('ingest')
  const other = new Database(path)
  other.exec('BEGIN IMMEDIATE')
  const written = store.write(id, (transaction) => transaction.apply(smallGraph))
  // Only a free thread can end the other's transaction.
  setTimeout(() => {
    other.exec('ROLLBACK')
    other.close()
  }, 30)
  await written
  expect((await store.counts()).people).toBe(smallGraph.people.length)
  await store.close()
})

test('a load that was never begun is refused', async () => {
  const store = await openEmbedded(join(folder, 'no-load.db'))
  await expect(store.write(7, (transaction) => transaction.apply(smallGraph))).rejects.toMatchObject({
    code: 'LOAD_UNKNOWN',
  })
  await expect(store.endLoad(7)).rejects.toMatchObject({ code: 'LOAD_UNKNOWN' })
  expect((await store.counts()).people).toBe(0)
  await store.close()
})

test('an edge to nobody is refused and nothing of its transaction is kept', async () => {
  const store = await openEmbedded(join(folder, 'edge.db'))
  const { id } = await store.beginLoad('ingest')
  const change = { ...numberedPage(0).change, people: [] }
  await expect(store.write(id, (transaction) => transaction.apply(change))).rejects.toMatchObject({
    code: 'STORE_CONSTRAINT',
  })
  expect((await store.counts()).pages).toBe(0)
  await store.close()
})

test('a write within a write is refused instead of waiting for itself', async () => {
  const store = await openEmbedded(join(folder, 'nested.db'))
  const { id } = await store.beginLoad('ingest')
  const nested = store.write(id, () => store.write(id, (transaction) => transaction.apply(smallGraph)))
  await expect(nested).rejects.toMatchObject({ code: 'WRITE_NESTED' })
  await store.write(id, (transaction) => transaction.apply(smallGraph))
  expect((await store.counts()).people).toBe(smallGraph.people.length)
  await store.close()
})
