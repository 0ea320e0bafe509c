import type { Person } from '../../fact/graph.ts'
import type { PeopleFilter, PeopleOrder } from '../../store/contract.ts'
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
import { conditionsIn, given, searchText } from '../given.ts'
import { optionalRawId } from '../global-id.ts'
import { heldArguments, heldAsked, heldCost } from '../held.ts'
import { loadersOf } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { OccupancyRef, PersonRef, RelationRef } from '../ref.ts'
import { idAmong, PERSON_ARGUMENT, personBy } from '../whom.ts'
import { EventWhere, PersonWhere } from '../where/input.ts'
import { PersonOrderInput, readTurned, turnOf } from '../where/order.ts'
import { attendanceWhere, eventWhere, personWhere } from '../where/store-where.ts'
import { AttendanceConnection, attendanceArguments, attendancesAsked } from './attendance.ts'
import { CompanionConnection } from './companion.ts'
import { MentionConnection } from './mention.ts'

/** A count over all events of a person, so dearer than a row that is looked up. */
const COMPANIONS = 20

PersonRef.implement({
  interfaces: [NodeRef],
  description:
    'Who mentions resolve to. A person has names and no posts of its own: posts are held for a time. The id of any of its mentions finds it too.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as printed, without spaces.' }),
    pinyin: t.string({
      description: 'The name in pinyin without tones, syllables apart; what people are ordered by.',
      resolve: ({ sortKey }) => sortKey.split('|', 1)[0]?.trim() ?? '',
    }),
    provisional: t.exposeBoolean('provisional', {
      description:
        'True when no printed role ties the mentions to a post or division, so that they may be of several people.',
    }),
    gender: t.exposeString('gender', { nullable: true, description: '女 or 男 where a page notes it.' }),
    ethnicity: t.exposeString('ethnicity', { nullable: true, description: 'As a page notes it: 藏族.' }),
    posts: t.field({
      type: [OccupancyRef],
      description: 'Posts held, by the day first seen.',
      args: heldArguments,
      complexity: heldCost,
      extensions: OF_ID,
      resolve: ({ id }, args, context) => heldAsked(context, { person: id }, args),
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'Relations to other people that a text states.',
      extensions: OF_ID,
      resolve: ({ id }, _args, context) => loadersOf(context).relationsOfPerson.load(id),
    }),
    attendances: t.field({
      type: AttendanceConnection,
      description: 'Events attended, by day unless another order was asked for.',
      args: attendanceArguments,
      complexity: pageCost,
      extensions: OF_ID,
      resolve: ({ id }, args, context) =>
        attendancesAsked(context, {
          usual: 'day',
          args,
          read: (window) => loadersOf(context).attendancesOfPerson.load({ id, window }),
        }),
    }),
    companions: t.field({
      type: CompanionConnection,
      description: 'Who attended the same events, most shared events first.',
      args: {
        ...pageArguments,
        where: t.arg({ type: EventWhere, description: 'Only shared events of which this is true count.' }),
      },
      complexity: (args) => ({ ...pageCost(args), field: COMPANIONS + conditionsIn(args.where) }),
      extensions: OF_ID,
      resolve: async ({ id }, { where, ...page }, context) => {
        const window = windowOf('companions', page)
        const asked = { ...window, ...(await eventWhere(context, where)) }
        return connectionOf(
          'companions',
          await loadersOf(context).companionsOfPerson.load({ id, window: asked }),
          window,
        )
      },
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'Every place that names the person, also where it took no part.',
      args: pageArguments,
      complexity: pageCost,
      extensions: OF_ID,
      resolve: async ({ id }, args, context) => {
        const window = windowOf('mentions', args)
        return connectionOf('mentions', await loadersOf(context).mentionsOfPerson.load({ id, window }), window)
      },
    }),
  }),
})

export const PersonConnection = connectionType<Person, Person>({
  name: 'Person',
  node: PersonRef,
  description: 'People by pinyin, then by the characters of their names, unless another order was asked for.',
  nodeOf: (person) => person,
  edge: (t) => ({
    node: t.field({ type: PersonRef, description: 'The person.', resolve: ({ row }) => row }),
    count: t.int({
      nullable: true,
      description: 'The number that people come by here; null where they come by name.',
      resolve: ({ key: [rank] }) => (typeof rank === 'number' ? Math.abs(rank) : null),
    }),
  }),
})

const peopleArguments = builder.args((t) => ({
  search: t.string({ description: 'Part of a name, of its pinyin or its initials: 王卫, weidong, wwd.' }),
  region: t.id({ description: 'Only who holds a post in this division or one below it: id, or code as in 630100.' }),
  post: t.string({
    description: 'Only who holds a post whose title or organization contains this: 市委书记, 人民政府.',
  }),
  where: t.field({ type: PersonWhere, description: 'Only people of whom this is true.' }),
  orderBy: t.field({ type: PersonOrderInput, description: 'What they come by.' }),
  ...pageArguments,
}))

interface PeopleArguments extends PageArguments {
  readonly search?: string | null | undefined
  readonly region?: string | null | undefined
  readonly post?: string | null | undefined
  readonly where?: (typeof PersonWhere)['$inferInput'] | null | undefined
  readonly orderBy?: (typeof PersonOrderInput)['$inferInput'] | null | undefined
}

const orderOf = async (
  context: ApiContext,
  { by, among }: (typeof PersonOrderInput)['$inferInput'],
): Promise<PeopleOrder> => {
  const { where } = await attendanceWhere(context, among)
  return { by, ...(where && { among: where }) }
}

/** The page of people that was asked for. */
export const peopleAsked = async (context: ApiContext, args: PeopleArguments): Promise<Connection<Person>> => {
  const { search, region, post, where, orderBy, ...page } = args
  const turn = turnOf('people', orderBy)
  const window = windowOf(turn.name, page)
  const filter: PeopleFilter = {
    ...given({
      search: searchText('search', search),
      region: optionalRawId('Region', region),
      post: searchText('post', post),
    }),
    ...(await personWhere(context, where)),
    ...(orderBy && { order: await orderOf(context, orderBy) }),
  }
  const slice = await readTurned(turn, window, (asked) => context.store.people(filter, asked, context.read))
  return connectionOf(turn.name, slice, window)
}

builder.queryFields((t) => ({
  person: t.field({
    type: PersonRef,
    nullable: true,
    description: 'One person; null when there is none.',
    args: { id: t.arg.id({ required: true, description: PERSON_ARGUMENT }) },
    resolve: (_root, ...[{ id }, context, info]) => {
      const raw = idAmong(id)
      if (raw !== null) beginAhead({ type: 'Person', id: raw }, context, info)
      return personBy(context, id)
    },
  }),
  people: t.field({
    type: PersonConnection,
    description: 'People who meet every condition given.',
    args: peopleArguments,
    complexity: pageCost,
    resolve: (_root, args, context) => peopleAsked(context, args),
  }),
}))
