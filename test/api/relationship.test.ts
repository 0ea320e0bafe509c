import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { EVIDENCE, expectQuoted, type Quote } from './quoted.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

describe('together', () => {
  const TOGETHER = `query ($people: [ID!]!, $minimum: Int, $first: Int, $after: String) {
    together(people: $people, minimum: $minimum, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { title } attendances { person { name } ${EVIDENCE} } } } }`

  interface Gathered {
    readonly together: {
      readonly totalCount: number
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
      readonly edges: readonly {
        readonly node: { readonly title: string }
        readonly attendances: readonly { readonly person: { readonly name: string }; readonly evidence: Quote[] }[]
      }[]
    }
  }

  const gathered = async (variables: object) => (await dataOf<Gathered>(ask(TOGETHER, { ...variables }))).together

  it('finds the events that all of them attended', async () => {
    const { edges } = await gathered({ people: ['林远舟', '周岚'] })
    expect(edges.map(({ node }) => node.title)).toEqual(['市委常委会会议', '全省水利工作会议'])
    for (const { attendances } of edges) {
      expect(attendances.map(({ person }) => person.name)).toEqual(['林远舟', '周岚'])
      for (const { evidence } of attendances) expectQuoted(evidence)
    }
  })

  it('or most of them, page by page', async () => {
    const people = ['高云山', '周岚', '沈知夏']
    expect((await gathered({ people })).edges).toEqual([])
    const first = await gathered({ people, minimum: 2, first: 1 })
    expect(first.totalCount).toBe(2)
    expect(first.edges.map(({ node }) => node.title)).toEqual(['市委常委会会议'])
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await gathered({ people, minimum: 2, first: 1, after: first.pageInfo.endCursor })
    expect(second.edges.map(({ node, attendances }) => [node.title, attendances.length])).toEqual([
      ['全省水利工作会议', 2],
    ])
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  it('who is named twice is one of them', async () => {
    const once = await gathered({ people: ['林远舟', '周岚'] })
    expect(await gathered({ people: ['林远舟', '周岚', '林远舟'] })).toEqual(once)
    expect(once.totalCount).toBe(2)
  })

  it('is empty when one of them is unknown, and wants at least two', async () => {
    expect((await gathered({ people: ['林远舟', '无此人'] })).edges).toEqual([])
    expect(await codeOf(ask(TOGETHER, { people: ['林远舟'] }))).toBe('BAD_USER_INPUT')
    expect(await codeOf(ask(TOGETHER, { people: ['林远舟', '周岚'], minimum: 0 }))).toBe('BAD_USER_INPUT')
  })
})

describe('orderOf', () => {
  it('compares places within one report only, and finds where the order turned', async () => {
    const { orderOf } = await dataOf<{ orderOf: { standings: unknown[] } }>(
      ask(`{ orderOf(a: "林远舟", b: "沈知夏") { a { name } b { name } aFirst bFirst turns { first { name } }
        standings { event { title } report { page { publisher } } first { name position } second { name position } } } }`),
    )
    expect(orderOf).toMatchObject({ a: { name: '林远舟' }, b: { name: '沈知夏' }, aFirst: 1, bFirst: 1 })
    expect(orderOf.standings).toEqual(
      expect.arrayContaining([
        {
          event: { title: '市委常委会会议' },
          report: { page: { publisher: '云溪日报' } },
          first: { name: '林远舟', position: 1 },
          second: { name: '沈知夏', position: 2 },
        },
        {
          event: { title: '市委常委会会议' },
          report: { page: { publisher: '临江日报' } },
          first: { name: '沈知夏', position: 1 },
          second: { name: '林远舟', position: 2 },
        },
      ]),
    )
    expect(orderOf).toHaveProperty('turns.length', 1)
  })

  it('is null for the unknown and refuses to compare somebody with himself', async () => {
    expect(await dataOf(ask('{ orderOf(a: "林远舟", b: "无此人") { aFirst } }'))).toEqual({ orderOf: null })
    expect(await codeOf(ask('{ orderOf(a: "林远舟", b: "林远舟") { aFirst } }'))).toBe('BAD_USER_INPUT')
  })
})

describe('careers', () => {
  it('overlap where two people served in one body on the same days', async () => {
    const answer = await dataOf(
      ask(`{ careerOverlap(a: "林远舟", b: "沈知夏") { organization { name } from to a { post { title } } b { post { title } } }
        none: careerOverlap(a: "林远舟", b: "高云山") { from } }`),
    )
    expect(answer).toEqual({
      careerOverlap: [
        {
          organization: { name: '中共云溪市委员会' },
          from: '2031-03-01',
          to: '2031-03-01',
          a: { post: { title: '市委书记' } },
          b: { post: { title: '市委副书记' } },
        },
      ],
      none: [],
    })
  })

  it('follow one another in a post', async () => {
    const { person } = await dataOf<{ person: { posts: { post: { id: string } }[] } }>(
      ask('{ person(id: "高云山") { posts { post { id } } } }'),
    )
    const answer = await dataOf(
      ask(
        'query ($post: ID!) { succession(post: $post) { person { name } from to gap overlaps { id } occupancy { firstSeen } } }',
        { post: person.posts[0]?.post.id },
      ),
    )
    expect(answer).toEqual({
      succession: [
        {
          person: { name: '高云山' },
          from: '2031-03-05',
          to: '2031-03-05',
          gap: null,
          overlaps: [],
          occupancy: { firstSeen: '2031-03-05' },
        },
      ],
    })
    expect(await dataOf(ask(`{ succession(post: "${'0'.repeat(20)}") { gap } }`))).toEqual({ succession: [] })
  })
})

describe('neighbourhood', () => {
  interface Graph {
    readonly neighbourhood: {
      readonly complete: boolean
      readonly nodes: readonly {
        readonly __typename: string
        readonly id: string
        readonly name?: string
        readonly title?: string
      }[]
      readonly edges: readonly {
        readonly source: string
        readonly target: string
        readonly attendance: { readonly position: number }
      }[]
    }
  }

  const around = async (depth: number, limit = 200) =>
    (
      await dataOf<Graph>(
        ask(
          `query ($depth: Int, $limit: Int) { neighbourhood(of: "沈知夏", depth: $depth, limit: $limit) { complete
            nodes { __typename id ... on Person { name } ... on Event { title } } edges { source target attendance { position } } } }`,
          { depth, limit },
        ),
      )
    ).neighbourhood

  it('is a graph whose edges join its nodes', async () => {
    for (const depth of [1, 2, 3]) {
      const { nodes, edges, complete } = await around(depth)
      const ids = new Set(nodes.map(({ id }) => id))
      expect(ids.size).toBe(nodes.length)
      for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true])
      expect(complete).toBe(true)
    }
  })

  it('grows by a step from person to person', async () => {
    const names = async (depth: number) => (await around(depth)).nodes.flatMap(({ name }) => name ?? []).toSorted()
    expect(await names(1)).toEqual(['周岚', '林远舟', '沈知夏', '王磊'].toSorted())
    expect((await names(2)).length).toBe(7)
  })

  it('says when its limit cut something off', async () => {
    const { nodes, complete } = await around(3, 4)
    expect(nodes).toHaveLength(4)
    expect(complete).toBe(false)
  })
})
