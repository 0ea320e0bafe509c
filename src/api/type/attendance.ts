import type { Attendance } from '../../fact/graph.ts'
import type { AttendanceWindow, Slice } from '../../store/contract.ts'
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
import { ParticipationEnum } from '../enums.ts'
import { loadersOf, present, presentAll } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { AttendanceRef, EventRef, EvidenceRef, MentionRef, PersonRef, RoleRef } from '../ref.ts'
import { AttendanceWhere } from '../where/input.ts'
import { AttendanceOrderInput, readTurned, turnOf } from '../where/order.ts'
import { attendanceWhere } from '../where/store-where.ts'
import { evidenceOf } from './evidence.ts'

AttendanceRef.implement({
  interfaces: [NodeRef],
  description: 'A person at an event: the edge that everything else rests on.',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who was there.',
      resolve: ({ person }, _args, context) => present(loadersOf(context).person, person),
    }),
    event: t.field({
      type: EventRef,
      description: 'Where.',
      resolve: ({ event }, _args, context) => present(loadersOf(context).event, event),
    }),
    participation: t.field({
      type: [ParticipationEnum],
      description: 'What the person did, over all reports.',
      resolve: ({ participation }) => participation,
    }),
    position: t.exposeInt('position', { description: 'Place in the printed list of the earliest report, from 1.' }),
    capacity: t.exposeStringList('capacity', {
      description: 'Posts and labels as printed, of the earliest report that prints any; empty when none does.',
    }),
    reports: t.exposeInt('reports', { description: 'How many reports name the person at this event.' }),
    roles: t.field({
      type: [RoleRef],
      description: 'Posts and labels as each report prints them.',
      resolve: async ({ mentions }, _args, context) => {
        const rows = await presentAll(loadersOf(context).mention, mentions)
        return rows.flatMap((mention) => mention.roles.map((role) => ({ role, mention })))
      },
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'The mention in each report, with that report’s own participation and position.',
      resolve: ({ mentions }, _args, context) => presentAll(loadersOf(context).mention, mentions),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that put the person at the event.',
      resolve: async ({ mentions }, _args, context) =>
        evidenceOf(await presentAll(loadersOf(context).mention, mentions)),
    }),
  }),
})

export const AttendanceConnection = connectionType<Attendance, Attendance>({
  name: 'Attendance',
  node: AttendanceRef,
  description:
    'Attendances: of a person by the event’s day, of an event in printed order, unless another order was asked for.',
  nodeOf: (attendance) => attendance,
  edge: (t) => ({ node: t.field({ type: AttendanceRef, description: 'The attendance.', resolve: ({ row }) => row }) }),
})

/** Conditions on attendances, their order, and which page of them. */
export const attendanceArguments = builder.args((t) => ({
  where: t.field({ type: AttendanceWhere, description: 'Only attendances of which this is true.' }),
  orderBy: t.field({ type: AttendanceOrderInput, description: 'What they come by.' }),
  ...pageArguments,
}))

type AttendanceArguments = PageArguments & {
  readonly where?: (typeof AttendanceWhere)['$inferInput'] | null | undefined
  readonly orderBy?: (typeof AttendanceOrderInput)['$inferInput'] | null | undefined
}

interface Asked {
  /** The order that holds where none was asked for. */
  readonly usual: string
  readonly args: AttendanceArguments
  readonly read: (window: AttendanceWindow) => Promise<Slice<Attendance>>
}

/** The page of attendances that was asked for. */
export const attendancesAsked = async (
  context: ApiContext,
  { usual, args, read }: Asked,
): Promise<Connection<Attendance>> => {
  const { where, orderBy, ...page } = args
  const turn = turnOf(usual, orderBy)
  const window = windowOf(turn.name, page)
  const asked = { ...(await attendanceWhere(context, where)), ...(orderBy && { order: orderBy.by }) }
  const slice = await readTurned(turn, window, (bounds) => read({ ...bounds, ...asked }))
  return connectionOf(turn.name, slice, window)
}

builder.queryField('attendances', (t) =>
  t.field({
    type: AttendanceConnection,
    description: 'Attendances of everybody at everything, by the event’s day.',
    args: attendanceArguments,
    complexity: pageCost,
    resolve: (_root, args, context) =>
      attendancesAsked(context, {
        usual: 'attendances',
        args,
        read: (window) => context.store.attendances(window, context.read),
      }),
  }),
)
