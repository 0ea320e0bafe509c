import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreError } from '../../../src/fact/error.ts'
import { digestOf } from '../../../src/run/copy/digest.ts'
import { ingestPages } from '../../../src/run/ingest.ts'
import type { IngestPage } from '../../../src/run/ingest.ts'
import type { Store } from '../../../src/store/contract.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { openNeo4j } from '../../../src/store/neo4j/open.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'
import { drawPages } from '../../kill/draw-pages.ts'
import { missingPrograms } from '../../tools/neo4j-artifacts.ts'
import { startLeashedServer } from '../../tools/neo4j-server.ts'

const inCi = process.env['CI'] === 'true'
const asked = inCi || process.env['TONGXI_TEST_FAILOVER'] === '1'
const missing = asked ? await missingPrograms() : []
const why = asked
  ? `${missing.join(' and ')} not found`
  : 'it takes minutes; `npm run test:neo4j` or TONGXI_TEST_FAILOVER=1 runs it'
if (inCi && missing.length > 0) throw new Error(why)

const PAGES = 16
/** Milliseconds after half of the load when the server is killed: in whatever statement it then is. */
const LATEST_KILL = 400

const load = (store: Store, pages: readonly IngestPage[], onProgress: (done: number) => void) =>
  ingestPages({
    store,
    pages,
    batch: 1,
    onProgress: ({ added, unchanged, replaced }) => onProgress(added + unchanged + replaced),
  })

const graphIn = async (store: Store): Promise<string> => (await digestOf(store)).graph

describe.skipIf(!asked || missing.length > 0)(
  `a server that is killed in the midst of a load${asked ? '' : `: ${why}`}`,
  () => {
    const folder = temporaryFolder()
    let home = ''
    let server: Awaited<ReturnType<typeof startLeashedServer>>

    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'tongxi-failover-'))
      server = await startLeashedServer({ home })
    }, 300_000)
    afterAll(async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    }, 60_000)

    /** Kills the server and starts it again on the same address and data. */
    const restart = async (): Promise<void> => {
      await server.stop()
      server = await startLeashedServer({ home, port: Number(new URL(server.uri).port), password: server.password })
    }

    /** Loads while the server goes away; what ends with an error that may be tried again is run again, as a person would. */
    const loadThrough = async (store: Store, pages: readonly IngestPage[]): Promise<void> => {
      const away: { back: Promise<void> | null } = { back: null }
      const onProgress = (done: number): void => {
        if (away.back !== null || done < PAGES / 2) return
        const moment = Math.random() * LATEST_KILL
        away.back = new Promise((resolve) => setTimeout(resolve, moment)).then(restart)
      }
      try {
        await load(store, pages, onProgress)
      } catch (error) {
        if (!(error instanceof StoreError) || !error.retriable) throw error
        await away.back
        await load(store, pages, onProgress)
      }
      expect(away.back).not.toBeNull()
      await away.back
    }

    test(
      'comes back, and the load is finished with the graph of an undisturbed one',
      { timeout: 600_000 },
      async () => {
        const pages = drawPages({ pages: PAGES, seed: 5 })
        const undisturbed = await openEmbedded(join(folder, 'undisturbed.db'))
        await load(undisturbed, pages, () => undefined)
        const store = await openNeo4j(server)
        await loadThrough(store, pages)
        expect(await store.counts()).toEqual(await undisturbed.counts())
        expect(await graphIn(store)).toBe(await graphIn(undisturbed))
        await store.close()
        await undisturbed.close()
      },
    )
  },
)
