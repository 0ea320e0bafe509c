import { execFileSync } from 'node:child_process'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { Command } from 'commander'
import { schema } from '../../src/api/schema.ts'
import { startServer } from '../../src/api/server/start.ts'
import type { Store } from '../../src/store/contract.ts'
import { NAMED_QUESTIONS } from '../api/named-questions.ts'
import { askOf, closeSmallGraph, openSmallGraph } from '../api/served.ts'
import { fuzz } from './conformance/fuzz.ts'
import { hostility } from './conformance/hostile.ts'
import { auditHttp } from './conformance/over-http.ts'
import { FRAGMENTS, relayRefuses } from './conformance/relay-compiler.ts'
import { checkRelay } from './conformance/relay-rules.ts'
import { schemathesis } from './conformance/schemathesis.ts'
import { compile, generateClient } from './conformance/typed-client.ts'

interface Row {
  readonly suite: string
  readonly checks: number
  readonly failed: readonly string[]
  /** Where a failure is expected: the audit's MAY ask for requests that CSRF prevention refuses. */
  readonly allowed?: boolean
}

const SILENT = { log: () => undefined, metrics: false, rate: 0 }

const audited = async (store: Store, csrf: boolean): Promise<readonly Row[]> => {
  const server = await startServer({ store, port: 0, settings: { ...SILENT, csrf } })
  try {
    const name = csrf ? 'as served' : 'CSRF prevention off'
    return (await auditHttp(server.url)).map(({ level, total, failed }) => ({
      suite: `GraphQL over HTTP, ${level}, ${name}`,
      checks: total,
      failed,
      allowed: csrf && level === 'MAY',
    }))
  } finally {
    await server.close()
  }
}

/** Changes that break a client of the schema that is committed at a git revision. */
const breaking = async (revision: string): Promise<Row> => {
  const committed = execFileSync('git', ['show', `${revision}:schema/schema.graphql`], { encoding: 'utf8' })
  const changes = await diff(buildSchema(committed), schema)
  return {
    suite: `changes of the schema since ${revision} that break a client`,
    checks: changes.length,
    failed: changes
      .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
      .map(({ message }) => message),
  }
}

const clients = async (): Promise<readonly Row[]> => {
  const refused = await relayRefuses(FRAGMENTS)
  return [
    {
      suite: 'a generated client of every question compiles',
      checks: NAMED_QUESTIONS.length,
      failed: compile({ 'client.ts': await generateClient(NAMED_QUESTIONS) }),
    },
    { suite: 'relay-compiler takes the schema', checks: 2, failed: refused === null ? [] : [refused] },
  ]
}

interface Options {
  readonly cases: number
  readonly seed: number
  readonly since: string
  readonly schemathesis?: string
  readonly json?: true
}

const refusing = async (): Promise<Row> => {
  const { checks, wrong, most } = await hostility()
  return { suite: `hostile requests, refused within ${most.toFixed(0)} ms of CPU at most`, checks, failed: wrong }
}

const withSchemathesis = async ({ schemathesis: program, cases, seed }: Options): Promise<readonly Row[]> => {
  if (program === undefined) return []
  const { checks, wrong } = await schemathesis({ program, cases, seed })
  return [{ suite: `schemathesis: documents and writes, seed ${String(seed)}`, checks, failed: wrong }]
}

const rowsOf = async (options: Options): Promise<readonly Row[]> => {
  const { cases, seed, since } = options
  const store = await openSmallGraph()
  const ask = askOf(store)
  try {
    const http = [...(await audited(store, true)), ...(await audited(store, false))]
    const relay = await checkRelay(ask, ['people', 'events', 'attendances', 'regions', 'pages'], 300)
    const fuzzed = await fuzz(ask, cases, seed)
    return [
      ...http,
      { suite: 'Relay: connections and object identification', checks: relay.checks, failed: relay.wrong },
      { suite: `documents drawn from the schema, seed ${String(seed)}`, checks: fuzzed.checks, failed: fuzzed.wrong },
      await refusing(),
      ...(await withSchemathesis(options)),
      await breaking(since),
      ...(await clients()),
    ]
  } finally {
    await closeSmallGraph(store)
  }
}

const table = (rows: readonly Row[]): string =>
  rows
    .flatMap(({ suite, checks, failed, allowed = false }) => [
      `${failed.length === 0 ? 'ok  ' : allowed ? 'note' : 'FAIL'} ${suite}: ${String(checks)} checked, ${String(failed.length)} failed`,
      ...failed.map((one) => `       ${one}`),
    ])
    .join('\n')

const program = new Command('conformance')
  .description('holds the API to suites that were not written for it')
  .option('--cases <n>', 'documents to draw', Number, 2000)
  .option('--seed <n>', 'what they are drawn with', Number, 1)
  .option('--since <revision>', 'git revision whose schema clients may rely on', 'HEAD')
  .option('--schemathesis <program>', 'also draw as many documents with schemathesis (`pip install schemathesis`)')
  .option('--json', 'print one JSON object')
  .action(async (options: Options) => {
    const rows = await rowsOf(options)
    process.stdout.write(`${options.json === true ? JSON.stringify({ rows }) : table(rows)}\n`)
    if (rows.some(({ failed, allowed = false }) => failed.length > 0 && !allowed)) process.exitCode = 1
  })

await program.parseAsync()
