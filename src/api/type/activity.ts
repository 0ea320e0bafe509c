import type { Event } from '../../fact/graph.ts'
import type { EventFilter } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { loadersOf } from '../loaders.ts'
import { activity, GROUPINGS, type Group, type Grouping } from '../measure/activity.ts'
import { OrganizationRef, RegionRef } from '../ref.ts'
import { eventArguments, eventFilter } from './event.ts'

/** Most events that are counted in one request, and how many are read at a time. */
const BOUND = { events: 20_000, page: 2000 } as const

/** Many rows are read for one small answer. */
const COUNTING = 500

const GroupingEnum = builder.enumType('Grouping', {
  description: 'What events are counted by.',
  values: {
    YEAR: { description: 'Year in which they were; none where it is not certain.' },
    MONTH: { description: 'Month, `2024-12`; none where it is not certain.' },
    KIND: { description: 'Kind of occasion.' },
    REGION: { description: 'Division where they were held; an event in two counts in both.' },
    HOST: { description: 'Body that held them.' },
  } satisfies Record<Grouping, { readonly description: string }>,
})

interface Counted extends Group {
  readonly by: Grouping
}

const ActivityRef = builder.objectRef<Counted>('Activity').implement({
  description:
    'Events of one group, counted. Only what the loaded pages report is counted; pages that are missing are not known here.',
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: true,
      description: '`2024`, `2024-12`, `MEETING`, a division’s code, an organization’s raw id; null for what has none.',
    }),
    events: t.exposeInt('events', { description: 'Events in the group.' }),
    attendances: t.exposeInt('attendances', { description: 'Attendances of these events.' }),
    region: t.field({
      type: RegionRef,
      nullable: true,
      description: 'The division, when counted by region.',
      resolve: ({ by, key }, _args, context) =>
        by === 'REGION' && key !== null ? loadersOf(context).region.load(key) : null,
    }),
    host: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The body, when counted by host.',
      resolve: ({ by, key }, _args, context) =>
        by === 'HOST' && key !== null ? loadersOf(context).organization.load(key) : null,
    }),
  }),
})

const allEvents = async ({ store, read }: ApiContext, filter: EventFilter): Promise<readonly Event[]> => {
  const events: Event[] = []
  for (let slice = await store.events(filter, { limit: BOUND.page }, read); ;) {
    if (slice.total > BOUND.events) {
      throw fault(
        'TOO_MUCH',
        `${String(slice.total)} events meet this, and at most ${String(BOUND.events)} are counted at once; narrow it by days, kind or region`,
      )
    }
    events.push(...slice.rows.map(({ row }) => row))
    const last = slice.rows.at(-1)
    if (!slice.more || last === undefined) return events
    slice = await store.events(filter, { limit: BOUND.page, after: last.key }, read)
  }
}

builder.queryField('activity', (t) =>
  t.field({
    type: [ActivityRef],
    description: `Events that meet every condition given, counted by group; at most ${String(BOUND.events)} events.`,
    args: { by: t.arg({ type: GroupingEnum, required: true, description: 'What to count by.' }), ...eventArguments },
    complexity: { field: COUNTING, multiplier: GROUPINGS.length },
    resolve: async (_root, { by, ...conditions }, context) => {
      const filter = await eventFilter(context, conditions)
      const events = filter === null ? [] : await allEvents(context, filter)
      return activity(events, by).map((group) => ({ ...group, by }))
    },
  }),
)
