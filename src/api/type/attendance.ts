import type { Attendance } from '../../fact/graph.ts'
import { connectionType } from '../connection.ts'
import { ParticipationEnum } from '../enums.ts'
import { loadersOf, present, presentAll } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { AttendanceRef, EventRef, EvidenceRef, MentionRef, PersonRef, RoleRef } from '../ref.ts'
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
  description: 'Attendances: of a person by the event’s day, of an event in printed order.',
  nodeOf: (attendance) => attendance,
  edge: (t) => ({ node: t.field({ type: AttendanceRef, description: 'The attendance.', resolve: ({ row }) => row }) }),
})
