import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { StoreError } from '../../../src/fact/error.ts'
import { openNeo4j } from '../../../src/store/neo4j/open.ts'
import type { Store } from '../../../src/store/contract.ts'
import { checkVersion } from '../../../src/store/neo4j/version.ts'
import { regions, smallGraph } from '../../fixture/small-graph.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { dropSchema, runDirectly, wipe } from '../../tools/neo4j-fresh.ts'

const server = await ensureNeo4j()

/** Each migration is a file. */
const newest = readdirSync(new URL('../../../schema/neo4j/', import.meta.url)).length

const account = { username: 'neo4j', password: 'not-the-password' }

const failure = async (uri: string, more: object = {}): Promise<StoreError> => {
  const error: unknown = await openNeo4j({ ...account, ...more, uri }).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof StoreError)) throw new Error('the store opened, or failed in another way', { cause: error })
  return error
}

describe('opening what is no Neo4j', () => {
  test('nobody listens: unreachable, and worth another try', async () => {
    const error = await failure('neo4j://127.0.0.1:1')
    expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', retriable: true, kind: 'STORE' })
    expect(error.message).toContain('neo4j://127.0.0.1:1')
    expect(error.message).not.toContain('\n')
  })

  test('something else listens: unreachable', async () => {
    const other = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const error = await failure(`bolt://127.0.0.1:${port}`)
    other.close()
    expect(error.code).toBe('STORE_UNREACHABLE')
  })

  test.each(['http://localhost:7474', 'nonsense', 'ftp://x'])('%s is no address', async (uri) => {
    expect(await failure(uri)).toMatchObject({ code: 'STORE_ADDRESS', retriable: false })
  })

  test('a password in the address is not shown', async () => {
    const error = await failure('bolt://someone:geheim@127.0.0.1:1')
    expect(error.message).not.toContain('geheim')
  })
})

describe('versions of Neo4j', () => {
  test.each(['Neo4j/5.26.0', 'Neo4j/5.26.16', 'Neo4j/5.27-aura', 'Neo4j/2025.10.1', 'Neo4j/6.0.0'])(
    '%s will do',
    (agent) => {
      expect(() => checkVersion(agent, 'neo4j://here')).not.toThrow()
    },
  )

  test.each(['Neo4j/5.25.1', 'Neo4j/4.4.40', 'Neo4j/3.5.0', 'Memgraph/2.0.0', '', undefined])(
    '%s is refused',
    (agent) => {
      expect(() => checkVersion(agent, 'neo4j://here')).toThrow(/neo4j:\/\/here.*5\.26/u)
    },
  )
})

if (server.skip === null) {
  describe('opening a Neo4j', () => {
    afterAll(server.release)

    test('a wrong password: refused, and told so without it', async () => {
      const error = await failure(server.uri)
      expect(error).toMatchObject({ code: 'STORE_AUTH', retriable: false })
      expect(error.message).not.toContain(account.password)
    })

    test('no such database', async () => {
      const error = await failure(server.uri, { ...server, database: 'nowhere' })
      expect(error.code).toBe('STORE_DATABASE')
    })

    test('several at once bring an empty database to its schema, and a later one finds it there', async () => {
      await dropSchema(server)
      const stores = await Promise.all(Array.from({ length: 4 }, () => openNeo4j(server)))
      stores.push(await openNeo4j(server))
      expect(stores.map(({ schemaVersion }) => schemaVersion)).toEqual(stores.map(() => newest))
      for (const store of stores) await store.close()
      expect(await runDirectly(server, 'MATCH (m:Meta) RETURN count(m) = 1 AS one')).toEqual([{ one: true }])
      const asked =
        "SHOW INDEXES YIELD type, state WHERE type <> 'LOOKUP' RETURN count(*) > 30 AS many, collect(DISTINCT state) AS states"
      expect(await runDirectly(server, asked)).toEqual([{ many: true, states: ['ONLINE'] }])
    })

    test('a database of a newer program is refused and left as it is', async () => {
      await (await openNeo4j(server)).close()
      await runDirectly(server, 'MATCH (m:Meta) SET m.schemaVersion = 999')
      const error = await failure(server.uri, server)
      const rows = await runDirectly(server, 'MATCH (m:Meta) RETURN m.schemaVersion = 999 AS kept')
      await runDirectly(server, 'MATCH (m:Meta) DELETE m')
      expect(error.code).toBe('STORE_NEWER_SCHEMA')
      expect(rows).toEqual([{ kept: true }])
    })

    test('mentions of an older schema learn what prints their posts', { timeout: 180_000 }, async () => {
      await wipe(server)
      const before = await openNeo4j(server)
      await before.putRegions(regions)
      const { id } = await before.beginLoad('ingest')
      await before.write(id, (transaction) => transaction.apply(smallGraph))
      await before.endLoad(id)
      const holders = async (store: Store): Promise<number> =>
        (await store.people({ where: { holds: { bases: ['STATED'] } } }, { limit: 99 })).total
      const expected = await holders(before)
      await before.close()
      await runDirectly(server, 'MATCH (m:Mention) REMOVE m.postBases')
      await runDirectly(server, 'MATCH (m:Meta) SET m.schemaVersion = 5')
      const after = await openNeo4j(server)
      expect(await holders(after)).toBe(expected)
      expect(expected).toBeGreaterThan(5)
      await after.close()
      await wipe(server)
    })

    test('by the address that finds its way through a cluster as by the direct one', async () => {
      const store = await openNeo4j({ ...server, uri: server.uri.replace('bolt:', 'neo4j:') })
      expect(await store.counts()).toMatchObject({ pages: expect.any(Number) as number })
      await store.close()
    })
  })
} else {
  describe.skip(`opening a Neo4j: ${server.skip}`)
}
