import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStore } from '../../../src/run/check/check-store.ts'
import { asMade } from '../../../src/run/judge/follow.ts'
import { readingOf } from '../../resolve/builder.ts'
import { graphOf } from '../ingest-graph.ts'
import { load, withStore } from '../ingest-stores.ts'
import { attempt, deed, judgements, page, readingsOf } from './deeds.ts'
import type { Deed, Live } from './deeds.ts'

describe('laws of judging', () => {
  const runs = { numRuns: Number(process.env['TONGXI_LAW_RUNS'] ?? 20) }

  it(
    'loaded, forgotten, read anew, judged and taken back in any order, the graph is the one that pages and judgements make',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.tuple(page(0), page(1), page(2)),
          fc.array(deed, { minLength: 3, maxLength: 12, size: 'max' }),
          (sketches, deeds) =>
            withStore(async (store) => {
              const pages = sketches.map((sketch) => readingsOf(readingOf(sketch)))
              const live: Live = new Map()
              const all = pages.map((_, nth): Deed => ({ does: 'load', page: nth, reading: 0 }))
              for (const one of [...all, ...deeds]) await attempt(store, one, { pages, live })
              expect((await checkStore(store)).wrong).toEqual([])
              const graph = await graphOf(store)
              const standing = (await judgements(store)).filter(({ withdrawn }) => !withdrawn).map(asMade)
              await withStore(async (fresh) => {
                const { id } = await fresh.beginLoad('judge')
                await fresh.write(id, (transaction) => transaction.apply({ judgements: standing }))
                for (const [nth, reading] of [...live].sort(([left], [right]) => right - left)) {
                  const read = pages[nth]?.[reading]
                  if (read !== undefined) await load(fresh, [read])
                }
                expect(await graphOf(fresh)).toEqual(graph)
              })
            }),
        ),
        runs,
      ),
    300_000,
  )
})
