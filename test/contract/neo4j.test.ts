import { afterAll, describe } from 'vitest'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { describeStore } from './store-contract.ts'
import { describeRandom } from './store-random.ts'

const server = await ensureNeo4j()

if (server.skip === null) {
  afterAll(server.release)
  const open = () => openFresh(server)
  describeStore('the store on Neo4j', open)
  // A few: each opens an empty database, and the embedded store walks the same road many times.
  describeRandom('the store on Neo4j', { open, runs: 4 })
} else {
  describe.skip(`the store on Neo4j: ${server.skip}`)
}
