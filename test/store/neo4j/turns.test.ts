import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../../src/fact/graph.ts'
import type { Store } from '../../../src/store/contract.ts'
import { openNeo4j } from '../../../src/store/neo4j/open.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { openFresh, runDirectly } from '../../tools/neo4j-fresh.ts'

const server = await ensureNeo4j()

const person = (nth: number): Person => ({
  id: `person-${nth}`,
  name: '王磊',
  nameKey: '王磊',
  sortKey: 'wang lei|00738b00078a',
  provisional: true,
  gender: null,
  ethnicity: null,
  mentions: 0,
  attendances: 0,
})

/** Adds one person more than there are of the name, so that a writer who saw an old state would add one that is there. */
const addOneMore = (store: Store, load: number): Promise<number> =>
  store.write(load, async (transaction) => {
    const { length } = await transaction.peopleByNameKey(['王磊'])
    await transaction.apply({ people: [person(length)] })
    return length
  })

if (server.skip === null) {
  afterAll(server.release)

  describe('writers of two programs', () => {
    let stores: readonly Store[] = []

    beforeEach(async () => {
      stores = [await openFresh(server), await openNeo4j(server)]
    })
    afterEach(() => Promise.all(stores.map((store) => store.close())))

    test('take turns, so that none overwrites what the other decided', async () => {
      const writes = await Promise.all(
        stores.map(async (store) => {
          const { id } = await store.beginLoad('ingest')
          return Promise.all(Array.from({ length: 8 }, () => addOneMore(store, id)))
        }),
      )
      expect(writes.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, nth) => nth))
      expect((await stores[0]?.counts())?.people).toBe(16)
      expect((await stores[0]?.loads({ limit: 9 }))?.rows.map(({ row }) => row.id)).toEqual([1, 2])
    })
  })

  describe('what a statement cannot attach', () => {
    let store: Store

    beforeEach(async () => {
      store = await openFresh(server)
    })
    afterEach(() => store.close())

    test('undoes the whole transaction instead of vanishing', async () => {
      const { id } = await store.beginLoad('ingest')
      const attendance = {
        person: 'person-0',
        event: 'no such event',
        participation: [],
        position: 1,
        capacity: [],
        reports: 1,
        mentions: [],
      }
      const write = store.write(id, (transaction) =>
        transaction.apply({ people: [person(0)], attendances: [attendance] }),
      )
      await expect(write).rejects.toMatchObject({ code: 'STORE_CONSTRAINT' })
      expect((await store.counts()).people).toBe(0)
    })

    test('a store that was closed says so', async () => {
      const other = await openNeo4j(server)
      await other.close()
      await expect(other.counts()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
      await expect(other.beginLoad('ingest')).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    })

    test('whole numbers are stored as whole numbers, days as days beside their text', async () => {
      const { id } = await store.beginLoad('ingest')
      const event = {
        id: 'event',
        kind: 'MEETING',
        title: '会议',
        date: '2031-03-01',
        endDate: null,
        earliest: '2031-03-01',
        latest: '2031-02-30',
        sortKey: 'hui yi',
        places: [],
        regions: [],
        host: null,
        series: null,
        reports: [],
        attendances: 3,
      } as const
      await store.write(id, (transaction) => transaction.apply({ events: [event] }))
      const rows = await runDirectly(
        server,
        `MATCH (e:Event) RETURN valueType(e.attendances) STARTS WITH 'INTEGER' AS whole,
e.earliestDay = date('2031-03-01') AS day, e.latestDay IS NULL AS noSuchDay, e.latest AS latest`,
      )
      expect(rows).toEqual([{ whole: true, day: true, noSuchDay: true, latest: '2031-02-30' }])
      expect(await store.eventsById(['event'])).toEqual([event])
    })
  })
} else {
  describe.skip(`writers of two programs: ${server.skip}`)
}
