import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { fillSmallGraph, postJson } from '../../api/served.ts'
import type { Findings } from './relay-rules.ts'

/** Most CPU time that refusing one request may take, in milliseconds. */
const BOUND = 50

/** Times that each is sent; the one in the middle counts, as what else a server does now and then is in some. */
const TIMES = 5

const repeat = (times: number, part: (nth: number) => string): string =>
  Array.from({ length: times }, (_, nth) => part(nth)).join(' ')

const nested = (times: number): string =>
  `{ people { nodes ${'{ attendances { nodes { event { attendances { nodes { person '.repeat(times)}{ name }${' } } } } } }'.repeat(times)} } }`

const search = (text: string): object => ({
  query: 'query ($text: String) { people(search: $text) { totalCount } }',
  variables: { text },
})

/** Bodies that nobody means well with. */
const HOSTILE: Readonly<Record<string, object | string>> = {
  'a thousand aliases': { query: `{ ${repeat(1000, (nth) => `a${String(nth)}: status { store }`)} }` },
  'fields nested 1,200 deep': { query: nested(200) },
  'ten thousand braces': { query: '{ a '.repeat(10_000) },
  'ten thousand tokens': { query: `{ status { ${repeat(10_000, () => 'store')} } }` },
  'a thousand directives': { query: `{ status { store ${repeat(1000, () => '@include(if: true)')} } }` },
  'an introspection bomb': {
    query: `{ __schema { types { ${'fields { type { '.repeat(30)} name ${'} } '.repeat(30)} } } }`,
  },
  'fragments that spread each other': {
    query: `{ people { nodes { ...F0 } } } ${repeat(200, (nth) => `fragment F${String(nth)} on Person { ...F${String((nth + 1) % 200)} ...F${String((nth + 7) % 200)} }`)}`,
  },
  'a hundred thousand rows of a hundred thousand': {
    query: '{ people(first: 1000) { nodes { companions(first: 1000) { nodes { name } } } } }',
  },
  'a body of 10 MB': JSON.stringify(search('x'.repeat(10_000_000))),
  'a text of 900 kB': search('x'.repeat(900_000)),
  'lists nested 100,000 deep': `{"query":"{ status { store } }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'control characters': search('\u0000\u0007\u001B'),
  'half a character': `{"query":"query ($text: String) { people(search: $text) { totalCount } }","variables":{"text":"\\uD800"}}`,
  'keys of prototypes':
    '{"query":"query ($w: PersonWhere) { people(where: $w) { totalCount } }","variables":{"w":{"__proto__":{"search":"x"},"constructor":{"prototype":{"a":1}}}}}',
  'no JSON': '{"query":',
  'an unknown field by a long name': { query: `{ ${'a'.repeat(100_000)} }` },
}

const PROGRAM = fileURLToPath(new URL('../../../src/run/main.ts', import.meta.url))

/** The server as a person starts it, in a process of its own. */
const served = async (path: string): Promise<{ readonly url: string; readonly child: ChildProcess }> => {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const args = [tsx, PROGRAM, 'serve', '--store', `embedded:${path}`, '--port', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let told = ''
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    told += chunk.toString()
    const url = /http:\S+\/graphql/u.exec(told)?.[0]
    if (url !== undefined) return { url, child }
  }
  throw new Error(`The server did not start: ${told}`)
}

/** CPU time that a server has used, in milliseconds, as it tells itself. */
const used = async (url: string): Promise<number> => {
  const metrics = await (await fetch(new URL('/metrics', url))).text()
  return Number(/^process_cpu_seconds_total (\S+)/mu.exec(metrics)?.[1]) * 1000
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0

/** Sends a body; true when nothing was answered but an error. */
const refused = async (url: string, body: object | string): Promise<boolean> => {
  try {
    const answer = (await (await fetch(url, postJson(body))).json()) as { readonly data?: unknown }
    return (answer.data ?? null) === null
  } catch (error) {
    // A server may close while the rest of too large a body is still on its way.
    if (error instanceof TypeError) return true
    throw error
  }
}

const spent = async (url: string, work: () => Promise<unknown>): Promise<number> => {
  const before = await used(url)
  await work()
  return (await used(url)) - before
}

const each = async (url: string, body: object | string) => {
  const costs: number[] = []
  let isRefused = true
  for (let turn = 0; turn < TIMES; turn += 1) {
    costs.push(await spent(url, async () => (isRefused &&= await refused(url, body))))
  }
  return { isRefused, cost: middle(costs) }
}

export interface Hostility extends Findings {
  /** Most CPU time that one kind took, in milliseconds. */
  readonly most: number
}

/** Sends hostile requests to a server in a process of its own: each is refused within its bound of CPU time, and the server goes on. */
export const hostility = async (): Promise<Hostility> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-hostile-'))
  const store = await openEmbedded(join(folder, 'small.db'))
  await fillSmallGraph(store)
  await store.close()
  const { url, child } = await served(join(folder, 'small.db'))
  try {
    const usual = '{ people { totalCount nodes { name } } }'
    for (let turn = 0; turn < 50; turn += 1) await refused(url, { query: usual })
    const nothing = (): Promise<void> => Promise.resolve()
    const asking = middle([await spent(url, nothing), await spent(url, nothing), await spent(url, nothing)])
    const wrong: string[] = []
    let most = 0
    for (const [name, body] of Object.entries(HOSTILE)) {
      const { isRefused, cost } = await each(url, body)
      const own = Math.max(0, cost - asking)
      most = Math.max(most, own)
      if (!isRefused) wrong.push(`${name}: answered`)
      if (own > BOUND) wrong.push(`${name}: ${own.toFixed(1)} ms of CPU`)
    }
    if (await refused(url, { query: usual })) wrong.push('the server answers no more')
    return { checks: Object.keys(HOSTILE).length, wrong, most }
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
}
