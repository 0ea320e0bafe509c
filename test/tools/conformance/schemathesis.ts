import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { globalId } from '../../../src/api/global-id.ts'
import { schema } from '../../../src/api/schema.ts'
import { startServer } from '../../../src/api/server/start.ts'
import { apiWriter } from '../../../src/run/write/api-writer.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import type { Store } from '../../../src/store/contract.ts'
import { fillSamples } from '../../api/samples.ts'
import { TOKEN } from '../../api/writing.ts'
import { HONEST } from './fuzz.ts'
import type { Findings } from './relay-rules.ts'

const HOOKS = fileURLToPath(new URL('schemathesis_hooks.py', import.meta.url))

export interface SchemathesisOptions {
  /** The program, as `pip install schemathesis` gives it. */
  readonly program: string
  /** Least documents to draw, over all root fields. */
  readonly cases: number
  readonly seed: number
}

/** What of its report is used. */
const reported = z.object({
  complete: z.boolean(),
  test_cases: z.object({ generated: z.number() }),
  failures: z.array(z.unknown()),
  errors: z.array(z.unknown()),
})

/** Writes come last, as they forget what questions are about. */
const ROOTS = ['Query', 'Mutation'] as const

const fieldsOf = (root: (typeof ROOTS)[number]): number =>
  Object.keys((root === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).length

interface Drawing extends Pick<SchemathesisOptions, 'program' | 'seed'> {
  readonly each: number
  readonly folder: string
  readonly words: readonly string[]
}

const run = (program: string, args: readonly string[], { folder, words }: Drawing): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      SCHEMATHESIS_HOOKS: HOOKS,
      TONGXI_FUZZ_WORDS: JSON.stringify(words),
      TONGXI_FUZZ_HONEST: JSON.stringify([...HONEST]),
    }
    const child = spawn(program, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.once('error', reject)
    child.once('close', () => {
      resolve(told)
    })
  })

/** Names and ids that mean something in the store. */
const wordsOf = async (store: Store): Promise<readonly string[]> => {
  const window = { limit: 20 }
  const people = (await store.people({}, window)).rows.map(({ row }) => row)
  const events = (await store.events({}, window)).rows.map(({ row }) => row)
  const pages = (await store.pages(window)).rows.map(({ row }) => row.id)
  const [facts = null] = await store.factsOfPages(pages)
  return [
    ...people.flatMap(({ id, name, sortKey }) => [id, name, sortKey, globalId('Person', id)]),
    ...events.flatMap(({ id, title }) => [id, title, globalId('Event', id)]),
    ...pages.slice(0, 3),
    ...(facts?.mentions ?? []).slice(0, 20).map(({ id }) => globalId('Mention', id)),
    ...['630000', '630100', '书记', '市长', 'wang', 'w', ''],
  ]
}

/** Lets schemathesis draw documents over some root fields. */
const drawn = async (url: string, root: (typeof ROOTS)[number], options: Drawing): Promise<Findings> => {
  const { program, each, seed, folder } = options
  const report = join(folder, `${root}.json`)
  const told = await run(
    program,
    [
      ...['run', url, '--checks', 'only_honest_errors', '--continue-on-failure', '--no-shrink', '--phases', 'fuzzing'],
      ...['--max-examples', String(each), '--seed', String(seed), '--include-name-regex', `^${root}[.]`],
      ...['--suppress-health-check', 'all', '--header', `authorization: Bearer ${TOKEN}`],
      ...['--report', 'json', '--report-json-path', report],
    ],
    options,
  )
  const { complete, test_cases, failures, errors } = reported.parse(JSON.parse(await readFile(report, 'utf8')))
  const wrong = [...failures, ...errors].map((one) => JSON.stringify(one))
  return { checks: test_cases.generated, wrong: complete ? wrong : [...wrong, told] }
}

/**
 * Lets schemathesis, which was not written for this API, draw documents from the schema that a server over the sample pages tells, for
 * one who may write. An error that is not the client's own is a finding.
 */
export const schemathesis = async ({ program, cases, seed }: SchemathesisOptions): Promise<Findings> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-schemathesis-'))
  const store = await openEmbedded(join(folder, 'samples.db'))
  try {
    await fillSamples(store)
    // Bounds stand aside, so that what is drawn is answered rather than refused.
    const bounds = {
      cost: 1_000_000_000,
      depth: 100,
      tokens: 100_000,
      aliases: 1000,
      directives: 1000,
      milliseconds: 60_000,
    }
    const settings = { ...bounds, log: () => undefined, metrics: false, rate: 0, token: TOKEN }
    const server = await startServer({ store, writer: apiWriter(store), port: 0, settings })
    try {
      const each = Math.ceil(cases / ROOTS.reduce((sum, root) => sum + fieldsOf(root), 0))
      const options = { program, seed, each, folder, words: await wordsOf(store) }
      const found = [await drawn(server.url, 'Query', options), await drawn(server.url, 'Mutation', options)]
      return { checks: found.reduce((sum, { checks }) => sum + checks, 0), wrong: found.flatMap(({ wrong }) => wrong) }
    } finally {
      await server.close()
    }
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}
