import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/global-id.ts'
import type { Store } from '../../src/store/contract.ts'
import { eventId, personId } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

interface Names {
  readonly rows: { readonly nodes: readonly { readonly name?: string; readonly title?: string }[] }
}

const names = async (query: string, variables = {}): Promise<readonly (string | undefined)[]> =>
  (await dataOf<Names>(ask(query, variables))).rows.nodes.map(({ name, title }) => name ?? title)

describe('conditions', () => {
  it('on events join with AND, OR and NOT, and with the plain arguments', async () => {
    const query =
      'query ($where: EventWhere, $kind: EventKind) { rows: events(where: $where, kind: $kind) { nodes { title } } }'
    const where = { OR: [{ regions: ['990121'] }, { AND: [{ title: '会议' }, { NOT: { minSize: 4 } }] }] }
    expect(await names(query, { where })).toEqual(['林远舟调研春耕', '市政府常务会议'])
    expect(await names(query, { where, kind: 'VISIT' })).toEqual(['林远舟调研春耕'])
    const attendees = [globalId('Person', personId('chen')), '许安', '查无此人']
    expect(await names(query, { where: { attendees } })).toEqual(['林远舟调研春耕', '植树活动'])
  })

  it('on people reach through posts and attendances', async () => {
    const query = 'query ($where: PersonWhere) { rows: people(where: $where) { nodes { name } } }'
    const holds = { title: '市长', regions: [globalId('Region', '990100')], levels: ['PREFECTURE'] }
    expect(await names(query, { where: { holds } })).toEqual(['沈知夏', '王磊'])
    const attends = { participation: ['PRESIDE'], event: { from: '2031-03-05' } }
    expect(await names(query, { where: { attends } })).toEqual(['王磊'])
  })

  it('on attendances hold at the root, of a person and of an event', async () => {
    const { all, person, event } = await dataOf<{
      all: { totalCount: number }
      person: { attendances: unknown }
      event: { attendances: unknown }
    }>(
      ask(
        `query ($person: ID!, $event: ID!) {
          all: attendances(where: { participation: [SPEAK], event: { kinds: [MEETING] } }) { totalCount }
          person(id: $person) { attendances(where: { event: { kinds: [MEETING] } }, orderBy: { by: DAY, direction: DESC }) { totalCount nodes { event { title } } } }
          event(id: $event) { attendances(where: { capacity: "市长" }) { totalCount nodes { person { name } } } } }`,
        { person: personId('lin'), event: eventId('standing') },
      ),
    )
    expect(all.totalCount).toBe(5)
    expect(person.attendances).toEqual({
      totalCount: 2,
      nodes: [{ event: { title: '全省水利工作会议' } }, { event: { title: '市委常委会会议' } }],
    })
    expect(event.attendances).toEqual({
      totalCount: 2,
      nodes: [{ person: { name: '沈知夏' } }, { person: { name: '王磊' } }],
    })
  })

  it('reach from events to who was there, name people, and ask how sure a fact is', async () => {
    const query = 'query ($where: EventWhere) { rows: events(where: $where) { nodes { title } } }'
    const attended = { participation: ['LEAD'], person: { people: ['林远舟', '查无此人'] }, bases: ['STATED'] }
    expect(await names(query, { where: { attended } })).toEqual(['林远舟调研春耕'])
    expect(await names(query, { where: { NOT: { bases: ['STATED'] } } })).toEqual([])
    const people = 'query ($where: PersonWhere) { rows: people(where: $where) { nodes { name } } }'
    expect(await names(people, { where: { holds: { title: '市长', heldOn: '2031-03-04' } } })).toEqual([
      '沈知夏',
      '王磊',
    ])
  })

  it('on posts join too, and leave some of those that a person holds or of who held one', async () => {
    const query = `query ($where: PostWhere) { person(id: "沈知夏") { posts(where: $where) { post { title occupancies(where: $where) { person { name } } } } } }`
    interface Held {
      readonly person: { readonly posts: readonly { readonly post: { readonly title: string } }[] }
    }
    const titles = async (where: object): Promise<readonly string[]> =>
      (await dataOf<Held>(ask(query, { where }))).person.posts.map(({ post }) => post.title).toSorted()
    expect(await titles({})).toEqual(['市委副书记', '市长'].toSorted())
    expect(await titles({ kinds: ['PARTY'] })).toEqual(['市委副书记'])
    expect(await titles({ NOT: { kinds: ['PARTY'] }, bases: ['STATED'] })).toEqual(['市长'])
    expect(await titles({ OR: [{ title: '副书记' }, { AND: [{ title: '市' }, { bases: ['REFERENCE'] }] }] })).toEqual([
      '市委副书记',
    ])
    expect(await dataOf(ask(query, { where: { title: '副书记' } }))).toEqual({
      person: { posts: [{ post: { title: '市委副书记', occupancies: [{ person: { name: '沈知夏' } }] } }] },
    })
    const people = 'query ($where: PersonWhere) { rows: people(where: $where) { nodes { name } } }'
    const holds = { bases: ['STATED'], NOT: { bases: ['INFERRED', 'REFERENCE'] }, title: '书记' }
    expect(await names(people, { where: { holds } })).toEqual(['陈𬭎', '林远舟', '沈知夏'])
    expect(await names(people, { where: { NOT: { holds: { bases: ['STATED'] } }, search: '林' } })).toEqual([])
    expect(await codeOf(ask(query, { where: { posts: ['nowhere'] } }))).toBe('BAD_ID')
  })

  it('narrow what is counted', async () => {
    const { activity } = await dataOf<{ activity: unknown }>(
      ask('{ activity(by: KIND, where: { NOT: { kinds: [MEETING] } }) { key events } }'),
    )
    expect(activity).toEqual([
      { key: 'CEREMONY', events: 1 },
      { key: 'VISIT', events: 1 },
    ])
  })

  it('of too many parts, lists too long and wrong ids are refused with a code', async () => {
    const query = 'query ($where: EventWhere) { events(where: $where) { totalCount } }'
    const deep = Array.from({ length: 61 }).reduce<object>((NOT) => ({ NOT }), { title: 'x' })
    const wide = { publishers: Array.from({ length: 101 }, (_, nth) => String(nth)) }
    expect(await codeOf(ask(query, { where: deep }))).toBe('BAD_USER_INPUT')
    expect(await codeOf(ask(query, { where: wide }))).toBe('BAD_USER_INPUT')
    expect(await codeOf(ask(query, { where: { regions: ['nowhere'] } }))).toBe('BAD_ID')
    expect(await codeOf(ask(query, { where: { from: '2031-02-30' } }))).toBe('BAD_USER_INPUT')
    expect(await codeOf(ask(query, { where: { title: 'a\u0000b' } }))).toBe('BAD_USER_INPUT')
  })
})

