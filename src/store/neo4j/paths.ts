import { InputError } from '../../fact/error.ts'
import type { Path } from '../contract.ts'
import type { Run } from './connection.ts'
import { text, texts, whole } from './property.ts'

interface Bounds {
  readonly longest: number
  readonly limit: number
}

/** Events from one to the other along a shortest path; null when there is none within the bound. */
const distance = async (run: Run, ends: { from: string; to: string }, longest: number): Promise<number | null> => {
  if (longest < 1) return null
  // This bound is part of the statement's text, which takes no parameter there.
  if (!Number.isSafeInteger(longest)) {
    throw new InputError(`A path's longest is a whole number, not ${longest}`, { code: 'LONGEST_BAD' })
  }
  const rows = await run(
    `MATCH (a:Person {id: $from}), (b:Person {id: $to})
MATCH path = shortestPath((a)-[:ATTENDED*..${2 * longest}]-(b))
RETURN length(path) AS edges`,
    ends,
  )
  return rows[0] === undefined ? null : whole(rows[0], 'edges') / 2
}

const companionsOf = async (run: Run, people: ReadonlySet<string>): Promise<readonly string[]> => {
  const rows = await run(
    `MATCH (p:Person)-[:ATTENDED]->(e) WHERE p.id IN $people WITH DISTINCT e
MATCH (e)<-[:ATTENDED]-(q) WITH DISTINCT q RETURN q.id AS id`,
    { people: [...people] },
  )
  return rows.map((row) => text(row, 'id'))
}

/** People by distance from one end: `[0]` is the end itself. */
class Rings {
  readonly rings: ReadonlySet<string>[]
  readonly #seen: Set<string>

  constructor(end: string) {
    this.rings = [new Set([end])]
    this.#seen = new Set([end])
  }

  get outermost(): ReadonlySet<string> {
    return this.rings.at(-1) ?? new Set()
  }

  async grow(run: Run): Promise<void> {
    const fresh = (await companionsOf(run, this.outermost)).filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    this.rings.push(new Set(fresh))
  }
}

/**
 * People on any shortest path, by their place on it. Grows from the end whose ring is smaller until the rings meet, then walks
 * back to the start keeping who leads to the meeting; towards the goal its rings say it already.
 */
const layersOf = async (
  run: Run,
  ends: { from: string; to: string },
  length: number,
): Promise<ReadonlySet<string>[]> => {
  const start = new Rings(ends.from)
  const goal = new Rings(ends.to)
  while (start.rings.length + goal.rings.length - 2 < length) {
    await (start.outermost.size <= goal.outermost.size ? start : goal).grow(run)
  }
  const meeting = start.outermost
  const met = new Set([...goal.outermost].filter((id) => meeting.has(id)))
  const layers: ReadonlySet<string>[] = [met]
  for (const ring of start.rings.slice(0, -1).toReversed()) {
    const near = new Set(await companionsOf(run, layers[0] ?? met))
    layers.unshift(new Set([...ring].filter((id) => near.has(id))))
  }
  return [...layers, ...goal.rings.slice(0, -1).toReversed()]
}

type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/** From each of `people` to those of `next` whom it met, in the order of ids, with the events in the order of theirs. */
const stepsBetween = async (run: Run, people: readonly string[], next: ReadonlySet<string>): Promise<Steps> => {
  const rows = await run(
    `MATCH (p:Person)-[:ATTENDED]->(e)<-[:ATTENDED]-(q:Person) WHERE p.id IN $people AND q.id IN $next
WITH p.id AS a, q.id AS b, e.id AS event ORDER BY event
RETURN a, b, collect(event) AS events ORDER BY b`,
    { people, next: [...next] },
  )
  const steps = new Map<string, Map<string, readonly string[]>>()
  for (const row of rows) {
    const targets = steps.get(text(row, 'a')) ?? new Map<string, readonly string[]>()
    steps.set(text(row, 'a'), targets.set(text(row, 'b'), texts(row, 'events')))
  }
  return steps
}

/** Rows of people with the events to choose from at each step. */
interface Chain {
  readonly people: readonly string[]
  readonly choices: readonly (readonly string[])[]
}

/** Every head of a chain leads on to the goal, so `limit` heads at each place are enough for the first `limit` chains. */
const chainsOf = async (run: Run, layers: readonly ReadonlySet<string>[], limit: number): Promise<readonly Chain[]> => {
  let chains: Chain[] = [...(layers[0] ?? [])].map((id) => ({ people: [id], choices: [] }))
  for (const next of layers.slice(1)) {
    const lasts = [...new Set(chains.map(({ people }) => people.at(-1) ?? ''))]
    const steps = await stepsBetween(run, lasts, next)
    chains = chains
      .flatMap(({ people, choices }) =>
        [...(steps.get(people.at(-1) ?? '') ?? [])]
          .slice(0, limit)
          .map(([id, events]) => ({ people: [...people, id], choices: [...choices, events] })),
      )
      .slice(0, limit)
  }
  return chains
}

/** The first `limit` ways to choose one event at each step, by the events' ids. */
const eventsOf = (choices: Chain['choices'], limit: number): readonly (readonly string[])[] =>
  choices.reduce<readonly (readonly string[])[]>(
    (heads, events) => heads.flatMap((head) => events.slice(0, limit).map((event) => [...head, event])).slice(0, limit),
    [[]],
  )

/**
 * Asked for all at once, the shortest paths between two busy people are millions. So the people between are found ring by ring,
 * and only as many paths are spelt out as are wanted, in their order.
 */
export const paths = async (
  run: Run,
  ends: { readonly from: string; readonly to: string },
  bounds: Bounds,
): Promise<readonly Path[]> => {
  const { limit, longest } = bounds
  if (limit < 1) return []
  if (ends.from === ends.to) {
    const rows = await run('MATCH (p:Person {id: $id}) RETURN p.id AS id', { id: ends.from })
    return rows.map((row) => ({ people: [text(row, 'id')], events: [] }))
  }
  const length = await distance(run, ends, longest)
  if (length === null) return []
  const layers = await layersOf(run, ends, length)
  const found: Path[] = []
  for (const { people, choices } of await chainsOf(run, layers, limit)) {
    for (const events of eventsOf(choices, limit - found.length)) found.push({ people, events })
    if (found.length === limit) break
  }
  return found
}
