import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedStore } from '../../src/api/changed-store.ts'
import type { Store } from '../../src/store/contract.ts'
import { personId, smallGraph } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, dataOf, openSmallGraph } from './served.ts'

let store: Store

beforeAll(async () => {
  store = await openSmallGraph()
})

afterAll(() => closeSmallGraph(store))

const [LIN, SHEN] = [personId('lin'), personId('shen')]
const mentionOf = (person: string): string =>
  smallGraph.attendances.find((attendance) => attendance.person === person)?.mentions[0] ?? ''

/** A store that gives no person before `until`. */
const latePeople = (until: Promise<unknown>): Store =>
  changedStore(store, {
    peopleById: async (ids, options) => {
      await until
      return store.peopleById(ids, options)
    },
  })

describe('what hangs on somebody', () => {
  it('is asked for while it is looked up who that is', async () => {
    let askedFor = (): void => undefined
    const asked = new Promise<void>((resolve) => (askedFor = resolve))
    const watched = changedStore(latePeople(asked), {
      attendancesOfPeople: (ids, window, options) => {
        askedFor()
        return store.attendancesOfPeople(ids, window, options)
      },
    })
    const query =
      'query ($id: ID!) { person(id: $id) { ...more } } fragment more on Person { attendances { totalCount } }'
    expect(await dataOf(askOf(watched)(query, { id: LIN }))).toEqual({ person: { attendances: { totalCount: 3 } } })
  })

  it('is that of the person whom a mention stands for', async () => {
    const query = `query ($id: ID!) { person(id: $id) { rawId posts { post { title } } attendances { totalCount } } }`
    const [own, mentioned] = [LIN, mentionOf(LIN)].map((id) => dataOf(askOf(store)(query, { id })))
    expect(await mentioned).toEqual(await own)
  })

  it('and does not come is told once, where it was asked for', async () => {
    const broken = changedStore(store, { relationsOfPeople: () => Promise.reject(new Error('broken')) })
    const query = 'query ($id: ID!) { person(id: $id) { name relations { predicate } } }'
    const { errors } = await askOf(broken)(query, { id: LIN })
    expect(errors?.map(({ path }) => path)).toEqual([['person', 'relations']])
  })
})

describe('ways between people and what they attended together', () => {
  const ways = 'query ($a: ID!, $b: ID!) { paths(from: $a, to: $b) { people { rawId } } }'
  const both = 'query ($a: ID!, $b: ID!) { together(people: [$a, $b]) { nodes { title } } }'

  it.each([ways, both])('are found by mentions as by people: %s', async (query) => {
    const ask = askOf(store)
    const own = await dataOf(ask(query, { a: LIN, b: SHEN }))
    expect(JSON.stringify(own)).toMatch(/rawId|title/u)
    expect(await dataOf(ask(query, { a: mentionOf(LIN), b: mentionOf(SHEN) }))).toEqual(own)
    expect(await dataOf(ask(query, { a: mentionOf(LIN), b: SHEN }))).toEqual(own)
  })

  it('are asked for while it is looked up who the people are', async () => {
    let askedFor = (): void => undefined
    const asked = new Promise<void>((resolve) => (askedFor = resolve))
    const watched = changedStore(latePeople(asked), {
      paths: (...[from, to, bounds, options]) => {
        askedFor()
        return store.paths(from, to, bounds, options)
      },
    })
    expect(JSON.stringify(await dataOf(askOf(watched)(ways, { a: LIN, b: SHEN })))).toContain(SHEN)
  })
})