describe('orders', () => {
  it('put the most active first, tell the number, and count only what is asked for', async () => {
    const query = `query ($orderBy: PersonOrder) { people(orderBy: $orderBy, first: 3) { edges { count node { name } } } }`
    expect(await dataOf(ask(query, { orderBy: { by: 'EVENTS' } }))).toEqual({
      people: {
        edges: [
          { count: 3, node: { name: '林远舟' } },
          { count: 2, node: { name: '王磊' } },
          { count: 2, node: { name: '周岚' } },
        ],
      },
    })
    const among = { event: { kinds: ['VISIT'] } }
    expect(await dataOf(ask(query, { orderBy: { by: 'EVENTS', among } }))).toMatchObject({
      people: { edges: [{ count: 1, node: { name: '陈𬭎' } }, { count: 1, node: { name: '林远舟' } }, { count: 0 }] },
    })
  })

  it.each([
    ['people', 'PersonOrder', ['NAME', 'EVENTS', 'MENTIONS']],
    ['events', 'EventOrder', ['DAY', 'SIZE', 'REPORTS']],
    ['attendances', 'AttendanceOrder', ['DAY', 'POSITION', 'EVENT_SIZE', 'PERSON_EVENTS']],
  ])('of %s page forward and back alike, in both directions', async (field, input, orders) => {
    const query = `query ($orderBy: ${input}, $first: Int, $after: String, $last: Int, $before: String) {
      ${field}(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
    interface Page {
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
      readonly pageInfo: {
        readonly hasNextPage: boolean
        readonly hasPreviousPage: boolean
        readonly endCursor: string
        readonly startCursor: string
      }
    }
    const NO_PAGE: Page = {
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: '', endCursor: '' },
    }
    const page = async (variables: object): Promise<Page> =>
      (await dataOf<Record<string, Page>>(ask(query, { ...variables })))[field] ?? NO_PAGE
    const wholes: string[][] = []
    for (const by of orders)
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { by, direction }
        const whole = (await page({ orderBy, first: 100 })).edges.map(({ node }) => node.id)
        const forward: string[] = []
        for (let after: string | null = null, more = true; more;) {
          const { edges, pageInfo }: Page = await page({ orderBy, first: 2, after })
          forward.push(...edges.map(({ node }) => node.id))
          after = pageInfo.endCursor
          more = pageInfo.hasNextPage
        }
        const back: string[] = []
        for (let before: string | null = null, more = true; more;) {
          const { edges, pageInfo }: Page = await page({ orderBy, last: 2, before })
          back.unshift(...edges.map(({ node }) => node.id))
          before = pageInfo.startCursor
          more = pageInfo.hasPreviousPage
        }
        expect(forward, `${by} ${direction}`).toEqual(whole)
        expect(back, `${by} ${direction}`).toEqual(whole)
        wholes.push(whole)
      }
    for (let nth = 0; nth < wholes.length; nth += 2) expect(wholes[nth + 1]).toEqual(wholes[nth]?.toReversed())
  })

  it('keep their cursors apart', async () => {
    const cursorOf = async (orderBy: string): Promise<string> =>
      (
        await dataOf<{ people: { edges: { cursor: string }[] } }>(
          ask(`{ people(first: 1, orderBy: ${orderBy}) { edges { cursor } } }`),
        )
      ).people.edges[0]?.cursor ?? ''
    const after = await cursorOf('{ by: EVENTS }')
    const query =
      'query ($after: String) { people(after: $after, orderBy: { by: EVENTS, direction: ASC }) { totalCount } }'
    expect(await codeOf(ask(query, { after }))).toBe('BAD_CURSOR')
  })
})
