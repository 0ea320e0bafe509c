import type { AttendanceWhere, EventWhere, PersonWhere, PostWhere, Where } from '../../store/contract.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { conditionsIn, given, searchText } from '../given.ts'
import { rawId, type NodeType } from '../global-id.ts'
import { personBy } from '../whom.ts'
import type { AttendanceConditions, EventConditions, Joined, PersonConditions, PostConditions } from './input.ts'

/** Most conditions in one argument, and most values in one of their lists. */
const MOST = { conditions: 60, values: 100 } as const

const checked = <Value>(where: Value): Value => {
  if (conditionsIn(where) <= MOST.conditions) return where
  throw fault('BAD_USER_INPUT', `"where" must hold at most ${String(MOST.conditions)} conditions`)
}

type Maybe<Value> = Value | null | undefined

const some = <In, Out>(
  name: string,
  values: Maybe<readonly In[]>,
  of: (value: In) => Out,
): readonly Out[] | undefined => {
  if (values === null || values === undefined) return undefined
  if (values.length > MOST.values) {
    throw fault('BAD_USER_INPUT', `"${name}" must hold at most ${String(MOST.values)} values`)
  }
  return values.map(of)
}

const ids = (name: string, type: NodeType, values: Maybe<readonly string[]>): readonly string[] | undefined =>
  some(name, values, (id) => rawId(type, id))

const words = (name: string, values: Maybe<readonly string[]>): readonly string[] | undefined =>
  some(name, values, (value) => searchText(name, value) ?? '')

/** Joins what `leaf` makes of each condition. */
const joined = async <In, Out>(
  where: Joined<In>,
  leaf: (condition: Joined<In>) => Out | Promise<Out>,
): Promise<Where<Out>> => {
  const inner = (one: Joined<In>): Promise<Where<Out>> => joined(one, leaf)
  const { AND, OR, NOT } = where
  return {
    ...(await leaf(where)),
    ...given({
      and: AND && (await Promise.all(AND.map(inner))),
      or: OR && (await Promise.all(OR.map(inner))),
      not: NOT && (await inner(NOT)),
    }),
  }
}

/** Ids of the people meant; who is unknown becomes an id that nobody has. */
const peopleOf = async (
  context: ApiContext,
  name: string,
  values: Maybe<readonly string[]>,
): Promise<readonly string[] | undefined> => {
  const found = some(name, values, (value) => personBy(context, value))
  return found === undefined ? undefined : (await Promise.all(found)).map((person) => person?.id ?? '')
}

const eventOf = (context: ApiContext, where: Joined<EventConditions>): Promise<EventWhere> =>
  joined<EventConditions, EventWhere>(
    where,
    async ({ from, to, kinds, hostLevels, hostKinds, attended, bases, ...one }) =>
      given({
        from,
        to,
        kinds,
        hostLevels,
        hostKinds,
        ids: ids('ids', 'Event', one.ids),
        regions: ids('regions', 'Region', one.regions),
        hosts: ids('hosts', 'Organization', one.hosts),
        series: ids('series', 'Series', one.series),
        title: searchText('title', one.title),
        search: searchText('search', one.search),
        attendees: await peopleOf(context, 'attendees', one.attendees),
        attended: attended && (await attendanceOf(context, attended)),
        bases,
        sizeFrom: one.minSize,
        sizeTo: one.maxSize,
        publishers: words('publishers', one.publishers),
      }),
  )

const postOf = (_context: ApiContext, where: Joined<PostConditions>): Promise<PostWhere> =>
  joined<PostConditions, PostWhere>(where, ({ levels, kinds, heldOn, bases, ...one }) =>
    given({
      posts: ids('posts', 'Post', one.posts),
      title: searchText('title', one.title),
      organization: searchText('organization', one.organization),
      regions: ids('regions', 'Region', one.regions),
      levels,
      kinds,
      heldOn,
      bases,
    }),
  )

const personOf = (context: ApiContext, where: Joined<PersonConditions>): Promise<PersonWhere> =>
  joined<PersonConditions, PersonWhere>(where, async ({ holds, attends, provisional, ...one }) =>
    given({
      ids: await peopleOf(context, 'people', one.people),
      search: searchText('search', one.search),
      holds: holds && (await postOf(context, holds)),
      attends: attends && (await attendanceOf(context, attends)),
      provisional,
      gender: searchText('gender', one.gender),
      ethnicity: searchText('ethnicity', one.ethnicity),
      eventsFrom: one.minEvents,
      eventsTo: one.maxEvents,
      publishers: words('publishers', one.publishers),
    }),
  )

const attendanceOf = (context: ApiContext, where: Joined<AttendanceConditions>): Promise<AttendanceWhere> =>
  joined<AttendanceConditions, AttendanceWhere>(where, async ({ participation, event, person, bases, ...one }) =>
    given({
      participation,
      bases,
      positionFrom: one.minPosition,
      positionTo: one.maxPosition,
      capacity: searchText('capacity', one.capacity),
      reportsFrom: one.minReports,
      publishers: words('publishers', one.publishers),
      event: event && (await eventOf(context, event)),
      person: person && (await personOf(context, person)),
    }),
  )

type Converted<In, Out> = (context: ApiContext, where: Maybe<In>) => Promise<{ readonly where?: Out }>

const bounded =
  <In, Out>(convert: (context: ApiContext, where: In) => Promise<Out>): Converted<In, Out> =>
  async (context, where) =>
    where === null || where === undefined ? {} : { where: await convert(context, checked(where)) }

/** The store's conditions for a client's, with names and global ids looked up; nothing where none were given. */
export const eventWhere = bounded(eventOf)
export const personWhere = bounded(personOf)
export const attendanceWhere = bounded(attendanceOf)
export const postWhere = bounded(postOf)
