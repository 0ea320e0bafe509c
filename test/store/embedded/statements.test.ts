import { join } from 'node:path'
import { Database } from '../../../src/store/embedded/sqlite.ts'
import { expect, test } from 'vitest'
import type { Store } from '../../../src/store/contract.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { pages, smallGraph } from '../../fixture/small-graph.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'
import { load } from '../../contract/harness.ts'

const folder = temporaryFolder()
const people = smallGraph.people.map(({ id }) => id)
const events = smallGraph.events.map(({ id }) => id)
const window = { limit: 3 }

const READS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  counts: (store) => store.counts(),
  loads: (store) => store.loads(window),
  peopleById: (store) => store.peopleById(people),
  eventsById: (store) => store.eventsById(events),
  mentionsById: (store) => store.mentionsById(pages.flatMap(({ mentions }) => mentions.map(({ id }) => id))),
  people: (store) => store.people({ search: 'wang', region: '990000', post: '市长' }, window),
  events: (store) => store.events({ from: '2031-03-01', region: '990000' }, window),
  regions: (store) => store.regions(null, window),
  pages: (store) => store.pages(window),
  articlesOfPages: (store) => store.articlesOfPages(pages.map(({ page }) => page.id)),
  factsOfPages: (store) => store.factsOfPages(pages.map(({ page }) => page.id)),
  mentionsOfPeople: (store) => store.mentionsOfPeople(people, window),
  attendancesByPair: (store) =>
    store.attendancesByPair(people.map((person, nth) => [person, events[nth] ?? ''] as const)),
  attendancesOfPeople: (store) => store.attendancesOfPeople(people, window),
  attendancesOfEvents: (store) => store.attendancesOfEvents(events, window),
  occupanciesOfPeople: (store) => store.occupanciesOfPeople(people),
  relationsOfPeople: (store) => store.relationsOfPeople(people),
  companions: (store) => store.companions(people, window),
}

test.each(Object.entries(READS))('%s is one statement, however many rows it is asked for', async (name, read) => {
  const statements: string[] = []
  const store = await openEmbedded(join(folder, `${name}.db`), { onStatement: (sql) => statements.push(sql) })
  await load(store, smallGraph)
  statements.length = 0
  await read(store)
  expect(statements).toHaveLength(1)
  await store.close()
})

/** Lists in an order of their own walk an index of it; these need none of a whole table. */
const WALKS = new Set(['counts', 'loads', 'people', 'events', 'pages'])
const TABLES =
  /^SCAN (?:person|event|attendance|mention|mine|other|theirs|found|page|article|report|occupancy|post|relation)\b/u
/** How many events there are in all, which chance is reckoned from; SQLite counts them over its smallest index. */
const COUNT_OF_EVENTS = 'SCAN event USING COVERING INDEX'
const VALUES = Object.fromEntries(['ids', 'limit', 'person', 'parent'].map((name) => [name, null]))

test.each(Object.entries(READS).filter(([name]) => !WALKS.has(name)))('%s walks no whole table', async (name, read) => {
  const path = join(folder, `plan-${name}.db`)
  const statements: string[] = []
  const store = await openEmbedded(path, { onStatement: (sql) => statements.push(sql) })
  statements.length = 0
  await read(store)
  await store.close()
  const database = new Database(path)
  const plan = statements
    .slice(0, 1)
    .flatMap((sql) => database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(VALUES) as { detail: string }[])
  database.close()
  expect(plan.length).toBeGreaterThan(0)
  expect(plan.filter(({ detail }) => TABLES.test(detail) && !detail.startsWith(COUNT_OF_EVENTS))).toEqual([])
})
