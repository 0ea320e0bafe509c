import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/server/api.ts'
import { StoreError } from '../../src/fact/error.ts'
import type { Store } from '../../src/store/contract.ts'
import {
  askOf,
  closeSmallGraph,
  codeOf,
  dataOf,
  ENDPOINT,
  openSmallGraph,
  postJson,
  type Answer,
  type Ask,
} from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

const repeat = (times: number, part: (nth: number) => string): string =>
  Array.from({ length: times }, (_, nth) => part(nth)).join(' ')

const nested = (times: number): string =>
  `{ people { nodes ${'{ attendances { nodes { event { attendances { nodes { person '.repeat(times)}{ name }${' } } } } } }'.repeat(times)} } }`

/** A store whose every read fails as given. */
const failing = (error: Error): Store =>
  new Proxy(store, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      return typeof value === 'function' ? () => Promise.reject(error) : value
    },
  })

describe('hostile operations', () => {
  const refused: Readonly<Record<string, string>> = {
    'a thousand aliases': `{ ${repeat(1000, (nth) => `a${String(nth)}: status { store }`)} }`,
    'forty aliases': `{ ${repeat(40, (nth) => `a${String(nth)}: status { store }`)} }`,
    'fields nested without end': nested(20),
    'a hundred directives': `{ status { store ${repeat(100, () => '@include(if: true)')} } }`,
    'ten thousand tokens': `{ status { ${repeat(10_000, () => 'store')} } }`,
    'an introspection bomb': `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
    'a cycle of fragments':
      '{ people { nodes { ...A } } } fragment A on Person { name ...B } fragment B on Person { ...A }',
    'no operation at all': 'fragment A on Person { name }',
    'an unknown field': '{ peopel { name } }',
    'broken syntax': '{ people { ',
  }

  it.each(Object.entries(refused))('%s: refused with a code', async (_name, query) => {
    const { data, errors } = await ask(query)
    expect(data ?? null).toBeNull()
    expect(errors?.length).toBeGreaterThan(0)
    for (const { extensions } of errors ?? []) expect(extensions?.['code']).toEqual(expect.stringMatching(/^[A-Z_]+$/u))
  })

  it('are priced by the rows they ask for, before anything is read', async () => {
    const { errors } = await ask(
      '{ people(first: 1000) { nodes { attendances(first: 1000) { nodes { position } } } } }',
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', cost: { limit: 50_000 } })
  })

  it('cannot hide behind a cheap operation in the same document', async () => {
    const api = createApi({ store, settings: { log: () => undefined } })
    const query =
      'query Cheap { status { store } } query Dear { people(first: 1000) { nodes { companions(first: 1000) { totalCount } attendances(first: 1000) { nodes { position } } } } }'
    const response = await api.fetch(ENDPOINT, postJson({ query, operationName: 'Dear' }))
    expect(((await response.json()) as Answer).errors?.[0]?.extensions?.['code']).toBe('QUERY_TOO_COSTLY')
  })

  it('leave the server as it was', async () => {
    for (const query of Object.values(refused)) await ask(query)
    expect(await dataOf(ask('{ people { totalCount } }'))).toEqual({ people: { totalCount: 11 } })
  })
})

describe('every answer', () => {
  it('tells what it cost', async () => {
    const small = await ask('{ people(first: 1) { nodes { name } } }')
    const large = await ask('{ people(first: 100) { nodes { name } } }')
    const costOf = ({ extensions }: Answer) => (extensions?.['cost'] as { complexity: number }).complexity
    expect(costOf(large)).toBeGreaterThan(costOf(small) * 20)
  })
})

describe('hostile words', () => {
  it('that cannot be printed are refused', async () => {
    for (const search of ['\u0000', '王\u0007', '\uD800', 'a'.repeat(101)]) {
      expect(await codeOf(ask('query ($search: String) { people(search: $search) { totalCount } }', { search }))).toBe(
        'BAD_USER_INPUT',
      )
    }
  })

  it('in the languages of stores are words like others', async () => {
    const injections = [
      "' OR 1=1 --",
      "'; DROP TABLE people; --",
      '%',
      '_',
      '"',
      '\\',
      "' UNION SELECT * FROM mention --",
      '}) DETACH DELETE n //',
      '$person',
      '`',
      '${1}',
      '*',
      'NEAR(a b)',
    ]
    for (const text of injections) {
      const answer = await dataOf(
        ask('query ($text: String) { a: people(search: $text) { totalCount } b: people(post: $text) { totalCount } }', {
          text,
        }),
      )
      expect(answer, text).toEqual({ a: { totalCount: 0 }, b: { totalCount: 0 } })
      expect(await codeOf(ask('query ($id: ID!) { person(id: $id) { name } }', { id: text })), text).toBe('BAD_ID')
      expect(await codeOf(ask('query ($id: ID) { events(region: $id) { totalCount } }', { id: text })), text).toBe(
        'BAD_ID',
      )
    }
    expect(await dataOf(ask('{ status { counts { people mentions } } }'))).toMatchObject({
      status: { counts: { people: 11 } },
    })
  })

  it('are wrong dates where they are no dates', async () => {
    for (const from of ['2031-02-30', 'yesterday', '2031-3-1', '', '2031-03-01T00:00:00Z']) {
      expect(await codeOf(ask('query ($from: Date) { events(from: $from) { totalCount } }', { from })), from).toBe(
        'BAD_USER_INPUT',
      )
    }
  })
})

