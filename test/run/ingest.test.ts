import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetPage } from '../../src/run/forget-page.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import type { IngestPage } from '../../src/run/ingest.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { readingOf } from '../resolve/builder.ts'
import type { EventSketch, PageSketch, PersonSketch } from '../resolve/builder.ts'
import { graphOf } from './ingest-graph.ts'

/** Runs `work` on a new, empty store. */
const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-ingest-'))
  const store = await openEmbedded(join(folder, 'graph.db'))
  try {
    return await work(store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

const load = (store: Store, pages: readonly IngestPage[], batch?: number) =>
  ingestPages({ store, pages, ...(batch === undefined ? {} : { batch }) })

const secretary: PersonSketch = { name: '王卫东', roles: ['PARTY 常委@630000', 'PARTY 书记@630100'] }

const cityMeeting: EventSketch = {
  title: '市委常委会会议',
  date: '2024-12-19',
  places: ['西宁市'],
  regions: ['630100'],
  host: 'PARTY of 630100',
  people: [
    { ...secretary, participation: ['PRESIDE', 'SPEAK'] },
    { name: '南海晏', roles: ['LABEL 市领导@630100'] },
  ],
}

const congress: EventSketch = {
  title: '全省绿色算力产业发展大会',
  date: '2024-12-19',
  places: ['西宁市'],
  regions: ['630100'],
  people: [
    { name: '陈刚', roles: ['PARTY 书记@630000'], participation: ['SPEAK'] },
    { name: '王卫东', roles: ['LABEL 省领导@630000'] },
  ],
}

const page: PageSketch = {
  published: '2024-12-20',
  publisher: '西宁晚报',
  articles: [{ events: [cityMeeting] }, { events: [congress] }],
}

const elsewhere: PageSketch = {
  published: '2024-12-20',
  publisher: '青海日报',
  articles: [
    {
      events: [
        {
          ...congress,
          people: [
            { name: '陈刚', participation: ['SPEAK', 'ATTEND'] },
            { name: '夏冰', roles: ['GOVERNMENT 副局长@CN'] },
          ],
        },
      ],
    },
  ],
}

describe('ingestPages', () => {
  it('makes one person of a post and a label on one page, at two meetings', () =>
    withStore(async (store) => {
      await load(store, [readingOf(page)])
      const { people, attendances } = await graphOf(store)
      const found = people.filter(({ name }) => name === '王卫东')
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ attendances: 2, mentions: 2, provisional: false })
      expect(
        attendances.filter(({ person }) => person === found[0]?.id).map(({ capacity }) => capacity),
      ).toContainEqual(['省领导'])
    }))

  it('makes one event of two papers’ reports and keeps both lists', () =>
    withStore(async (store) => {
      await load(store, [readingOf(page), readingOf(elsewhere)])
      const { events, attendances } = await graphOf(store)
      const event = events.find(({ title }) => title === congress.title)
      expect(events).toHaveLength(2)
      expect(event).toMatchObject({ attendances: 3 })
      expect(event?.reports).toHaveLength(2)
      const speaker = attendances.find((row) => row.event === event?.id && row.reports === 2)
      expect(speaker).toMatchObject({ participation: ['SPEAK', 'ATTEND'], position: 1 })
    }))

  it('keeps a label out of the posts', () =>
    withStore(async (store) => {
      await load(store, [readingOf(page)])
      const { posts } = await graphOf(store)
      expect(posts.map((post) => post?.title).sort()).toEqual(['书记', '书记', '常委'])
    }))

  it('counts what it did, and failed pages with it', () =>
    withStore(async (store) => {
      const first = await load(store, [readingOf(page), { failed: 'broken' }])
      expect(first).toMatchObject({ added: 1, unchanged: 0, replaced: 0, failed: 1 })
      const again = await load(store, [readingOf(page), readingOf({ ...elsewhere })])
      expect(again).toMatchObject({ added: 1, unchanged: 1, replaced: 0 })
      const anew = await load(store, [readingOf({ ...page, rules: '2' })])
      expect(anew).toMatchObject({ added: 0, unchanged: 0, replaced: 1 })
    }))

  it('tells its progress in whole pages', () =>
    withStore(async (store) => {
      const told: number[] = []
      await ingestPages({
        store,
        pages: [readingOf(page), readingOf(elsewhere)],
        batch: 1,
        onProgress: ({ added }) => told.push(added),
      })
      expect(told).toEqual([1, 2])
    }))

  it('resolves relations to the people of the article', () =>
    withStore(async (store) => {
      await load(store, [
        readingOf({
          published: '2024-12-20',
          articles: [
            {
              events: [{ people: [secretary, { name: '李静' }] }],
              relations: [{ subject: '李静', predicate: 'SPOUSE', object: '王卫东' }],
            },
          ],
        }),
      ])
      const { people, relations } = await graphOf(store)
      const id = (name: string) => people.find((person) => person.name === name)?.id
      expect(relations[0]).toMatchObject({ subject: id('李静'), predicate: 'SPOUSE', object: id('王卫东') })
    }))
})

describe('forgetPage', () => {
  it('refuses a page that is not there', () =>
    withStore(async (store) => {
      await expect(forgetPage(store, 'nothing')).rejects.toMatchObject({ code: 'PAGE_UNKNOWN' })
    }))
})

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
