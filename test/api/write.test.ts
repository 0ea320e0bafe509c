import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { holdsToken } from '../../src/api/access.ts'
import { putGazetteer } from '../../src/run/gazetteer.ts'
import type { Store } from '../../src/store/contract.ts'
import { pageIdOf, personId } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, dataOf, ENDPOINT, openSmallGraph, type Ask } from './served.ts'
import { CHANGES, REPORT, TOKEN, writable, writing, type Changes } from './writing.ts'

let store: Store

beforeAll(async () => {
  store = await openSmallGraph()
  await putGazetteer(store)
})

afterAll(() => closeSmallGraph(store))

const write: Ask = (query, variables) => writing(store, TOKEN)(query, variables)

const INGEST = `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { __typename
  ... on PageWritten { ${CHANGES} load { number action pagesAdded pagesWithdrawn } page { id text publisher articles { headline mentions { name } } } }
  ... on WriteRefused { code message } } }`

const FORGET = `mutation ($page: ID!) { forgetPage(page: $page) { __typename
  ... on PageWritten { ${CHANGES} load { action pagesWithdrawn } page { id } } ... on WriteRefused { code } } }`

interface Ingested {
  readonly ingestPage: {
    readonly __typename: string
    readonly load: { readonly pagesAdded: number }
    readonly changes: Changes
    readonly page: { readonly id: string }
  }
}

describe('a page', () => {
  it('is read and loaded, once however often it comes, and goes again', async () => {
    const before = await store.counts()
    const input = { name: 'hezhou', text: REPORT, publisher: '贺州日报', published: '2031-04-02' }
    const { ingestPage } = await dataOf<Ingested>(write(INGEST, { input }))
    expect(ingestPage).toMatchObject({
      __typename: 'PageWritten',
      load: { action: 'ingest', pagesAdded: 1, pagesWithdrawn: 0 },
      page: { text: REPORT, publisher: '贺州日报' },
    })
    const after = await store.counts()
    expect(after.pages).toBe(before.pages + 1)
    expect(ingestPage.changes).toMatchObject({ changed: 0, removed: 0 })
    const named = (kind: string) => ingestPage.changes.rows.filter((row) => row.kind === kind).map(({ name }) => name)
    expect(named('PERSON').toSorted()).toEqual(['陆永平', '韩建国'])
    expect(named('EVENT')).toEqual(['全市防汛工作会议'])
    expect(ingestPage.changes.rows.every(({ node }) => node !== null)).toBe(true)

    const base64 = Buffer.from(REPORT).toString('base64')
    const again = await dataOf<Ingested>(write(INGEST, { input: { ...input, text: null, base64 } }))
    expect(again.ingestPage.load.pagesAdded).toBe(0)
    expect(again.ingestPage.changes).toEqual({ added: 0, changed: 0, removed: 0, rows: [] })
    expect(again.ingestPage.page.id).toBe(ingestPage.page.id)
    expect(await store.counts()).toEqual(after)

    const { forgetPage } = await dataOf<{ forgetPage: { readonly changes: Changes } }>(
      write(FORGET, { page: ingestPage.page.id }),
    )
    expect(forgetPage).toMatchObject({
      __typename: 'PageWritten',
      load: { action: 'forget', pagesWithdrawn: 1 },
      page: null,
    })
    const { added, rows } = ingestPage.changes
    expect(forgetPage.changes).toEqual({
      added: 0,
      changed: 0,
      removed: added,
      rows: expect.arrayContaining(rows.map((row) => ({ ...row, change: 'REMOVED', node: null }))) as unknown,
    })
    expect(await store.counts()).toEqual(before)
  })

  it('that is wrong is refused as a result, and nothing is written', async () => {
    const before = await store.counts()
    const loads = async () => (await store.loads({ limit: 1 })).total
    const loadsBefore = await loads()
    const refused = async (input: object): Promise<unknown> =>
      (await dataOf<{ ingestPage: unknown }>(write(INGEST, { input }))).ingestPage
    expect(await refused({ name: 'empty', text: '' })).toMatchObject({ __typename: 'WriteRefused', code: 'PAGE_EMPTY' })
    expect(
      await refused({ name: 'bytes', base64: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0xff]).toString('base64') }),
    ).toMatchObject({ __typename: 'WriteRefused' })
    const { forgetPage } = await dataOf<{ forgetPage: unknown }>(write(FORGET, { page: '0'.repeat(64) }))
    expect(forgetPage).toEqual({ __typename: 'WriteRefused', code: 'PAGE_UNKNOWN' })
    expect(await store.counts()).toEqual(before)
    expect(await loads()).toBe(loadsBefore)
  })

  it('needs exactly one of text and bytes', async () => {
    for (const input of [
      { name: 'none' },
      { name: 'both', text: 'x', base64: 'eA==' },
      { name: 'odd', base64: 'not base64!' },
      { name: '', text: 'x' },
    ]) {
      expect((await write(INGEST, { input })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
    }
  })
})

