import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '../../src/api/server/start.ts'
import { StoreError } from '../../src/fact/error.ts'
import type { Store } from '../../src/store/contract.ts'
import { closeSmallGraph, openSmallGraph, postJson } from './served.ts'

let store: Store
let server: RunningServer
let down = false

/** The store behind a switch, and slow to count. */
const switched = (): Store =>
  new Proxy(store, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]): Promise<unknown> => {
        if (down) throw new StoreError('gone', { code: 'STORE_UNREACHABLE', retriable: true })
        if (name === 'counts') await new Promise((resolve) => setTimeout(resolve, 200))
        return Reflect.apply(value, target, args)
      }
    },
  })

const start = (settings: object = {}): Promise<RunningServer> =>
  startServer({ store: switched(), port: 0, settings: { log: () => undefined, ...settings } })

beforeAll(async () => {
  store = await openSmallGraph()
  server = await start()
})

afterAll(async () => {
  await server.close()
  await closeSmallGraph(store)
})

const auditOf = async (url: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const failed: Record<string, string[]> = { MUST: [], SHOULD: [], MAY: [] }
  for (const audit of serverAudits({ url, fetchFn: fetch })) {
    const result = await audit.fn()
    const level = audit.name.split(' ')[0] ?? ''
    if (result.status !== 'ok') failed[level]?.push(audit.name)
  }
  return failed
}

describe('GraphQL over HTTP', () => {
  it('keeps every MUST and SHOULD as served by default', async () => {
    const { MUST, SHOULD } = await auditOf(server.url)
    expect({ MUST, SHOULD }).toEqual({ MUST: [], SHOULD: [] })
  })

  it('keeps every MAY too where cross-site requests are let in', async () => {
    const open = await start({ csrf: false })
    try {
      expect(await auditOf(open.url)).toEqual({ MUST: [], SHOULD: [], MAY: [] })
    } finally {
      await open.close()
    }
  })
})

describe('the server', () => {
  const at = (path: string): string => new URL(path, server.url).href

  it('says that it is alive, and ready only while its store is', async () => {
    expect((await fetch(at('/health'))).status).toBe(200)
    expect((await fetch(at('/ready'))).status).toBe(200)
    down = true
    try {
      const response = await fetch(at('/ready'))
      expect(response.status).toBe(503)
      expect(await response.json()).toEqual({ ready: false, code: 'STORE_UNREACHABLE' })
      expect((await fetch(at('/health'))).status).toBe(200)
    } finally {
      down = false
    }
    expect((await fetch(at('/ready'))).status).toBe(200)
  })

  it('knows no other paths', async () => {
    expect((await fetch(at('/'))).status).toBe(404)
    expect((await fetch(at('/graphql/../etc/passwd'))).status).toBe(404)
  })

  it('finishes what it was asked before it closes, and then takes nothing more', async () => {
    const closing = await start()
    const answer = fetch(closing.url, postJson({ query: '{ status { counts { people } } }' }))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await closing.close()
    expect(await (await answer).json()).toMatchObject({ data: { status: { counts: { people: 11 } } } })
    await expect(fetch(closing.url, postJson({ query: '{ status { store } }' }))).rejects.toThrow()
  })

  it('says so when its port is taken', async () => {
    await expect(startServer({ store, port: Number(new URL(server.url).port) })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      kind: 'USE',
    })
  })
})
