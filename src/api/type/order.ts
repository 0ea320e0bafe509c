import type { MentionFact } from '../../fact/graph.ts'
import { attendedBy, pairBy } from '../attended.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { loadersOf, present, presentAll } from '../loaders.ts'
import { leftFirst, standings, turns, type Standing } from '../measure/order.ts'
import { gatherings } from '../measure/together.ts'
import { EventRef, MentionRef, PersonRef, ReportRef } from '../ref.ts'
import { PERSON_ARGUMENT } from '../whom.ts'

const LISTS = 100

interface Order {
  readonly a: string
  readonly b: string
  /** By the event's day. */
  readonly standings: readonly Standing[]
}

const StandingRef = builder.objectRef<Standing>('Standing').implement({
  description: 'Two people in the printed list of one report.',
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'The event reported.',
      resolve: ({ report }, _args, context) => loadersOf(context).event.load(report),
    }),
    report: t.field({
      type: ReportRef,
      description: 'The report that lists both.',
      resolve: ({ report }, _args, context) => present(loadersOf(context).report, report),
    }),
    first: t.field({
      type: MentionRef,
      description: 'Who is printed first, with position, roles and evidence.',
      resolve: (standing) => (leftFirst(standing) ? standing.left : standing.right),
    }),
    second: t.field({
      type: MentionRef,
      description: 'Who is printed later.',
      resolve: (standing) => (leftFirst(standing) ? standing.right : standing.left),
    }),
  }),
})

const OrderRef = builder.objectRef<Order>('Order').implement({
  description: 'Who of two people is printed first where one report lists both. Order tells rank.',
  fields: (t) => ({
    a: t.field({
      type: PersonRef,
      description: 'The one.',
      resolve: ({ a }, _args, context) => present(loadersOf(context).person, a),
    }),
    b: t.field({
      type: PersonRef,
      description: 'The other.',
      resolve: ({ b }, _args, context) => present(loadersOf(context).person, b),
    }),
    aFirst: t.int({
      description: 'Reports that print `a` first.',
      resolve: (order) => order.standings.filter(leftFirst).length,
    }),
    bFirst: t.int({
      description: 'Reports that print `b` first.',
      resolve: (order) => order.standings.filter((standing) => !leftFirst(standing)).length,
    }),
    standings: t.field({
      type: [StandingRef],
      description: 'Every report that lists both, by the event’s day.',
      resolve: (order) => order.standings,
    }),
    turns: t.field({
      type: [StandingRef],
      description: 'Reports in which the order is not that of the one before.',
      resolve: (order) => turns(order.standings),
    }),
  }),
})

const standingsOf = async (
  context: ApiContext,
  people: Parameters<typeof attendedBy>[1],
): Promise<readonly Standing[]> => {
  const shared = gatherings(await attendedBy(context, people), 2)
  const ids = shared.flatMap(({ row }) => row.attendances.flatMap(({ mentions }) => mentions))
  const mentions = new Map((await presentAll(loadersOf(context).mention, ids)).map((mention) => [mention.id, mention]))
  const rows = (wanted: readonly string[]): MentionFact[] => wanted.flatMap((id) => mentions.get(id) ?? [])
  return shared.flatMap(({ row }) =>
    standings(rows(row.attendances[0]?.mentions ?? []), rows(row.attendances[1]?.mentions ?? [])),
  )
}

builder.queryField('orderOf', (t) =>
  t.field({
    type: OrderRef,
    nullable: true,
    description: 'Who of two people is printed first, where, and when it turned; null when either is unknown.',
    args: {
      a: t.arg.id({ required: true, description: `The one. ${PERSON_ARGUMENT}` }),
      b: t.arg.id({ required: true, description: `The other. ${PERSON_ARGUMENT}` }),
    },
    complexity: LISTS,
    resolve: async (_root, { a, b }, context) => {
      const pair = await pairBy(context, a, b)
      if (pair === null) return null
      return { a: pair[0].id, b: pair[1].id, standings: await standingsOf(context, pair) }
    },
  }),
)
