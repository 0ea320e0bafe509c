import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { personId } from '../fixture/small-graph.ts'
import { OPERATIONS } from './operations.ts'
import { askOf, closeSmallGraph, counted, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask
let calls: string[]

beforeAll(async () => {
  store = await openSmallGraph()
  const spied = counted(store)
  calls = spied.calls
  ask = askOf(spied.store)
})

beforeEach(() => {
  calls.length = 0
})

afterAll(() => closeSmallGraph(store))

describe('the number of reads does not grow with the rows', () => {
  it.each(OPERATIONS)('$name', async ({ query, reads }) => {
    await dataOf(ask(query))
    expect(calls.toSorted()).toEqual(reads.toSorted())
  })
})

it('asks for each row once, however often an operation names it', async () => {
  const id = personId('lin')
  await dataOf(
    ask(
      `{ a: person(id: "${id}") { name } b: person(id: "${id}") { name } c: node(id: "${Buffer.from(`Person:${id}`).toString('base64url')}") { id } }`,
    ),
  )
  expect(calls).toEqual(['peopleById'])
})
