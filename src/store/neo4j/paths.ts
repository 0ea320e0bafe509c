import type { Beside, Path, PathBounds } from '../contract.ts'
import { isConditional } from '../path.ts'
import { searchPaths } from '../path-search.ts'
import type { Ask, Told } from '../path-search.ts'
import { Terms } from '../where-text.ts'
import type { Run } from './connection.ts'
import { occupancyOf } from './graph-row.ts'
import { NO_DAY } from './key.ts'
import { apartOf, NEAR, spellOut } from './near-paths.ts'
import type { Apart, Chain, Ends } from './near-paths.ts'
import { text, texts } from './property.ts'
import type { Properties } from './property.ts'
import { cypherValues, eventLogic } from './where.ts'

/** People by distance from one end: `[0]` is the end itself. */
class Rings {
  readonly rings: ReadonlySet<string>[]
  /** How much there is to follow from the outermost ring, roughly. */
  weight: number
  readonly #seen: Set<string>

  constructor(end: string, events: number) {
    this.rings = [new Set([end])]
    this.weight = events
    this.#seen = new Set([end])
  }

  get outermost(): ReadonlySet<string> {
    return this.rings.at(-1) ?? new Set()
  }

  async grow(run: Run): Promise<void> {
    const rows = await run(
      `MATCH (p:Person)-[:ATTENDED]->(e) WHERE p.id IN $people WITH DISTINCT e
MATCH (e)<-[:ATTENDED]-(q) WITH DISTINCT q RETURN q.id AS id`,
      { people: [...this.outermost] },
    )
    const fresh = rows.map((row) => text(row, 'id')).filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    this.rings.push(new Set(fresh))
    this.weight = fresh.length
  }
}

/**
 * Binds `p` of `$here`, `q` of `$there` and an event `e` of both, walking from the side that has fewer events to follow: the other
 * may be one person who attends everything.
 */
const MET = `MATCH (p:Person) WHERE p.id IN $here WITH sum(COUNT { (p)-[:ATTENDED]->() }) AS here
MATCH (q:Person) WHERE q.id IN $there WITH here, sum(COUNT { (q)-[:ATTENDED]->() }) AS there
CALL (here, there) {
  WITH here, there WHERE here <= there
  MATCH (p:Person)-[:ATTENDED]->(e) WHERE p.id IN $here
  MATCH (e)<-[:ATTENDED]-(q) WHERE q.id IN $there
  RETURN p, q, e
  UNION ALL
  WITH here, there WHERE here > there
  MATCH (q:Person)-[:ATTENDED]->(e) WHERE q.id IN $there
  MATCH (e)<-[:ATTENDED]-(p) WHERE p.id IN $here
  RETURN p, q, e
}`

/** Pairs of those on either side who met. */
const meetings = async (
  run: Run,
  here: ReadonlySet<string>,
  there: ReadonlySet<string>,
): Promise<readonly (readonly [string, string])[]> => {
  const rows = await run(`${MET} RETURN DISTINCT p.id AS a, q.id AS b`, {
    here: [...here],
    there: [...there],
  })
  return rows.map((row) => [text(row, 'a'), text(row, 'b')])
}

/**
 * People on any shortest path, by their place on it. Grows from the end with less to follow until one meeting joins the rings,
 * then walks back to the start keeping who leads to it; towards the goal its rings say it already.
 */
const layersOf = async (run: Run, ends: Ends, apart: Apart): Promise<ReadonlySet<string>[]> => {
  const start = new Rings(ends.from, apart.fromEvents)
  const goal = new Rings(ends.to, apart.toEvents)
  while (start.rings.length + goal.rings.length - 1 < apart.length) {
    await (start.weight <= goal.weight ? start : goal).grow(run)
  }
  const joined = await meetings(run, start.outermost, goal.outermost)
  const layers: ReadonlySet<string>[] = [
    new Set(joined.map(([here]) => here)),
    new Set(joined.map(([, there]) => there)),
    ...goal.rings.slice(0, -1).toReversed(),
  ]
  for (const ring of start.rings.slice(0, -1).toReversed()) {
    const next = layers[0] ?? new Set()
    layers.unshift(ring.size === 1 ? ring : new Set((await meetings(run, ring, next)).map(([here]) => here)))
  }
  return layers
}

