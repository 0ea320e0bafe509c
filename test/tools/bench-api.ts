import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Command } from 'commander'
import { auth, driver as connect, type Driver } from 'neo4j-driver'
import { startServer } from '../../src/api/server/start.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { drawing, fillDrawn, type Drawn } from '../bench/api-graph.ts'
import { OPERATIONS, type Operation } from '../bench/api-operations.ts'
import { ensureNeo4j } from './neo4j-ensure.ts'
import { openFresh } from './neo4j-fresh.ts'

interface Options {
  readonly attendances: number
  readonly rounds: number
  readonly connections: number
  readonly seed: number
  readonly json?: true
}

interface Row {
  readonly operation: string
  /** Milliseconds. */
  readonly median: number
  /** With so many connections at once as was asked for. */
  readonly p95: number
  /** The same question in Cypher through the driver; null for the embedded store. */
  readonly cypher: number | null
}

const at = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const ask = async (url: string, query: string, variables: object): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { errors } = (await response.json()) as { readonly errors?: readonly { readonly message: string }[] }
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '))
}

const runRead = async (driver: Driver, cypher: string, values: Readonly<Record<string, unknown>>): Promise<void> => {
  const session = driver.session()
  try {
    await session.executeRead((transaction) => transaction.run(cypher, values))
  } finally {
    await session.close()
  }
}

interface Bench {
  readonly url: string
  readonly drawn: Drawn
  readonly driver: Driver | null
  readonly options: Options
}

/** API and Cypher in turn with the same values, so that the machine's mood falls on both. */
const measure = async (operation: Operation, { url, drawn, driver, options }: Bench): Promise<Row> => {
  const { name, graphql, cypher, values } = operation
  const draw = drawing(options.seed)
  const times = { api: [] as number[], cypher: [] as number[], many: [] as number[] }
  for (let round = -3; round < options.rounds; round += 1) {
    const given = values(drawn, draw)
    const api = await timed(() => ask(url, graphql, given))
    const own = driver === null ? 0 : await timed(() => runRead(driver, cypher, given))
    if (round < 0) continue
    times.api.push(api)
    times.cypher.push(own)
  }
  const client = async (): Promise<void> => {
    for (let round = 0; round < Math.ceil(options.rounds / 4); round += 1) {
      const given = values(drawn, draw)
      times.many.push(await timed(() => ask(url, graphql, given)))
    }
  }
  await Promise.all(Array.from({ length: options.connections }, client))
  return {
    operation: name,
    median: at(times.api, 0.5),
    p95: at(times.many, 0.95),
    cypher: driver === null ? null : at(times.cypher, 0.5),
  }
}

const benchStore = async (store: Store, driver: Driver | null, options: Options): Promise<readonly Row[]> => {
  const drawn = await fillDrawn(store, options.attendances, options.seed)
  const settings = { log: () => undefined, metrics: false, rate: 0, answers: 0, milliseconds: 120_000 }
  const server = await startServer({ store, port: 0, settings })
  const rows: Row[] = []
  try {
    for (const operation of OPERATIONS) rows.push(await measure(operation, { url: server.url, drawn, driver, options }))
    return rows
  } finally {
    await server.close()
  }
}

const onEmbedded = async (options: Options): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-bench-'))
  const store = await openEmbedded(join(folder, 'bench.db'))
  try {
    return await benchStore(store, null, options)
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

const onNeo4j = async (options: Options): Promise<readonly Row[] | string> => {
  const server = await ensureNeo4j()
  if (server.skip !== null) return server.skip
  const store = await openFresh(server)
  const driver = connect(server.uri, auth.basic(server.username, server.password))
  try {
    return await benchStore(store, driver, options)
  } finally {
    await driver.close()
    await store.close()
    await server.release()
  }
}

const ms = (value: number): string => value.toFixed(1).padStart(9)

const table = (title: string, rows: readonly Row[] | string, connections: number): string => {
  if (typeof rows === 'string') return `${title}: not measured, ${rows}`
  const head = `${title}, milliseconds\n${'median'.padStart(9)} ${`p95×${String(connections)}`.padStart(9)} ${'Cypher'.padStart(9)} ${'ratio'.padStart(6)}  operation`
  const lines = rows.map(({ operation, median, p95, cypher }) => {
    const ratio = cypher === null ? '' : (median / cypher).toFixed(2)
    return `${ms(median)} ${ms(p95)} ${cypher === null ? ''.padStart(9) : ms(cypher)} ${ratio.padStart(6)}  ${operation}`
  })
  return [head, ...lines].join('\n')
}

const program = new Command('bench-api')
  .description('asks twelve operations of the API over both stores, on Neo4j beside the same question in Cypher')
  .option('--attendances <n>', 'attendances of the graph', Number, 200_000)
  .option('--rounds <n>', 'times that each operation is asked', Number, 40)
  .option('--connections <n>', 'connections at once for the 95th percentile', Number, 16)
  .option('--seed <n>', 'what the graph is drawn with', Number, 1)
  .option('--json', 'print one JSON object')
  .action(async (options: Options) => {
    const embedded = await onEmbedded(options)
    const neo4j = await onNeo4j(options)
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ options, embedded, neo4j })}\n`
        : `${table('the embedded store', embedded, options.connections)}\n\n${table('Neo4j', neo4j, options.connections)}\n`,
    )
  })

await program.parseAsync()
