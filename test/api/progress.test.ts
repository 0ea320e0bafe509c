import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '../../src/api/server/start.ts'
import { factsOf } from '../../src/resolve/facts-of.ts'
import { addPages } from '../../src/run/ingest.ts'
import { apiWriter } from '../../src/run/write/api-writer.ts'
import { StoreError } from '../../src/fact/error.ts'
import type { Store } from '../../src/store/contract.ts'
import { load } from '../run/ingest-stores.ts'
import { cityPage, countyPage } from '../run/judge/pages.ts'
import { closeSmallGraph, openSmallGraph, postJson } from './served.ts'
import { TOKEN } from './writing.ts'

let store: Store
let server: RunningServer

const start = (settings: object = {}): Promise<RunningServer> =>
  startServer({
    store,
    writer: apiWriter(store),
    port: 0,
    settings: { log: () => undefined, token: TOKEN, ...settings },
  })

beforeEach(async () => {
  store = await openSmallGraph()
  server = await start()
})

afterEach(async () => {
  await server.close()
  await closeSmallGraph(store)
})

const PROGRESS = 'subscription ($load: Int) { loadProgress(load: $load) { number action pagesAdded finishedAt } }'

/** Adds a page within a load that runs. */
const addTo = (id: number, page: typeof countyPage): Promise<unknown> =>
  store.write(id, (transaction) => addPages(transaction, [factsOf(page)]))

const HEADERS = { accept: 'text/event-stream', authorization: `Bearer ${TOKEN}` }

const subscribe = (
  load: number | null = null,
  headers: Readonly<Record<string, string>> = HEADERS,
): Promise<Response> => fetch(server.url, postJson({ query: PROGRESS, variables: { load } }, headers))

interface Told {
  readonly data?: {
    readonly loadProgress: { readonly number: number; readonly pagesAdded: number; readonly finishedAt: string | null }
  }
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

/** The events of a stream as GraphQL over SSE names them, in distinct connections mode. */
async function* eventsOf(response: Response): AsyncGenerator<{ readonly event: string; readonly data: Told | null }> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      )
      const event = fields.get('event')
      if (event === undefined) continue
      const data = fields.get('data') ?? ''
      yield { event, data: data === '' ? null : (JSON.parse(data) as Told) }
    }
  }
}

const allOf = async (response: Response) => {
  const events = []
  for await (const event of eventsOf(response)) events.push(event)
  return events
}

const code = ({ data }: { readonly data: Told | null }): unknown => data?.errors?.[0]?.extensions.code

describe('the progress of a load', () => {
  it('that is over is told once', async () => {
    const response = await subscribe(1)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(await allOf(response)).toEqual([
      {
        event: 'next',
        data: {
          data: {
            loadProgress: { number: 1, action: 'ingest', pagesAdded: 4, finishedAt: expect.any(String) as unknown },
          },
        },
      },
      { event: 'complete', data: null },
    ])
  })

  it('that is next is told from its beginning to its end, page by page', async () => {
    const events = eventsOf(await subscribe())
    const first = events.next()
    const { id } = await store.beginLoad('ingest')
    const told: (readonly [number, boolean])[] = []
    const note = (step: Awaited<typeof first>): void => {
      const row = step.done === true ? undefined : step.value.data?.data?.loadProgress
      if (row !== undefined) told.push([row.pagesAdded, row.finishedAt !== null])
    }
    note(await first)
    for (const page of [countyPage, cityPage]) {
      const next = events.next()
      await addTo(id, page)
      note(await next)
    }
    const last = events.next()
    await store.endLoad(id)
    note(await last)
    expect(told).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [2, true],
    ])
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
    expect((await events.next()).done).toBe(true)
  })

  it('that runs already is told without its number', async () => {
    const { id } = await store.beginLoad('ingest')
    const events = eventsOf(await subscribe())
    expect((await events.next()).value).toMatchObject({
      data: { data: { loadProgress: { number: id, finishedAt: null } } },
    })
    await store.endLoad(id)
    expect((await allOf(await subscribe(id))).map(({ event }) => event)).toEqual(['next', 'complete'])
    await events.return(undefined)
  })

  it('that anybody else does is told too', async () => {
    const events = allOf(await subscribe())
    const { load: done } = await load(store, [countyPage])
    const told = await events
    expect(told.at(-2)?.data?.data?.loadProgress).toMatchObject({ number: done.id, pagesAdded: 1 })
    expect(told.at(-1)?.event).toBe('complete')
  })

  it('that does not exist is refused with a code', async () => {
    for (const number of [99, 0, -1, -2_147_483_648]) {
      const events = await allOf(await subscribe(number))
      expect(events.map(code)).toEqual(['BAD_USER_INPUT', undefined])
    }
  })

  it('ends with an error when the store fails', async () => {
    const events = eventsOf(await subscribe())
    const first = events.next()
    const { loads } = store
    store.loads = () => Promise.reject(new StoreError('gone', { code: 'STORE_UNREACHABLE', retriable: true }))
    const step = await first
    store.loads = loads
    expect(step.done === true ? null : code(step.value)).toBe('STORE_UNAVAILABLE')
    expect((await events.next()).value).toEqual({ event: 'complete', data: null })
  })

  it('is told to nobody without the token', async () => {
    const answers = [
      await subscribe(1, { accept: 'text/event-stream' }),
      await subscribe(1, { ...HEADERS, authorization: 'Bearer guess' }),
    ]
    for (const response of answers) expect((await allOf(response)).map(code)).toEqual(['UNAUTHENTICATED', undefined])
    await server.close()
    server = await start({ token: '' })
    expect((await allOf(await subscribe(1))).map(code)).toEqual(['WRITES_OFF', undefined])
  })

  it('ends when the server closes, and when the client lets go', async () => {
    const reads = allOf(await subscribe())
    const gone = new AbortController()
    const other = await fetch(server.url, { ...postJson({ query: PROGRESS }, HEADERS), signal: gone.signal })
    gone.abort()
    await expect(other.text()).rejects.toThrow()
    await server.close()
    expect((await reads).map(({ event }) => event)).toEqual(['complete'])
    server = await start()
  })

  it('is not told as one answer, nor by GET across sites', async () => {
    const plain = await subscribe(1, { accept: 'application/json', authorization: HEADERS.authorization })
    expect(plain.status).toBeGreaterThanOrEqual(400)
    expect(plain.status).toBeLessThan(500)
    const url = `${server.url}?query=${encodeURIComponent('subscription { loadProgress { number } }')}`
    expect((await fetch(url, { headers: HEADERS })).status).toBe(403)
  })
})
