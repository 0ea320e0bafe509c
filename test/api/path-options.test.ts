import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { eventId, pages, personId } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

const paths = async (from: string, to: string, options: object): Promise<unknown> => {
  const query = `query ($from: ID!, $to: ID!, $avoid: [ID!], $where: EventWhere, $inOrder: Boolean) {
    paths(from: $from, to: $to, avoid: $avoid, where: $where, inOrder: $inOrder) { hops { event { title } } } }`
  const { paths: found } = await dataOf<{ paths: { hops: { event: { title: string } }[] }[] }>(
    ask(query, { from: personId(from), to: personId(to), ...options }),
  )
  return found.map(({ hops }) => hops.map(({ event }) => event.title))
}

describe('a path', () => {
  it('goes round the events that it is told to avoid, by the ids of their reports too', async () => {
    const ofReport = pages[0]?.reports.find(({ title }) => title === '市委常委会会议')?.id
    expect(await paths('lin', 'zhou', {})).toHaveLength(2)
    expect(await paths('lin', 'zhou', { avoid: [ofReport] })).toEqual([['全省水利工作会议']])
    expect(await paths('lin', 'zhou', { avoid: [ofReport, eventId('provincial')] })).toEqual([])
  })

  it('keeps to the events that it may lead over, and to their order in time', async () => {
    expect(await paths('lin', 'zhou', { where: { from: '2031-03-05' } })).toEqual([['全省水利工作会议']])
    expect(await paths('shen', 'gao', { inOrder: true })).toHaveLength(2)
    expect(await paths('gao', 'shen', { inOrder: true })).toEqual([])
    expect(await paths('gao', 'shen', { inOrder: false })).toHaveLength(2)
  })

  it('leads through posts and organizations where it may, with the proof for both', async () => {
    const query = `query ($from: ID!, $to: ID!, $through: [Through!]) {
      paths(from: $from, to: $to, through: $through) { length hops {
        through event { title } from { position } to { position } post { title } organization { name }
        fromPosts { post { title } } toPosts { post { title } } evidence { quote }
      } } }`
    const ends = { from: personId('shen'), to: personId('wangOfYunxi') }
    expect(await dataOf(ask(query, { ...ends, through: ['ORGANIZATION'] }))).toMatchObject({
      paths: [
        {
          length: 1,
          hops: [
            {
              through: 'ORGANIZATION',
              event: null,
              from: null,
              to: null,
              post: null,
              organization: { name: '云溪市人民政府' },
              fromPosts: [{ post: { title: '市长' } }],
              toPosts: [{ post: { title: '副市长' } }],
            },
          ],
        },
      ],
    })
    const { paths: both } = await dataOf<{ paths: { hops: { through: string; evidence: unknown[] }[] }[] }>(
      ask(query, { ...ends, through: ['EVENT', 'POST', 'ORGANIZATION'] }),
    )
    expect(both.map(({ hops }) => hops.map(({ through }) => through))).toEqual([['EVENT'], ['ORGANIZATION']])
    for (const { hops } of both) for (const { evidence } of hops) expect(evidence.length).toBeGreaterThan(1)
    expect(await dataOf(ask(query, { ...ends, through: [] }))).toEqual({ paths: [] })
  })

  it('avoids no more than it can be told, and only events', async () => {
    const query = 'query ($avoid: [ID!]) { path(from: "林远舟", to: "周岚", avoid: $avoid) { length } }'
    expect(await codeOf(ask(query, { avoid: Array.from({ length: 101 }, () => eventId('standing')) }))).toBe(
      'BAD_USER_INPUT',
    )
    expect(await codeOf(ask(query, { avoid: ['x'] }))).toBe('BAD_ID')
  })
})

describe('companions', () => {
  it('tell how many events chance alone would give, and keep to a condition', async () => {
    const query = `query ($id: ID!, $where: EventWhere) { person(id: $id) { companions(where: $where, first: 1) {
      totalCount edges { count expected node { name } } } } }`
    expect(await dataOf(ask(query, { id: personId('lin') }))).toEqual({
      person: { companions: { totalCount: 6, edges: [{ count: 2, expected: 6 / 5, node: { name: '周岚' } }] } },
    })
    expect(await dataOf(ask(query, { id: personId('lin'), where: { kinds: ['VISIT'] } }))).toEqual({
      person: { companions: { totalCount: 1, edges: [{ count: 1, expected: 1, node: { name: '陈𬭎' } }] } },
    })
  })
})