describe('an answer', () => {
  it('that was given before a write is not given after it', async () => {
    const ask = writing(store, TOKEN)
    const people = '{ people(search: "韩建国") { totalCount } }'
    expect(await dataOf(ask(people))).toEqual({ people: { totalCount: 0 } })
    const { ingestPage } = await dataOf<Ingested>(ask(INGEST, { input: { name: 'hezhou', text: REPORT } }))
    expect(await dataOf(ask(people))).toEqual({ people: { totalCount: 1 } })
    await ask(FORGET, { page: ingestPage.page.id })
    expect(await dataOf(ask(people))).toEqual({ people: { totalCount: 0 } })
  })
})

describe('writing', () => {
  let pages: number

  beforeEach(async () => {
    pages = (await store.counts()).pages
  })

  it.each([
    ['without the token', undefined, TOKEN, 'UNAUTHENTICATED'],
    ['with a wrong one', `${TOKEN}x`, TOKEN, 'UNAUTHENTICATED'],
    ['with a part of it', TOKEN.slice(0, -1), TOKEN, 'UNAUTHENTICATED'],
    ['where no token is set', TOKEN, '', 'WRITES_OFF'],
    ['with an empty token where none is set', '', '', 'WRITES_OFF'],
  ])('%s is refused', async (...[, given, token, code]) => {
    const ask = writing(store, given, { token })
    const judgement = { verdict: 'SAME', ids: [personId('lin'), personId('gao')], by: '纪晓棠', why: '同一人' }
    const answers = [
      await ask(FORGET, { page: pageIdOf('undated') }),
      await ask(INGEST, { input: { name: 'x', text: REPORT } }),
      await ask('mutation ($input: JudgeInput!) { judge(input: $input) { __typename } }', { input: judgement }),
      await ask('mutation { withdrawJudgement(id: "00000000000000000000", by: "x", why: "x") { __typename } }'),
      await ask('mutation { reread { __typename } }'),
      await ask('mutation { uploadPages(files: []) { __typename } }'),
    ]
    for (const { errors } of answers) expect(errors?.[0]?.extensions?.['code']).toBe(code)
    expect((await store.counts()).pages).toBe(pages)
  })

  it('is not done by GET', async () => {
    const api = writable(store, { csrf: false })
    const query = `mutation { forgetPage(page: "${pageIdOf('undated')}") { __typename } }`
    const response = await api.fetch(`${ENDPOINT}?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect(response.status).toBe(405)
    expect((await store.counts()).pages).toBe(pages)
  })

  it('reads alone need no token', async () => {
    expect(await askOf(store, { token: TOKEN })('{ people { totalCount } }')).toMatchObject({
      data: { people: { totalCount: 11 } },
    })
  })
})

it('a token is held only by its own header', () => {
  expect(holdsToken('Bearer secret', 'secret')).toBe(true)
  for (const header of [null, '', 'Bearer', 'Bearer ', 'secret', 'bearer secret', 'Bearer secret ', 'Basic secret']) {
    expect(holdsToken(header, 'secret'), String(header)).toBe(false)
  }
})
