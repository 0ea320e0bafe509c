import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import type { Store } from '../../src/store/contract.ts'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { documents } from './document.ts'
import { OPERATIONS } from './operations.ts'
import {
  askOf,
  closeSmallGraph,
  counted,
  dataOf,
  fillSmallGraph,
  openSmallGraph,
  type Answer,
  type Ask,
} from './served.ts'
import { words } from './words.ts'

/** How many documents are asked of both stores; more with TONGXI_FUZZ_RUNS. */
const RUNS = Number(process.env['TONGXI_FUZZ_RUNS'] ?? 40)

/** What differs by nature: where the store is, and when it was loaded. */
const OWN = ['store', 'schemaVersion', 'startedAt', 'finishedAt']

const server = await ensureNeo4j()

/** Calls that are more than was allowed; what rows bring along is not asked for again. */
const beyond = (allowed: readonly string[], calls: readonly string[]): readonly string[] => {
  const left = [...allowed]
  return calls.filter((call) => {
    const place = left.indexOf(call)
    if (place !== -1) left.splice(place, 1)
    return place === -1
  })
}

describe.skipIf(server.skip !== null)(`the API over Neo4j${server.skip === null ? '' : `: ${server.skip}`}`, () => {
  let embedded: Store
  let neo4j: Store
  let askEmbedded: Ask
  let askNeo4j: Ask
  let calls: string[]

  beforeAll(async () => {
    if (server.skip !== null) return
    embedded = await openSmallGraph()
    neo4j = await openFresh(server)
    await fillSmallGraph(neo4j)
    const spied = counted(neo4j)
    calls = spied.calls
    askEmbedded = askOf(embedded)
    askNeo4j = askOf(spied.store)
  })

  afterAll(async () => {
    if (server.skip !== null) return
    await closeSmallGraph(embedded)
    await neo4j.close()
    await server.release()
  })

  it.each(OPERATIONS)('answers alike, with no more reads: $name', async ({ query, reads }) => {
    calls.length = 0
    const answer = await dataOf(askNeo4j(query))
    expect(beyond(reads, calls)).toEqual([])
    expect(answer).toEqual(await dataOf(askEmbedded(query)))
  })

  it('answers any document as the embedded store does', async () => {
    // Of two mistakes in one document either may end it first.
    const plain = ({ data, errors }: Answer) => ({ data, wrong: errors !== undefined })
    await fc.assert(
      fc.asyncProperty(documents(schema, { words, without: OWN }), async (document) => {
        expect(plain(await askNeo4j(document))).toEqual(plain(await askEmbedded(document)))
      }),
      { numRuns: RUNS },
    )
  })
})
