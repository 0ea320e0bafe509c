import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Database } from '../../../src/store/embedded/sqlite.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { digestOf } from '../../../src/run/copy/digest.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { openFresh, wipe } from '../../tools/neo4j-fresh.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { graphOf } from '../ingest-graph.ts'
import { makeBusy } from './busy-store.ts'

const digest = z.object({ digest: z.record(z.string(), z.string()), isGraphEqual: z.boolean() })

const busyStore = async () => {
  const folder = folderWith({})
  const path = join(folder, 'from.db')
  const store = await openEmbedded(path)
  await makeBusy(store)
  const known = { digest: await digestOf(store), graph: await graphOf(store) }
  const past = (await store.versions({ limit: 100 })).rows.map(({ row }) => row)
  const issued = past.flatMap(({ facts }) => facts.mentions.map(({ id }) => id))
  const people = (await store.peopleById(issued)).map((person) => person?.id)
  await store.close()
  return { folder, address: `embedded:${path}`, ...known, issued, people }
}

type Busy = Awaited<ReturnType<typeof busyStore>>

const expectSame = async (path: string, busy: Busy): Promise<void> => {
  const store = await openEmbedded(path)
  expect(await digestOf(store)).toEqual(busy.digest)
  expect(await graphOf(store)).toEqual(busy.graph)
  expect((await store.peopleById(busy.issued)).map((person) => person?.id)).toEqual(busy.people)
  expect((await store.beginLoad('ingest')).id).toBe((await store.loads({ limit: 1 })).total)
  await store.close()
}

describe('tongxi copy', () => {
  it('makes a store of the same content and past, in which every id once issued leads to the same', async () => {
    const busy = await busyStore()
    const to = join(busy.folder, 'new', 'to.db')
    const { code, out, err } = await tongxiHere(['copy', busy.address, `embedded:${to}`, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(digest.parse(JSON.parse(out))).toEqual({ digest: busy.digest, isGraphEqual: true })
    await expectSame(to, busy)
    expect(await tongxiHere(['check', '--store', `embedded:${to}`])).toMatchObject({ code: 0 })
  })

  it('fills no store that holds anything, and asks for one that is there', async () => {
    const busy = await busyStore()
    const again = await tongxiHere(['copy', busy.address, busy.address])
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toMatch(/is not empty/u)
    const to = join(busy.folder, 'to.db')
    const none = await tongxiHere(['copy', `embedded:${join(busy.folder, 'none.db')}`, `embedded:${to}`])
    expect(none).toMatchObject({ code: 3, out: '' })
    expect(existsSync(to)).toBe(false)
  })

  it('tells where the stored graph is not the one that the facts make', async () => {
    const busy = await busyStore()
    const database = new Database(busy.address.slice('embedded:'.length))
    database.prepare(`UPDATE person SET row = json_set(row, '$.name', '王五')`).run()
    database.close()
    const to = join(busy.folder, 'to.db')
    const { code, err } = await tongxiHere(['copy', busy.address, `embedded:${to}`])
    expect(code).toBe(1)
    expect(err).toMatch(/^tongxi: the graph that the facts make is another one than was stored[^\n]*\n$/u)
    await expectSame(to, busy)
  })
})

describe('tongxi backup and restore', () => {
  it('bring a store back from one file', async () => {
    const busy = await busyStore()
    const file = join(busy.folder, 'graph.jsonl.gz')
    const written = await tongxiHere(['backup', file, '--store', busy.address, '--json'])
    expect(digest.parse(JSON.parse(written.out)).digest).toEqual(busy.digest)
    const to = join(busy.folder, 'to.db')
    const restored = await tongxiHere(['restore', file, '--store', `embedded:${to}`])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain(busy.digest.all)
    await expectSame(to, busy)
    expect(await tongxiHere(['backup', file, '--store', busy.address])).toMatchObject({ code: 1, out: '' })
  })

  it('refuse what is no whole backup, and leave no store behind', async () => {
    const busy = await busyStore()
    const file = join(busy.folder, 'graph.jsonl.gz')
    await tongxiHere(['backup', file, '--store', busy.address])
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    const damaged = {
      'text.gz': 'no gzip',
      'empty.gz': gzipSync(''),
      'other.gz': gzipSync('{"format":"other/1"}\n'),
      'cut.gz': readFileSync(file).subarray(0, 900),
      'endless.gz': gzipSync(lines.slice(0, -1).join('\n')),
      'short.gz': gzipSync([...lines.slice(0, -2), lines.at(-1)].join('\n')),
    }
    for (const [name, content] of Object.entries(damaged)) {
      const path = join(busy.folder, name)
      writeFileSync(path, content)
      const to = join(busy.folder, `${name}.db`)
      const ended = await tongxiHere(['restore', path, '--store', `embedded:${to}`])
      expect({ name, code: ended.code, out: ended.out }).toEqual({ name, code: name === 'short.gz' ? 3 : 1, out: '' })
      expect(ended.err).toMatch(/^tongxi: [^\n]+\n$/u)
      expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
    }
    expect(await tongxiHere(['restore', join(busy.folder, 'none.gz')])).toMatchObject({ code: 1 })
  })
})

const server = await ensureNeo4j()

if (server.skip === null) {
  describe('between the engines', () => {
    afterAll(server.release)

    it('copies there and back, with equal hashes', { timeout: 600_000 }, async () => {
      const busy = await busyStore()
      await wipe(server)
      const environment = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password }
      const there = await tongxiHere(['copy', busy.address, server.uri, '--json'], environment)
      expect(there).toMatchObject({ code: 0 })
      expect(digest.parse(JSON.parse(there.out))).toEqual({ digest: busy.digest, isGraphEqual: true })
      expect(await tongxiHere(['check', '--store', server.uri], environment)).toMatchObject({ code: 0 })
      const file = join(busy.folder, 'graph.jsonl.gz')
      expect(await tongxiHere(['backup', file, '--store', server.uri], environment)).toMatchObject({ code: 0 })
      const to = join(busy.folder, 'back.db')
      expect(await tongxiHere(['restore', file, '--store', `embedded:${to}`])).toMatchObject({ code: 0 })
      await expectSame(to, busy)
      const refused = await tongxiHere(['restore', file, '--store', server.uri], environment)
      expect(refused).toMatchObject({ code: 2, out: '' })
    })

    it('a store on Neo4j with a past of its own is copied whole', { timeout: 600_000 }, async () => {
      const store = await openFresh(server)
      await makeBusy(store)
      const known = await digestOf(store)
      await store.close()
      const environment = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password }
      const to = join(folderWith({}), 'to.db')
      const { code, out } = await tongxiHere(['copy', server.uri, `embedded:${to}`, '--json'], environment)
      expect(code).toBe(0)
      expect(digest.parse(JSON.parse(out)).digest).toEqual(known)
    })
  })
} else {
  describe.skip(`between the engines: ${server.skip}`)
}
