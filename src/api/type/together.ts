import { attendedBy } from '../attended.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { loadersOf, present } from '../loaders.ts'
import { sliceOf } from '../measure/slice.ts'
import { gatherings, type Gathering } from '../measure/together.ts'
import type { Event } from '../../fact/graph.ts'
import { AttendanceRef, EventRef } from '../ref.ts'
import { PERSON_ARGUMENT, personBy } from '../whom.ts'

/** Most people whose shared events may be asked for at once. */
const MOST = 50

/** Whole lists of attendances are read and laid over each other. */
const LISTS = 100

interface Together extends Gathering {
  readonly node: Event
}

const TogetherConnection = connectionType({
  name: 'Together',
  node: EventRef,
  description: 'Events that several people of a set attended, by day. Who of them was there stands on the edges.',
  nodeOf: ({ node }: Together) => node,
  edge: (t) => ({
    node: t.field({ type: EventRef, description: 'The event.', resolve: ({ row }) => row.node }),
    attendances: t.field({
      type: [AttendanceRef],
      description: 'Attendances of those of the set who were there.',
      resolve: ({ row }) => row.attendances,
    }),
  }),
})

/** The people meant, each once, and how many there are with those who are unknown. */
const peopleOf = async (context: ApiContext, ids: readonly string[]) => {
  if (ids.length < 2 || ids.length > MOST) throw fault('BAD_USER_INPUT', `"people" must be from 2 to ${String(MOST)}`)
  const found = await Promise.all(ids.map((id) => personBy(context, id)))
  const people = [...new Map(found.flatMap((person) => (person === null ? [] : [[person.id, person]]))).values()]
  return { people, all: people.length + found.filter((person) => person === null).length }
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
      const window = windowOf('together', page)
      const { people, all } = await peopleOf(context, ids)
      const least = minimum ?? all
      if (least < 1) throw fault('BAD_USER_INPUT', '"minimum" must be at least 1')
      const slice = sliceOf(gatherings(await attendedBy(context, people), least), window)
      const rows = await Promise.all(
        slice.rows.map(async ({ key, row }) => ({
          key,
          row: { ...row, node: await present(loadersOf(context).event, row.event) },
        })),
      )
      return connectionOf('together', { ...slice, rows }, window)
    },
  }),
)
