import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/global-id.ts'
import type { Store } from '../../src/store/contract.ts'
import { eventId, pageIdOf, pages, smallGraph } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

describe('places and sources', () => {
  it('walks regions up and down', async () => {
    const answer = await dataOf(
      ask(`{ regions { nodes { name level } }
        region(id: "990100") { shortName parent { name } children { nodes { name } } events { totalCount } people { nodes { name } } } }`),
    )
    expect(answer).toMatchObject({
      regions: { nodes: [{ name: '南屏省' }, { name: '临江省', level: 'PROVINCE' }] },
      region: {
        shortName: '云溪',
        parent: { name: '临江省' },
        children: { nodes: [{ name: '青石县' }, { name: '柳河县' }] },
        events: { totalCount: 2 },
      },
    })
  })

  it('shows pages, articles and what was read in them', async () => {
    const { page } = await dataOf<{
      page: { text: string; articles: { text: string; spans: { start: number; end: number }[] }[] }
    }>(
      ask(
        `query ($id: ID!) { page(id: $id) { publisher published text synthetic articles {
          headline text spans { start end } reports { title } mentions { name } } } }`,
        { id: pageIdOf('yunxi-2031-03-02') },
      ),
    )
    expect(page).toMatchObject({
      publisher: '云溪日报',
      published: '2031-03-02',
      synthetic: true,
      articles: [
        { headline: ['市委常委会召开会议', '林远舟主持并讲话'], reports: [{ title: '市委常委会会议' }] },
        { reports: [{ title: '林远舟调研春耕' }], mentions: [{ name: '林远舟' }, { name: '陈𬭎' }] },
      ],
    })
    for (const { text, spans } of page.articles)
      expect(spans.map(({ start, end }) => page.text.slice(start, end)).join('\n')).toBe(text)
  })

  it('tells what it serves', async () => {
    const { status } = await dataOf<{ status: unknown }>(
      ask(
        '{ status { store schemaVersion counts { pages people events attendances } loads { nodes { number action finishedAt } } } }',
      ),
    )
    expect(status).toMatchObject({
      counts: {
        pages: pages.length,
        people: smallGraph.people.length,
        events: smallGraph.events.length,
        attendances: smallGraph.attendances.length,
      },
      loads: { nodes: [{ number: 1, action: 'ingest' }] },
    })
  })
})

describe('ids', () => {
  it('find everything again that they were given out for, in order', async () => {
    const given = await dataOf(
      ask(
        `query ($page: ID!, $event: ID!) {
          people { nodes { id posts { id post { id organization { id } } } attendances { nodes { id mentions { id } } } } }
          event(id: $event) { id reports { id } series { id } } page(id: $page) { id articles { id } } region(id: "990121") { id } }`,
        { page: pageIdOf('yunxi-2031-03-02'), event: eventId('standing') },
      ),
    )
    const ids = [
      ...new Set(Array.from(JSON.stringify(given).matchAll(/"id":"([^"]+)"/gu), ([, id]) => id ?? '')),
    ].reverse()
    const { nodes } = await dataOf<{ nodes: ({ __typename: string; id: string } | null)[] }>(
      ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids }),
    )
    expect(nodes.map((node) => node?.id)).toEqual(ids)
    expect(new Set(nodes.map((node) => node?.__typename))).toEqual(
      new Set([
        'Article',
        'Attendance',
        'Event',
        'Mention',
        'Occupancy',
        'Organization',
        'Page',
        'Person',
        'Post',
        'Region',
        'Report',
        'Series',
      ]),
    )
  })

  it('that nothing has give null, and what is no id an error with a code', async () => {
    const unknown = '0'.repeat(20)
    const answer = await dataOf(
      ask(
        `query ($raw: ID!, $id: ID!, $page: ID!) { person(id: $raw) { name } event(id: $raw) { title } article(id: $raw) { ordinal } post(id: $raw) { title }
          organization(id: $raw) { name } page(id: $page) { name } region(id: "123456") { name } node(id: $id) { id } nodes(ids: [$id]) { id } }`,
        { raw: unknown, id: globalId('Person', unknown), page: '0'.repeat(64) },
      ),
    )
    expect(answer).toEqual({
      person: null,
      event: null,
      article: null,
      post: null,
      organization: null,
      page: null,
      region: null,
      node: null,
      nodes: [null],
    })
    for (const id of [
      '',
      'garbage',
      '__proto__',
      Buffer.from('PageInfo:1').toString('base64url'),
      Buffer.from('Person:1').toString('base64url'),
    ]) {
      expect(await codeOf(ask('query ($id: ID!) { node(id: $id) { id } }', { id })), id).toBe('BAD_ID')
      expect(await codeOf(ask('query ($id: ID!) { person(id: $id) { id } }', { id })), id).toBe('BAD_ID')
    }
    expect(await codeOf(ask('query ($id: ID!) { event(id: $id) { id } }', { id: globalId('Person', unknown) }))).toBe(
      'BAD_ID',
    )
  })
})
