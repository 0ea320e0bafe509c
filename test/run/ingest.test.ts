import { describe, expect, it } from 'vitest'
import { forgetPage } from '../../src/run/forget-page.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import { readingOf } from '../resolve/builder.ts'
import type { EventSketch, PageSketch, PersonSketch } from '../resolve/builder.ts'
import { graphOf } from './ingest-graph.ts'
import { load, withStore } from './ingest-stores.ts'

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