type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/** From each of `people` to those of `next` whom it met, in the order of ids, with the events in the order of theirs. */
const stepsBetween = async (run: Run, people: readonly string[], next: ReadonlySet<string>): Promise<Steps> => {
  const rows = await run(
    `${MET}
WITH p.id AS a, q.id AS b, e.id AS event ORDER BY event
RETURN a, b, collect(event) AS events ORDER BY b`,
    { here: people, there: [...next] },
  )
  const steps = new Map<string, Map<string, readonly string[]>>()
  for (const row of rows) {
    const targets = steps.get(text(row, 'a')) ?? new Map<string, readonly string[]>()
    steps.set(text(row, 'a'), targets.set(text(row, 'b'), texts(row, 'events')))
  }
  return steps
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

const attendances = async (run: Run, { by, ids }: Ask, { where = {} }: PathBounds): Promise<Told> => {
  const terms = new Terms('$')
  const [start, label] = by === 'person' ? ['p', 'Person'] : ['e', 'Event']
  const rows = await run(
    `MATCH (${start}:${label}) WHERE ${start}.id IN $ids
MATCH (p)-[:ATTENDED]->(e) WHERE ${eventLogic(terms, 'e', where)}
RETURN p.id AS person, e.id AS event, e.dayKey AS day, coalesce(e.untilKey, '${NO_DAY}') AS until`,
    { ids, ...cypherValues(terms) },
  )
  return {
    attendances: rows.map((row) => ({
      person: text(row, 'person'),
      event: text(row, 'event'),
      day: text(row, 'day'),
      until: text(row, 'until'),
    })),
  }
}

const services = async (run: Run, { by, ids }: Ask): Promise<Told> => {
  const [start, label] = by === 'person' ? ['p', 'Person'] : ['body', 'Organization']
  const rows = await run(
    `MATCH (${start}:${label}) WHERE ${start}.id IN $ids
MATCH (p)-[:HOLDS]->(n:Occupancy)-[:OF_POST]->(:Post)-[:IN_ORGANIZATION]->(body)
RETURN n {.*} AS row, body.id AS organization`,
    { ids },
  )
  return {
    services: rows.map((row) => ({
      occupancy: occupancyOf(row['row'] as Properties),
      organization: text(row, 'organization'),
    })),
  }
}

/** What a search that keeps to conditions asks for. */
const told = (run: Run, ask: Ask, bounds: PathBounds): Promise<Told> =>
  ask.of === 'SERVICES' ? services(run, ask) : attendances(run, ask, bounds)

const searched = async (run: Run, ends: Ends, bounds: PathBounds): Promise<readonly Path[]> => {
  const known = await run('MATCH (p:Person) WHERE p.id IN $ids RETURN p.id AS id', { ids: [ends.from, ends.to] })
  if (known.length < 2) return []
  const search = searchPaths(ends, bounds)
  let turn = search.next()
  while (turn.done !== true) turn = search.next(await told(run, turn.value, bounds))
  return turn.value
}

/**
 * Asked for all at once, the shortest paths between two busy people are millions. So the people between are found ring by ring,
 * and only as many paths are spelt out as are wanted, in their order.
 */
export const paths = async (
  run: Run,
  ends: Ends,
  bounds: PathBounds & { readonly beside?: Beside | undefined },
): Promise<readonly Path[]> => {
  const { limit, longest, beside } = bounds
  if (limit < 1) return []
  if (ends.from === ends.to) {
    const rows = await run('MATCH (p:Person {id: $id}) RETURN p.id AS id', { id: ends.from })
    return rows.map((row) => ({ people: [text(row, 'id')], links: [] }))
  }
  if (isConditional(bounds)) return searched(run, ends, bounds)
  const apart = await apartOf(run, ends, { longest, limit, beside })
  if (apart === null) return []
  return spellOut(
    apart.length <= NEAR ? apart.chains : await chainsOf(run, await layersOf(run, ends, apart), limit),
    limit,
  )
}
