import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttendanceWhere, Store } from '../../../src/store/contract.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { fillSmallGraph } from '../../api/served.ts'
import { fillStore } from '../../bench/drawn/fill.ts'
import { drawGraph } from '../../bench/drawn/graph.ts'
import { personId } from '../../fixture/small-graph.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'

const folder = temporaryFolder()
const ALL = { limit: 100 }

/** Everybody whom somebody met who met somebody …: nobody is printed so, which all of them have to be asked for. */
const ENDLESS = [1, 2, 3, 4, 5].reduce<AttendanceWhere>(
  (inner) => ({ person: { attends: { person: { attends: inner }, event: { title: '会议' } } } }),
  { capacity: '无人如此' },
)

describe('reads that run in processes of their own', () => {
  let store: Store
  const signal = new AbortController().signal

  beforeAll(async () => {
    const path = join(folder, 'small.db')
    store = await openEmbedded(path, { readers: 2 })
    await fillSmallGraph(store)
  })
  afterAll(() => store.close())

  it.each<[string, (options?: { signal: AbortSignal }) => Promise<unknown>]>([
    ['people', (options) => store.people({ search: '王' }, ALL, options)],
    ['events', (options) => store.events({ region: '990000' }, ALL, options)],
    ['attendances', (options) => store.attendances({ ...ALL, where: { person: { search: '林' } } }, options)],
    ['companions', (options) => store.companions([personId('lin')], ALL, options)],
    ['paths', (options) => store.paths(personId('lin'), personId('xu'), { longest: 6, limit: 5 }, options)],
    ['groups', (options) => store.groups(['KIND'], {}, options)],
  ])('%s answer as those in the thread do', async (_, read) => {
    expect(await read({ signal })).toEqual(await read())
  })

  it('see what was written since', async () => {
    const before = (await store.people({}, ALL, { signal })).total
    const load = await store.beginLoad('ingest')
    const { row } = (await store.people({}, ALL)).rows[0] ?? { row: null }
    if (row === null) throw new Error('nobody is there')
    await store.write(load.id, (transaction) => transaction.apply({ people: [{ ...row, id: 'f'.repeat(20) }] }))
    expect((await store.people({}, ALL, { signal })).total).toBe(before + 1)
  })

  it('tell of bad input as such', async () => {
    await expect(store.people({}, { limit: -1 }, { signal })).rejects.toMatchObject({
      kind: 'INPUT',
      code: 'LIMIT_BAD',
    })
  })

  it('are refused once the store is closed', async () => {
    const other = await openEmbedded(join(folder, 'other.db'), { readers: 1 })
    await other.people({}, ALL, { signal })
    await other.close()
    await expect(other.people({}, ALL, { signal })).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })
})

describe('an endless read that is called off', () => {
  it('ends at once, lets others be answered meanwhile, and those that come after', async () => {
    const store = await openEmbedded(join(folder, 'drawn.db'), { readers: 1 })
    try {
      await fillStore(store, drawGraph(4_000, 1))
      const abort = new AbortController()
      let ended = false
      const read = store
        .attendances({ limit: 1, where: ENDLESS }, { signal: abort.signal })
        .finally(() => (ended = true))
      const refused = expect(read).rejects.toMatchObject({ name: 'AbortError' })
      const waiting = store.people({}, { limit: 1 }, { signal: new AbortController().signal })
      expect((await store.counts()).people).toBe(120)
      await new Promise((done) => setTimeout(done, 1_000))
      expect(ended).toBe(false)
      abort.abort()
      await refused
      expect((await waiting).total).toBe(120)
    } finally {
      await store.close()
    }
  })
})
