import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QUESTIONS } from '../../src/api/questions.ts'
import { schema } from '../../src/api/schema.ts'
import { createApi } from '../../src/api/server/api.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { EVIDENCE, expectQuoted, type Quote } from './quoted.ts'
import { fillSamples } from './samples.ts'
import { askOf, dataOf, type Ask } from './served.ts'

let folder: string
let store: Store
let ask: Ask

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxi-questions-'))
  store = await openEmbedded(join(folder, 'sample.db'))
  await fillSamples(store)
  ask = askOf(store)
})

afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** True where there is nothing that answers: null, an empty list, a connection without rows. */
const isEmpty = (value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object') return false
  return Object.values(value).every(isEmpty)
}

describe('the questions', () => {
  it('are twenty or more, each asked once', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(20)
    expect(new Set(QUESTIONS.map(({ question }) => question)).size).toBe(QUESTIONS.length)
  })

  it('stand on a page with their operations, each a step from being tried', async () => {
    const api = createApi({ store, settings: { log: () => undefined, metrics: false } })
    const response = await api.fetch('http://tongxi.test/questions')
    expect(response.headers.get('content-type')).toContain('text/html')
    const page = await response.text()
    const links = [...page.matchAll(/href="\/graphql\?query=([^"]+)"/gu)].map(([, query = '']) =>
      decodeURIComponent(query),
    )
    expect(links).toEqual(QUESTIONS.map(({ query }) => query))
    for (const { question } of QUESTIONS) expect(page).toContain(question)
  })

  it('of the README are valid, each operation of it', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    const blocks = [...readme.matchAll(/```graphql\n([\s\S]*?)```/gu)].map(([, block = '']) => block)
    expect(blocks.length).toBeGreaterThan(2)
    for (const block of blocks) expect(validate(schema, parse(block)).map(({ message }) => message)).toEqual([])
  })

  it.each(QUESTIONS)('$question', async ({ query, isEmptyHere = false }) => {
    const data = await dataOf<Record<string, unknown>>(ask(query))
    for (const [field, value] of Object.entries(data)) expect(isEmpty(value), field).toBe(isEmptyHere)
  })
})

interface Proof {
  readonly participation: readonly string[]
  readonly evidence: readonly (Quote & { readonly proves: readonly string[] })[]
}

describe('the sample page of 西宁', () => {
  it('has 王卫东 as one person at two meetings of a day, in two capacities', async () => {
    const { people } = await dataOf<{ people: { nodes: unknown[] } }>(
      ask(
        `{ people(search: "王卫东") { nodes { attendances { nodes { capacity event { date } } } posts { post { organization { name } } } } } }`,
      ),
    )
    expect(people.nodes).toHaveLength(1)
    expect(people.nodes[0]).toMatchObject({
      attendances: {
        nodes: expect.arrayContaining([
          { capacity: ['省领导'], event: { date: '2024-12-19' } },
          { capacity: ['省委常委', '市委书记'], event: { date: '2024-12-19' } },
        ]) as unknown,
      },
      posts: expect.arrayContaining([{ post: { organization: { name: '中共西宁市委员会' } } }]) as unknown,
    })
  })

  it('leads from 南海晏 to 夏冰 in two meetings, through 王卫东', async () => {
    const { path } = await dataOf<{ path: unknown }>(
      ask('{ path(from: "南海晏", to: "夏冰") { length people { name } } }'),
    )
    expect(path).toEqual({ length: 2, people: [{ name: '南海晏' }, { name: '王卫东' }, { name: '夏冰' }] })
  })

  it('proves every attendance of every sample page with words that stand where it says', async () => {
    const { events } = await dataOf<{
      events: { pageInfo: unknown; nodes: { attendances: { nodes: Proof[] } }[] }
    }>(
      askOf(store, { cost: Number.MAX_SAFE_INTEGER })(
        `{ events(first: 1000) { pageInfo { hasNextPage } nodes { attendances(first: 1000) { nodes { participation evidence { proves } ${EVIDENCE} } } } } }`,
      ),
    )
    expect(events.pageInfo).toEqual({ hasNextPage: false })
    const proofs = events.nodes.flatMap(({ attendances }) => attendances.nodes)
    for (const { evidence, participation } of proofs) {
      expectQuoted(evidence)
      expect(evidence.flatMap(({ proves }) => proves)).toEqual(expect.arrayContaining(['NAME', ...participation]))
    }
    const { status } = await dataOf<{ status: { counts: { attendances: number } } }>(
      ask('{ status { counts { attendances } } }'),
    )
    expect(proofs.length).toBe(status.counts.attendances)
    expect(proofs.length).toBeGreaterThan(50)
  })
})
