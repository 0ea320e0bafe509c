import type { Path, PathBounds } from '../contract.ts'
import { isConditional } from '../path.ts'
import { searchPaths } from '../path-search.ts'
import type { Ask, Told } from '../path-search.ts'
import { Terms } from '../where-text.ts'
import { asOccupancy, encode } from './codec.ts'
import { textOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { orderedPaths } from './path-order.ts'
import type { Attended, Step } from './path-order.ts'
import { eventLogic, sqlValues } from './where.ts'

/** A search from one end: how many meetings away each person is, and from how far away each event was first met. */
interface Side {
  readonly people: Map<string, number>
  readonly events: Map<string, number>
  frontier: readonly string[]
  depth: number
}

const EVENTS_OF = `SELECT DISTINCT attendance.event AS id FROM json_each(@ids) asked
CROSS JOIN attendance ON attendance.person = asked.value`

const PEOPLE_OF = `SELECT DISTINCT attendance.person AS id FROM json_each(@ids) asked
CROSS JOIN attendance ON attendance.event = asked.value`

const ATTENDED = `SELECT attendance.person AS person, attendance.event AS event FROM json_each(@ids) asked
CROSS JOIN attendance ON`

const sideFrom = (person: string): Side => ({
  people: new Map([[person, 0]]),
  events: new Map(),
  frontier: [person],
  depth: 0,
})

const fresh = (ids: readonly string[], seen: Map<string, number>, depth: number): readonly string[] => {
  const found = ids.filter((id) => !seen.has(id))
  for (const id of found) seen.set(id, depth)
  return found
}

/** Goes one meeting further. Each event and each person is followed once in a whole search. */
const widen = (connection: Connection, side: Side): void => {
  const events = fresh(connection.texts(EVENTS_OF, { ids: encode(side.frontier) }), side.events, side.depth)
  side.depth += 1
  side.frontier = fresh(connection.texts(PEOPLE_OF, { ids: encode(events) }), side.people, side.depth)
}

/** Widens the smaller side until the two meet; those who stand where they meet, or nobody. */
const meet = (
  connection: Connection,
  { near, far }: Record<'near' | 'far', Side>,
  longest: number,
): readonly string[] => {
  while (near.depth + far.depth < longest && near.frontier.length > 0 && far.frontier.length > 0) {
    const [side, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near]
    widen(connection, side)
    const met = side.frontier.filter((person) => other.people.has(person))
    if (met.length > 0) return met
  }
  return []
}

const attended = (connection: Connection, by: 'person' | 'event', ids: Iterable<string>): readonly Attended[] =>
  connection
    .all(`${ATTENDED} attendance.${by} = asked.value`, { ids: encode([...new Set(ids)]) })
    .map(({ person, event }) => ({ person: textOf(person), event: textOf(event) }))

/** An event has fewer people than a person has events, by about so much. */
const EVENTS_A_PERSON = 4

/** The meetings that lead from people `depth` away from the side's start to those one closer: farther and closer attendances. */
const closer = (connection: Connection, side: Side, from: { people: readonly string[]; depth: number }) => {
  const people = new Set(from.people)
  const before = [...side.events].flatMap(([event, depth]) => (depth === from.depth - 1 ? event : []))
  const all = before.length <= EVENTS_A_PERSON * people.size ? attended(connection, 'event', before) : null
  const farther =
    all?.filter(({ person }) => people.has(person)) ??
    attended(connection, 'person', people).filter(({ event }) => side.events.get(event) === from.depth - 1)
  const events = new Set(farther.map(({ event }) => event))
  const nearer = (all?.filter(({ event }) => events.has(event)) ?? attended(connection, 'event', events)).filter(
    ({ person }) => side.people.get(person) === from.depth - 1,
  )
  return { farther, nearer, people: [...new Set(nearer.map(({ person }) => person))] }
}

/** The steps of all shortest paths through those who were met, in the order from `near` to `far`. */
const stepsThrough = (
  connection: Connection,
  sides: Record<'near' | 'far', Side>,
  met: readonly string[],
): readonly Step[] => {
  const steps: Step[] = []
  for (let [people, depth] = [met, sides.near.depth]; depth > 0; depth -= 1) {
    const step = closer(connection, sides.near, { people, depth })
    steps.unshift({ leaving: step.nearer, arriving: step.farther })
    people = step.people
  }
  for (let [people, depth] = [met, sides.far.depth]; depth > 0; depth -= 1) {
    const step = closer(connection, sides.far, { people, depth })
    steps.push({ leaving: step.farther, arriving: step.nearer })
    people = step.people
  }
  return steps
}

const attendances = (connection: Connection, { by, ids }: Ask, { where }: PathBounds): Told => {
  const terms = new Terms('@')
  const allowed =
    where === undefined
      ? ''
      : `AND EXISTS (SELECT 1 FROM event WHERE event.id = attendance.event AND ${eventLogic(terms, 'event', where)})`
  const found = connection.all(
    `SELECT attendance.person AS person, attendance.event AS event, attendance.day AS day, attendance.until AS until
     FROM json_each(@ids) asked CROSS JOIN attendance ON attendance.${by} = asked.value ${allowed}`,
    { ids: encode(ids), ...sqlValues(terms) },
  )
  return {
    attendances: found.map(({ person, event, day, until }) => ({
      person: textOf(person),
      event: textOf(event),
      day: textOf(day),
      until: textOf(until),
    })),
  }
}

const SERVICES_OF = {
  person: 'CROSS JOIN occupancy ON occupancy.person = asked.value CROSS JOIN post ON post.id = occupancy.post',
  organization: 'CROSS JOIN post ON post.organization = asked.value CROSS JOIN occupancy ON occupancy.post = post.id',
}

const services = (connection: Connection, { by, ids }: Ask): Told => {
  const from = by === 'organization' ? SERVICES_OF.organization : SERVICES_OF.person
  const found = connection.all(
    `SELECT occupancy.row AS row, post.organization AS organization FROM json_each(@ids) asked ${from}`,
    { ids: encode(ids) },
  )
  return {
    services: found.map(({ row, organization }) => ({
      occupancy: asOccupancy(textOf(row)),
      organization: textOf(organization),
    })),
  }
}

/** What a search that keeps to conditions asks for. */
const told = (connection: Connection, ask: Ask, bounds: PathBounds): Told =>
  ask.of === 'SERVICES' ? services(connection, ask) : attendances(connection, ask, bounds)

const searched = (
  connection: Connection,
  ends: { readonly from: string; readonly to: string },
  bounds: PathBounds,
): readonly Path[] => {
  const search = searchPaths(ends, bounds)
  let turn = search.next()
  while (turn.done !== true) turn = search.next(told(connection, turn.value, bounds))
  return turn.value
}

/**
 * All shortest paths over meetings, found by breadth-first search from both ends, so that the work grows with the attendances
 * around the two people and not with the number of paths.
 */
export const paths = (
  connection: Connection,
  ends: { readonly from: string; readonly to: string },
  bounds: PathBounds,
): readonly Path[] => {
  const { from, to } = ends
  const known = connection.texts(
    'SELECT person.id FROM json_each(@ids) asked CROSS JOIN person ON person.id = asked.value',
    {
      ids: encode([from, to]),
    },
  )
  if (known.length < 2 || bounds.limit < 1) return []
  if (from === to) return [{ people: [from], links: [] }]
  if (isConditional(bounds)) return searched(connection, ends, bounds)
  const sides = { near: sideFrom(from), far: sideFrom(to) }
  const met = meet(connection, sides, bounds.longest)
  if (met.length === 0) return []
  return orderedPaths(from, stepsThrough(connection, sides, met), bounds.limit)
}
