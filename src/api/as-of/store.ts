import type { Occupancy } from '../../fact/graph.ts'
import type {
  AttendanceWhere,
  AttendanceWindow,
  EventFilter,
  EventWhere,
  HeldOptions,
  PeopleFilter,
  PersonWhere,
  PostWhere,
  Store,
  Where,
} from '../../store/contract.ts'
import { changedStore } from '../changed-store.ts'
import { heldBy } from './certainty.ts'

/** Conditions as they stood on a day: only events that can have been by then and posts held on it count. */

/** Changes each condition, on all levels. */
const through = <Condition>(
  where: Where<Condition>,
  change: (condition: Where<Condition>) => Where<Condition>,
): Where<Condition> => {
  const inner = (one: Where<Condition>): Where<Condition> => through(one, change)
  const { and, or, not } = where
  return {
    ...change(where),
    ...(and && { and: and.map(inner) }),
    ...(or && { or: or.map(inner) }),
    ...(not && { not: inner(not) }),
  }
}

const eventBy = (day: string, where: EventWhere | undefined): EventWhere =>
  where === undefined ? { to: day } : { and: [eventThen(day, where), { to: day }] }

/** The condition with what it asks of those who were there as it stood on that day. */
const eventThen = (day: string, where: EventWhere): EventWhere =>
  through<EventWhere>(where, (condition) => ({
    ...condition,
    ...(condition.attended && { attended: attendanceBy(day, condition.attended) }),
  }))

const attendanceBy = (day: string, where: AttendanceWhere = {}): AttendanceWhere => ({
  and: [
    through<AttendanceWhere>(where, (condition) => ({
      ...condition,
      ...(condition.person && { person: personBy(day, condition.person) }),
      ...(condition.event && { event: eventThen(day, condition.event) }),
    })),
    { event: { to: day } },
  ],
})

const sooner = (one: string, other: string): string => (one < other ? one : other)

/** Held on the day, and nothing asked of later ones. */
const postBy = (day: string, where: PostWhere): PostWhere => ({
  and: [
    through<PostWhere>(where, ({ heldOn, ...condition }) => ({
      ...condition,
      ...(heldOn === undefined ? {} : { heldOn: sooner(heldOn, day) }),
    })),
    { heldOn: day },
  ],
})

const personBy = (day: string, where: PersonWhere): PersonWhere =>
  through<PersonWhere>(where, (condition) => ({
    ...condition,
    ...(condition.attends && { attends: attendanceBy(day, condition.attends) }),
    ...(condition.holds && { holds: postBy(day, condition.holds) }),
  }))

/** Region and post as conditions of their own, as each may be met by another post. */
const heldThen = (day: string, { region, post }: PeopleFilter): readonly PersonWhere[] => [
  ...(region === undefined ? [] : [{ holds: { regions: [region], heldOn: day } }]),
  ...(post === undefined
    ? []
    : [{ or: [{ holds: { title: post, heldOn: day } }, { holds: { organization: post, heldOn: day } }] }]),
]

const peopleBy = (day: string, filter: PeopleFilter): PeopleFilter => {
  const { search, where, order } = filter
  return {
    ...(search === undefined ? {} : { search }),
    where: { and: [...(where === undefined ? [] : [personBy(day, where)]), ...heldThen(day, filter)] },
    ...(order && { order: order.by === 'EVENTS' ? { ...order, among: attendanceBy(day, order.among) } : order }),
  }
}

const eventsBy = (day: string, filter: EventFilter): EventFilter => ({
  ...filter,
  where: eventBy(day, filter.where),
})

const windowBy = (day: string, window: AttendanceWindow): AttendanceWindow => ({
  ...window,
  where: attendanceBy(day, window.where),
})

const heldBefore = (day: string, options: HeldOptions = {}): HeldOptions => ({
  ...options,
  ...(options.where && { where: postBy(day, options.where) }),
})

const occupanciesBy = (day: string, lists: readonly (readonly Occupancy[])[]): readonly (readonly Occupancy[])[] =>
  lists.map((list) => list.filter((occupancy) => heldBy(occupancy, day) !== null))

/** The store as it looks from a day: every hop leads over events that can have been by then and posts held on it. */
export const storeAsOf = (store: Store, day: string): Store => {
  const changed: Partial<Store> = {
    people: (filter, window, options) => store.people(peopleBy(day, filter), window, options),
    events: (filter, window, options) => store.events(eventsBy(day, filter), window, options),
    groups: (by, { among, ...filter }, options) =>
      store.groups(by, { ...eventsBy(day, filter), ...(among && { among: attendanceBy(day, among) }) }, options),
    attendances: (window, options) => store.attendances(windowBy(day, window), options),
    attendancesOfPeople: (people, window, options) => store.attendancesOfPeople(people, windowBy(day, window), options),
    attendancesOfEvents: (events, window, options) => store.attendancesOfEvents(events, windowBy(day, window), options),
    occupanciesOfPeople: async (people, options) =>
      occupanciesBy(day, await store.occupanciesOfPeople(people, heldBefore(day, options))),
    occupanciesOfPosts: async (posts, options) =>
      occupanciesBy(day, await store.occupanciesOfPosts(posts, heldBefore(day, options))),
    conflictsOfPosts: async (posts, options) =>
      (await store.conflictsOfPosts(posts, options)).map((conflicts) =>
        conflicts.filter(({ from, to }) => from <= day && day <= to),
      ),
    peopleOfRegions: (regions, window, options) => store.peopleOfRegions(regions, { ...window, day }, options),
    eventsOfRegions: (regions, window, options) => store.eventsOfRegions(regions, { ...window, day }, options),
    companions: (people, window, options) =>
      store.companions(people, { ...window, where: eventBy(day, window.where) }, options),
    paths: (...[from, to, bounds, options]) =>
      store.paths(from, to, { ...bounds, where: eventBy(day, bounds.where), day }, options),
  }
  return changedStore(store, changed)
}
