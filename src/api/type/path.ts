import type { EventWhere as StoreEventWhere, Path, Through } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { ThroughEnum } from '../enums.ts'
import { fault } from '../fault.ts'
import { rawId } from '../global-id.ts'
import { besideOf, loadersOf, presentAll } from '../loaders.ts'
import { HopRef, PathRef, PersonRef } from '../ref.ts'
import { askedOf, PERSON_ARGUMENT } from '../whom.ts'
import { EventWhere } from '../where/input.ts'
import { eventWhere } from '../where/store-where.ts'

/** Longest path that may be asked for, in hops, and most paths at once. */
const BOUND = { longest: 8, usual: 6, paths: 100 } as const

/** A search through the graph, so dearer than a row that is looked up. */
const SEARCH = 100

PathRef.implement({
  description:
    'A shortest way from one person to another: each two neighbours were at one event, or are joined by posts where these were asked for.',
  fields: (t) => ({
    length: t.int({ description: 'Hops on the way; 0 from a person to itself.', resolve: ({ links }) => links.length }),
    people: t.field({
      type: [PersonRef],
      description: 'Everybody on the way, both ends included.',
      resolve: ({ people }, _args, context) => presentAll(loadersOf(context).person, people),
    }),
    hops: t.field({
      type: [HopRef],
      description: 'The steps from start to end.',
      resolve: ({ people, links }) =>
        links.map((link, at) => ({ link, from: people[at] ?? '', to: people[at + 1] ?? '' })),
    }),
  }),
})

interface PathArguments {
  readonly from: string
  readonly to: string
  readonly longest?: number | null | undefined
  readonly where?: (typeof EventWhere)['$inferInput'] | null | undefined
  readonly avoid?: readonly string[] | null | undefined
  readonly inOrder?: boolean | null | undefined
  readonly through?: readonly Through[] | null | undefined
  readonly limit: number
}

const within = (name: string, value: number, most: number): number => {
  if (value < 1 || value > most) throw fault('BAD_USER_INPUT', `"${name}" must be from 1 to ${String(most)}`)
  return value
}

/** Most events that a path may be told to avoid. */
const AVOIDED = 100

/** The events that paths may lead over: some ids of an event are those of its reports, and all of them mean it. */
const overEvents = async (
  context: ApiContext,
  { where, avoid }: PathArguments,
): Promise<{ readonly where?: StoreEventWhere }> => {
  const asked = await eventWhere(context, where)
  if (avoid === null || avoid === undefined || avoid.length === 0) return asked
  if (avoid.length > AVOIDED) throw fault('BAD_USER_INPUT', `"avoid" must hold at most ${String(AVOIDED)} events`)
  // All are understood before the first is looked up, as a look-up begun beside a wrong id would have nobody to hear of its end.
  const ids = avoid.map((id) => rawId('Event', id))
  const found = await Promise.all(ids.map((id) => loadersOf(context).event.load(id)))
  const not = { ids: found.flatMap((event) => event?.id ?? []) }
  return { where: { ...(asked.where && { and: [asked.where] }), not } }
}

const findPaths = async (context: ApiContext, args: PathArguments): Promise<readonly Path[]> => {
  const longest = within('longest', args.longest ?? BOUND.usual, BOUND.longest)
  const limit = within('limit', args.limit, BOUND.paths)
  const where = await overEvents(context, args)
  const inOrder = args.inOrder ?? false
  const through = args.through ?? ['EVENT']
  const bounds = { longest, limit, inOrder, through, ...where }
  const { people, answer } = await askedOf(context, [args.from, args.to], ([from = '', to = '']) =>
    context.store.paths(from, to, bounds, { ...context.read, beside: besideOf(context) }),
  )
  return people.includes(null) ? [] : answer
}

const pathArguments = builder.args((t) => ({
  from: t.id({ required: true, description: `Person to start from. ${PERSON_ARGUMENT}` }),
  to: t.id({ required: true, description: `Person to reach. ${PERSON_ARGUMENT}` }),
  longest: t.int({
    description: `At most so many hops on the way; ${String(BOUND.usual)} unless told, at most ${String(BOUND.longest)}.`,
  }),
  where: t.field({ type: EventWhere, description: 'Only events of which this is true join; posts are not asked.' }),
  avoid: t.idList({ description: 'Events that no path may lead over: ids.' }),
  through: t.field({
    type: [ThroughEnum],
    defaultValue: ['EVENT'],
    description: 'What may join two neighbours; one of these.',
  }),
  inOrder: t.boolean({
    defaultValue: false,
    description:
      'Only where something could have been handed on: each hop can have been on the day of the one before or later, a post also goes from who held it before to who held it after. What has no known day is left out.',
  }),
}))

builder.queryFields((t) => ({
  path: t.field({
    type: PathRef,
    nullable: true,
    description: 'One shortest path, the same every time; null when there is none so short or a person is unknown.',
    args: pathArguments,
    complexity: SEARCH,
    resolve: async (_root, args, context) => (await findPaths(context, { ...args, limit: 1 }))[0] ?? null,
  }),
  paths: t.field({
    type: [PathRef],
    description: 'All shortest paths, in a fixed order; empty when there is none so short or a person is unknown.',
    args: {
      ...pathArguments,
      limit: t.arg.int({ defaultValue: 10, description: `At most so many paths, at most ${String(BOUND.paths)}.` }),
    },
    complexity: ({ limit }) => ({ field: SEARCH, multiplier: Math.max(1, Math.min(limit ?? 10, BOUND.paths)) }),
    resolve: (_root, args, context) => findPaths(context, { ...args, limit: args.limit ?? 10 }),
  }),
}))
