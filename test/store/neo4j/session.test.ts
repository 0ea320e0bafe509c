import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/contract.ts'
import { openNeo4j } from '../../../src/store/neo4j/open.ts'
import { pages, smallGraph } from '../../fixture/small-graph.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { wipe } from '../../tools/neo4j-fresh.ts'

const server = await ensureNeo4j()

/** What went over the wire: one entry a message of that name, with its fields. */
const sent = (wire: readonly string[], name: 'BEGIN' | 'RUN'): readonly string[] =>
  wire.flatMap((line) => new RegExp(` C: ${name} ([\\s\\S]*)`, 'u').exec(line)?.[1] ?? [])

const bookmarksIn = (line: string): readonly string[] => line.match(/FB:[^"]+/gu) ?? []

if (server.skip === null) {
  describe('sessions with Neo4j', () => {
    const wire: string[] = []
    let store: Store

    beforeEach(async () => {
      await wipe(server)
      store = await openNeo4j({ ...server, trace: (message) => wire.push(message) })
      wire.length = 0
    })
    afterEach(() => store.close())
    afterAll(server.release)

    test('reads go as reads, writes as writes, so that a cluster sends each to the right member', async () => {
      await store.counts()
      await store.people({ search: 'wl' }, { limit: 3 })
      await store.paths('a', 'b', { longest: 4, limit: 4 })
      const reads = sent(wire, 'RUN')
      expect(reads.length).toBeGreaterThanOrEqual(3)
      expect(reads.filter((read) => !read.includes('"mode":"r"'))).toEqual([])
      expect(sent(wire, 'BEGIN')).toEqual([])
      wire.length = 0
      const { id } = await store.beginLoad('ingest')
      await store.write(id, (transaction) => transaction.apply({ addPages: pages.slice(0, 1) }))
      await store.putRegions([])
      await store.endLoad(id)
      expect(sent(wire, 'BEGIN').map((begin) => begin.includes('"mode":"r"'))).toEqual([false, false, false, false])
    })

    test('a store whose schema is up to date is opened by reads alone, as an account that may only read opens it', async () => {
      const reader = await openNeo4j({ ...server, trace: (message) => wire.push(message) })
      await reader.counts()
      await reader.close()
      expect(sent(wire, 'RUN').length).toBeGreaterThanOrEqual(2)
      expect(sent(wire, 'RUN').filter((run) => !run.includes('"mode":"r"'))).toEqual([])
      expect(sent(wire, 'BEGIN')).toEqual([])
    })

    test('a pool of one connection answers many at once, one after the other', async () => {
      const narrow = await openNeo4j({ ...server, poolSize: 1 })
      const counts = await Promise.all(Array.from({ length: 5 }, () => narrow.counts()))
      await narrow.close()
      expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1)
    })

    test('every write and read begins from the bookmark of the one before, so that any member shows what was written', async () => {
      const { id } = await store.beginLoad('ingest')
      await store.write(id, (transaction) => transaction.apply({ addPages: pages.slice(0, 1) }))
      await store.counts()
      const given = wire.filter((line) => line.includes(' S: SUCCESS')).flatMap(bookmarksIn)
      const [, write = ''] = sent(wire, 'BEGIN')
      const read = sent(wire, 'RUN').at(-1) ?? ''
      expect(given).toHaveLength(3)
      expect([write, read].map(bookmarksIn)).toEqual([[given[0]], [given[1]]])
    })

    test('a write takes its turn before anything else', async () => {
      const { id } = await store.beginLoad('ingest')
      wire.length = 0
      await store.write(id, (transaction) => transaction.apply(smallGraph))
      const [first] = sent(wire, 'RUN')
      expect(first).toContain('(m:Meta')
    })

    test('lists by ids and by owners are one statement, however many ids', async () => {
      const { id } = await store.beginLoad('ingest')
      await store.write(id, (transaction) => transaction.apply(smallGraph))
      const people = smallGraph.people.map((person) => person.id)
      const events = smallGraph.events.map((event) => event.id)
      const reads: readonly (() => Promise<unknown>)[] = [
        () => store.peopleById(people),
        () => store.eventsById(events),
        () => store.factsOfPages(pages.map(({ page }) => page.id)),
        () => store.articlesOfPages(pages.map(({ page }) => page.id)),
        () => store.attendancesOfPeople(people, { limit: 2 }),
        () => store.attendancesOfEvents(events, { limit: 2 }),
        () => store.mentionsOfPeople(people, { limit: 2 }),
        () => store.attendancesByPair(smallGraph.attendances.map(({ person, event }) => [person, event] as const)),
        () => store.occupanciesOfPeople(people),
        () => store.relationsOfPeople(people),
        () => store.companions(people, { limit: 50 }),
        () => store.peopleOfRegions(['990000', '990100'], { limit: 2 }),
        () => store.eventsOfRegions(['990000', '990100'], { limit: 2 }),
        () => store.regionsOfParents(['990000', '990100'], { limit: 2 }),
        () => store.attendances({ limit: 2, where: { person: { search: '林' } } }),
        () => store.people({ search: '王', region: '990000', post: '市长' }, { limit: 50 }),
      ]
      for (const read of reads) {
        wire.length = 0
        await read()
        expect(sent(wire, 'RUN')).toHaveLength(1)
      }
    })

    test('the password is on no line of the trace, and not in the address', async () => {
      const lines: string[] = []
      const other = await openNeo4j({ ...server, trace: (message) => lines.push(message) })
      await other.close()
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.filter((line) => line.includes(server.password))).toEqual([])
      expect(other.address).not.toContain(server.password)
    })
  })
} else {
  describe.skip(`sessions with Neo4j: ${server.skip}`)
}
