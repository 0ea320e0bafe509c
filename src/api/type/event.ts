import type { Event } from '../../fact/graph.ts'
import type { EventKind } from '../../fact/participation.ts'
import type { EventFilter } from '../../store/contract.ts'
import { CertaintyEnum, eventBy } from '../as-of/certainty.ts'
import { beginAhead, OF_ID } from '../ahead.ts'
import { builder } from '../builder.ts'
import {
  connectionOf,
  connectionType,
  pageArguments,
  pageCost,
  windowOf,
  type Connection,
  type PageArguments,
} from '../connection.ts'
import type { ApiContext } from '../context.ts'
import { EventKindEnum } from '../enums.ts'
import { given, isAbsent } from '../given.ts'
import { optionalRawId, rawId } from '../global-id.ts'
import { loadersOf, presentAll } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { EventRef, EvidenceRef, OrganizationRef, RegionRef, ReportRef, SeriesRef } from '../ref.ts'
import { PERSON_ARGUMENT, personBy } from '../whom.ts'
import { EventWhere } from '../where/input.ts'
import { EventOrderInput, readTurned, turnOf } from '../where/order.ts'
import { eventWhere } from '../where/store-where.ts'
import { AttendanceConnection, attendanceArguments, attendancesAsked } from './attendance.ts'

EventRef.implement({
  interfaces: [NodeRef],
  description: 'A meeting, talks, a visit or a ceremony. One event may be reported in many articles.',
  fields: (t) => ({
    kind: t.field({ type: EventKindEnum, description: 'What sort of occasion.', resolve: ({ kind }) => kind }),
    title: t.exposeString('title', {
      description: 'The words of the text that name it; a short label for visits and talks.',
    }),
    date: t.expose('date', {
      type: 'Edtf',
      nullable: true,
      description: 'When, as precisely as the reports tell; null when nothing tells.',
    }),
    endDate: t.expose('endDate', {
      type: 'Edtf',
      nullable: true,
      description: 'Last day, of an event of several days.',
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it can have begun; null when no year is known.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'Last day that it can have lasted to; equals `earliest` for an exact day.',
    }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'How sure it is that it was by the day of `@asOf`; null without one, and for what was not yet.',
      resolve: (event, _args, { asOf }) => (asOf === null ? null : eventBy(event, asOf)),
    }),
    places: t.exposeStringList('places', { description: 'Where, as the reports’ divisions by full name.' }),
    regions: t.field({
      type: [RegionRef],
      description: 'Divisions of the places, as far as they are known by code.',
      resolve: async ({ regions }, _args, context) => presentAll(loadersOf(context).region, regions),
    }),
    host: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The body that held it.',
      resolve: ({ host }, _args, context) => (host === null ? null : loadersOf(context).organization.load(host)),
    }),
    series: t.field({
      type: SeriesRef,
      nullable: true,
      description: 'The series of recurring events that it belongs to.',
      resolve: ({ series }, _args, context) => (series === null ? null : loadersOf(context).series.load(series)),
    }),
    reports: t.field({
      type: [ReportRef],
      description: 'What each article says of it; lists that differ stand side by side.',
      resolve: ({ reports }, _args, context) => presentAll(loadersOf(context).report, reports),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words behind its title, date and places, over all reports.',
      resolve: async ({ reports }, _args, context) => {
        const rows = await presentAll(loadersOf(context).report, reports)
        return rows.flatMap(({ evidence, article, page }) => evidence.map((one) => ({ evidence: one, article, page })))
      },
    }),
    attendances: t.field({
      type: AttendanceConnection,
      description: 'Who was there, in printed order unless another was asked for.',
      args: attendanceArguments,
      complexity: pageCost,
      extensions: OF_ID,
      resolve: ({ id }, args, context) =>
        attendancesAsked(context, {
          usual: 'position',
          args,
          read: (window) => loadersOf(context).attendancesOfEvent.load({ id, window }),
        }),
    }),
  }),
})

export const EventConnection = connectionType<Event, Event>({
  name: 'Event',
  node: EventRef,
  description: 'Events by their earliest day, those without a date last, unless another order was asked for.',
  nodeOf: (event) => event,
  edge: (t) => ({ node: t.field({ type: EventRef, description: 'The event.', resolve: ({ row }) => row }) }),
})

/** Conditions on events; all that are given must hold. */
export const eventArguments = builder.args((t) => ({
  from: t.field({
    type: 'Date',
    description: 'First day; an event counts when it may have been on that day or later.',
  }),
  to: t.field({ type: 'Date', description: 'Last day; an event counts when it may have been on that day or earlier.' }),
  kind: t.field({ type: EventKindEnum, description: 'Only events of this kind.' }),
  region: t.id({ description: 'Only events held in this division or one below it: id, or code as in 630100.' }),
  attendee: t.id({ description: `Only events that this person attended. ${PERSON_ARGUMENT}` }),
  where: t.field({ type: EventWhere, description: 'Only events of which this is true.' }),
}))

type EventConditions = Readonly<
  Partial<
    Record<'from' | 'to' | 'region' | 'attendee', string | null | undefined> & {
      kind: EventKind | null | undefined
      where: (typeof EventWhere)['$inferInput'] | null | undefined
    }
  >
>

/** The store's filter for these conditions; null where nothing can meet them, since the attendee is unknown. */
export const eventFilter = async (context: ApiContext, conditions: EventConditions): Promise<EventFilter | null> => {
  const { from, to, kind, region, attendee, where } = conditions
  const person = isAbsent(attendee) ? undefined : await personBy(context, attendee)
  if (person === null) return null
  return {
    ...given({ from, to, kind, region: optionalRawId('Region', region), attendee: person?.id }),
    ...(await eventWhere(context, where)),
  }
}

/** Conditions on events, their order, and which page of them. */
export const eventsArguments = builder.args((t) => ({
  ...eventArguments,
  orderBy: t.field({ type: EventOrderInput, description: 'What they come by.' }),
  ...pageArguments,
}))

type EventsArguments = EventConditions &
  PageArguments & { readonly orderBy?: (typeof EventOrderInput)['$inferInput'] | null | undefined }

/** The page of events that was asked for. */
export const eventsAsked = async (context: ApiContext, args: EventsArguments): Promise<Connection<Event>> => {
  const { first, after, last, before, orderBy, ...conditions } = args
  const turn = turnOf('events', orderBy)
  const window = windowOf(turn.name, { first, after, last, before })
  const found = await eventFilter(context, conditions)
  if (found === null) return connectionOf<Event>(turn.name, { rows: [], total: 0, more: false }, window)
  const filter: EventFilter = { ...found, ...(orderBy && { order: orderBy.by }) }
  const slice = await readTurned(turn, window, (asked) => context.store.events(filter, asked, context.read))
  return connectionOf(turn.name, slice, window)
}

builder.queryFields((t) => ({
  event: t.field({
    type: EventRef,
    nullable: true,
    description: 'The event of this id, or of any of its reports’ ids; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of the event.' }) },
    resolve: async (_root, ...[{ id }, context, info]) => {
      const raw = rawId('Event', id)
      beginAhead({ type: 'Event', id: raw }, context, info)
      const event = await loadersOf(context).event.load(raw)
      return event !== null && context.asOf !== null && eventBy(event, context.asOf) === null ? null : event
    },
  }),
  events: t.field({
    type: EventConnection,
    description: 'Events that meet every condition given.',
    args: eventsArguments,
    complexity: pageCost,
    resolve: (_root, args, context) => eventsAsked(context, args),
  }),
}))
