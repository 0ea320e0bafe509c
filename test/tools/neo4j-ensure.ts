import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { OFFICE_PORT, openSource } from './neo4j-lease.ts'
import type { Offer } from './neo4j-lease.ts'
import type { Neo4jAccess, ServerMemory } from './neo4j-server.ts'

/** The server for one test file, to be released after its last test; or `skip`, the reason why there is none. */
export type Neo4jLease =
  (Neo4jAccess & { readonly skip: null; readonly release: () => Promise<void> }) | { readonly skip: string }

const fromOffice = (port: number): Promise<{ offer: Offer; release: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    createInterface({ input: socket }).once('line', (line) => {
      const answer = JSON.parse(line) as { offer: Offer } | { error: string }
      if ('error' in answer) {
        reject(new Error(answer.error))
        return
      }
      const release = (): Promise<void> => new Promise((done) => socket.once('close', () => done()).destroy())
      resolve({ offer: answer.offer, release })
    })
  })

/**
 * A real Neo4j for the file that calls it, at its top level: no other file of the run has it until `release`.
 * One that is started for this file alone gets so much memory. Where none can be had the tests are to be skipped with the reason; in CI (`CI=true`) that is an error.
 */
export const ensureNeo4j = async (memory?: ServerMemory): Promise<Neo4jLease> => {
  const port = process.env[OFFICE_PORT]
  const given =
    port === undefined
      ? await openSource(memory).then(({ offer, stop }) => ({ offer, release: stop }))
      : await fromOffice(Number(port))
  if (!('skip' in given.offer)) return { ...given.offer, skip: null, release: given.release }
  await given.release()
  if (process.env['CI'] === 'true') throw new Error(given.offer.skip)
  return given.offer
}
