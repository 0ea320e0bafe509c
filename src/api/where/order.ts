import type { AttendanceOrder, EventOrder, PeopleOrder, Slice, Window } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import { AttendanceWhere, type AttendanceConditions, type Joined } from './input.ts'

type Direction = 'ASC' | 'DESC'

const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which end comes first.',
  values: {
    ASC: { description: 'Earliest, fewest, first in the alphabet.' },
    DESC: { description: 'Latest, most, last in the alphabet.' },
  } satisfies Record<Direction, { readonly description: string }>,
})

const TOWARDS = 'Numbers come most first and all else rising unless told.'

interface Ordered<By> {
  readonly by: By
  readonly direction?: Direction | null | undefined
}

export interface PersonOrdered extends Ordered<PeopleOrder['by']> {
  readonly among?: Joined<AttendanceConditions> | null | undefined
}

export const PersonOrderInput = builder.inputRef<PersonOrdered>('PersonOrder').implement({
  description: 'What people come by; by name where it is the same.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('PersonOrderBy', {
        description: 'What people can come by.',
        values: {
          NAME: { description: 'Pinyin, then the characters.' },
          EVENTS: { description: 'Number of events attended: who is most active.' },
          MENTIONS: { description: 'Number of mentions.' },
        } satisfies Record<PeopleOrder['by'], { readonly description: string }>,
      }),
      required: true,
      description: 'What they come by.',
    }),
    direction: t.field({ type: DirectionEnum, description: TOWARDS }),
    among: t.field({ type: AttendanceWhere, description: 'With EVENTS: only events attended so are counted.' }),
  }),
})

export const EventOrderInput = builder.inputRef<Ordered<EventOrder>>('EventOrder').implement({
  description: 'What events come by; by day where it is the same.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('EventOrderBy', {
        description: 'What events can come by.',
        values: {
          DAY: { description: 'Earliest day; events without one are taken for the latest.' },
          SIZE: { description: 'Number of people there.' },
          REPORTS: { description: 'Number of reports.' },
        } satisfies Record<EventOrder, { readonly description: string }>,
      }),
      required: true,
      description: 'What they come by.',
    }),
    direction: t.field({ type: DirectionEnum, description: TOWARDS }),
  }),
})

export const AttendanceOrderInput = builder.inputRef<Ordered<AttendanceOrder>>('AttendanceOrder').implement({
  description: 'What attendances come by.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('AttendanceOrderBy', {
        description: 'What attendances can come by.',
        values: {
          DAY: { description: 'The event’s earliest day; events without one are taken for the latest.' },
          POSITION: { description: 'Place in the printed list.' },
          EVENT_SIZE: { description: 'Number of people at the event.' },
          PERSON_EVENTS: { description: 'Number of events that the person attended.' },
        } satisfies Record<AttendanceOrder, { readonly description: string }>,
      }),
      required: true,
      description: 'What they come by.',
    }),
    direction: t.field({ type: DirectionEnum, description: TOWARDS }),
  }),
})

/** What the store gives most first. */
const NUMBERS = new Set(['EVENTS', 'MENTIONS', 'SIZE', 'REPORTS', 'EVENT_SIZE', 'PERSON_EVENTS'])

interface Turn {
  /** Name of the order, for its cursors. */
  readonly name: string
  /** Whether it runs against the store's own direction. */
  readonly against: boolean
}

/** How an order runs; `usual` is the name of the one that holds where none was asked for. */
export const turnOf = (usual: string, asked: Ordered<string> | null | undefined): Turn => {
  if (asked === null || asked === undefined) return { name: usual, against: false }
  const own: Direction = NUMBERS.has(asked.by) ? 'DESC' : 'ASC'
  const direction = asked.direction ?? own
  return { name: `${usual}:${asked.by}:${direction}`, against: direction !== own }
}

/** Reads a window of an order that may run against the store's. */
export const readTurned = async <Row>(
  { against }: Turn,
  window: Window,
  read: (window: Window) => Promise<Slice<Row>>,
): Promise<Slice<Row>> => {
  if (!against) return read(window)
  const { limit, after, before, backward = false } = window
  const bounds = { ...(before && { after: before }), ...(after && { before: after }) }
  const slice = await read({ limit, ...bounds, backward: !backward })
  return { ...slice, rows: slice.rows.toReversed() }
}
