import { auth, driver } from 'neo4j-driver'
import { afterAll, describe, expect, test } from 'vitest'
import { Connection } from '../../../src/store/neo4j/connection.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { runDirectly } from '../../tools/neo4j-fresh.ts'

const server = await ensureNeo4j()

/** Longer than anyone waits. */
const ENDLESS = 'UNWIND range(1, 100000000000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS endless'

if (server.skip === null) {
  describe('a read that is called off', () => {
    afterAll(server.release)

    test('ends with an AbortError, and its statement ends on the server', async () => {
      const connection = new Connection(driver(server.uri, auth.basic(server.username, server.password)), {
        address: server.uri,
      })
      const running = (): Promise<number> =>
        runDirectly(server, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'endless'").then(
          ({ length }) => length,
        )
      const abort = new AbortController()
      const read = connection.read((run) => run(ENDLESS), { signal: abort.signal })
      const refused = expect(read).rejects.toMatchObject({ name: 'AbortError' })
      await expect.poll(running, { timeout: 20_000 }).toBe(1)
      abort.abort()
      await refused
      await expect.poll(running, { timeout: 20_000 }).toBe(0)
      await connection.close()
    })
  })
} else {
  describe.skip(`a read that is called off: ${server.skip}`)
}
