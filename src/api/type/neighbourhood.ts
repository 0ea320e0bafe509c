import type { Attendance } from '../../fact/graph.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { globalId } from '../global-id.ts'
import { loadersOf, presentAll } from '../loaders.ts'
import { asNode, NodeRef } from '../node.ts'
import { AttendanceRef } from '../ref.ts'
import { PERSON_ARGUMENT, personBy } from '../whom.ts'

const BOUND = { depth: 4, usual: 200, nodes: 2000 } as const

interface Neighbourhood {
  readonly people: readonly string[]
  readonly events: readonly string[]
  readonly attendances: readonly Attendance[]
  readonly complete: boolean
}

const EdgeRef = builder.objectRef<Attendance>('NeighbourhoodEdge').implement({
  description: 'An attendance as an edge of a graph.',
  fields: (t) => ({
    source: t.id({ description: 'Id of the person.', resolve: ({ person }) => globalId('Person', person) }),
    target: t.id({ description: 'Id of the event.', resolve: ({ event }) => globalId('Event', event) }),
    attendance: t.field({
      type: AttendanceRef,
      description: 'What the edge stands for.',
      resolve: (attendance) => attendance,
    }),
  }),
})

const NeighbourhoodRef = builder.objectRef<Neighbourhood>('Neighbourhood').implement({
  description: 'The graph around a person: people and events as nodes, attendances as edges.',
  fields: (t) => ({
    nodes: t.field({
      type: [NodeRef],
      description: 'People and events, nearest first.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async ({ people, events }, _args, context) => {
        const { person, event } = loadersOf(context)
        const [who, what] = await Promise.all([presentAll(person, people), presentAll(event, events)])
        return [...who.map((row) => asNode('Person', row)), ...what.map((row) => asNode('Event', row))]
      },
    }),
    edges: t.field({
      type: [EdgeRef],
      description: 'Attendances among these nodes that the search went along.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ attendances }) => attendances,
    }),
    complete: t.exposeBoolean('complete', { description: 'False when the limit cut something off.' }),
  }),
})

/** Nodes met so far and what is left of the limit. */
class Gathered {
  readonly people = new Set<string>()
  readonly events = new Set<string>()
  readonly attendances = new Map<string, Attendance>()
  complete = true
  readonly #limit: number

  constructor(start: string, limit: number) {
    this.#limit = limit
    this.people.add(start)
  }

  /** Takes the edges whose far end is known or still has room, and gives the far ends that are new. */
  take(rows: readonly Attendance[], far: 'person' | 'event'): string[] {
    const known = far === 'person' ? this.people : this.events
    const fresh: string[] = []
    for (const row of rows) {
      const end = row[far]
      if (!known.has(end)) {
        if (this.people.size + this.events.size >= this.#limit) {
          this.complete = false
          continue
        }
        known.add(end)
        fresh.push(end)
      }
      this.attendances.set(`${row.person} ${row.event}`, row)
    }
    return fresh
  }
}

const around = async (
  { store, read }: ApiContext,
  start: string,
  { depth, limit }: { readonly depth: number; readonly limit: number },
): Promise<Neighbourhood> => {
  const gathered = new Gathered(start, limit)
  let people = [start]
  for (let step = 0; step < depth && people.length > 0; step++) {
    const ofPeople = await store.attendancesOfPeople(people, { limit, backward: true }, read)
    const events = gathered.take(
      ofPeople.flatMap(({ rows }) => rows.map(({ row }) => row)),
      'event',
    )
    const ofEvents = events.length === 0 ? [] : await store.attendancesOfEvents(events, { limit }, read)
    people = gathered.take(
      ofEvents.flatMap(({ rows }) => rows.map(({ row }) => row)),
      'person',
    )
    if ([...ofPeople, ...ofEvents].some(({ more }) => more)) gathered.complete = false
  }
  return {
    people: [...gathered.people],
    events: [...gathered.events],
    attendances: [...gathered.attendances.values()],
    complete: gathered.complete,
  }
}

const bounded = (name: string, value: number, most: number): number => {
  if (value < 1 || value > most) throw fault('BAD_USER_INPUT', `"${name}" must be from 1 to ${String(most)}`)
  return value
}

builder.queryField('neighbourhood', (t) =>
  t.field({
    type: NeighbourhoodRef,
    nullable: true,
    description: 'The graph around a person for graph tools; null when the person is unknown.',
    args: {
      of: t.arg.id({ required: true, description: `Whose. ${PERSON_ARGUMENT}` }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `Steps from person to person, at most ${String(BOUND.depth)}.`,
      }),
      limit: t.arg.int({
        defaultValue: BOUND.usual,
        description: `At most so many nodes, at most ${String(BOUND.nodes)}; a person’s latest events first.`,
      }),
    },
    complexity: ({ limit }) => ({ field: 100, multiplier: Math.max(1, Math.min(limit ?? BOUND.usual, BOUND.nodes)) }),
    resolve: async (_root, args, context) => {
      const depth = bounded('depth', args.depth ?? 1, BOUND.depth)
      const limit = bounded('limit', args.limit ?? BOUND.usual, BOUND.nodes)
      const person = await personBy(context, args.of)
      return person === null ? null : around(context, person.id, { depth, limit })
    },
  }),
)
