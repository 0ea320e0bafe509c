import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { putGazetteer } from '../../src/run/gazetteer.ts'
import { digestOf } from '../../src/run/copy/digest.ts'
import type { Store } from '../../src/store/contract.ts'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { HONEST } from '../tools/conformance/fuzz.ts'
import { probes } from './probes.ts'
import { askOf, closeSmallGraph, dataOf, fillSmallGraph, openSmallGraph } from './served.ts'
import { REPORT, TOKEN, writing } from './writing.ts'

/** Words that would mean something to a store if they ever became a part of its language, or to JavaScript. */
const INJECTIONS = [
  "' OR 1=1 --",
  "'; DROP TABLE person; --",
  "' UNION SELECT * FROM mention --",
  '%',
  '_',
  '\\',
  '"',
  '`',
  '\\u0027 OR \\u0027a\\u0027=\\u0027a',
  "'}) DETACH DELETE n //",
  "' RETURN 1 UNION MATCH (n) DETACH DELETE n //",
  '*:* OR name:~',
  '$person',
  '${1+1}',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202E',
  '\uD800',
]

const PLACES = probes(schema)

/** An argument of its own is given each text; a place within an object one after another, by turns. */
const textsFor = (place: string, nth: number): readonly string[] =>
  place.includes('.', place.indexOf('(')) ? [INJECTIONS[nth % INJECTIONS.length] ?? ''] : INJECTIONS

const INGEST = `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { ... on PageWritten { page {
  id name publisher articles { mentions { id } } } } } }`

const JUDGE = `mutation ($input: JudgeInput!) { judge(input: $input) { __typename ... on WriteRefused { code message }
  ... on JudgementsWritten { judgements { by why } } } }`

interface Ingested {
  readonly ingestPage: {
    readonly page: {
      readonly id: string
      readonly articles: readonly { readonly mentions: readonly { readonly id: string }[] }[]
    }
  }
}

const server = await ensureNeo4j()

const engines = [
  { engine: 'the embedded store', skip: null },
  { engine: 'Neo4j', skip: server.skip },
]

it('every text that a client may write is found', () => {
  const places = PLACES.map(({ place }) => place)
  expect(places).toContain('Query.people(search)')
  expect(places).toContain('Query.person(id)')
  expect(places).toContain('Query.together(people)')
  expect(places.some((place) => place.startsWith('Person.companions('))).toBe(true)
  expect(places.length).toBeGreaterThan(100)
})

describe.each(engines)('$engine', ({ engine, skip }) => {
  let store: Store

  beforeAll(async () => {
    if (server.skip !== null || engine !== 'Neo4j') {
      store = await openSmallGraph()
      return
    }
    store = await openFresh(server)
    await fillSmallGraph(store)
  })

  afterAll(async () => {
    if (engine !== 'Neo4j') return closeSmallGraph(store)
    await store.close()
    if (server.skip === null) await server.release()
  })

  it.skipIf(skip)(
    'takes them for words like others, in every argument, and stays as it is',
    async () => {
      const ask = askOf(store, { cost: 1_000_000_000, milliseconds: 600_000 })
      const before = (await digestOf(store)).all
      for (const [nth, { place, fieldWith }] of PLACES.entries()) {
        for (const text of textsFor(place, nth)) {
          const { errors = [] } = await ask(`{ ${fieldWith(JSON.stringify(text))} }`)
          for (const { message, extensions } of errors) {
            expect(HONEST.has(String(extensions?.['code'])), `${place} ${JSON.stringify(text)}: ${message}`).toBe(true)
          }
        }
      }
      expect((await digestOf(store)).all).toBe(before)
      expect(await dataOf(ask('{ people { totalCount } }'))).toEqual({ people: { totalCount: 11 } })
    },
    600_000,
  )

  it.skipIf(skip)(
    'writes them down as they are, and the rest of the graph stays as it is',
    async () => {
      await putGazetteer(store)
      const ask = writing(store, TOKEN, { milliseconds: 600_000 })
      const before = (await digestOf(store)).graph
      for (const text of INJECTIONS) {
        const input = { name: text, publisher: text, text: REPORT }
        const { data, errors } = await ask(INGEST, { input })
        if (errors !== undefined) {
          expect(errors[0]?.extensions?.['code'], text).toBe('BAD_USER_INPUT')
          expect(text).toMatch(/[\p{Cc}\p{Cs}]/u)
          continue
        }
        const { page } = (data as Ingested).ingestPage
        expect(page).toMatchObject({ name: text.trim(), publisher: text.trim() })
        const ids = page.articles.flatMap(({ mentions }) => mentions.map(({ id }) => id)).slice(0, 1)
        const judgement = { verdict: 'CORRECT', ids, by: text, why: text, correction: { name: '陆永年', label: text } }
        const judged = await dataOf(ask(JUDGE, { input: judgement }))
        expect(judged).toMatchObject({ judge: { judgements: [{ by: `person:${text.trim()}`, why: text.trim() }] } })
        await ask('mutation ($page: ID!) { forgetPage(page: $page) { __typename } }', { page: page.id })
      }
      expect((await digestOf(store)).graph).toBe(before)
    },
    600_000,
  )
})
