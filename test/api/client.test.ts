import { cacheExchange, Client, fetchExchange, type TypedDocumentNode } from '@urql/core'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/server/api.ts'
import type { Store } from '../../src/store/contract.ts'
import { compile, generateClient } from '../tools/conformance/typed-client.ts'
import { FRAGMENTS, relayRefuses } from '../tools/conformance/relay-compiler.ts'
import { NAMED_QUESTIONS } from './named-questions.ts'
import { closeSmallGraph, ENDPOINT, openSmallGraph } from './served.ts'

const MOST_ACTIVE = `query MostActive($orderBy: PersonOrder!, $first: Int) {
  people(orderBy: $orderBy, first: $first) { totalCount edges { count node { id name provisional } } }
}`

const use = (body: string): string => `import { MostActiveDocument } from './client.ts'
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
const variables: VariablesOf<typeof MostActiveDocument> = { orderBy: { by: 'EVENTS' }, first: 3 }
export const names = (data: ResultOf<typeof MostActiveDocument>): readonly string[] =>
  data.people.edges.map(({ node }) => ${body})
export { variables }
`

describe('a generated client', () => {
  it('compiles for every question, and its types are those of the schema', async () => {
    const named = NAMED_QUESTIONS
    const client = await generateClient([MOST_ACTIVE, ...named])
    expect(compile({ 'client.ts': client, 'use.ts': use('node.name') })).toEqual([])
    const [wrong] = compile({ 'client.ts': client, 'use.ts': use('node.provisional') })
    expect(wrong).toContain("'boolean' is not assignable")
  })
})

describe('urql', () => {
  let store: Store

  beforeAll(async () => {
    store = await openSmallGraph()
  })

  afterAll(() => closeSmallGraph(store))

  it('asks and is answered', async () => {
    const api = createApi({ store, settings: { log: () => undefined, metrics: false } })
    const client = new Client({
      url: ENDPOINT,
      preferGetMethod: false,
      exchanges: [cacheExchange, fetchExchange],
      fetch: async (input, init) => api.fetch(input instanceof Request ? input.url : input.toString(), init ?? {}),
    })
    interface Data {
      readonly people: {
        readonly totalCount: number
        readonly edges: readonly { readonly node: { readonly name: string } }[]
      }
    }
    const document: TypedDocumentNode<Data, { orderBy: { by: string }; first: number }> = parse(MOST_ACTIVE)
    const { data, error } = await client.query(document, { orderBy: { by: 'EVENTS' }, first: 1 }).toPromise()
    expect(error).toBeUndefined()
    expect(data?.people).toMatchObject({ totalCount: 11, edges: [{ node: { name: '林远舟' } }] })
  })
})

describe('relay-compiler', () => {
  it('takes fragments that page and refetch, and tells what the schema has not', async () => {
    expect(await relayRefuses(FRAGMENTS)).toBeNull()
    expect(await relayRefuses(FRAGMENTS.replace('endCursor', 'lastCursor'))).toContain('lastCursor')
  })
})
