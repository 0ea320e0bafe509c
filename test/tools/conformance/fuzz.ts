import fc from 'fast-check'
import { schema } from '../../../src/api/schema.ts'
import { documents } from '../../api/document.ts'
import type { Ask } from '../../api/served.ts'
import { words } from '../../api/words.ts'
import type { Findings } from './relay-rules.ts'

/** What a client may have done wrong; every other code is a finding. */
export const HONEST = new Set([
  'AMBIGUOUS_NAME',
  'BAD_CURSOR',
  'BAD_ID',
  'BAD_PAGE_SIZE',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COSTLY',
  'TOO_MUCH',
])

/** Asks documents drawn from the schema, with arguments of every kind, and keeps the answers that are no honest refusal. */
export const fuzz = async (ask: Ask, cases: number, seed: number): Promise<Findings> => {
  const wrong: string[] = []
  let checks = 0
  const property = fc.asyncProperty(documents(schema, { words }), async (document) => {
    const { errors = [] } = await ask(document)
    checks += 1
    for (const { message, extensions } of errors) {
      const code = String(extensions?.['code'])
      if (!HONEST.has(code)) wrong.push(`${code}: ${message}\n${document}`)
    }
  })
  await fc.assert(property, { numRuns: cases, seed, endOnFailure: true })
  return { checks, wrong }
}
