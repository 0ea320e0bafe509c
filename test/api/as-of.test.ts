import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Occupancy } from '../../src/fact/graph.ts'
import { heldBy } from '../../src/api/as-of/certainty.ts'
import type { Store } from '../../src/store/contract.ts'
import { eventId, personId } from '../fixture/small-graph.ts'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, fillSmallGraph, openSmallGraph, type Ask } from './served.ts'

const server = await ensureNeo4j()

const engines = [
  { name: 'the embedded store', skip: false, open: openSmallGraph, close: closeSmallGraph },
  {
    name: 'Neo4j',
    skip: server.skip !== null,
    open: async (): Promise<Store> => {
      if (server.skip !== null) throw new Error(server.skip)
      const store = await openFresh(server)
      await fillSmallGraph(store)
      return store
    },
    close: async (store: Store) => {
      await store.close()
      if (server.skip === null) await server.release()
    },
  },
]

describe.each(engines)('an operation that looks from a day, over $name', ({ open, close, skip }) => {
  let store: Store
  let ask: Ask

  beforeAll(async () => {
    if (skip) return
    store = await open()
    ask = askOf(store)
  })

  afterAll(() => (skip ? undefined : close(store)))

  const at = (date: string, body: string) =>
    dataOf<Record<string, unknown>>(ask(`query ($day: Date!) @asOf(date: $day) ${body}`, { day: date }))

  it.skipIf(skip)('sees events that can have been by then, however it comes to them', async () => {
    const lin = personId('lin')
    const body = `{
      events { totalCount nodes { title certainty } }
      all: attendances { totalCount }
      person(id: "${lin}") { attendances { totalCount } companions { totalCount } }
      region(id: "990000") { events { totalCount } }
      activity(by: KIND) { key events }
      event(id: "${eventId('provincial')}") { title }
      path(from: "${personId('shen')}", to: "${personId('gao')}") { length }
    }`
    expect(await at('2031-03-02', body)).toEqual({
      events: {
        totalCount: 2,
        nodes: [
          { title: '市委常委会会议', certainty: 'SURE' },
          { title: '林远舟调研春耕', certainty: 'SURE' },
        ],
      },
      all: { totalCount: 6 },
      person: { attendances: { totalCount: 2 }, companions: { totalCount: 4 } },
      region: { events: { totalCount: 2 } },
      activity: [
        { key: 'MEETING', events: 1 },
        { key: 'VISIT', events: 1 },
      ],
      event: null,
      path: null,
    })
    expect(await at('2031-03-05', body)).toMatchObject({ path: { length: 2 }, event: { title: '全省水利工作会议' } })
  })

  it.skipIf(skip)('counts and conditions keep to the day, also turned about', async () => {
    const body = `{
      most: people(orderBy: { by: EVENTS }, first: 1) { edges { count node { name } } }
      never: people(where: { NOT: { attends: {} }, search: "王" }) { totalCount }
      yet: people(where: { attends: { participation: [PRESIDE] } }) { nodes { name } }
    }`
    expect(await at('2031-03-02', body)).toEqual({
      most: { edges: [{ count: 2, node: { name: '林远舟' } }] },
      never: { totalCount: 1 },
      yet: { nodes: [{ name: '林远舟' }] },
    })
  })

  it.skipIf(skip)('tells posts held then, surely or possibly, and none that began later', async () => {
    const body = `{
      person(id: "${personId('lin')}") { posts { certainty } }
      region(id: "990200") { people { totalCount } }
      people(post: "市长") { totalCount }
      where: people(where: { holds: { title: "市长" } }) { totalCount }
    }`
    expect(await at('2031-02-01', body)).toEqual({
      person: { posts: [] },
      region: { people: { totalCount: 0 } },
      people: { totalCount: 0 },
      where: { totalCount: 0 },
    })
    expect(await at('2031-03-03', body)).toEqual({
      person: { posts: [{ certainty: 'SURE' }] },
      region: { people: { totalCount: 0 } },
      people: { totalCount: 2 },
      where: { totalCount: 2 },
    })
    expect(await at('2040-01-01', body)).toMatchObject({
      person: { posts: [{ certainty: 'POSSIBLE' }] },
      region: { people: { totalCount: 3 } },
    })
  })

  it.skipIf(skip)(
    'without the directive sees everything and tells no certainty; a wrong day is an error with a code',
    async () => {
      expect(await dataOf(ask('{ events { totalCount nodes { certainty } } }'))).toEqual({
        events: { totalCount: 5, nodes: Array.from({ length: 5 }, () => ({ certainty: null })) },
      })
      expect(await codeOf(ask('query @asOf(date: "2031-02-30") { events { totalCount } }'))).toBeDefined()
      expect(await codeOf(ask('query ($day: Date!) @asOf(date: $day) { events { totalCount } }', { day: 'x' }))).toBe(
        'BAD_USER_INPUT',
      )
    },
  )
})

describe('a post on a day', () => {
  const occupancy = (parts: Partial<Occupancy>): Occupancy => ({
    id: 'o',
    person: 'p',
    post: 't',
    firstSeen: null,
    lastSeen: null,
    appointed: null,
    removed: null,
    acting: false,
    mentions: [],
    ...parts,
  })

  it.each([
    [{ firstSeen: '2031-03-01', lastSeen: '2031-03-05' }, '2031-03-03', 'SURE'],
    [{ firstSeen: '2031-03-01', lastSeen: '2031-03-05' }, '2031-03-06', 'POSSIBLE'],
    [{ firstSeen: '2031-03-01', lastSeen: '2031-03-05' }, '2031-02-28', null],
    [{ firstSeen: '2031-03-04', lastSeen: '2031-03-05', appointed: '2031-03-01' }, '2031-03-02', 'SURE'],
    [{ firstSeen: '2031-03-01', lastSeen: '2031-03-05', removed: '2031-04-01' }, '2031-03-20', 'SURE'],
    [{ firstSeen: '2031-03-01', lastSeen: '2031-03-05', removed: '2031-04-01' }, '2031-04-02', null],
    [{}, '2031-03-03', 'POSSIBLE'],
  ] as const)('%j on %s: %s', (parts, day, expected) => {
    expect(heldBy(occupancy(parts), day)).toBe(expected)
  })
})
