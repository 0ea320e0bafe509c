import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import type { Store } from '../../src/store/contract.ts'
import { documents } from './document.ts'
import { words } from './words.ts'
import { askOf, closeSmallGraph, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

/** How many documents are tried; more with TONGXI_FUZZ_RUNS. */
const RUNS = Number(process.env['TONGXI_FUZZ_RUNS'] ?? 300)

/** What a client may have done wrong; every other code would be our defect. */
const HONEST = new Set([
  'AMBIGUOUS_NAME',
  'BAD_CURSOR',
  'BAD_ID',
  'BAD_PAGE_SIZE',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COSTLY',
])

it('answers every valid document with data or with what the client did wrong', async () => {
  await fc.assert(
    fc.asyncProperty(documents(schema, { words }), async (document) => {
      const { errors = [] } = await ask(document)
      for (const { message, extensions } of errors) {
        expect(
          HONEST.has(String(extensions?.['code'])),
          `${String(extensions?.['code'])}: ${message}\n${document}`,
        ).toBe(true)
      }
    }),
    { numRuns: RUNS },
  )
})
