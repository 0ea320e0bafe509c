import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { personId } from '../fixture/small-graph.ts'
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

/** Operations with many rows on every level, and the reads that each may make: one a level, however many rows there are. */
const OPERATIONS: readonly { readonly name: string; readonly query: string; readonly reads: readonly string[] }[] = [
  {
    name: 'people with their posts, bodies and regions',
    query:
      '{ people { nodes { name posts { firstSeen post { title organization { name region { name parent { name } } } } } } } }',
    reads: ['people', 'occupanciesOfPeople', 'postsById', 'organizationsById', 'regionsById'],
  },
  {
    name: 'people with whom they met, three levels deep',
    query:
      '{ people { nodes { attendances { nodes { event { title attendances { nodes { person { name } } } } } } } } }',
    reads: ['people', 'attendancesOfPeople', 'eventsById', 'attendancesOfEvents', 'peopleById'],
  },
  {
    name: 'events with the evidence of every attendance',
    query:
      '{ events { nodes { attendances { nodes { person { name } evidence { quote article { headline } page { publisher } } } } } } }',
    reads: ['events', 'attendancesOfEvents', 'peopleById', 'mentionsById', 'articlesById', 'pagesById'],
  },
  {
    name: 'events with each report’s own list',
    query: '{ events { nodes { host { name } reports { page { publisher } mentions { name person { name } } } } } }',
    reads: ['events', 'organizationsById', 'reportsById', 'pagesById', 'factsOfPages', 'peopleById'],
  },
  {
    name: 'a path with the proof of each hop',
    query: `{ path(from: "FROM", to: "TO") { people { name } hops { event { title } from { evidence { quote page { name } } } to { evidence { quote } } } } }`,
    reads: ['peopleById', 'paths', 'peopleById', 'eventsById', 'attendancesByPair', 'mentionsById', 'pagesById'],
  },
  {
    name: 'companions with the shared events',
    query:
      '{ person(id: "FROM") { companions { edges { count node { name posts { post { title } } } events { title } } } } }',
    reads: ['peopleById', 'companions', 'occupanciesOfPeople', 'postsById', 'eventsById'],
  },
]

describe('the number of reads does not grow with the rows', () => {
  it.each(OPERATIONS)('$name', async ({ query, reads }) => {
    await dataOf(ask(query.replace('FROM', personId('shen')).replace('TO', personId('gao'))))
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
