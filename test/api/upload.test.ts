import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '../../src/api/server/start.ts'
import { putGazetteer } from '../../src/run/gazetteer.ts'
import { apiWriter } from '../../src/run/write/api-writer.ts'
import type { Store } from '../../src/store/contract.ts'
import { closeSmallGraph, openSmallGraph, type Answer } from './served.ts'
import { REPORT, TOKEN } from './writing.ts'

let store: Store
let server: RunningServer

const start = (settings: object): Promise<RunningServer> =>
  startServer({
    store,
    writer: apiWriter(store),
    port: 0,
    settings: { log: () => undefined, token: TOKEN, ...settings },
  })

beforeAll(async () => {
  store = await openSmallGraph()
  await putGazetteer(store)
  server = await start({})
})

afterAll(async () => {
  await server.close()
  await closeSmallGraph(store)
})

const UPLOAD = `mutation ($files: [File!]!) { uploadPages(files: $files, publisher: "贺州日报", published: "2031-04-02") { __typename
  ... on WriteRefused { code message }
  ... on PagesWritten { load { action pagesAdded } changes { added } pages { name page { id name text publisher } refused { code } } } } }`

const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>全市防汛工作会议召开</title></head><body>
<article><h1>全市防汛工作会议召开</h1><p>本报讯 4月1日，全市防汛工作会议召开。市委书记韩建国出席并讲话，市长陆永平主持会议。</p></article></body></html>`

interface Part {
  readonly name: string
  readonly bytes: string | Uint8Array<ArrayBuffer>
}

/** A multipart request as the specification of GraphQL uploads has it, unless the parts say otherwise. */
const formOf = (
  files: readonly Part[],
  parts: { readonly operations?: string; readonly map?: string } = {},
): FormData => {
  const form = new FormData()
  const variables = { files: files.map(() => null) }
  form.set('operations', parts.operations ?? JSON.stringify({ query: UPLOAD, variables }))
  const places = files.map((_, nth) => [String(nth), [`variables.files.${String(nth)}`]])
  form.set('map', parts.map ?? JSON.stringify(Object.fromEntries(places)))
  for (const [nth, { name, bytes }] of files.entries()) form.set(String(nth), new File([bytes], name))
  return form
}

const HEADERS = { authorization: `Bearer ${TOKEN}`, 'x-tongxi': '1' }

const send = (form: FormData, headers: Readonly<Record<string, string>> = HEADERS): Promise<Response> =>
  fetch(server.url, { method: 'POST', headers, body: form })

const answer = async (form: FormData): Promise<Answer> => (await (await send(form)).json()) as Answer

const codeIn = async (response: Response): Promise<unknown> =>
  ((await response.json()) as Answer).errors?.[0]?.extensions?.['code']

describe('files', () => {
  it('are loaded in one load, each after its kind, and those that are no pages are told', async () => {
    const before = (await store.counts()).pages
    const files = [
      { name: 'report.txt', bytes: REPORT },
      { name: 'saved.html', bytes: HTML },
      { name: 'blank.txt', bytes: ' \n' },
      { name: 'picture.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]) },
    ]
    const { data, errors } = await answer(formOf(files))
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      uploadPages: {
        __typename: 'PagesWritten',
        load: { action: 'ingest', pagesAdded: 2 },
        pages: [
          { name: 'report', page: { name: 'report', text: REPORT, publisher: '贺州日报' }, refused: null },
          { name: 'saved', page: { name: 'saved' }, refused: null },
          { name: 'blank', page: null, refused: { code: 'PAGE_BLANK' } },
          { name: 'picture', page: null, refused: { code: 'PAGE_NOT_TEXT' } },
        ],
      },
    })
    expect((await store.counts()).pages).toBe(before + 2)
    expect((await store.people({ search: '韩建国' }, { limit: 9 })).total).toBe(1)
  })

  it('that none can be read of begin no load', async () => {
    const before = (await store.loads({ limit: 1 })).total
    const { data } = await answer(formOf([{ name: 'empty.txt', bytes: '' }]))
    expect(data).toMatchObject({ uploadPages: { __typename: 'WriteRefused', code: 'PAGE_EMPTY' } })
    expect((await store.loads({ limit: 1 })).total).toBe(before)
  })

  it('come from those alone who hold the token, and never from another site', async () => {
    const files = [{ name: 'report.txt', bytes: REPORT }]
    const without = await send(formOf(files), { 'x-tongxi': '1' })
    expect(without.status).toBe(401)
    expect(await codeIn(without)).toBe('UNAUTHENTICATED')
    const wrong = await send(formOf(files), { 'x-tongxi': '1', authorization: 'Bearer guess' })
    expect(wrong.status).toBe(401)
    expect((await send(formOf(files), { authorization: HEADERS.authorization })).status).toBe(403)
    const closed = await start({ token: '' })
    try {
      const response = await fetch(closed.url, { method: 'POST', headers: HEADERS, body: formOf(files) })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    } finally {
      await closed.close()
    }
  })

  it('that are larger than a body may be are refused', async () => {
    const response = await send(formOf([{ name: 'large.txt', bytes: '会'.repeat(400_000) }]))
    expect(response.status).toBe(413)
    expect(await codeIn(response)).toMatch(/^[A-Z_]+$/u)
  })

  const file = { name: 'report.txt', bytes: REPORT }
  const broken: Readonly<Record<string, FormData>> = {
    'no operations': formOf([file], { operations: '' }),
    'operations that are no JSON': formOf([file], { operations: '{' }),
    'operations that are null': formOf([file], { operations: 'null' }),
    'operations that are a number': formOf([file], { operations: '5' }),
    'a list of operations': formOf([file], { operations: '[]', map: '{"0":["0.variables.files.0"]}' }),
    'a map that is no JSON': formOf([file], { map: '{' }),
    'a map of numbers': formOf([file], { map: '{"0":5}' }),
    'a map of lists of numbers': formOf([file], { map: '{"0":[5]}' }),
    'a map of null': formOf([file], { map: '{"0":null}' }),
    'a map onto prototypes': formOf([file], { map: '{"0":["__proto__.polluted","constructor.prototype.polluted"]}' }),
    'a map onto the query': formOf([file], { map: '{"0":["query"]}' }),
    'a map to no part': formOf([file], { map: '{"7":["variables.files.0"]}' }),
    'no file where one must be': formOf([], {
      operations: JSON.stringify({ query: UPLOAD, variables: { files: ['x'] } }),
    }),
    'no files at all': formOf([]),
    'a name that cannot be printed': formOf([{ name: '\u0007', bytes: REPORT }]),
    'more files than may be': formOf(Array.from({ length: 101 }, () => ({ name: 'x.txt', bytes: 'x' }))),
  }

  it.each(Object.entries(broken))('%s: refused with a code, and the server stays as it was', async (_name, form) => {
    const before = await store.counts()
    const response = await send(form)
    expect(response.status).toBeLessThan(500)
    expect(await codeIn(response)).toMatch(/^(?:BAD|GRAPHQL|BATCHING)_[A-Z_]+$/u)
    expect(await store.counts()).toEqual(before)
    expect('polluted' in {}).toBe(false)
  })
})
