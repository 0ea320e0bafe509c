import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AnswerCache } from '../../src/api/server/answer-cache.ts'
import { createApi } from '../../src/api/server/api.ts'
import type { Store } from '../../src/store/contract.ts'
import { eventId, personId } from '../fixture/small-graph.ts'
import { closeSmallGraph, counted, ENDPOINT, openSmallGraph, postJson, type Answer, type Ask } from './served.ts'

let store: Store
let calls: string[]
let ask: Ask

beforeEach(async () => {
  store = await openSmallGraph()
  const spied = counted(store)
  calls = spied.calls
  const api = createApi({ store: spied.store, settings: { log: () => undefined, metrics: false } })
  ask = async (query, variables = {}) =>
    (await (await api.fetch(ENDPOINT, postJson({ query, variables }))).json()) as Answer
})

afterEach(() => closeSmallGraph(store))

/** Reads of more than whether something was loaded. */
const reads = (): readonly string[] => calls.filter((name) => name !== 'loads')

describe('an answer', () => {
  const QUERY = 'query ($first: Int) { events(first: $first) { totalCount nodes { title } } }'

  it('that was given before comes from memory, whole and with its cost', async () => {
    const first = await ask(QUERY, { first: 2 })
    expect(reads()).toEqual(['events'])
    expect(await ask(QUERY, { first: 2 })).toEqual(first)
    expect(first.extensions?.['cost']).toBeDefined()
    expect(reads()).toEqual(['events'])
    await ask(QUERY, { first: 3 })
    expect(reads()).toEqual(['events', 'events'])
  })

  it('is forgotten when a load changes the store, and none is kept while one runs', async () => {
    const before = await ask(QUERY)
    const { id } = await store.beginLoad('ingest')
    expect(await ask(QUERY)).toEqual(before)
    expect(reads()).toHaveLength(2)
    await store.write(id, (transaction) =>
      transaction.apply({
        removeAttendances: [[personId('aygul'), eventId('executive')]],
        removeEvents: [eventId('undated')],
      }),
    )
    expect(await ask(QUERY)).toMatchObject({ data: { events: { totalCount: 4 } } })
    await store.endLoad(id)
    expect(await ask(QUERY)).toMatchObject({ data: { events: { totalCount: 4 } } })
    const asked = reads().length
    await ask(QUERY)
    expect(reads()).toHaveLength(asked)
  })

  it('is kept apart for each day that it looks from', async () => {
    const at = (day: string) => ask('query ($day: Date!) @asOf(date: $day) { events { totalCount } }', { day })
    expect(await at('2031-03-02')).toMatchObject({ data: { events: { totalCount: 2 } } })
    expect(await at('2031-03-05')).toMatchObject({ data: { events: { totalCount: 3 } } })
    expect(await at('2031-03-02')).toMatchObject({ data: { events: { totalCount: 2 } } })
  })

  it('with an error is asked for anew', async () => {
    const wrong = '{ event(id: "no id") { title } people { totalCount } }'
    expect((await ask(wrong)).errors).toHaveLength(1)
    const asked = reads().length
    expect((await ask(wrong)).errors).toHaveLength(1)
    expect(reads().length).toBeGreaterThan(asked)
  })
})

it('the cache keeps so many answers, those used last', () => {
  const cache = new AnswerCache(2)
  cache.put('a', 'one', { data: { n: 1 } })
  cache.put('a', 'two', { data: { n: 2 } })
  expect(cache.get('a', 'one')).toEqual({ data: { n: 1 } })
  cache.put('a', 'three', { data: { n: 3 } })
  expect(cache.get('a', 'two')).toBeUndefined()
  expect(cache.get('a', 'one')).toBeDefined()
  expect(cache.get('b', 'one')).toBeUndefined()
  expect(cache.get('a', 'one')).toBeUndefined()
})
