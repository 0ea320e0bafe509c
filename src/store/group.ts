import type { EventFilter } from './filter.ts'
import type { AttendanceWhere } from './where.ts'

/**
 * What events and attendances are counted by. What is of several (regions, participations) counts in each; what is of none, or whose
 * year or month is not certain, counts under null.
 */
export const GROUPINGS = [
  'YEAR', // 2024
  'MONTH', // 2024-12
  'KIND',
  'REGION', // the divisions where it was held, as they are told
  'LEVEL', // their levels
  'PROVINCE', // the divisions of these levels that they are, or lie in
  'PREFECTURE',
  'COUNTY',
  'HOST', // the body that held it
  'HOST_KIND',
  'HOST_LEVEL',
  'SERIES',
  'PARTICIPATION', // what each did there
] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Which events are counted, and of the attendances at them only those of which `among` is true; then only events that have one. */
export interface GroupFilter extends Omit<EventFilter, 'order'> {
  readonly among?: AttendanceWhere
}

/** Different events, pairs of a person and an event, and people. */
export interface Group {
  /** One for each grouping. */
  readonly keys: readonly (string | null)[]
  readonly events: number
  readonly attendances: number
  readonly people: number
}

/** Comes after every key. */
const LAST = '~'

/** By the keys, what has none last. They are ascii. */
export const byKeys = (left: Group, right: Group): number => {
  for (const [nth, key] of left.keys.entries()) {
    const [one, other] = [key ?? LAST, right.keys[nth] ?? LAST]
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}
