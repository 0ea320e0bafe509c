import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { auth, driver as connect, routing } from 'neo4j-driver'
import { measureApi } from '../bench/api/measure.ts'
import type { Bench, Measured } from '../bench/api/measure.ts'
import { serve } from '../bench/api/served.ts'
import { fillStore } from '../bench/drawn/fill.ts'
import { drawGraph } from '../bench/drawn/graph.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { openNeo4j } from '../../src/store/neo4j/open.ts'
import { ensureNeo4j } from './neo4j-ensure.ts'
import { openFresh } from './neo4j-fresh.ts'

interface Options {
  readonly embedded: number
  readonly neo4j: number
  readonly filled?: true
  readonly rounds: number
  readonly connections: number
  readonly seed: number
  readonly only: string
  readonly json?: true
}

/** What the bench asks of the driver, in the driver's own quickest way: a managed transaction begun together with its statement. */
interface Queries {
  executeQuery(
    statement: string,
    values: Readonly<Record<string, unknown>>,
    settings: { readonly routing: typeof routing.READ },
  ): Promise<unknown>
}

// As in the server that is measured, so that the Cypher is asked no dearer.
process.setSourceMapsEnabled(false)

type Measurement = readonly Measured[] | string

const progress = (what: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what} `)
}

type Asked = Pick<Bench, 'graph' | 'cypher'> & {
  readonly address: string
  readonly environment: NodeJS.ProcessEnv
  readonly options: Options
}

const measure = async ({ address, environment, options, ...asked }: Asked): Promise<readonly Measured[]> => {
  const served = await serve(address, environment)
  try {
    return await measureApi({ served, progress, ...options, ...asked })
  } finally {
    await served.close()
  }
}

const onEmbedded = async (options: Options): Promise<Measurement> => {
  if (options.embedded === 0) return 'left out'
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-bench-'))
  try {
    const path = join(folder, 'bench.db')
    const graph = drawGraph(options.embedded, options.seed)
    const store = await openEmbedded(path)
    progress('filling the embedded store')
    await fillStore(store, graph)
    await store.close()
    return await measure({ address: `embedded:${path}`, environment: {}, graph, cypher: null, options })
  } finally {
    await rm(folder, { recursive: true })
  }
}

const onNeo4j = async (options: Options): Promise<Measurement> => {
  if (options.neo4j === 0) return 'left out'
  const server = await ensureNeo4j({ heap: '3g', pageCache: '1500m' })
  if (server.skip !== null) return server.skip
  const driver = connect(server.uri, auth.basic(server.username, server.password))
  try {
    const graph = drawGraph(options.neo4j, options.seed)
    const store = options.filled ? await openNeo4j(server) : await openFresh(server)
    progress('filling Neo4j')
    if (!options.filled) await fillStore(store, graph)
    const { attendances } = await store.counts()
    await store.close()
    if (attendances !== graph.attendances)
      throw new Error(`the store holds ${attendances} attendances, not the drawn ones`)
    const queries: Queries = driver
    const cypher: Bench['cypher'] = (statement, values) =>
      queries.executeQuery(statement, { ...values }, { routing: routing.READ })
    const environment = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password }
    return await measure({ address: server.uri, environment, graph, cypher, options })
  } finally {
    await driver.close()
    await server.release()
  }
}

const ms = (value: number): string => value.toFixed(1).padStart(9)

/** Whether an operation keeps to what was aimed at: 1.3 times the Cypher and 3 ms, twice for thousands of rows. */
const kept = ({ median, cypher, large }: Measured): string =>
  cypher === null ? '' : median <= (large ? 2 * cypher : 1.3 * cypher + 3) ? 'yes' : 'no'

const table = (title: string, rows: Measurement, connections: number): string => {
  if (typeof rows === 'string') return `${title}: not measured, ${rows}`
  const heads = ['median', `p95×${String(connections)}`, 'Cypher', 'ratio', 'aim', 'calm', 'Cypher', ' operation']
  const lines = rows.map((row) => {
    const { operation, median, p95, cypher, calm } = row
    const ratio = cypher === null ? '' : (median / cypher).toFixed(2)
    return `${ms(median)} ${ms(p95)} ${cypher === null ? ''.padStart(9) : ms(cypher)} ${ratio.padStart(9)} ${kept(row).padStart(9)} ${ms(calm.api)} ${cypher === null ? ''.padStart(9) : ms(calm.cypher)}  ${operation}`
  })
  return [`${title}, milliseconds`, heads.map((head) => head.padStart(9)).join(' '), ...lines].join('\n')
}

const program = new Command('bench-api')
  .description('asks twelve operations of the API over both stores, on Neo4j beside the same question in Cypher')
  .option('--embedded <n>', 'attendances of the graph in the embedded store; 0 leaves it out', Number, 200_000)
  .option('--neo4j <n>', 'attendances of the graph on Neo4j; 0 leaves it out', Number, 1_000_000)
  .option(
    '--filled',
    'the Neo4j that TONGXI_TEST_NEO4J_URI names holds the graph already, from such a run or `bench store`',
  )
  .option('--rounds <n>', 'times that each operation is asked', Number, 40)
  .option('--connections <n>', 'connections at once for the 95th percentile', Number, 16)
  .option('--seed <n>', 'what the graph is drawn with', Number, 1)
  .option('--only <pattern>', 'only operations whose names this regular expression finds', '')
  .option('--json', 'print one JSON object')
  .action(async (options: Options) => {
    const embedded = await onEmbedded(options)
    const neo4j = await onNeo4j(options)
    progress('')
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ options, embedded, neo4j })}\n`
        : `${table('the embedded store', embedded, options.connections)}\n\n${table('Neo4j', neo4j, options.connections)}\n`,
    )
  })

await program.parseAsync()
