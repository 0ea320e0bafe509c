import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgePair } from '../../../src/run/judge/judge-pair.ts'
import { reviewConflicts } from '../../../src/run/review/conflicts.ts'
import { reviewEvents } from '../../../src/run/review/events.ts'
import { review } from '../../../src/run/review/review.ts'
import type { Uncertain } from '../../../src/run/review/review.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { readingOf } from '../../resolve/builder.ts'
import type { PersonSketch } from '../../resolve/builder.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { load, withStore } from '../ingest-stores.ts'
import { first, who } from '../judge/pages.ts'

const meeting = (date: string, people: readonly PersonSketch[]) =>
  readingOf({
    published: date,
    publisher: '云岭日报',
    salt: date,
    articles: [{ events: [{ title: `${date}的会议`, date, regions: ['630121'], people }] }],
  })

/** A man and a woman of one name hold posts in one county; then the name stands alone, and may be either. */
const unclear = (name: string, days: readonly [string, string, string]) => [
  meeting(days[0], [{ name, gender: '男', roles: ['GOVERNMENT 副县长@630121'] }]),
  meeting(days[1], [{ name, gender: '女', roles: ['COURT 院长@630121'] }]),
  meeting(days[2], [{ name }]),
]

const pages = [
  ...unclear('程远', ['2031-01-05', '2031-01-06', '2031-01-09']),
  ...unclear('白露', ['2031-02-05', '2031-02-06', '2031-02-09']),
  meeting('2031-02-07', [
    { name: '白露', gender: '女', roles: ['COURT 院长@630121'] },
    { name: '苏禾', roles: ['GOVERNMENT 县长@630121'] },
  ]),
]

/** The same with the county's government by its name, as pages print it. */
const seated = (readings: ReturnType<typeof readingOf>[]): ReturnType<typeof readingOf>[] =>
  readings.map((page) => ({
    ...page,
    reading: JSON.parse(
      JSON.stringify(page.reading).replaceAll('GOVERNMENT of 630121', '大通县人民政府'),
    ) as typeof page.reading,
  }))

const isSorted = (clusters: readonly Uncertain[]): boolean =>
  clusters.every((one, nth) => nth === 0 || (clusters[nth - 1]?.attendances ?? 0) >= one.attendances)

describe('review', () => {
  it('shows who may be one, most attendances first, with the words and posts of both sides', () =>
    withStore(async (store) => {
      await load(store, pages)
      const found = await review(store, { limit: 10 })
      expect(found).toMatchObject({ shared: 2, names: 3, total: 2 })
      expect(found.clusters.map(({ name, attendances }) => [name, attendances])).toEqual([
        ['白露', 4],
        ['程远', 3],
      ])
      expect(isSorted(found.clusters)).toBe(true)
      const { people, doubts } = first(found.clusters)
      expect(people.flatMap(({ posts }) => posts.map(({ title }) => title)).sort()).toEqual(['副县长', '院长'])
      const words = people.flatMap(({ evidence }) => evidence.map((shown) => shown.words))
      expect(words.map((text) => text.includes('白露'))).toEqual([true, true, true, true])
      expect(doubts).toHaveLength(2)
      expect(first(doubts).reasons.length).toBeGreaterThan(0)
      expect((await review(store, { limit: 1 })).clusters).toEqual(found.clusters.slice(0, 1))
    }))

  it('asks no more about what was judged', () =>
    withStore(async (store) => {
      await load(store, pages)
      const { doubts } = first((await review(store, { limit: 1 })).clusters)
      await judgePair(store, { ...who, verdict: 'DIFFERENT', ...first(doubts) })
      const [left] = (await review(store, { limit: 1 })).clusters.filter(({ name }) => name === '白露')
      expect(left?.doubts ?? []).toEqual([])
      const other = first(first((await review(store, { limit: 1 })).clusters).doubts)
      await judgePair(store, { ...who, verdict: 'SAME', left: other.left, right: other.right })
      expect(await review(store, { limit: 10 })).toMatchObject({ total: 0, clusters: [] })
    }))

  const visit = (publisher: string, title: string, people: readonly string[]) =>
    readingOf({
      published: '2031-03-06',
      publisher,
      salt: publisher,
      articles: [
        {
          events: [
            {
              ...{ kind: 'VISIT', title, date: '2031-03-05', regions: ['630121'] },
              people: people.map((name) => ({ name })),
            },
          ],
        },
      ],
    })

  const visits = [
    visit('云岭日报', '察看苗圃', ['程远', '白露', '苏禾']),
    visit('云岭晚报', '走进渔村', ['程远', '江一苇', '闻笛']),
  ]

  it('shows events that may be one until somebody judges them', async () => {
    for (const verdict of ['SAME', 'DIFFERENT'] as const) {
      await withStore(async (store) => {
        await load(store, visits)
        const { total, doubts } = await reviewEvents(store, 10)
        expect(total).toBe(1)
        const { left, right, attendances, score, reasons } = first(doubts)
        expect(attendances).toBe(6)
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score)
        expect([left, right].flatMap(({ reports }) => reports.map(({ publisher }) => publisher)).sort()).toEqual([
          '云岭日报',
          '云岭晚报',
        ])
        await judgePair(store, { ...who, verdict, left: left.id, right: right.id })
        expect(await reviewEvents(store, 10)).toEqual({ total: 0, doubts: [] })
      })
    }
  })

  it('shows who is seen at once in a post that one person holds at a time', () =>
    withStore(async (store) => {
      const role = 'GOVERNMENT 县长@630121'
      const held = (days: readonly string[], name: string) => days.map((day) => meeting(day, [{ name, roles: [role] }]))
      await load(
        store,
        seated([...held(['2031-01-05', '2031-03-05'], '程远'), ...held(['2031-02-07', '2031-04-07'], '苏禾')]),
      )
      const { total, conflicts } = await reviewConflicts(store, 10)
      expect(total).toBe(1)
      expect(first(conflicts)).toMatchObject({ kind: 'OVERLAP', from: '2031-02-07', to: '2031-03-05' })
      expect(first(conflicts).people.map(({ name, evidence }) => [name, evidence.length])).toEqual([
        ['程远', 2],
        ['苏禾', 2],
      ])
    }))

  it('is a command with a table and JSON', async () => {
    const path = join(folderWith({}), 'graph.db')
    const store = await openEmbedded(path)
    await load(store, pages)
    await store.close()
    const run = (...args: readonly string[]) => tongxiHere(['review', ...args, '--store', `embedded:${path}`])
    const table = await run()
    expect(table).toMatchObject({ code: 0, err: '' })
    expect(table.out).toMatch(
      /^2 uncertain clusters; 2 of 3 names are borne by several people\n\n1\. 白露: 3 people, 4 attendances/u,
    )
    expect(table.out).toContain('\n\n0 pairs of events that may be one\n\n0 conflicts in posts')
    expect(table.out).toContain('COURT of 630121 院长, 2031-02-06 – 2031-02-07')
    expect(JSON.parse((await run('--json', '--limit', '1')).out)).toMatchObject({
      total: 2,
      clusters: [{ name: '白露' }],
    })
    expect(await run('--limit', 'many')).toMatchObject({ code: 2, out: '' })
  })
})
