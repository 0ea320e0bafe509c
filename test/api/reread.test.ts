import { setImmediate as turn, setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startServer } from '../../src/api/server/start.ts'
import { loadPage } from '../../src/page/load-page.ts'
import { putGazetteer } from '../../src/run/gazetteer.ts'
import { loadReader } from '../../src/run/reader.ts'
import { apiWriter } from '../../src/run/write/api-writer.ts'
import type { Store } from '../../src/store/contract.ts'
import { load, withStore } from '../run/ingest-stores.ts'
import { codeOf, dataOf, postJson, type Answer, type Ask } from './served.ts'
import { CHANGES, REPORT, TOKEN, writing, type Changes } from './writing.ts'

const REREAD = `mutation ($page: ID, $apply: Boolean! = false) { reread(page: $page, apply: $apply) { __typename
  ... on WriteRefused { code }
  ... on Reread { pagesRead differing { page { id } gained lost } load { action pagesAdded pagesWithdrawn } ${CHANGES} } } }`

interface Result {
  readonly reread: {
    readonly changes: Changes
    readonly differing: readonly { readonly page: { readonly id: string } }[]
  }
}

/** A store of two pages, of which older rules missed the one who presides. */
const served = (work: (ask: Ask, store: Store, page: string) => Promise<void>): Promise<void> =>
  withStore(async (store) => {
    await putGazetteer(store)
    const read = await loadReader()
    const readingOf = (text: string) => {
      const page = loadPage({ bytes: new TextEncoder().encode(text), name: 'page', known: { published: '2031-04-02' } })
      return { text, reading: read(page) }
    }
    const older = readingOf(REPORT)
    const articles = older.reading.articles.map((article) => ({
      ...article,
      events: article.events.map((event) => ({
        ...event,
        participants: event.participants.filter(({ name }) => name !== '陆永平'),
      })),
    }))
    const missed = { ...older, reading: { ...older.reading, rules: 'older', articles } }
    await load(store, [missed, readingOf(REPORT.replaceAll('防汛', '防火'))])
    await work(writing(store, TOKEN), store, older.reading.sha256)
  })

describe('reading anew through the API', () => {
  it('shows what would be otherwise, then puts it in place when told to, and is done then', () =>
    served(async (ask, store, page) => {
      const before = await store.counts()
      const shown = await dataOf<Result>(ask(REREAD, {}))
      expect(shown.reread).toMatchObject({
        __typename: 'Reread',
        pagesRead: 2,
        differing: [{ gained: [expect.stringContaining('陆永平')], lost: [] }],
        load: null,
        changes: { added: 0, changed: 0, removed: 0, rows: [] },
      })
      expect(await store.counts()).toEqual(before)
      expect((await store.loads({ limit: 9 })).total).toBe(1)

      const done = await dataOf<Result>(ask(REREAD, { page, apply: true }))
      expect(done.reread).toMatchObject({
        pagesRead: 1,
        differing: shown.reread.differing,
        load: { action: 'reread', pagesAdded: 1, pagesWithdrawn: 1 },
      })
      expect(done.reread.changes.rows).toContainEqual({
        kind: 'ATTENDANCE',
        change: 'ADDED',
        name: '陆永平',
        node: { __typename: 'Attendance', id: expect.any(String) as unknown },
      })
      expect(await dataOf(ask(REREAD, { apply: true }))).toMatchObject({ reread: { differing: [], load: null } })
    }))

  it('reads in another process, so that others are answered meanwhile', { timeout: 60_000 }, () =>
    withStore(async (store) => {
      await putGazetteer(store)
      const read = await loadReader()
      const bytes = new TextEncoder().encode(`${REPORT}\n`.repeat(100))
      const page = loadPage({ bytes, name: 'long', known: { published: '2031-04-02' } })
      await load(store, [{ text: page.text, reading: { ...read(page), rules: 'older' } }])
      const ask = writing(store, TOKEN)
      const done = new AbortController()
      const rereading = dataOf(ask(REREAD, {})).finally(() => {
        done.abort()
      })
      let answers = 0
      let turns = 0
      for (; !done.signal.aborted; turns += 1) {
        if (turns % 100 === 0) {
          await dataOf(ask('{ status { counts { pages } } }'))
          answers += 1
        }
        await turn()
      }
      expect(await rereading).toMatchObject({ reread: { __typename: 'Reread', pagesRead: 1, load: null } })
      expect(answers).toBeGreaterThan(10)
    }),
  )

  it('stands in line, and too many are refused', () =>
    served(async (ask, _store, page) => {
      const asked = Array.from({ length: 8 }, () =>
        dataOf<{ reread: { __typename: string; code?: string } }>(ask(REREAD, { page })),
      )
      const answers = (await Promise.all(asked)).map(({ reread }) => reread.code ?? reread.__typename)
      expect(answers.toSorted()).toEqual([...Array<string>(3).fill('REREAD_BUSY'), ...Array<string>(5).fill('Reread')])
      expect(await dataOf(ask(REREAD, { page }))).toMatchObject({ reread: { __typename: 'Reread' } })
    }))

  it('ends when the server does', { timeout: 60_000 }, () =>
    withStore(async (store) => {
      await putGazetteer(store)
      const read = await loadReader()
      const pages = Array.from({ length: 3 }, (_, nth) => {
        const bytes = new TextEncoder().encode(`${REPORT}\n第${String(nth)}版\n`)
        const page = loadPage({ bytes, name: `page ${String(nth)}`, known: { published: '2031-04-02' } })
        return { text: page.text, reading: read(page) }
      })
      await load(store, pages)
      const server = await startServer({
        store,
        writer: apiWriter(store),
        port: 0,
        settings: { log: () => undefined, metrics: false, token: TOKEN },
      })
      const headers = { authorization: `Bearer ${TOKEN}` }
      const answer = fetch(server.url, postJson({ query: REREAD, variables: { apply: true } }, headers))
      await setTimeout(200)
      await server.close()
      const { errors } = (await (await answer).json()) as Answer
      expect(errors?.[0]?.extensions?.['code']).toBe('REREAD_ENDED')
      expect((await store.loads({ limit: 9 })).total).toBe(1)
    }),
  )

  it('refuses a page that is not there, and an id that is none', () =>
    served(async (ask, store) => {
      expect(await dataOf(ask(REREAD, { page: '0'.repeat(64) }))).toEqual({
        reread: { __typename: 'WriteRefused', code: 'PAGE_UNKNOWN' },
      })
      expect(await codeOf(ask(REREAD, { page: 'no page' }))).toBe('BAD_ID')
      expect((await store.loads({ limit: 9 })).total).toBe(1)
    }))
})
