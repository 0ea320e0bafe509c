import { request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../src/api/server/log.ts'
import { RateLimit } from '../../src/api/server/rate.ts'
import { startServer, type RunningServer } from '../../src/api/server/start.ts'
import type { Store } from '../../src/store/contract.ts'
import { closeSmallGraph, openSmallGraph, postJson } from './served.ts'

let store: Store
let server: RunningServer
const log: LogEntry[] = []

beforeAll(async () => {
  store = await openSmallGraph()
  server = await startServer({ store, port: 0, settings: { log: (entry) => log.push(entry) } })
})

afterAll(async () => {
  await server.close()
  await closeSmallGraph(store)
})

const QUERY = { query: '{ people { totalCount } }' }

describe('a request', () => {
  it('has an id that its answer and the log carry', async () => {
    const response = await fetch(server.url, postJson(QUERY))
    const id = response.headers.get('x-request-id')
    expect(id).toMatch(/^[\w-]+$/u)
    expect(log.find(({ request: known }) => known === id)).toMatchObject({
      level: 'info',
      message: 'POST /graphql',
      status: 200,
    })
  })

  it('keeps the id it came with, if that is one', async () => {
    const named = await fetch(server.url, postJson(QUERY, { 'x-request-id': 'abc-123' }))
    expect(named.headers.get('x-request-id')).toBe('abc-123')
    const forged = await fetch(server.url, postJson(QUERY, { 'x-request-id': '"level":"error"' }))
    expect(forged.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u)
  })

  it('is counted by outcome', async () => {
    await fetch(server.url, postJson({ query: '{ people(first: -1) { totalCount } }' }))
    const metrics = await (await fetch(new URL('/metrics', server.url))).text()
    expect(metrics).toMatch(/tongxi_graphql_operations_total\{operation="query",outcome="OK"\} [1-9]/u)
    expect(metrics).toMatch(/tongxi_graphql_operations_total\{operation="query",outcome="BAD_PAGE_SIZE"\} 1/u)
    expect(metrics).toContain('tongxi_http_answers_total{status="200"}')
    expect(metrics).toContain('process_cpu_seconds_total')
  })
})

describe('a client', () => {
  it('that asks too often is told to wait', async () => {
    const strict = await startServer({ store, port: 0, settings: { log: () => undefined, rate: 3 } })
    try {
      const statuses: number[] = []
      for (let nth = 0; nth < 5; nth++) statuses.push((await fetch(strict.url, postJson(QUERY))).status)
      expect(statuses).toEqual([200, 200, 200, 429, 429])
      const refused = await fetch(strict.url, postJson(QUERY))
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    } finally {
      await strict.close()
    }
  })

  it('never gets more than its rate, and what it waits for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat({ max: 20_000 }), { maxLength: 200 }),
        (perMinute, pauses) => {
          const limit = new RateLimit(perMinute)
          let now = 0
          let passed = 0
          for (const [nth, pause] of pauses.entries()) {
            now += pause
            const seconds = limit.wait('a', now)
            if (seconds === 0) passed += 1
            else expect(limit.wait(`other ${String(nth)}`, now)).toBe(0)
          }
          expect(passed).toBeLessThanOrEqual(perMinute + Math.ceil((now * perMinute) / 60_000))
          const seconds = limit.wait('a', now)
          if (seconds > 0) expect(limit.wait('a', now + seconds * 1000)).toBe(0)
        },
      ),
    )
  })
})

/** Sends bytes that no client library would. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () => socket.end(text))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => {
      resolve(answer)
    })
    socket.on('error', reject)
  })

describe('hostile bytes', () => {
  const hostile = [
    'GET //[ HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://[::bad/graphql HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /graphql?query=%E0%A4%A HTTP/1.1\r\nHost: x\r\nx-tongxi: 1\r\n\r\n',
    'POST /graphql HTTP/1.1\r\nHost: [\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n[[[[[',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{"query":"{status{store}}","variables":{"__proto__":{"a":1}}}',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
    'BREW /graphql HTTP/1.1\r\nHost: x\r\n\r\n',
    '\u0000\u0001\u0002\r\n\r\n',
  ]

  it.each(hostile)('%j leaves the server answering', async (text) => {
    await raw(text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
    expect(await (await fetch(server.url, postJson(QUERY))).json()).toMatchObject({
      data: { people: { totalCount: 11 } },
    })
  })

  it('of a body without end are cut off', async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const endless = request(
        server.url,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          resolve(response.statusCode)
          endless.destroy()
        },
      )
      endless.on('error', () => {
        resolve(413)
      })
      const chunk = Buffer.alloc(64 * 1024, ' ')
      const pour = (): void => {
        if (!endless.destroyed) endless.write(chunk, () => setTimeout(pour, 1))
      }
      pour()
    })
    expect(status).toBe(413)
    expect(await (await fetch(server.url, postJson(QUERY))).json()).toMatchObject({
      data: { people: { totalCount: 11 } },
    })
  })
})