describe('errors', () => {
  it('of the store are told without what is in them', async () => {
    const answer = await askOf(failing(new StoreError('neo4j://secret-host refused', { code: 'STORE_UNREACHABLE' })))(
      '{ people { totalCount } }',
    )
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('STORE_UNAVAILABLE')
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  it('of the program are one sentence for the client and all of it for the log', async () => {
    const logged: unknown[] = []
    const answer = await askOf(failing(new TypeError('password hunter2')), { log: (error) => logged.push(error) })(
      '{ people { totalCount } }',
    )
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(answer)).not.toContain('hunter2')
    expect(JSON.stringify(logged)).toContain('hunter2')
  })
})

describe('time', () => {
  it('that is over ends an operation with a code', async () => {
    const slow = new Proxy(store, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver)
        if (typeof value !== 'function') return value
        return () => new Promise(() => undefined)
      },
    })
    expect(await codeOf(askOf(slow, { milliseconds: 20 })('{ people { totalCount } }'))).toBe('QUERY_TIMED_OUT')
  })
})

describe('requests', () => {
  const fetchOf = (settings = {}) => {
    const api = createApi({ store, settings: { log: () => undefined, ...settings } })
    return (url: string, init?: RequestInit) => api.fetch(url, init ?? {})
  }
  const QUERY = '{ people { totalCount } }'

  it('with too large a body are refused', async () => {
    const response = await fetchOf()(
      ENDPOINT,
      postJson({ query: QUERY, variables: { padding: 'x'.repeat(1_200_000) } }),
    )
    expect(response.status).toBe(413)
  })

  it('that a browser sends across sites unasked are refused', async () => {
    const form: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query: QUERY }).toString(),
    }
    expect((await fetchOf()(ENDPOINT, form)).status).toBe(403)
    expect((await fetchOf()(`${ENDPOINT}?query=${encodeURIComponent(QUERY)}`)).status).toBe(403)
    expect((await fetchOf({ csrf: false })(`${ENDPOINT}?query=${encodeURIComponent(QUERY)}`)).status).toBe(200)
  })

  it('from other origins get leave only where the settings name them', async () => {
    const headers = { origin: 'https://example.org' }
    const closed = await fetchOf()(ENDPOINT, postJson({ query: QUERY }, headers))
    expect(closed.headers.get('access-control-allow-origin')).toBeNull()
    const open = await fetchOf({ origins: ['https://example.org'] })(ENDPOINT, postJson({ query: QUERY }, headers))
    expect(open.headers.get('access-control-allow-origin')).toBe('https://example.org')
  })

  it('from a page of such an origin are let through after the browser has asked, and from others are not', async () => {
    const preflight = async (origin: string, origins: readonly string[]) => {
      const asked = {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, x-tongxi',
      }
      const init = { method: 'OPTIONS', headers: { origin, ...asked } }
      const { headers, status } = await fetchOf({ origins })(ENDPOINT, init)
      return [status < 300, ...['origin', 'headers'].map((name) => headers.get(`access-control-allow-${name}`))]
    }
    const origins = ['https://example.org', 'http://localhost:3000']
    const may = expect.stringMatching(/content-type.*x-tongxi/u) as string
    for (const origin of origins) expect(await preflight(origin, origins)).toEqual([true, origin, may])
    expect((await preflight('https://evil.example', origins))[1]).not.toBe('https://evil.example')
    expect((await preflight('https://example.org', []))[1]).toBeNull()
  })

  it('for the schema are refused where the settings say so', async () => {
    expect(await dataOf(ask('{ __schema { queryType { name } } }'))).toEqual({
      __schema: { queryType: { name: 'Query' } },
    })
    expect(await codeOf(askOf(store, { introspection: false })('{ __schema { queryType { name } } }'))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })

  it('of a browser get GraphiQL, which asks no other host', async () => {
    const response = await fetchOf()(ENDPOINT, { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(page).toContain('Tongxi')
    expect(/<(?:script|link)[^>]+(?:src|href)="https?:/u.test(page)).toBe(false)
    expect((await fetchOf({ graphiql: false })(ENDPOINT, { headers: { accept: 'text/html' } })).status).not.toBe(200)
  })
})
