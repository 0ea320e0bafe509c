import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { auth, driver as connect } from 'neo4j-driver'
import type { Session } from 'neo4j-driver'
import { serverLibraries } from './neo4j-artifacts.ts'

/** How a client reaches a server. */
export interface Neo4jAccess {
  readonly uri: string
  readonly username: string
  readonly password: string
}

export interface RunningServer extends Neo4jAccess {
  /** The server's own process, or the shell that holds its leash. */
  readonly pid: number
  readonly home: string
}

/** `512m`, `2g`. */
export interface ServerMemory {
  readonly heap?: string
  readonly pageCache?: string
}

export interface ServerOptions extends ServerMemory {
  /** Empty folder for everything that the server writes. */
  readonly home: string
  /** Port and password of an earlier run in the same home. */
  readonly port?: number
  readonly password?: string
}

const FOLDERS = ['conf', 'data', 'logs', 'import', 'plugins', 'run', 'licenses']
const OPENS = ['java.nio', 'java.lang', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
const PATIENCE_SECONDS = 240

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const configuration = (port: number, pageCache: string): string =>
  [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=keep_none',
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n')

/** True when the process exists. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

interface Sessions {
  session(settings: { readonly database: string }): Session
}

const changePassword = async (uri: string, password: string): Promise<void> => {
  const first = connect(uri, auth.basic('neo4j', 'neo4j'))
  try {
    const system: Sessions = first
    const session = system.session({ database: 'system' })
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: password })
    await session.close()
  } finally {
    await first.close()
  }
}

const answersAt = async (access: Neo4jAccess): Promise<boolean> => {
  const driver = connect(access.uri, auth.basic(access.username, access.password))
  try {
    await driver.executeQuery('RETURN 1')
    return true
  } catch {
    return false
  } finally {
    await driver.close()
  }
}

/** Waits until the server takes its own password, giving it that password the first time it answers at all. */
const untilReady = async (server: RunningServer): Promise<void> => {
  for (let second = 0; second < PATIENCE_SECONDS; second += 1) {
    if (await answersAt(server)) return
    if (!isAlive(server.pid)) break
    await changePassword(server.uri, server.password).catch(() => sleep(1000))
  }
  const log = await readFile(join(server.home, 'logs', 'console.log'), 'utf8')
  throw new Error(`Neo4j did not start; the end of its log:\n${log.split('\n').slice(-15).join('\n')}`)
}

interface Prepared {
  readonly command: readonly [string, ...string[]]
  readonly port: number
}

const prepare = async (options: ServerOptions): Promise<Prepared> => {
  const { home } = options
  const lib = await serverLibraries()
  const port = options.port ?? (await freePort())
  await Promise.all(FOLDERS.map((folder) => mkdir(join(home, folder), { recursive: true })))
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port, options.pageCache ?? '256m'))
  const virtualMachine = [`-Xmx${options.heap ?? '512m'}`, ...OPENS, '-cp', join(lib, '*')]
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  return { command: ['java', ...virtualMachine, ...entry], port }
}

const describe = (pid: number | undefined, prepared: Prepared, options: ServerOptions): RunningServer => {
  if (pid === undefined) throw new Error('java could not be started')
  const password = options.password ?? randomBytes(12).toString('hex')
  return { uri: `bolt://127.0.0.1:${prepared.port}`, username: 'neo4j', password, pid, home: options.home }
}

/** Starts a Neo4j Community server for this machine alone that lives on after this process, and waits until it answers. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const prepared = await prepare(options)
  const [program, ...args] = prepared.command
  const log = openSync(join(options.home, 'logs', 'console.log'), 'a')
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  const server = describe(child.pid, prepared, options)
  try {
    await untilReady(server)
  } catch (error) {
    await stopServer(server.pid)
    throw error
  }
  return server
}

/** The shell kills the server when the pipe from the starter closes, so that no server outlives its tests, even killed ones. */
const LEASH =
  'exec 3<&0; "$@" </dev/null 3<&- & server=$!; { cat <&3 >/dev/null; kill -9 $server; } 2>/dev/null & exec 3<&-; wait $server'

/** The same, on a leash: it ends at once with this process, however that ends, or with `stop`. */
export const startLeashedServer = async (
  options: ServerOptions,
): Promise<RunningServer & { readonly stop: () => Promise<void> }> => {
  const prepared = await prepare(options)
  const log = openSync(join(options.home, 'logs', 'console.log'), 'a')
  const child = spawn('sh', ['-c', LEASH, 'sh', ...prepared.command], { stdio: ['pipe', log, log] })
  closeSync(log)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.stdin?.end()
    await gone
  }
  const server = describe(child.pid, prepared, options)
  try {
    await untilReady(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...server, stop }
}

/** Ends a server and waits until it is gone; after half a minute by force. */
export const stopServer = async (pid: number): Promise<void> => {
  for (let tenth = 0; tenth < 300 && isAlive(pid); tenth += 1) {
    if (tenth === 0) process.kill(pid, 'SIGTERM')
    await sleep(100)
  }
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}
