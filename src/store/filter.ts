import type { EventKind } from '../fact/participation.ts'
import type { EventOrder, EventWhere, PeopleOrder, PersonWhere } from './where.ts'

export interface PeopleFilter {
  /** Part of a name, of its pinyin or of its initials; case, blanks and dots do not count. */
  readonly search?: string
  /** Holds a post in this division or one below it. */
  readonly region?: string
  /** Holds a post whose title or organization contains this. */
  readonly post?: string
  readonly where?: PersonWhere
  /** By name when absent. */
  readonly order?: PeopleOrder
}

export interface SeriesFilter {
  /** Whole titles. */
  readonly titles?: readonly string[]
  /** Ids of the bodies that hold the events. */
  readonly hosts?: readonly string[]
  /** All of these stand in the name of the body and the title after it. */
  readonly words?: readonly string[]
}

export interface EventFilter {
  /** Inclusive days, `2024-12-19`; an event matches when its range of dates overlaps. */
  readonly from?: string
  readonly to?: string
  readonly kind?: EventKind
  /** Held in this division or one below it. */
  readonly region?: string
  readonly attendee?: string
  readonly where?: EventWhere
  /** By day when absent. */
  readonly order?: EventOrder
}
