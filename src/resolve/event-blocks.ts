import { nameKey } from '../fact/name.ts'
import type { EventReading } from '../fact/reading.ts'
import { dayBounds, dayNumber, dayText } from './days.ts'
import type { DayBounds } from './days.ts'
import { provinceOf } from './region.ts'

/** A report without a date tells of something at most this many days before its issue. */
const DAYS_BEFORE_ISSUE = 2

/** Longer ranges say too little to look under each of their days. */
const LONGEST_RANGE = 31

/** Bounds of an event: stated vague ones first, then its date; null when nothing is known. */
export const eventBounds = (event: EventReading): DayBounds | null => {
  const stated = dayBounds(event.date, event.endDate)
  const earliest = event.earliest ?? stated?.earliest
  const latest = event.latest ?? stated?.latest
  if (earliest === undefined || latest === undefined) return stated
  return earliest <= latest ? { earliest, latest } : stated
}

/** Days on which the event may have been, for a search; the days up to the issue when the report tells none. */
const searchDays = (bounds: DayBounds | null, issued: string | null): readonly string[] => {
  const issue = dayNumber(issued)
  const from = dayNumber(bounds?.earliest) ?? (issue === null ? null : issue - DAYS_BEFORE_ISSUE)
  const to = dayNumber(bounds?.latest) ?? issue
  if (from === null || to === null || to - from > LONGEST_RANGE) return []
  return Array.from({ length: to - from + 1 }, (_, index) => dayText(from + index))
}

export interface BlockBasis {
  readonly event: EventReading
  readonly hostRegion: string | null
  /** Issue date of the page or article. */
  readonly issued: string | null
}

/**
 * Keys under which reports of the same event meet: each possible day with each province that it concerns and with the person
 * named first. A report without any day meets only reports of the same title.
 */
export const eventBlocks = (basis: BlockBasis): readonly string[] => {
  const { event } = basis
  const days = searchDays(eventBounds(event), basis.issued)
  if (days.length === 0) return [`title|${event.title}`]
  const regions = [...event.regions, basis.hostRegion].filter((region) => region !== null)
  const provinces = new Set(regions.map((region) => provinceOf(region) ?? region))
  const first = event.participants[0]
  const subjects = [...provinces].sort()
  if (first !== undefined) subjects.push(nameKey(first.name))
  return days.flatMap((day) => subjects.map((subject) => `${day}|${subject}`))
}
