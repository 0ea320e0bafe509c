import type { Event } from '../../fact/graph.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { rawId } from '../global-id.ts'
import { loadersOf, present, presentAll, SERIES_EVENTS } from '../loaders.ts'
import { rosterOf, type Regular } from '../measure/roster.ts'
import { AttendanceRef, EventRef, PersonRef, SeriesRef } from '../ref.ts'

/** Many rows are read and laid beside each other. */
const LAID = 200

const AbsenceRef = builder.objectRef<Event>('Absence').implement({
  description:
    'An event of a series that does not list somebody who was at one before and at one after it. It says that the reports do not name the person, not that the person was not there.',
  fields: (t) => ({
    event: t.field({ type: EventRef, description: 'The event.', resolve: (event) => event }),
    listComplete: t.boolean({
      description:
        'True where some report’s list claims to be whole; where none does (等), the person may have been left out.',
      resolve: async ({ reports }, _args, context) =>
        (await presentAll(loadersOf(context).report, reports)).some(({ listComplete }) => listComplete),
    }),
  }),
})

const RosterRowRef = builder.objectRef<Regular>('RosterRow').implement({
  description: 'One who comes to the events of a series.',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who.',
      resolve: ({ person }, _args, context) => present(loadersOf(context).person, person),
    }),
    attended: t.int({ description: 'Events of the series attended.', resolve: ({ attended }) => attended.length }),
    span: t.exposeInt('span', {
      description: 'Events of the series from the first to the last that the person attended: what `attended` is of.',
    }),
    attendances: t.field({
      type: [AttendanceRef],
      description: 'The attendances, by date.',
      resolve: ({ attended }) => attended,
    }),
    absences: t.field({
      type: [AbsenceRef],
      description: 'Events of the span that do not list the person, by date.',
      resolve: ({ missed }) => missed,
    }),
  }),
})

/** Everybody's row in a series; those of several series are read together. */
const rosterBy = async (context: ApiContext, series: string): Promise<readonly Regular[]> => {
  const { eventsOfSeries, attendancesOfEvent } = loadersOf(context)
  const events = await eventsOfSeries.load(series)
  const window = { limit: SERIES_EVENTS }
  const slices = await Promise.all(events.map(({ id }) => attendancesOfEvent.load({ id, window })))
  return rosterOf(
    events,
    slices.flatMap(({ rows }) => rows.map(({ row }) => row)),
  )
}

builder.queryField('roster', (t) =>
  t.field({
    type: [RosterRowRef],
    nullable: true,
    description: `Who comes to the events of a series, most first, and which between the first and the last do not list them; null when the series is unknown. At most ${String(SERIES_EVENTS)} events.`,
    args: { series: t.arg.id({ required: true, description: 'Id of the series.' }) },
    complexity: { field: LAID, multiplier: 10 },
    resolve: async (_root, { series }, context) => {
      const found = await loadersOf(context).series.load(rawId('Series', series))
      return found === null ? null : rosterBy(context, found.id)
    },
  }),
)

builder.objectField(SeriesRef, 'roster', (t) =>
  t.field({
    type: [RosterRowRef],
    description: `Who comes to its events, most first. At most ${String(SERIES_EVENTS)} events.`,
    complexity: { field: LAID, multiplier: 10 },
    resolve: ({ id }, _args, context) => rosterBy(context, id),
  }),
)

const AbsentRef = builder.objectRef<{ readonly row: Regular; readonly event: Event }>('AbsenceOfPerson').implement({
  description: 'Somebody whom an event of a series does not list.',
  fields: (t) => ({
    row: t.field({ type: RosterRowRef, description: 'The person with what it attended.', resolve: ({ row }) => row }),
    absence: t.field({ type: AbsenceRef, description: 'The event.', resolve: ({ event }) => event }),
  }),
})

builder.queryField('absences', (t) =>
  t.field({
    type: [AbsentRef],
    nullable: true,
    description:
      'Whom the events of a series do not list although they were at one before and at one after, regulars first; null when the series is unknown.',
    args: {
      series: t.arg.id({ required: true, description: 'Id of the series.' }),
      minAttended: t.arg.int({
        defaultValue: 2,
        description: 'Only of people who attended at least so many events of the series.',
      }),
    },
    complexity: { field: LAID, multiplier: 10 },
    resolve: async (_root, { series, minAttended }, context) => {
      const found = await loadersOf(context).series.load(rawId('Series', series))
      if (found === null) return null
      const rows = (await rosterBy(context, found.id)).filter(({ attended }) => attended.length >= (minAttended ?? 2))
      return rows.flatMap((row) => row.missed.map((event) => ({ row, event })))
    },
  }),
)
