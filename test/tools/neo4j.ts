import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheDirectory, missingPrograms, NEO4J_VERSION } from './neo4j-artifacts.ts'
import { isAlive, startServer, stopServer } from './neo4j-server.ts'
import type { RunningServer } from './neo4j-server.ts'

const USAGE = `npm run neo4j -- start [--heap 512m] | stop | status

A real Neo4j ${NEO4J_VERSION} Community for tests and trials, without Docker; needs java 17 and, the first time, mvn.
It listens on this machine only. "stop" ends it and erases its data.
`

const folder = (): string => join(cacheDirectory(), 'server')
const stateFile = (): string => join(folder(), 'server.json')
const say = (text: string): boolean => process.stdout.write(`${text}\n`)

const isServer = (value: unknown): value is RunningServer =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'uri' in value

const running = async (): Promise<RunningServer | null> => {
  const text = await readFile(stateFile(), 'utf8').catch(() => 'null')
  const state: unknown = JSON.parse(text)
  return isServer(state) && isAlive(state.pid) ? state : null
}

const settings = (server: RunningServer): string =>
  [
    `export TONGXI_TEST_NEO4J_URI=${server.uri} NEO4J_USERNAME=${server.username} NEO4J_PASSWORD=${server.password}`,
    `# as a store: npx tongxi status --store ${server.uri.replace('bolt:', 'neo4j:')}`,
  ].join('\n')

const start = async (heap: string): Promise<void> => {
  const before = await running()
  if (before !== null) {
    say(settings(before))
    return
  }
  const missing = await missingPrograms()
  if (missing.length > 0) throw new Error(`Neo4j cannot be started here: ${missing.join(' and ')} not found`)
  await rm(folder(), { recursive: true, force: true })
  await mkdir(folder(), { recursive: true })
  const server = await startServer({ home: join(folder(), 'home'), heap })
  await writeFile(stateFile(), JSON.stringify(server), { mode: 0o600 })
  say(settings(server))
}

const stop = async (): Promise<void> => {
  const server = await running()
  if (server !== null) await stopServer(server.pid)
  await rm(folder(), { recursive: true, force: true })
  say(server === null ? 'no server was running' : 'stopped')
}

const status = async (): Promise<void> => {
  const server = await running()
  say(server === null ? 'no server is running' : settings(server))
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { heap: { type: 'string', default: '512m' }, help: { type: 'boolean', default: false } },
})
const commands = new Map([
  ['start', () => start(values.heap)],
  ['stop', stop],
  ['status', status],
])
const command = commands.get(positionals[0] ?? '')
if (command === undefined || values.help) {
  process.stderr.write(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  try {
    await command()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
