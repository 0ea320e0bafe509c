import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../../src/api/cursor.ts'
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

interface Paged {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[]
  readonly nodes: readonly { readonly key: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
}

type Arguments = Readonly<Record<'after' | 'before', string | undefined> & Record<'first' | 'last', number | undefined>>

/** Every connection of the API, as a field that the four arguments and the nodes' key are put into. */
const CONNECTIONS: Readonly<Record<string, () => (args: string, selection: string) => string>> = {
  people: () => (args, selection) => `people${args} ${selection.replaceAll('KEY', 'key: id')}`,
  events: () => (args, selection) => `events${args} ${selection.replaceAll('KEY', 'key: id')}`,
  regions: () => (args, selection) => `regions${args} ${selection.replaceAll('KEY', 'key: id')}`,
  pages: () => (args, selection) => `pages${args} ${selection.replaceAll('KEY', 'key: id')}`,
  loads: () => (args, selection) => `status { loads${args} ${selection.replaceAll('KEY', 'key: number')} }`,
  'Person.attendances': () => (args, selection) =>
    `person(id: "${personId('lin')}") { attendances${args} ${selection.replaceAll('KEY', 'key: id')} }`,
  'Person.companions': () => (args, selection) =>
    `person(id: "${personId('lin')}") { companions${args} ${selection.replaceAll('KEY', 'key: id')} }`,
  'Person.mentions': () => (args, selection) =>
    `person(id: "${personId('lin')}") { mentions${args} ${selection.replaceAll('KEY', 'key: id')} }`,
  'Event.attendances': () => (args, selection) =>
    `event(id: "${eventId('standing')}") { attendances${args} ${selection.replaceAll('KEY', 'key: id')} }`,
  'Region.children': () => (args, selection) =>
    `region(id: "990100") { children${args} ${selection.replaceAll('KEY', 'key: id')} }`,
  'Region.events': () => (args, selection) =>
    `region(id: "990000") { events${args} ${selection.replaceAll('KEY', 'key: id')} }`,
  'Region.people': () => (args, selection) =>
    `region(id: "990000") { people${args} ${selection.replaceAll('KEY', 'key: id')} }`,
}

const SELECTION =
  '{ edges { cursor node { KEY } } nodes { KEY } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

const deepest = (data: unknown): Paged => {
  const value = Object.values(data as Record<string, unknown>)[0]
  return typeof value === 'object' && value !== null && 'edges' in value ? (value as Paged) : deepest(value)
}

const pager =
  (field: (args: string, selection: string) => string) =>
  async (args: Partial<Arguments>): Promise<Paged> => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${field('(first: $first, after: $after, last: $last, before: $before)', SELECTION)} }`
    return deepest(await dataOf(ask(query, args)))
  }

/** What the cursor connections specification says a page holds, over the whole list. */
const expected = (all: readonly string[], { first, after, last, before }: Partial<Arguments>) => {
  let edges = [...all]
  if (after !== undefined) edges = edges.slice(edges.indexOf(after) + 1)
  const end = before === undefined ? -1 : edges.indexOf(before)
  if (before !== undefined && (end >= 0 || all.indexOf(before) <= all.indexOf(after ?? '')))
    edges = edges.slice(0, Math.max(end, 0))
  const range = edges.length
  if (first !== undefined) edges = edges.slice(0, first)
  if (last !== undefined) edges = last === 0 ? [] : edges.slice(-last)
  return {
    edges,
    hasNextPage: first !== undefined && range > first,
    hasPreviousPage: last !== undefined && range > last,
  }
}

describe.each(Object.entries(CONNECTIONS))('%s', (_name, field) => {
  it('gives the same rows forwards, backwards and in pieces', async () => {
    const page = pager(field())
    const whole = await page({ first: 1000 })
    const all = whole.edges.map(({ cursor }) => cursor)
    expect(whole.totalCount).toBe(all.length)
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all).size).toBe(all.length)
    expect(whole.nodes).toEqual(whole.edges.map(({ node }) => node))

    const forwards: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await page({ first: 2, after })
      forwards.push(...edges.map(({ cursor }) => cursor))
      after = pageInfo.endCursor ?? undefined
      more = pageInfo.hasNextPage
    }
    expect(forwards).toEqual(all)

    const backwards: string[] = []
    for (let before: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await page({ last: 2, before })
      backwards.unshift(...edges.map(({ cursor }) => cursor))
      before = pageInfo.startCursor ?? undefined
      more = pageInfo.hasPreviousPage
    }
    expect(backwards).toEqual(all)
  })

  it('does what the cursor connections specification says', async () => {
    const page = pager(field())
    const all = (await page({ first: 1000 })).edges.map(({ cursor }) => cursor)
    const cursor = fc.option(fc.constantFrom(...all), { nil: undefined })
    const size = fc.oneof(
      fc.record({ first: fc.nat({ max: all.length + 2 }) }),
      fc.record({ last: fc.nat({ max: all.length + 2 }) }),
      fc.constant({}),
    )
    await fc.assert(
      fc.asyncProperty(cursor, cursor, size, async (after, before, bound) => {
        const args = { after, before, ...bound }
        const { edges, pageInfo } = await page(args)
        const want = expected(all, args)
        expect(edges.map((edge) => edge.cursor)).toEqual(want.edges)
        expect(pageInfo).toEqual({
          hasNextPage: want.hasNextPage,
          hasPreviousPage: want.hasPreviousPage,
          startCursor: want.edges[0] ?? null,
          endCursor: want.edges.at(-1) ?? null,
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('wrong arguments', () => {
  const code = (args: string) => codeOf(ask(`{ people(${args}) { totalCount } }`))

  it('are refused with a code', async () => {
    expect(await code('first: -1')).toBe('BAD_PAGE_SIZE')
    expect(await code('last: -1')).toBe('BAD_PAGE_SIZE')
    expect(await code('first: 1000000')).toBe('BAD_PAGE_SIZE')
    expect(await code('first: 1, last: 1')).toBe('BAD_PAGE_SIZE')
    expect(await code('first: 99999999999')).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('of cursors that this connection did not give out, too', async () => {
    const wrong = [
      '',
      'garbage',
      encodeCursor('events', ['2031-03-01', 'x', 'y']),
      Buffer.from('[2,"people","a","b"]').toString('base64url'),
      Buffer.from('[1,"people",{"a":1}]').toString('base64url'),
      Buffer.from('{"__proto__":1}').toString('base64url'),
      '\u0000',
    ]
    for (const cursor of wrong) {
      const query = 'query ($after: String) { people(after: $after) { totalCount } }'
      expect(await codeOf(ask(query, { after: cursor })), cursor).toBe('BAD_CURSOR')
    }
  })
})
