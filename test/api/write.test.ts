import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { holdsToken } from '../../src/api/access.ts'
import { createApi } from '../../src/api/server/api.ts'
import { apiWriter } from '../../src/run/api-writer.ts'
import type { Store } from '../../src/store/contract.ts'
import { pageIdOf } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, dataOf, ENDPOINT, openSmallGraph, postJson, type Answer } from './served.ts'

const TOKEN = 'a long secret of the test'

const PAGE = `贺州日报 2031年4月2日

全市防汛工作会议召开

本报讯 4月1日，全市防汛工作会议召开。市委书记韩建国出席并讲话，市长陆永平主持会议。
`

let store: Store

beforeAll(async () => {
  store = await openSmallGraph()
})

afterAll(() => closeSmallGraph(store))

const writing =
  (token: string | undefined, settings = {}) =>
  async (query: string, variables: object = {}): Promise<Answer> => {
    const api = createApi({
      store,
      writer: apiWriter(store),
      settings: { log: () => undefined, metrics: false, token: TOKEN, ...settings },
    })
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const response = await api.fetch(ENDPOINT, postJson({ query, variables }, headers))
    return (await response.json()) as Answer
  }

const write = writing(TOKEN)

const INGEST = `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { __typename
  ... on PageWritten { load { number action pagesAdded pagesWithdrawn } page { id text publisher articles { headline mentions { name } } } }
  ... on WriteRefused { code message } } }`

const FORGET = `mutation ($page: ID!) { forgetPage(page: $page) { __typename
  ... on PageWritten { load { action pagesWithdrawn } page { id } } ... on WriteRefused { code } } }`

interface Ingested {
  readonly ingestPage: {
    readonly __typename: string
    readonly load: { readonly pagesAdded: number }
    readonly page: { readonly id: string }
  }
}

describe('a page', () => {
  it('is read and loaded, once however often it comes, and goes again', async () => {
    const before = await store.counts()
    const input = { name: 'hezhou', text: PAGE, publisher: '贺州日报', published: '2031-04-02' }
    const { ingestPage } = await dataOf<Ingested>(write(INGEST, { input }))
    expect(ingestPage).toMatchObject({
      __typename: 'PageWritten',
      load: { action: 'ingest', pagesAdded: 1, pagesWithdrawn: 0 },
      page: { text: PAGE, publisher: '贺州日报' },
    })
    const after = await store.counts()
    expect(after.pages).toBe(before.pages + 1)

    const base64 = Buffer.from(PAGE).toString('base64')
    const again = await dataOf<Ingested>(write(INGEST, { input: { ...input, text: null, base64 } }))
    expect(again.ingestPage.load.pagesAdded).toBe(0)
    expect(again.ingestPage.page.id).toBe(ingestPage.page.id)
    expect(await store.counts()).toEqual(after)

    const { forgetPage } = await dataOf<{ forgetPage: unknown }>(write(FORGET, { page: ingestPage.page.id }))
    expect(forgetPage).toEqual({ __typename: 'PageWritten', load: { action: 'forget', pagesWithdrawn: 1 }, page: null })
    expect(await store.counts()).toEqual(before)
  })

  it('that is wrong is refused as a result, and nothing is written', async () => {
    const before = await store.counts()
    const refused = async (input: object): Promise<unknown> =>
      (await dataOf<{ ingestPage: unknown }>(write(INGEST, { input }))).ingestPage
    expect(await refused({ name: 'empty', text: '' })).toMatchObject({ __typename: 'WriteRefused', code: 'PAGE_EMPTY' })
    expect(
      await refused({ name: 'bytes', base64: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0xff]).toString('base64') }),
    ).toMatchObject({ __typename: 'WriteRefused' })
    const { forgetPage } = await dataOf<{ forgetPage: unknown }>(write(FORGET, { page: '0'.repeat(64) }))
    expect(forgetPage).toEqual({ __typename: 'WriteRefused', code: 'PAGE_UNKNOWN' })
    expect(await store.counts()).toEqual(before)
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

describe('writing', () => {
  let pages: number

  beforeEach(async () => {
    pages = (await store.counts()).pages
  })

  it.each([
    ['without the token', writing(undefined), 'UNAUTHENTICATED'],
    ['with a wrong one', writing(`${TOKEN}x`), 'UNAUTHENTICATED'],
    ['with a part of it', writing(TOKEN.slice(0, -1)), 'UNAUTHENTICATED'],
    ['where no token is set', writing(TOKEN, { token: '' }), 'WRITES_OFF'],
    ['with an empty token where none is set', writing('', { token: '' }), 'WRITES_OFF'],
  ])('%s is refused', async (_name, ask, code) => {
    const answers = [
      await ask(FORGET, { page: pageIdOf('undated') }),
      await ask(INGEST, { input: { name: 'x', text: PAGE } }),
    ]
    for (const { errors } of answers) expect(errors?.[0]?.extensions?.['code']).toBe(code)
    expect((await store.counts()).pages).toBe(pages)
  })

  it('is not done by GET', async () => {
    const api = createApi({
      store,
      writer: apiWriter(store),
      settings: { log: () => undefined, metrics: false, token: TOKEN, csrf: false },
    })
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
