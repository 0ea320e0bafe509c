import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '../../../src/store/embedded/sqlite.ts'
import { describe, expect, test } from 'vitest'
import { StoreError } from '../../../src/fact/error.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { personId, smallGraph } from '../../fixture/small-graph.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'
import { load } from '../../contract/harness.ts'

const folder = temporaryFolder()

const refusal = async (path: string): Promise<StoreError> => {
  const error: unknown = await openEmbedded(path).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  )
  if (!(error instanceof StoreError)) throw new Error('the store opened')
  expect(error.message).not.toContain('\n')
  expect(error.message).toContain(path)
  return error
}

const filled = async (name: string): Promise<string> => {
  const path = join(folder, name)
  const store = await openEmbedded(path)
  await load(store, smallGraph)
  await store.close()
  return path
}

describe('opening', () => {
  test('makes the folders and the file that are not there', async () => {
    const path = join(folder, 'a', 'b', 'new.db')
    const store = await openEmbedded(path)
    expect(store.address).toBe(`embedded:${path}`)
    expect(store.capabilities).toEqual({ concurrentProcesses: true, cancellable: false })
    expect(store.schemaVersion).toBeGreaterThan(0)
    await store.close()
  })

  test('takes an empty file for a new store', async () => {
    const path = join(folder, 'empty.db')
    writeFileSync(path, '')
    const store = await openEmbedded(path)
    expect((await store.counts()).pages).toBe(0)
    await store.close()
  })

  test('finds again what was written, in one file once all are closed', async () => {
    const path = await filled('again.db')
    expect(() => readFileSync(`${path}-wal`)).toThrow('ENOENT')
    const store = await openEmbedded(path)
    expect(await store.peopleById([personId('lin')])).toEqual([
      smallGraph.people.find(({ id }) => id === personId('lin')),
    ])
    expect((await store.loads({ limit: 10 })).total).toBe(1)
    await store.close()
  })

  test('refuses a file that is no database, and leaves it alone', async () => {
    const path = join(folder, 'page.txt')
    writeFileSync(path, '市委常委会召开会议'.repeat(1000))
    const before = readFileSync(path)
    expect(await refusal(path)).toMatchObject({ code: 'STORE_FOREIGN', retriable: false })
    expect(readFileSync(path)).toEqual(before)
  })

  test('refuses a database of another program, and leaves it alone', async () => {
    const path = join(folder, 'foreign.db')
    const foreign = new Database(path)
    foreign.exec('CREATE TABLE notes (text)')
    foreign.close()
    const before = readFileSync(path)
    expect(await refusal(path)).toMatchObject({ code: 'STORE_FOREIGN' })
    expect(readFileSync(path)).toEqual(before)
  })

  test('refuses a store that a newer Tongxi wrote', async () => {
    const path = await filled('newer.db')
    const newer = new Database(path)
    newer.exec(`INSERT INTO migration VALUES (1000, 'later', '2040-01-01')`)
    newer.close()
    expect(await refusal(path)).toMatchObject({ code: 'STORE_NEWER', retriable: false })
  })

  test('refuses a folder', async () => {
    const path = join(folder, 'folder.db')
    mkdirSync(path)
    expect(await refusal(path)).toMatchObject({ code: 'STORE_UNREADABLE' })
  })

  test('refuses a path below a file', async () => {
    const path = join(await filled('file.db'), 'store.db')
    expect(await refusal(path)).toMatchObject({ code: 'STORE_UNREADABLE' })
  })

  test.each([
    ['cut short', (path: string): void => truncateSync(path, 5000)],
    [
      'overwritten in the middle',
      (path: string): void => {
        const bytes = readFileSync(path)
        writeFileSync(path, bytes.fill(0x5a, 100, 20_000))
      },
    ],
  ])('says of a file that was %s that it is damaged', async (name, damage) => {
    const path = await filled(`${name}.db`)
    damage(path)
    expect(await refusal(path)).toMatchObject({ code: 'STORE_DAMAGED' })
  })
})

describe('a closed store', () => {
  test('refuses reads and writes, and may be closed again', async () => {
    const store = await openEmbedded(join(folder, 'closed.db'))
    await store.close()
    await store.close()
    await expect(store.counts()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    await expect(store.beginLoad('ingest')).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })

  test('has finished the writes that were asked for before', async () => {
    const path = join(folder, 'closing.db')
    const store = await openEmbedded(path)
    const { id } = await store.beginLoad('ingest')
    const writing = store.write(id, (transaction) => transaction.apply(smallGraph))
    await store.close()
    await writing
    const again = await openEmbedded(path)
    expect((await again.counts()).people).toBe(smallGraph.people.length)
    await again.close()
  })
})
