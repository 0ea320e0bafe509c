import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/resolve/facts-of.ts'
import { forgetPage } from '../../src/run/forget-page.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import type { IngestPage } from '../../src/run/ingest.ts'
import type { Store } from '../../src/store/contract.ts'
import type { StoreTransaction } from '../../src/store/transaction.ts'
import { readingOf } from '../resolve/builder.ts'
import type { PageSketch } from '../resolve/builder.ts'
import { makeWorld, pagesOf } from '../world/world.ts'
import { anyPages } from './any-pages.ts'
import { graphOf } from './ingest-graph.ts'
import { load, withStore } from './ingest-stores.ts'

/** A store whose transactions have some of their methods replaced. */
const withTransactions = (store: Store, methods: (own: StoreTransaction) => Partial<StoreTransaction>): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (name === 'write') {
        return <T>(id: number, work: (transaction: StoreTransaction) => Promise<T>) =>
          target.write(id, (own) =>
            work(
              new Proxy(own, {
                get: (of, method) => {
                  const found: unknown = Reflect.get(methods(own), method) ?? Reflect.get(of, method)
                  return typeof found === 'function' ? (found.bind(of) as unknown) : found
                },
              }),
            ),
          )
      }
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })

const graphWith = (pages: readonly IngestPage[], batch: number) =>
  withStore(async (store) => {
    await load(store, pages, batch)
    return graphOf(store)
  })

/** The graph when all mentions of every name are read each time. */
const graphWithout = (pages: readonly IngestPage[], batch: number) =>
  withStore(async (store) => {
    const slow = withTransactions(store, () => ({ ledgers: () => Promise.resolve(new Map<string, string>()) }))
    await load(slow, pages, batch)
    return graphOf(store)
  })

interface Seen {
  readonly day: string
  readonly roles: readonly string[]
}

const meeting = ({ day, roles }: Seen, salt: string): PageSketch => ({
  salt,
  published: day,
  publisher: '西宁晚报',
  articles: [
    {
      events: [
        {
          title: '市政府常务会议',
          kind: 'MEETING',
          date: day,
          regions: ['630100'],
          places: [],
          host: null,
          people: [{ name: '褚平峻', roles: [...roles], participation: ['ATTEND'] }],
        },
      ],
    },
  ],
})

const mentionOf = (page: PageSketch): string => factsOf(readingOf(page)).mentions[0]?.id ?? ''

/** Pages whose mentions' ids come in their order, so that the person's id stays that of the first. */
const meetings = (...seen: readonly Seen[]): readonly PageSketch[] => {
  const pages: PageSketch[] = []
  for (const one of seen) {
    const least = mentionOf(pages[0] ?? meeting(one, ''))
    const salts = Array.from({ length: 1_000 }, (_, salt) => String(salt))
    const page = salts.map((salt) => meeting(one, salt)).find((drawn) => mentionOf(drawn) > least)
    if (page === undefined) throw new Error('no page has a mention of a later id')
    pages.push(page)
  }
  return pages
}

/** Names whose mentions a load reads. */
const readNames = async (store: Store, page: PageSketch | undefined): Promise<readonly string[]> => {
  const names: string[] = []
  const watched = withTransactions(store, (own) => ({
    mentionsByNameKey: (keys) => {
      names.push(...keys)
      return own.mentionsByNameKey(keys)
    },
  }))
  await ingestPages({ store: watched, pages: page === undefined ? [] : [readingOf(page)] })
  return names
}

describe('a name that is known', () => {
  const mayor = { roles: ['GOVERNMENT 副市长@630100'] }
  const chair = { roles: ['CONGRESS 副主任@630100'] }

  it('is given to its person without its mentions being read', () =>
    withStore(async (store) => {
      const [first, second] = meetings({ day: '2020-01-05', ...mayor }, { day: '2020-01-20', ...mayor })
      expect(await readNames(store, first)).toEqual(['褚平峻'])
      expect(await readNames(store, second)).toEqual([])
      const graph = await graphOf(store)
      expect(graph.people).toMatchObject([{ name: '褚平峻', mentions: 2, attendances: 2 }])
      expect(graph.occupancies).toMatchObject([{ firstSeen: '2020-01-05', lastSeen: '2020-01-20' }])
    }))

  it('has its mentions read where a new post or a page that goes may change who they are', () =>
    withStore(async (store) => {
      const [first, second, third] = meetings(
        { day: '2020-01-05', ...mayor },
        { day: '2020-02-20', ...chair },
        { day: '2020-03-01', ...mayor },
      )
      await readNames(store, first)
      expect(await readNames(store, second)).toEqual(['褚平峻'])
      if (second !== undefined) await forgetPage(store, readingOf(second).reading.sha256)
      expect(await readNames(store, third)).toEqual([])
      expect((await graphOf(store)).occupancies).toMatchObject([{ firstSeen: '2020-01-05', lastSeen: '2020-03-01' }])
    }))
})

describe('whatever pages come', () => {
  const runs = { numRuns: Number(process.env['TONGXI_LAW_RUNS'] ?? 12) }
  const days = ['2020-01-05', '2020-01-06', '2020-02-10', '2020-05-02', '2020-12-01', '2021-03-07', '2023-07-01']

  it('the graph is that of reading all mentions each time', () =>
    fc.assert(
      fc.asyncProperty(anyPages({ days, most: 14 }), fc.integer({ min: 1, max: 4 }), async (sketches, batch) => {
        const pages = sketches.map(readingOf)
        expect(await graphWith(pages, batch)).toEqual(await graphWithout(pages, batch))
      }),
      runs,
    ))

  it('also for the papers of a world', async () => {
    const world = [...pagesOf(makeWorld({ people: 60, years: 2, seed: 5 }))].slice(0, 250)
    const pages = world.map(({ reading, text }) => ({ reading, text }))
    expect(await graphWith(pages, 7)).toEqual(await graphWithout(pages, 7))
  }, 60_000)
})
