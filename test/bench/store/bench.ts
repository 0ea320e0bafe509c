import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auth, driver as connect } from 'neo4j-driver'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { ensureNeo4j } from '../../tools/neo4j-ensure.ts'
import { openFresh } from '../../tools/neo4j-fresh.ts'
import { drawGraph } from '../drawn/graph.ts'
import type { DrawnGraph } from '../drawn/graph.ts'
import { bareEmbedded } from './bare-embedded.ts'
import { bareNeo4j } from './bare-neo4j.ts'
import { timeQuestions } from './growth.ts'
import { loadInTurn } from './load.ts'
import type { Loaded } from './load.ts'
import { timeResolution } from './resolving.ts'

export interface StoreBenchOptions {
  /** Attendances of the largest graph on each engine; 0 leaves it out. */
  readonly embedded: number
  readonly neo4j: number
  readonly smallest: number
  readonly rounds: number
  readonly seed: number
  readonly progress: (what: string) => void
}

/** What was measured of one engine at one size. */
export interface Sized extends Loaded {
  readonly attendances: number
  readonly people: number
  readonly events: number
  /** CPU seconds in which its people are told apart by all that they attended. */
  readonly resolution: number
  /** Milliseconds of each question. */
  readonly questions: Readonly<Record<string, number>>
}

export interface StoreBench {
  readonly embedded: readonly Sized[] | string
  readonly neo4j: readonly Sized[] | string
}

/** From the smallest by tens up to the largest, which is always one of them. */
const sizes = (smallest: number, largest: number): readonly number[] => {
  const found: number[] = []
  for (let size = smallest; size < largest; size *= 10) found.push(size)
  return [...found, largest]
}

const sizesOf = async (
  options: StoreBenchOptions,
  largest: number,
  measure: (size: number) => Promise<Sized>,
): Promise<StoreBench['embedded']> => {
  if (largest === 0) return 'left out'
  const rows: Sized[] = []
  for (const size of sizes(options.smallest, largest)) {
    options.progress(`${size} attendances`)
    rows.push(await measure(size))
  }
  return rows
}

const sizeOf = (graph: DrawnGraph): Pick<Sized, 'attendances' | 'people' | 'events' | 'resolution'> => ({
  attendances: graph.attendances,
  people: graph.people.length,
  events: graph.events,
  resolution: timeResolution(graph),
})

const onEmbedded = (options: StoreBenchOptions): Promise<StoreBench['embedded']> =>
  sizesOf(options, options.embedded, async (size) => {
    const folder = await mkdtemp(join(tmpdir(), 'tongxi-bench-'))
    const path = join(folder, 'bench.db')
    const store = await openEmbedded(path)
    const bare = bareEmbedded(path)
    try {
      const graph = drawGraph(size, options.seed)
      const loaded = await loadInTurn(store, bare, graph)
      const questions = await timeQuestions(store, graph, options)
      return { ...loaded, ...sizeOf(graph), questions }
    } finally {
      bare.close()
      await store.close()
      await rm(folder, { recursive: true })
    }
  })

const onNeo4j = async (options: StoreBenchOptions): Promise<StoreBench['neo4j']> => {
  if (options.neo4j === 0) return 'left out'
  const server = await ensureNeo4j({ heap: '3g', pageCache: '1500m' })
  if (server.skip !== null) return server.skip
  const driver = connect(server.uri, auth.basic(server.username, server.password))
  try {
    return await sizesOf(options, options.neo4j, async (size) => {
      const store = await openFresh(server)
      try {
        const graph = drawGraph(size, options.seed)
        const loaded = await loadInTurn(store, bareNeo4j(driver), graph)
        const questions = await timeQuestions(store, graph, options)
        return { ...loaded, ...sizeOf(graph), questions }
      } finally {
        await store.close()
      }
    })
  } finally {
    await driver.close()
    await server.release()
  }
}

/** Loads ever larger graphs into both stores, in turn with the engines alone, and asks each the same questions. */
export const benchStore = async (options: StoreBenchOptions): Promise<StoreBench> => ({
  embedded: await onEmbedded(options),
  neo4j: await onNeo4j(options),
})

const table = (title: string, rows: StoreBench['embedded']): string => {
  if (typeof rows === 'string') return `${title}: not measured, ${rows}`
  const names = Object.keys(rows[0]?.questions ?? {})
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const of = (name: string, cell: (row: Sized) => string): string => line([name, ...rows.map(cell)])
  return [
    of(title, ({ attendances }) => `${attendances.toLocaleString('en')} attendances`),
    line(['---', ...rows.map(() => '---')]),
    of('people, events', ({ people, events }) => `${people.toLocaleString('en')}, ${events.toLocaleString('en')}`),
    of('rows a second, the store', ({ own }) => own.toFixed(0)),
    of('rows a second, the engine alone', ({ bare }) => bare.toFixed(0)),
    of('ratio', ({ own, bare }) => (own / bare).toFixed(2)),
    of('memory of the loader, MB', ({ peak }) => peak.toFixed(0)),
    of('resolution of all names, CPU s', ({ resolution }) => resolution.toFixed(1)),
    ...names.map((name) => of(`${name}, ms`, ({ questions }) => (questions[name] ?? 0).toFixed(1))),
  ].join('\n')
}

/** The bench as Markdown tables. */
export const storeTable = ({ embedded, neo4j }: StoreBench): string =>
  `${table('embedded', embedded)}\n\n${table('Neo4j', neo4j)}`
