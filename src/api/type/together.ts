import type { Event, Person } from '../../fact/graph.ts'
import type { Slice, Window } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { isAbsent } from '../given.ts'
import { pairId } from '../global-id.ts'
import { loadersOf } from '../loaders.ts'
import { AttendanceRef, EventRef } from '../ref.ts'
import { askedOf, PERSON_ARGUMENT } from '../whom.ts'

/** Most people whose shared events may be asked for at once. */
const MOST = 50

/** Whole lists of attendances are laid over each other. */
const LISTS = 100

const ORDER = 'events together'

interface Together {
  readonly event: Event
  /** The set, whose attendances are looked up where they are asked for. */
  readonly people: readonly Person[]
}

const TogetherConnection = connectionType({
  name: 'Together',
  node: EventRef,
  description: 'Events that several people of a set attended, by day. Who of them was there stands on the edges.',
  nodeOf: ({ event }: Together) => event,
  edge: (t) => ({
    node: t.field({ type: EventRef, description: 'The event.', resolve: ({ row }) => row.event }),
    attendances: t.field({
      type: [AttendanceRef],
      description: 'Attendances of those of the set who were there.',
      resolve: async ({ row: { event, people } }, _args, context) => {
        const { attendance } = loadersOf(context)
        const found = await Promise.all(people.map(({ id }) => attendance.load(pairId(id, event.id))))
        return found.filter((one) => one !== null)
      },
    }),
  }),
})

/** Events that these people attended, or at least so many of them; each who is unknown counts as one who attended nothing. */
const eventsOf = async (
  { store, read }: ApiContext,
  {
    ids,
    minimum,
    window,
  }: { readonly ids: readonly string[]; readonly minimum: number | null; readonly window: Window },
): Promise<Slice<Event>> => {
  const attendees = [...new Set(ids)]
  return store.events({ where: { attendees, attendeesFrom: minimum ?? attendees.length } }, window, read)
}

builder.queryField('together', (t) =>
  t.field({
    type: TogetherConnection,
    description: 'Events that all of several people attended, or at least so many of them.',
    args: {
      people: t.arg.idList({
        required: true,
        description: `The people, at most ${String(MOST)}. Each: ${PERSON_ARGUMENT}`,
      }),
      minimum: t.arg.int({ description: 'How many of them must have been there; all unless told.' }),
      ...pageArguments,
    },
    complexity: (args) => ({ ...pageCost(args), field: LISTS }),
    resolve: async (_root, { people: ids, minimum, ...page }, context) => {
      const window = windowOf(ORDER, page)
      if (ids.length < 2 || ids.length > MOST)
        throw fault('BAD_USER_INPUT', `"people" must be from 2 to ${String(MOST)}`)
      if (!isAbsent(minimum) && minimum < 1) throw fault('BAD_USER_INPUT', '"minimum" must be at least 1')
      const { people: found, answer: slice } = await askedOf(context, ids, (some) =>
        eventsOf(context, { ids: some, minimum: minimum ?? null, window }),
      )
      const people = [...new Map(found.flatMap((person) => (person === null ? [] : [[person.id, person]]))).values()]
      const rows = slice.rows.map(({ key, row: event }) => ({ key, row: { event, people } }))
      return connectionOf(ORDER, { ...slice, rows }, window)
    },
  }),
)
