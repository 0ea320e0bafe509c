import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetPage } from '../../src/run/forget-page.ts'
import type { Store } from '../../src/store/contract.ts'
import { readingOf } from '../resolve/builder.ts'
import type { EventSketch, PageSketch, PersonSketch } from '../resolve/builder.ts'
import { graphOf } from './ingest-graph.ts'
import { load, withStore } from './ingest-stores.ts'

const names = ['李伟', '王刚', '褚平峻', '欧阳雪', '张静'] as const
const roles = [
  'GOVERNMENT 副市长@630100',
  'PARTY 书记@630121',
  'PARTY 常委@630100',
  'CONGRESS 副主任@630100',
  'GOVERNMENT 副市长@370100',
  'LABEL 市领导@630100',
  'GOVERNMENT 市长@630100 APPOINTED',
  'PARTY 书记@630121 REMOVED',
] as const

const person: fc.Arbitrary<PersonSketch> = fc.record({
  name: fc.constantFrom(...names),
  roles: fc.subarray([...roles], { maxLength: 2 }),
  participation: fc.subarray(['PRESIDE', 'SPEAK', 'ATTEND'], { minLength: 1 }),
})

const day = fc.constantFrom('2020-01-05', '2020-01-06', '2020-03-02', '2023-07-01')

const event: fc.Arbitrary<EventSketch> = fc.record({
  title: fc.constantFrom('市委常委会会议', '全市经济工作会议', '全市农村工作会议', '座谈会'),
  kind: fc.constantFrom('MEETING', 'VISIT'),
  date: fc.option(day, { nil: null, freq: 5 }),
  regions: fc.constantFrom(['630100'], ['370100'], []),
  places: fc.constant([]),
  host: fc.constantFrom('PARTY of 630100', null),
  people: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
})

const anyPage = (salt: number): fc.Arbitrary<PageSketch> =>
  fc.record({
    salt: fc.constant(String(salt)),
    published: day,
    publisher: fc.constantFrom('西宁晚报', '青海日报'),
    articles: fc.array(
      fc.record({
        events: fc.array(event, { maxLength: 2 }),
        alsoNamed: fc.array(person, { maxLength: 1 }),
        relations: fc.constantFrom([], [{ subject: '李伟', predicate: 'SPOUSE' as const, object: '张静' }]),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })

const pages = fc
  .integer({ min: 1, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyPage(index))))

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
