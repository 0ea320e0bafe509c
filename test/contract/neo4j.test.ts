import { afterAll, describe } from 'vitest'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { describeStore } from './store-contract.ts'

const server = await ensureNeo4j()

if (server.skip === null) {
  afterAll(server.release)
  describeStore('the store on Neo4j', () => openFresh(server))
} else {
  describe.skip(`the store on Neo4j: ${server.skip}`)
}
