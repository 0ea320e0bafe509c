import { startServer } from '../../../src/api/server/start.ts'
import { openStore } from '../../../src/store/open.ts'

/**
 * Serves the store at the address that it is given and prints its own, until its input ends: a process of its own, as a served store
 * has one. Answers are not kept, so that each is found anew.
 */
// Compiled, as it is served, there are no maps back to sources, which make every stack that the driver takes dear.
process.setSourceMapsEnabled(false)
const store = await openStore(process.argv[2] ?? '', { create: false, environment: process.env })
const settings = { log: () => undefined, rate: 0, answers: 0, milliseconds: 120_000 }
const server = await startServer({ store, port: 0, settings })
process.stdout.write(`${server.url}\n`)
process.stdin.resume()
process.stdin.once('end', () => {
  void server.close().then(() => store.close())
})
