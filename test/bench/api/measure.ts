import { performance } from 'node:perf_hooks'
import { drawing } from '../drawn/drawing.ts'
import type { DrawnGraph } from '../drawn/graph.ts'
import { OPERATIONS } from './operations.ts'
import type { Operation } from './operations.ts'
import type { Served } from './served.ts'

/** Milliseconds of one operation. */
export interface Measured {
  readonly operation: string
  readonly large: boolean
  readonly median: number
  /** What a tenth of the rounds kept below: on a machine that others use too, those that were disturbed least. */
  readonly calm: { readonly api: number; readonly cypher: number }
  /** With so many connections at once as was asked for. */
  readonly p95: number
  /** The same question in Cypher through the driver; null for the embedded store. */
  readonly cypher: number | null
}

/** A statement with its values, asked past the API. */
export type AskCypher = (statement: string, values: Readonly<Record<string, unknown>>) => Promise<unknown>

export interface Bench {
  readonly served: Served
  readonly graph: DrawnGraph
  readonly cypher: AskCypher | null
  readonly rounds: number
  readonly connections: number
  readonly seed: number
  /** Regular expression of the names of operations to ask; all where it is empty. */
  readonly only: string
  readonly progress: (what: string) => void
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

type Values = Readonly<Record<string, unknown>>

/** Both contenders in turn with the same values, so that the machine's mood falls on both. */
const inTurn = async ({ graphql, cypher: statement }: Operation, given: Values, { served, cypher }: Bench) => ({
  api: await timed(() => served.ask(graphql, given)),
  cypher: cypher === null ? 0 : await timed(() => cypher(statement, given)),
})

const measureOne = async (operation: Operation, bench: Bench): Promise<Measured> => {
  const { served, graph, rounds, connections, seed } = bench
  const { name, graphql, values, large = false } = operation
  const draw = drawing(seed)
  const times: { readonly api: number; readonly cypher: number }[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await inTurn(operation, values(graph, draw), bench))
  const many: number[] = []
  const client = async (): Promise<void> => {
    for (let round = 0; round < Math.ceil(rounds / 4); round += 1) {
      const given = values(graph, draw)
      many.push(await timed(() => served.ask(graphql, given)))
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const share = (whose: 'api' | 'cypher', part: number): number =>
    at(
      times.map((time) => time[whose]),
      part,
    )
  return {
    operation: name,
    large,
    median: share('api', 0.5),
    calm: { api: share('api', 0.1), cypher: share('cypher', 0.1) },
    p95: at(many, 0.95),
    cypher: bench.cypher && share('cypher', 0.5),
  }
}

/** Rounds over all operations before the clock starts, so that both sides run compiled code and planned statements. */
const WARM_UP = 15

/** Opens the connections of the server and of its pool, which a server that runs has open already. */
const atOnce = async (asked: readonly Operation[], { served, graph, connections, seed }: Bench): Promise<void> => {
  const client = async (_: unknown, nth: number): Promise<void> => {
    const draw = drawing(seed + 2 + nth)
    for (const { graphql, values, large = false } of asked) if (!large) await served.ask(graphql, values(graph, draw))
  }
  await Promise.all(Array.from({ length: connections }, client))
}

/** Asks every operation one after another, alone and then over many connections at once. */
export const measureApi = async (bench: Bench): Promise<readonly Measured[]> => {
  const draw = drawing(bench.seed + 1)
  const asked = OPERATIONS.filter(({ name }) => new RegExp(bench.only, 'u').test(name))
  bench.progress('warming up')
  for (let round = 0; round < WARM_UP; round += 1)
    for (const operation of asked) await inTurn(operation, operation.values(bench.graph, draw), bench)
  await atOnce(asked, bench)
  const rows: Measured[] = []
  for (const operation of asked) {
    bench.progress(operation.name)
    rows.push(await measureOne(operation, bench))
  }
  return rows
}
