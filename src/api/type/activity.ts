import type { Group, Grouping } from '../../store/contract.ts'
import { GROUPINGS } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import { described } from '../enums.ts'
import { fault } from '../fault.ts'
import { loadersOf } from '../loaders.ts'
import { OrganizationRef, RegionRef, SeriesRef } from '../ref.ts'
import { AttendanceWhere } from '../where/input.ts'
import { attendanceWhere } from '../where/store-where.ts'
import { eventArguments, eventFilter } from './event.ts'

/** Most things that are counted by at once, and most groups in an answer. */
const MOST = { groupings: 3, groups: 10_000 } as const

/** Many rows are read for one small answer. */
const COUNTING = 500
const COUNTED = 5

const GroupingEnum = builder.enumType('Grouping', {
  description:
    'What events and attendances are counted by. What is of several counts in each; what is of none counts under null.',
  values: described(GROUPINGS, {
    YEAR: 'Year of the event, `2024`; null where it is not certain.',
    MONTH: 'Month of the event, `2024-12`; null where it is not certain.',
    KIND: 'Kind of occasion.',
    REGION: 'Divisions where it was held, as precisely as the reports tell.',
    LEVEL: 'Levels of these divisions.',
    PROVINCE: 'The province that these divisions are, or lie in.',
    PREFECTURE: 'The prefecture that these divisions are, or lie in; null for what was held in a province as such.',
    COUNTY: 'The county that these divisions are, or lie in; null for what was held in a prefecture as such.',
    HOST: 'Body that held it.',
    HOST_KIND: 'Kind of that body.',
    HOST_LEVEL: 'Level of that body.',
    SERIES: 'Series that it belongs to.',
    PARTICIPATION: 'What each person did there.',
  }),
})

const ORDERS = ['KEY', 'EVENTS', 'ATTENDANCES', 'PEOPLE'] as const
type ActivityOrder = (typeof ORDERS)[number]

const ActivityOrderEnum = builder.enumType('ActivityOrder', {
  description: 'What groups come by.',
  values: described(ORDERS, {
    KEY: 'Their keys; those without one last.',
    EVENTS: 'Number of events, most first.',
    ATTENDANCES: 'Number of attendances, most first.',
    PEOPLE: 'Number of people, most first.',
  }),
})

const NUMBER = { EVENTS: 'events', ATTENDANCES: 'attendances', PEOPLE: 'people' } as const

/** Sorting keeps the order of the keys where the number is the same. */
const inOrder = (groups: readonly Group[], order: ActivityOrder): readonly Group[] => {
  if (order === 'KEY') return groups
  const number = NUMBER[order]
  return groups.toSorted((a, b) => b[number] - a[number])
}

interface Counted extends Group {
  readonly by: readonly Grouping[]
}

const REGIONAL: ReadonlySet<Grouping> = new Set(['REGION', 'PROVINCE', 'PREFECTURE', 'COUNTY'])

/** The key of the first grouping that this is true of; null where none is or the group has none. */
const keyFor = ({ by, keys }: Counted, test: (grouping: Grouping) => boolean): string | null =>
  keys[by.findIndex(test)] ?? null

const ActivityRef = builder.objectRef<Counted>('Activity').implement({
  description:
    'Events and attendances of one group, counted. Only what the loaded pages report is counted; pages that are missing are not known here.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        '`2024`, `2024-12`, `MEETING`, a division’s code, an organization’s or series’ raw id, by what was asked for first; null for what has none.',
      resolve: ({ keys }) => keys[0] ?? null,
    }),
    keys: t.field({
      type: ['String'],
      nullable: { list: false, items: true },
      description: 'The same for everything that was asked for, in the order of `by`.',
      resolve: ({ keys }) => keys,
    }),
    events: t.exposeInt('events', { description: 'Events in the group.' }),
    attendances: t.exposeInt('attendances', {
      description: 'Attendances of these events: pairs of a person and an event.',
    }),
    people: t.exposeInt('people', { description: 'Different people in these attendances.' }),
    region: t.field({
      type: RegionRef,
      nullable: true,
      description: 'The division, when counted by divisions.',
      resolve: (group, _args, context) => {
        const code = keyFor(group, (one) => REGIONAL.has(one))
        return code === null ? null : loadersOf(context).region.load(code)
      },
    }),
    host: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The body, when counted by host.',
      resolve: (group, _args, context) => {
        const id = keyFor(group, (one) => one === 'HOST')
        return id === null ? null : loadersOf(context).organization.load(id)
      },
    }),
    series: t.field({
      type: SeriesRef,
      nullable: true,
      description: 'The series, when counted by series.',
      resolve: (group, _args, context) => {
        const id = keyFor(group, (one) => one === 'SERIES')
        return id === null ? null : loadersOf(context).series.load(id)
      },
    }),
  }),
})

builder.queryField('activity', (t) =>
  t.field({
    type: [ActivityRef],
    description:
      'Events that meet every condition given, and the attendances at them, counted by group. An event in two groups counts in both, so that groups may add up to more than there is.',
    args: {
      by: t.arg({
        type: [GroupingEnum],
        required: true,
        description: `What to count by: one thing, or up to ${String(MOST.groupings)} together.`,
      }),
      ...eventArguments,
      among: t.arg({
        type: AttendanceWhere,
        description: 'Only attendances of which this is true count, and only events that have one.',
      }),
      orderBy: t.arg({ type: ActivityOrderEnum, defaultValue: 'KEY', description: 'What the groups come by.' }),
      first: t.arg.int({
        defaultValue: 1000,
        description: `At most so many groups from the start, at most ${String(MOST.groups)}.`,
      }),
    },
    complexity: { field: COUNTING, multiplier: COUNTED },
    resolve: async (_root, { by, among, orderBy, first, ...conditions }, context) => {
      const most = first ?? 1000
      if (by.length < 1 || by.length > MOST.groupings || new Set(by).size < by.length) {
        throw fault('BAD_USER_INPUT', `"by" must name 1 to ${String(MOST.groupings)} different things`)
      }
      if (most < 1 || most > MOST.groups) {
        throw fault('BAD_USER_INPUT', `"first" must be from 1 to ${String(MOST.groups)}`)
      }
      const filter = await eventFilter(context, conditions)
      if (filter === null) return []
      const { where } = await attendanceWhere(context, among)
      const groups = await context.store.groups(by, { ...filter, ...(where && { among: where }) }, context.read)
      return inOrder(groups, orderBy ?? 'KEY')
        .slice(0, most)
        .map((group) => ({ ...group, by }))
    },
  }),
)
