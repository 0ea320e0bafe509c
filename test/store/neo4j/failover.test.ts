import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageFacts } from '../../../src/fact/graph.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import type { Store } from '../../../src/store/contract.ts'
import { openNeo4j } from '../../../src/store/neo4j/open.ts'
import { snapshot } from '../../contract/snapshot.ts'
import { pages, regions, smallGraph } from '../../fixture/small-graph.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'
import { missingPrograms } from '../../tools/neo4j-artifacts.ts'
import { startServer, stopServer } from '../../tools/neo4j-server.ts'
import type { RunningServer } from '../../tools/neo4j-server.ts'

const asked = process.env['TONGXI_TEST_FAILOVER'] === '1'
const missing = asked ? await missingPrograms() : []
const why = asked ? `${missing.join(' and ')} not found` : 'it takes minutes; set TONGXI_TEST_FAILOVER=1'

/** Many small transactions, as a load is; each page after the first few is one of theirs under another name. */
const LOADED = 60

const page = (nth: number): PageFacts => {
  const facts = pages[nth % pages.length]
  if (facts === undefined) throw new Error('the small graph has pages')
  if (nth < pages.length) return facts
  const id = nth.toString(16).padStart(64, '0')
  return { page: { ...facts.page, id, name: `page ${nth}` }, articles: [], reports: [], mentions: [], relations: [] }
}

const loadAll = async (store: Store, before: (nth: number) => Promise<void>): Promise<void> => {
  await store.putRegions(regions)
  const { id } = await store.beginLoad('ingest')
  for (let nth = 0; nth < LOADED; nth += 1) {
    await before(nth)
    await store.write(id, (transaction) => transaction.apply({ addPages: [page(nth)] }))
  }
  await store.write(id, (transaction) => transaction.apply({ ...smallGraph, addPages: [] }))
  await store.endLoad(id)
}

describe.skipIf(!asked || missing.length > 0)(
  `a server that is killed in the midst of a load${asked ? '' : `: ${why}`}`,
  () => {
    const folder = temporaryFolder()
    let home = ''
    let server: RunningServer

    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'tongxi-failover-'))
      server = await startServer({ home })
    }, 300_000)
    afterAll(async () => {
      await stopServer(server.pid)
      await rm(home, { recursive: true, force: true })
    }, 60_000)

    test(
      'comes back, and the load finishes by itself with the graph of an undisturbed one',
      { timeout: 600_000 },
      async () => {
        const port = Number(new URL(server.uri).port)
        const store = await openNeo4j(server)
        let restarted: Promise<void> = Promise.resolve()
        await loadAll(store, async (nth) => {
          if (nth !== LOADED / 2) return
          process.kill(server.pid, 'SIGKILL')
          restarted = startServer({ home, port, password: server.password }).then((again) => {
            server = again
          })
        })
        await restarted
        const found = await snapshot(store)
        await store.close()
        const undisturbed = await openEmbedded(join(folder, 'undisturbed.db'))
        await loadAll(undisturbed, () => Promise.resolve())
        expect(found).toEqual(await snapshot(undisturbed))
        await undisturbed.close()
      },
    )
  },
)
