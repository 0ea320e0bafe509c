import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { personId, smallGraph } from '../fixture/small-graph.ts'
import { EVIDENCE, expectQuoted, type Quote } from './quoted.ts'
import { askOf, closeSmallGraph, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

describe('a person', () => {
  it('is found by name, pinyin and initials', async () => {
    for (const search of ['林远', 'yuanzhou', 'lyz']) {
      const { people } = await dataOf<{ people: unknown }>(
        ask('query ($search: String) { people(search: $search) { totalCount nodes { name } } }', { search }),
      )
      expect(people).toEqual({ totalCount: 1, nodes: [{ name: '林远舟' }] })
    }
  })

  it('is not one with another of the same name', async () => {
    const { people } = await dataOf<{
      people: { nodes: { id: string; posts: { post: { organization: { name: string } } }[] }[] }
    }>(ask('{ people(search: "王磊") { nodes { id posts { post { organization { name } } } } } }'))
    expect(new Set(people.nodes.map(({ id }) => id)).size).toBe(2)
    const bodies = people.nodes.map(({ posts }) => posts.map(({ post }) => post.organization.name))
    expect(bodies.toSorted()).toEqual([['云溪市人民政府'], ['北原市人民政府']])
  })

  it('tells its attendances by day, each with words that the page prints', async () => {
    const { person } = await dataOf<{
      person: { attendances: { nodes: { event: unknown; participation: string[]; evidence: Quote[] }[] } }
    }>(
      ask(
        `query ($id: ID!) { person(id: $id) { attendances { nodes {
          position participation capacity event { title date earliest } ${EVIDENCE} } } } }`,
        { id: personId('lin') },
      ),
    )
    expect(person.attendances.nodes.map(({ event, participation }) => ({ event, participation }))).toEqual([
      {
        event: { title: '市委常委会会议', date: '2031-03-01', earliest: '2031-03-01' },
        participation: ['PRESIDE', 'SPEAK'],
      },
      { event: { title: '林远舟调研春耕', date: '2031-03-02', earliest: '2031-03-02' }, participation: ['LEAD'] },
      { event: { title: '全省水利工作会议', date: '2031-03-05', earliest: '2031-03-05' }, participation: ['ATTEND'] },
    ])
    for (const { evidence } of person.attendances.nodes) expectQuoted(evidence)
  })

  it('holds posts for a time, what was seen apart from what was said, with evidence', async () => {
    const { person } = await dataOf<{ person: { posts: (Record<string, unknown> & { evidence: Quote[] })[] } }>(
      ask(
        `query ($id: ID!) { person(id: $id) { posts {
          firstSeen lastSeen appointed removed acting post { title organization { name kind region { name parent { name } } } } ${EVIDENCE} } } }`,
        { id: personId('lin') },
      ),
    )
    const [post] = person.posts
    expect(person.posts).toHaveLength(1)
    expect(post).toMatchObject({
      firstSeen: '2031-03-01',
      lastSeen: '2031-03-05',
      appointed: null,
      removed: null,
      post: {
        title: '市委书记',
        organization: {
          name: '中共云溪市委员会',
          kind: 'PARTY',
          region: { name: '云溪市', parent: { name: '临江省' } },
        },
      },
    })
    expectQuoted(post?.evidence ?? [])
    expect(post?.evidence.map(({ quote }) => quote)).toContain('市委书记')
  })

  it('has companions, those of most shared events first, with the events they share', async () => {
    const { person } = await dataOf<{ person: { companions: { edges: unknown[]; totalCount: number } } }>(
      ask(
        `query ($id: ID!) { person(id: $id) { companions(first: 2) { totalCount edges { count first last node { name } events { title } } } } }`,
        { id: personId('lin') },
      ),
    )
    expect(person.companions.totalCount).toBe(6)
    expect(person.companions.edges[0]).toEqual({
      count: 2,
      first: '2031-03-01',
      last: '2031-03-05',
      node: { name: '周岚' },
      events: [{ title: '市委常委会会议' }, { title: '全省水利工作会议' }],
    })
  })

  it('is found by the raw id of any of its mentions', async () => {
    const mentions = (smallGraph.mentionPerson ?? []).filter(([, person]) => person === personId('zhou'))
    expect(mentions.length).toBeGreaterThan(1)
    for (const [mention] of mentions) {
      const { person } = await dataOf<{ person: unknown }>(
        ask('query ($id: ID!) { person(id: $id) { name rawId } }', { id: mention }),
      )
      expect(person).toEqual({ name: '周岚', rawId: personId('zhou') })
    }
  })

  it('is found by a name only where one person has it', async () => {
    const { person } = await dataOf<{ person: unknown }>(ask('{ person(id: "林 远舟") { name } }'))
    expect(person).toEqual({ name: '林远舟' })
    const { errors } = await ask('{ person(id: "王磊") { name } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AMBIGUOUS_NAME' })
    expect(errors?.[0]?.extensions?.['candidates']).toHaveLength(2)
  })

  it('has mentions also where it took no part, and the relations that a text states', async () => {
    const { gao, xu } = await dataOf<{ gao: unknown; xu: { relations: unknown[] } }>(
      ask(
        `query ($gao: ID!, $xu: ID!) {
          gao: person(id: $gao) { mentions { totalCount nodes { event { title } person { name } } } }
          xu: person(id: $xu) { relations { predicate subject { name } object { name } evidence { quote } } } }`,
        { gao: personId('gao'), xu: personId('xu') },
      ),
    )
    expect(gao).toEqual({
      mentions: {
        totalCount: 2,
        nodes: [
          { event: { title: '全省水利工作会议' }, person: { name: '高云山' } },
          { event: null, person: { name: '高云山' } },
        ],
      },
    })
    expect(xu.relations).toEqual([
      { predicate: 'SPOUSE', subject: { name: '许安' }, object: { name: '田默' }, evidence: [{ quote: '许安与田默' }] },
    ])
  })
})
