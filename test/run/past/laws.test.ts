import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/run/copy/digest.ts'
import { derivePast } from '../../../src/run/past/derive.ts'
import type { Store } from '../../../src/store/contract.ts'
import { readingOf } from '../../resolve/builder.ts'
import { graphOf } from '../ingest-graph.ts'
import { withStore } from '../ingest-stores.ts'
import { attempt, deed, page, readingsOf } from '../judge/deeds.ts'
import type { Deed, Live } from '../judge/deeds.ts'

/** What a store tells of itself that another load may change. */
const stateOf = async (store: Store) => ({ graph: await graphOf(store), hash: (await digestOf(store)).graph })

describe('laws of what was known', () => {
  const runs = { numRuns: Number(process.env['TONGXI_LAW_RUNS'] ?? 10) }

  it(
    'the graph of every load is the one that was there after it, whatever later loads brought, judged and took back',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.tuple(page(0), page(1), page(2)),
          fc.array(deed, { minLength: 3, maxLength: 8, size: 'max' }),
          (sketches, deeds) =>
            withStore(async (store) => {
              const pages = sketches.map((sketch) => readingsOf(readingOf(sketch)))
              const live: Live = new Map()
              const all = pages.map((_, nth): Deed => ({ does: 'load', page: nth, reading: 0 }))
              const then = new Map<number, Awaited<ReturnType<typeof stateOf>>>()
              for (const one of [...all, ...deeds]) {
                await attempt(store, one, { pages, live })
                const { rows } = await store.loads({ limit: 1, backward: true })
                const [last] = rows
                if (last !== undefined) then.set(last.row.id, await stateOf(store))
              }
              for (const [load, state] of then) {
                await withStore(async (past) => {
                  await derivePast(store, load, past)
                  expect(await stateOf(past)).toEqual(state)
                })
              }
            }),
        ),
        runs,
      ),
    300_000,
  )
})
