import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { eventId, pages, personId, regions, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { sharedSmallGraph } from './harness.ts'

interface Kind {
  readonly rows: readonly { readonly id: string }[]
  readonly read: (store: Store, ids: readonly string[]) => Promise<readonly unknown[]>
}

const KINDS: Readonly<Record<string, Kind>> = {
  peopleById: { rows: smallGraph.people, read: (store, ids) => store.peopleById(ids) },
  eventsById: { rows: smallGraph.events, read: (store, ids) => store.eventsById(ids) },
  regionsById: { rows: regions, read: (store, ids) => store.regionsById(ids) },
  organizationsById: { rows: smallGraph.organizations ?? [], read: (store, ids) => store.organizationsById(ids) },
  postsById: { rows: smallGraph.posts ?? [], read: (store, ids) => store.postsById(ids) },
  seriesById: { rows: smallGraph.series ?? [], read: (store, ids) => store.seriesById(ids) },
  pagesById: { rows: pages.map(({ page }) => page), read: (store, ids) => store.pagesById(ids) },
  articlesById: { rows: pages.flatMap(({ articles }) => articles), read: (store, ids) => store.articlesById(ids) },
  reportsById: { rows: pages.flatMap(({ reports }) => reports), read: (store, ids) => store.reportsById(ids) },
  mentionsById: { rows: pages.flatMap(({ mentions }) => mentions), read: (store, ids) => store.mentionsById(ids) },
}

const ODD = [
  '',
  ' ',
  "'; DROP TABLE person; --",
  '" OR 1=1',
  '__proto__',
  '\\',
  '%',
  '林远舟',
  '{"a":1}',
  '0'.repeat(10_000),
]

const first = (kind: Kind): string => kind.rows[0]?.id ?? ''

export const describeById = (open: OpenStore): void => {
  describe('by id', () => {
    const store = sharedSmallGraph(open)

    test.each(Object.entries(KINDS))('%s gives back every row as it was put', async (_, kind) => {
      expect(kind.rows.length).toBeGreaterThan(0)
      const ids = kind.rows.map(({ id }) => id)
      expect(await kind.read(store(), ids)).toEqual(kind.rows)
    })

    test.each(Object.entries(KINDS))(
      '%s keeps the order of the ids, repeats, and gives null for what is not there',
      async (_, kind) => {
        const ids = kind.rows.map(({ id }) => id).toReversed()
        const found = await kind.read(store(), ['nobody', ...ids, first(kind)])
        expect(found).toEqual([null, ...kind.rows.toReversed(), kind.rows[0]])
        expect(await kind.read(store(), [])).toEqual([])
      },
    )

    test.each(Object.entries(KINDS))('%s takes odd ids for what they are: unknown', async (_, kind) => {
      expect(await kind.read(store(), ODD)).toEqual(ODD.map(() => null))
    })

    test('a mention leads to its person, a report to its event', async () => {
      const mentions = smallGraph.mentionPerson ?? []
      const people = await store().peopleById(mentions.map(([mention]) => mention))
      expect(people.map((person) => person?.id)).toEqual(mentions.map(([, person]) => person))
      const reports = smallGraph.reportEvent ?? []
      const events = await store().eventsById(reports.map(([report]) => report))
      expect(events.map((event) => event?.id)).toEqual(reports.map(([, event]) => event))
    })

    test('all facts of a page come back as they were given', async () => {
      const ids = pages.map(({ page }) => page.id)
      expect(await store().factsOfPages([...ids, 'nothing'])).toEqual([...pages, null])
    })

    test('quotes stay equal to the page at their span', async () => {
      const [facts] = await store().factsOfPages(pages.slice(0, 1).map(({ page }) => page.id))
      const quoted = facts?.mentions.flatMap(({ evidence }) => evidence).filter((evidence) => 'quote' in evidence) ?? []
      expect(quoted.length).toBeGreaterThan(0)
      for (const { start, end, quote } of quoted) expect(facts?.page.text.slice(start, end)).toBe(quote)
    })

    test('articles of a page come in their order on it', async () => {
      const ids = pages.map(({ page }) => page.id)
      const found = await store().articlesOfPages(['nothing', ...ids])
      expect(found).toEqual([[], ...pages.map(({ articles }) => articles)])
    })

    test('posts of an organization come by title', async () => {
      const organizations = smallGraph.organizations ?? []
      const found = await store().postsOfOrganizations(organizations.map(({ id }) => id))
      const titles = found.map((posts) => posts.map(({ title }) => title))
      expect(titles.flat().toSorted()).toEqual((smallGraph.posts ?? []).map(({ title }) => title).toSorted())
      const committee = organizations.findIndex(({ name }) => name === '中共云溪市委员会')
      expect(titles[committee]).toEqual(['市委书记', '市委副书记'].toSorted())
    })

    test('occupancies of people and of posts come by first sighting', async () => {
      const [lin, nobody] = await store().occupanciesOfPeople([personId('lin'), 'nobody'])
      expect(lin).toEqual(smallGraph.occupancies?.filter(({ person }) => person === personId('lin')))
      expect(nobody).toEqual([])
      const [post] = lin ?? []
      const [holders] = await store().occupanciesOfPosts([post?.post ?? ''])
      expect(holders).toEqual([post])
      expect(post).toMatchObject({ firstSeen: '2031-03-01', lastSeen: '2031-03-05' })
    })

    test('a relation is found from both its ends', async () => {
      const ends = [personId('xu'), personId('tian'), personId('lin')]
      const { relations } = smallGraph
      expect(relations).toHaveLength(1)
      expect(await store().relationsOfPeople(ends)).toEqual([relations, relations, []])
    })

    test('an attendance is found by person and event', async () => {
      const pair = [personId('shen'), eventId('standing')] as const
      const found = await store().attendancesByPair([pair, [personId('shen'), eventId('executive')], ['a', 'b']])
      expect(found).toEqual([
        smallGraph.attendances.find(({ person, event }) => person === pair[0] && event === pair[1]),
        null,
        null,
      ])
      expect(found[0]).toMatchObject({
        participation: ['SPEAK', 'ATTEND'],
        position: 2,
        reports: 2,
        capacity: ['市委副书记', '市长'],
      })
    })
  })
}
