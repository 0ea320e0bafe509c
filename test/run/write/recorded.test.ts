import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { RowChange } from '../../../src/api/writer.ts'
import { differing, snapshotOf } from '../../../src/run/diff/snapshot.ts'
import type { DiffRow } from '../../../src/run/diff/snapshot.ts'
import { recorded } from '../../../src/run/write/recorded.ts'
import type { Store } from '../../../src/store/contract.ts'
import { readingOf } from '../../resolve/builder.ts'
import { load, withStore } from '../ingest-stores.ts'
import { attempt, deed, page, readingsOf } from '../judge/deeds.ts'
import type { Deed, Live } from '../judge/deeds.ts'
import { cityPage, countyPage } from '../judge/pages.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { openFresh } from '../../tools/neo4j-fresh.ts'

type World = Parameters<typeof attempt>[2]

/** Kind, change and id of a row, as one text. */
const keyOf = (row: DiffRow): string => {
  switch (row.kind) {
    case 'attendance':
      return `ATTENDANCE ${row.row.person}~${row.row.event}`
    case 'occupancy':
      return `OCCUPANCY ${row.row.person}~${row.row.id}`
    default:
      return `${row.kind.toUpperCase()} ${row.key}`
  }
}

const isTold = (row: DiffRow): boolean => row.kind !== 'relation'

const differences = (before: Awaited<ReturnType<typeof snapshotOf>>, after: typeof before): readonly string[] => {
  const { added, removed, changed } = differing(before, after)
  return [
    ...added.filter(isTold).map((row) => `ADDED ${keyOf(row)}`),
    ...removed.filter(isTold).map((row) => `REMOVED ${keyOf(row)}`),
    ...changed.flatMap((one) => (isTold(one.after) ? [`CHANGED ${keyOf(one.after)}`] : [])),
  ].toSorted()
}

const told = (changes: readonly RowChange[]): readonly string[] =>
  changes.map(({ kind, change, id }) => `${change} ${kind} ${id}`).toSorted()

/** Does it through a recorded store and holds what is told against the graph before and after. */
const holds = async (store: Store, one: Deed, world: World): Promise<readonly RowChange[]> => {
  const before = await snapshotOf(store)
  const { store: watched, log } = recorded(store)
  await attempt(watched, one, world)
  expect(told(log.changes()), one.does).toEqual(differences(before, await snapshotOf(store)))
  return log.changes()
}

const server = await ensureNeo4j()

afterAll(async () => {
  if (server.skip === null) await server.release()
})

describe('what is written through a recorded store', () => {
  it(
    'is told as the graph before and after it differ, whatever is loaded, forgotten, judged and taken back',
    { timeout: 300_000 },
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.tuple(page(0), page(1), page(2)),
          fc.array(deed, { minLength: 3, maxLength: 12 }),
          (drawn, some) =>
            withStore(async (store) => {
              const pages = drawn.map((sketch) => readingsOf(readingOf(sketch)))
              const live: Live = new Map()
              for (const nth of pages.keys())
                await attempt(store, { does: 'load', page: nth, reading: 0 }, { pages, live })
              for (const one of some) await holds(store, one, { pages, live })
            }),
        ),
        { numRuns: Number(process.env['TONGXI_LAW_RUNS'] ?? 10) },
      ),
  )

  it.skipIf(server.skip !== null)(
    'is told so of Neo4j too',
    async () => {
      if (server.skip !== null) return
      const store = await openFresh(server)
      try {
        const world: World = { pages: [readingsOf(countyPage), readingsOf(cityPage)], live: new Map() }
        const deeds: readonly Deed[] = [
          { does: 'load', page: 0, reading: 0 },
          { does: 'load', page: 1, reading: 0 },
          { does: 'load', page: 0, reading: 3 },
          { does: 'load', page: 0, reading: 0 },
          { does: 'pair', verdict: 'SAME', left: 1, right: 0 },
          { does: 'fact', verdict: 'CORRECT', fact: 0, correction: 1 },
          { does: 'withdraw', judgement: 0 },
          { does: 'forget', page: 1 },
        ]
        for (const one of deeds) expect((await holds(store, one, world)).length, one.does).toBeGreaterThan(0)
        expect(await holds(store, { does: 'load', page: 0, reading: 0 }, world)).toEqual([])
      } finally {
        await store.close()
      }
    },
    300_000,
  )

  it('has names of people and titles of events, and those of who is gone', () =>
    withStore(async (store) => {
      const { store: watched, log } = recorded(store)
      await load(watched, [cityPage])
      const names = (changes: readonly RowChange[], kind: RowChange['kind']): readonly (string | null)[] =>
        changes.filter((row) => row.kind === kind).map(({ name }) => name)
      expect(names(log.changes(), 'PERSON').toSorted()).toEqual(['白露', '程远'])
      expect(names(log.changes(), 'EVENT')).toEqual(['全市防汛工作会议'])
      expect(names(log.changes(), 'ATTENDANCE').toSorted()).toEqual(['白露', '程远'])
      const again = recorded(store)
      await attempt(again.store, { does: 'forget', page: 0 }, { pages: [[cityPage]], live: new Map() })
      expect(names(again.log.changes(), 'PERSON').toSorted()).toEqual(['白露', '程远'])
      expect(again.log.changes().every(({ change }) => change === 'REMOVED')).toBe(true)
    }))

  it('is left out where it was rolled back or run again', () =>
    withStore(async (store) => {
      const twice: Store = new Proxy(store, {
        get: (target, name) => {
          if (name !== 'write') {
            const value: unknown = Reflect.get(target, name, target)
            return typeof value === 'function' ? (value.bind(target) as unknown) : value
          }
          const write: Store['write'] = async (id, work) => {
            await expect(
              store.write(id, async (transaction) => {
                await work(transaction)
                throw new Error('the engine says: once more')
              }),
            ).rejects.toThrow('once more')
            return store.write(id, work)
          }
          return write
        },
      })
      const { store: watched, log } = recorded(twice)
      await load(watched, [cityPage])
      expect(log.changes().filter(({ kind }) => kind === 'PERSON')).toHaveLength(2)
      const failing = recorded(store)
      const { id } = await store.beginLoad('ingest')
      await expect(
        failing.store.write(id, async (transaction) => {
          await transaction.apply({
            removeEvents: (await store.events({}, { limit: 1 })).rows.map(({ row }) => row.id),
          })
          throw new Error('after all not')
        }),
      ).rejects.toThrow('after all not')
      expect(failing.log.changes()).toEqual([])
    }))
})
