import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetPage } from '../../src/run/forget-page.ts'
import { judgePair } from '../../src/run/judge/judge-pair.ts'
import { PastGraphs } from '../../src/run/past/past-graphs.ts'
import type { Store } from '../../src/store/contract.ts'
import { regions } from '../fixture/small-graph.ts'
import { load } from '../run/ingest-stores.ts'
import { cityPage, countyPage, twoNamed, who } from '../run/judge/pages.ts'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openEmpty, type Ask } from './served.ts'

const server = await ensureNeo4j()

const environment = server.skip === null ? { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password } : {}

const engines = [
  { name: 'the embedded store', skip: false, open: openEmpty, close: closeSmallGraph },
  {
    name: 'Neo4j',
    skip: server.skip !== null,
    open: (): Promise<Store> => {
      if (server.skip !== null) throw new Error(server.skip)
      return openFresh(server)
    },
    close: async (store: Store) => {
      await store.close()
      if (server.skip === null) await server.release()
    },
  },
]

const WHOLE = `{
  people { nodes { id name posts { firstSeen post { title } } companions { edges { count expected node { name } } } } }
  events { nodes { id title attendances { nodes { person { name } evidence { quote } } } } }
  pages { totalCount }
  changes(since: 0) { nodes { name addedIn withdrawnIn } }
  status { store counts { mentions attendances } loads { nodes { number action pagesAdded pagesWithdrawn } } }
}`

describe.each(engines)('an operation that asks what was known, over $name', ({ open, close, skip }) => {
  let store: Store
  let past: PastGraphs
  let ask: Ask
  const then: unknown[] = []

  beforeAll(async () => {
    if (skip) return
    store = await open()
    past = new PastGraphs(store, { address: store.address, environment })
    ask = askOf(store, { milliseconds: 100_000 }, past)
    await store.putRegions(regions)
    const deeds = [
      () => load(store, [countyPage]),
      () => load(store, [cityPage]),
      async () => {
        const [left, right] = await twoNamed(store, '程远')
        await judgePair(store, { ...who, verdict: 'SAME', left, right })
      },
      () => forgetPage(store, countyPage.reading.sha256),
      () => load(store, [countyPage]),
    ]
    for (const deed of deeds) {
      await deed()
      then.push(await dataOf(ask(WHOLE)))
    }
  }, 120_000)

  afterAll(async () => {
    if (skip) return
    await past.close()
    await close(store)
  })

  it.skipIf(skip)('gets for every load what was answered after it', async () => {
    expect(new Set(then.map((answer) => JSON.stringify(answer))).size).toBe(then.length)
    for (const [before, answer] of then.entries()) {
      expect(await dataOf(ask(`query @knownAt(load: ${String(before + 1)}) ${WHOLE}`))).toEqual(answer)
    }
  })

  it.skipIf(skip)('may look from a day too, by what was then known of it', async () => {
    const query = 'query ($load: Int!) @knownAt(load: $load) @asOf(date: "2031-04-01") { events { totalCount } }'
    const [first, last] = await Promise.all([1, 4].map((number) => dataOf(ask(query, { load: number }))))
    expect([first, last]).toEqual([{ events: { totalCount: 2 } }, { events: { totalCount: 0 } }])
  })

  it.skipIf(skip)('is answered anew from memory only as long as it is the same', async () => {
    const cached = askOf(store, { milliseconds: 100_000, answers: 9 }, past)
    const at = (number: number) => cached('query ($n: Int!) @knownAt(load: $n) { pages { totalCount } }', { n: number })
    expect(await at(4)).toMatchObject({ data: { pages: { totalCount: 1 } } })
    expect(await cached('{ pages { totalCount } }')).toMatchObject({ data: { pages: { totalCount: 2 } } })
    expect(await at(4)).toEqual(await at(4))
    expect(await at(5)).toMatchObject({ data: { pages: { totalCount: 2 } } })
  })

  it.skipIf(skip)('is refused with a code for a load that there was not', async () => {
    for (const number of [0, -1, 6, 2_147_483_647]) {
      expect(await codeOf(ask(`query @knownAt(load: ${String(number)}) { pages { totalCount } }`))).toBe('LOAD_UNKNOWN')
    }
    expect(await codeOf(ask('query ($n: Int!) @knownAt(load: $n) { pages { totalCount } }', { n: 'x' }))).toBe(
      'BAD_USER_INPUT',
    )
  })
})

describe('a server', () => {
  let store: Store

  beforeAll(async () => {
    store = await openEmpty()
  })

  afterAll(() => closeSmallGraph(store))

  const QUERY = 'query @knownAt(load: 1) { pages { totalCount } }'

  it('without a past says so', async () => {
    expect(await codeOf(askOf(store)(QUERY))).toBe('KNOWN_AT_OFF')
  })

  it('tells a client to come back while the graph is being made', async () => {
    const endless = { at: () => new Promise<Store>(() => undefined) }
    expect(await codeOf(askOf(store, { milliseconds: 40 }, endless)(QUERY))).toBe('PAST_NOT_READY')
  })

  it('masks what fails in making it', async () => {
    const broken = { at: () => Promise.reject(new Error('secret')) }
    const { errors } = await askOf(store, {}, broken)(QUERY)
    expect(JSON.stringify(errors)).not.toContain('secret')
    expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR')
  })

  it('makes few graphs of many loads at once, and keeps few', async () => {
    const past = new PastGraphs(store, { address: store.address, environment: {} })
    for (let nth = 0; nth < 8; nth += 1) await store.endLoad((await store.beginLoad('ingest')).id)
    const asked = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((number) => past.at(number, {})))
    const codes = asked.map((one) => (one.status === 'rejected' ? (one.reason as { code?: string }).code : 'MADE'))
    expect(codes).toEqual(['MADE', 'MADE', 'MADE', 'MADE', 'PAST_BUSY', 'PAST_BUSY'])
    expect((await past.at(5, {})).address).not.toBe(store.address)
    expect(await past.at(8, {})).toBe(store)
    await past.close()
  })

  it('has another process make a graph, and answers others meanwhile', async () => {
    const read: string[] = []
    const own = await openEmbedded(store.address.replace('embedded:', ''), { onStatement: (sql) => read.push(sql) })
    const past = new PastGraphs(own, { address: own.address, environment: {} })
    read.length = 0
    let isMade = false
    const made = past.at(1, {}).then(() => (isMade = true))
    for (let nth = 0; nth < 5; nth += 1) {
      expect(await askOf(own)('{ status { counts { pages } } }')).toMatchObject({ data: { status: {} } })
    }
    expect(isMade).toBe(false)
    await made
    expect(read.filter((sql) => !sql.includes('load') && !sql.includes('count'))).toEqual([])
    await past.close()
    await own.close()
  })

  it('that closes ends what is being made', async () => {
    const past = new PastGraphs(store, { address: store.address, environment: {} })
    const refused = expect(past.at(2, {})).rejects.toMatchObject({ code: 'PAST_GONE' })
    // Long enough for the process to be begun, not for the graph to be made.
    await pause(50)
    await past.close()
    await refused
  })
})
