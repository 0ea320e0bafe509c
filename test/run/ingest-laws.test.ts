import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetPage } from '../../src/run/forget-page.ts'
import type { Store } from '../../src/store/contract.ts'
import { readingOf } from '../resolve/builder.ts'
import { anyPages } from './any-pages.ts'
import { graphOf } from './ingest-graph.ts'
import { load, withStore } from './ingest-stores.ts'

const pages = anyPages({ days: ['2020-01-05', '2020-01-06', '2020-03-02', '2023-07-01'], most: 7 })

const graphAfter = (work: (store: Store) => Promise<unknown>) =>
  withStore(async (store) => {
    await work(store)
    return graphOf(store)
  })

describe('laws', () => {
  const runs = { numRuns: Number(process.env['TONGXI_LAW_RUNS'] ?? 12) }

  it('the order and the batching of pages change nothing', () =>
    fc.assert(
      fc.asyncProperty(
        pages.chain((sketches) =>
          fc.record({
            sketches: fc.constant(sketches),
            shuffled: fc.shuffledSubarray(sketches, { minLength: sketches.length }),
            batch: fc.integer({ min: 1, max: 4 }),
          }),
        ),
        async ({ sketches, shuffled, batch }) => {
          const one = await graphAfter((store) => load(store, sketches.map(readingOf)))
          const other = await graphAfter((store) => load(store, shuffled.map(readingOf), batch))
          expect(other).toEqual(one)
        },
      ),
      runs,
    ))

  it('a page that is forgotten was never there', () =>
    fc.assert(
      fc.asyncProperty(pages, fc.nat(), async (sketches, pick) => {
        const readings = sketches.map(readingOf)
        const gone = readings[pick % readings.length]
        const rest = readings.filter((reading) => reading !== gone)
        const never = await graphAfter((store) => load(store, rest))
        const forgotten = await graphAfter(async (store) => {
          await load(store, readings, 2)
          if (gone !== undefined) await forgetPage(store, gone.reading.sha256)
        })
        expect(forgotten).toEqual(never)
      }),
      runs,
    ))

  it('loading twice is loading once, and a page read anew takes the place of the old one', () =>
    fc.assert(
      fc.asyncProperty(pages, pages, async (sketches, others) => {
        const once = await graphAfter((store) => load(store, others.map(readingOf)))
        const twice = await graphAfter(async (store) => {
          const shared = others.slice(0, sketches.length)
          const anew = shared.map((sketch, index) => {
            const { reading, text } = readingOf(sketches[index] ?? sketch)
            return { text, reading: { ...reading, sha256: readingOf(sketch).reading.sha256, rules: '0' } }
          })
          await load(store, anew, 1)
          await load(store, others.map(readingOf), 3)
          await load(store, others.map(readingOf), 1)
        })
        expect(twice).toEqual(once)
      }),
      runs,
    ))
})
