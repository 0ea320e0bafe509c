import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingPrograms } from './neo4j-artifacts.ts'
import { startLeashedServer } from './neo4j-server.ts'
import type { Neo4jAccess, ServerMemory } from './neo4j-server.ts'

/** A server to use, or why there is none. */
export type Offer = Neo4jAccess | { readonly skip: string }

export interface Source {
  readonly offer: Offer
  readonly stop: () => Promise<void>
}

const nothingToStop = async (): Promise<void> => Promise.resolve()

/** The server that the environment names, else one of our own where java and mvn are, else why not. */
export const openSource = async (memory: ServerMemory = {}): Promise<Source> => {
  const uri = process.env['TONGXI_TEST_NEO4J_URI']
  if (uri !== undefined && uri !== '') {
    const username = process.env['NEO4J_USERNAME'] ?? 'neo4j'
    return { offer: { uri, username, password: process.env['NEO4J_PASSWORD'] ?? '' }, stop: nothingToStop }
  }
  const missing = await missingPrograms()
  if (missing.length > 0) {
    const skip = `no Neo4j: TONGXI_TEST_NEO4J_URI is not set and ${missing.join(' and ')} not found`
    return { offer: { skip }, stop: nothingToStop }
  }
  const home = await mkdtemp(join(tmpdir(), 'tongxi-neo4j-'))
  const server = await startLeashedServer({ home, ...memory })
  const stop = async (): Promise<void> => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
  return { offer: { uri: server.uri, username: server.username, password: server.password }, stop }
}

/** Where a run's lease office listens, told to the workers by the environment. */
export const OFFICE_PORT = 'TONGXI_TEST_NEO4J_OFFICE'

/**
 * One server for a whole run of tests, started when the first file asks. Community Neo4j has one database and every file
 * wipes it, so files hold it in turn: a connection is a place in the queue, its end gives the server on.
 */
export const openOffice = async (
  open: () => Promise<Source>,
): Promise<{ port: number; close: () => Promise<void> }> => {
  let source: Promise<Source> | null = null
  let turn: Promise<void> = Promise.resolve()
  const sockets = new Set<Socket>()

  const serve = async (socket: Socket, ended: Promise<void>): Promise<void> => {
    if (socket.destroyed) return
    source ??= open()
    const answer = await source.then(
      ({ offer }) => ({ offer }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    )
    socket.write(`${JSON.stringify(answer)}\n`)
    await ended
  }

  const office = createServer((socket) => {
    sockets.add(socket)
    const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    // A worker that is killed resets its connection; that ends its turn like any other end.
    socket.on('error', () => socket.destroy())
    socket.resume()
    turn = turn.then(() => serve(socket, ended))
  })
  await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve))
  const { port } = office.address() as AddressInfo
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => office.close(resolve))
    if (source !== null) await source.then((opened) => opened.stop(), nothingToStop)
  }
  return { port, close }
}
