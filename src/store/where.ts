import type { Basis } from '../fact/evidence.ts'
import type { EventKind, Participation } from '../fact/participation.ts'
import type { Level, OrganKind } from '../fact/reading.ts'

/**
 * Conditions on one kind of row. All that are given must hold, all of `and` with them, at least one of `or` (so that an empty one
 * holds nowhere), and `not` must not. What a row does not tell (an unknown day) meets no condition on it, and so meets its `not`.
 */
export type Where<Condition> = Condition & {
  readonly and?: readonly Where<Condition>[]
  readonly or?: readonly Where<Condition>[]
  readonly not?: Where<Condition>
}

/** A condition that lists values holds where one of them does. */
interface EventCondition {
  /** Ids of events. */
  readonly ids?: readonly string[]
  /** Inclusive days, `2024-12-19`; an event matches when its range of dates overlaps. */
  readonly from?: string
  readonly to?: string
  readonly kinds?: readonly EventKind[]
  /** Held in one of these divisions or below it. */
  readonly regions?: readonly string[]
  /** Ids of the bodies that held it. */
  readonly hosts?: readonly string[]
  /** Level and kind of the body that held it. */
  readonly hostLevels?: readonly Level[]
  readonly hostKinds?: readonly OrganKind[]
  readonly series?: readonly string[]
  /** Part of the title. */
  readonly title?: string
  /** Part of the title, of its pinyin or of its initials; blanks, dots and case do not count in a sound. */
  readonly search?: string
  /** Ids of people, of whom at least `attendeesFrom` were there, one when absent. */
  readonly attendees?: readonly string[]
  readonly attendeesFrom?: number
  /** People attending, at least and at most. */
  readonly sizeFrom?: number
  readonly sizeTo?: number
  /** Somebody attended it so. */
  readonly attended?: AttendanceWhere
  /** Reported on a live page of one of these. */
  readonly publishers?: readonly string[]
  /** Some evidence of its title, date or places in a live report is of one of these. */
  readonly bases?: readonly Basis[]
}
export type EventWhere = Where<EventCondition>

/** One post held. */
interface PostCondition {
  /** Ids of posts. */
  readonly posts?: readonly string[]
  /** Part of the title, and of the organization's name. */
  readonly title?: string
  readonly organization?: string
  readonly regions?: readonly string[]
  readonly levels?: readonly Level[]
  readonly kinds?: readonly OrganKind[]
  /** Held on this day as far as is known: first seen or appointed by then, or on no known day, and not removed before. */
  readonly heldOn?: string
  /** Some evidence that prints the post in a live mention is of one of these. */
  readonly bases?: readonly Basis[]
}
export type PostWhere = Where<PostCondition>

/** A person at an event. */
interface AttendanceCondition {
  readonly participation?: readonly Participation[]
  /** Place in the printed list, from 1. */
  readonly positionFrom?: number
  readonly positionTo?: number
  /** Part of a post or label as printed. */
  readonly capacity?: string
  /** Named in at least so many reports of the event. */
  readonly reportsFrom?: number
  readonly publishers?: readonly string[]
  /** Some evidence of it in a live mention is of one of these. */
  readonly bases?: readonly Basis[]
  readonly event?: EventWhere
  readonly person?: PersonWhere
}
export type AttendanceWhere = Where<AttendanceCondition>

interface PersonCondition {
  /** Ids of people. */
  readonly ids?: readonly string[]
  /** Part of a name, of its pinyin or of its initials. */
  readonly search?: string
  /** Name keys, whole. */
  readonly nameKeys?: readonly string[]
  readonly holds?: PostWhere
  /** Attended some event so. */
  readonly attends?: AttendanceWhere
  readonly provisional?: boolean
  readonly gender?: string
  readonly ethnicity?: string
  /** Events attended in all, at least and at most. */
  readonly eventsFrom?: number
  readonly eventsTo?: number
  /** Named on a live page of one of these. */
  readonly publishers?: readonly string[]
}
export type PersonWhere = Where<PersonCondition>

/**
 * What people come by: name, or the number of events attended or of mentions, most first and then by name. `among` counts only the
 * events attended so.
 */
export interface PeopleOrder {
  readonly by: 'NAME' | 'EVENTS' | 'MENTIONS'
  readonly among?: AttendanceWhere
}

/** What events come by: day, or the number of people or reports, most first and then by day. */
export type EventOrder = 'DAY' | 'SIZE' | 'REPORTS'

/**
 * What attendances come by: the event's day, the place in its list, the number of people at the event or the number of events that
 * the person attended, most first.
 */
export type AttendanceOrder = 'DAY' | 'POSITION' | 'EVENT_SIZE' | 'PERSON_EVENTS'
