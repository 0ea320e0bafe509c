import { groupBy } from '../group.ts'
import type { Role } from './role.ts'
import type { Sighting } from './sighting.ts'

/** A role with the days on which it was seen held (or past, or hoped for). */
export interface Hold {
  readonly role: Role
  readonly from: number | null
  readonly to: number | null
}

/**
 * Sightings taken for one person's so far, in the terms that features weigh: which roles when, and where it must not meet another.
 */
export interface Career {
  /** The smallest id among its sightings. */
  readonly id: string
  readonly sightings: readonly Sighting[]
  readonly holds: ReadonlyMap<string, Hold>
  readonly from: number | null
  readonly to: number | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly reports: ReadonlySet<string>
  /** Sightings by the issue that prints them. */
  readonly issues: ReadonlyMap<string, readonly Sighting[]>
}

const least = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? (left ?? right) : Math.min(left, right)

const most = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? (left ?? right) : Math.max(left, right)

const addHold = (holds: Map<string, Hold>, hold: Hold): void => {
  const key = `${hold.role.key}|${hold.role.time}`
  const known = holds.get(key)
  holds.set(
    key,
    known === undefined ? hold : { role: hold.role, from: least(known.from, hold.from), to: most(known.to, hold.to) },
  )
}

/** The career that sightings of one person make. There is at least one. */
export const careerOf = (sightings: readonly Sighting[]): Career => {
  const holds = new Map<string, Hold>()
  const reports = new Set<string>()
  let from: number | null = null
  let to: number | null = null
  for (const sighting of sightings) {
    for (const role of sighting.roles) addHold(holds, { role, from: sighting.from, to: sighting.to })
    for (const report of sighting.reports) reports.add(report)
    from = least(from, sighting.from)
    to = most(to, sighting.to)
  }
  return {
    id: sightings.reduce((id, sighting) => (sighting.id < id ? sighting.id : id), sightings[0]?.id ?? ''),
    sightings,
    holds,
    from,
    to,
    gender: sightings.find(({ gender }) => gender !== null)?.gender ?? null,
    ethnicity: sightings.find(({ ethnicity }) => ethnicity !== null)?.ethnicity ?? null,
    reports,
    issues: groupBy(sightings, ({ issue }) => issue),
  }
}

/** Two careers as one. */
export const joinCareers = (left: Career, right: Career): Career => {
  const [first, second] = left.id < right.id ? [left, right] : [right, left]
  const holds = new Map(first.holds)
  for (const hold of second.holds.values()) addHold(holds, hold)
  const sightings = [...first.sightings, ...second.sightings]
  return {
    id: first.id,
    sightings,
    holds,
    from: least(first.from, second.from),
    to: most(first.to, second.to),
    gender: first.gender ?? second.gender,
    ethnicity: first.ethnicity ?? second.ethnicity,
    reports: new Set([...first.reports, ...second.reports]),
    issues: groupBy(sightings, ({ issue }) => issue),
  }
}

/**
 * A career that takes one unit after another, each in the time of the unit alone; what it makes is what `joinCareers` would. It is
 * used where hundreds are given to one, and no longer changed when others see it.
 */
export class GrowingCareer implements Career {
  id: string
  from: number | null
  to: number | null
  gender: string | null
  ethnicity: string | null
  readonly sightings: Sighting[]
  readonly holds: Map<string, Hold>
  readonly reports: Set<string>
  readonly issues: Map<string, Sighting[]>

  constructor(career: Career) {
    this.id = career.id
    this.from = career.from
    this.to = career.to
    this.gender = career.gender
    this.ethnicity = career.ethnicity
    this.sightings = [...career.sightings]
    this.holds = new Map(career.holds)
    this.reports = new Set(career.reports)
    this.issues = new Map([...career.issues].map(([issue, sightings]) => [issue, [...sightings]]))
  }

  add(unit: Career): void {
    const first = unit.id < this.id
    this.id = first ? unit.id : this.id
    this.from = least(this.from, unit.from)
    this.to = most(this.to, unit.to)
    this.gender = first ? (unit.gender ?? this.gender) : (this.gender ?? unit.gender)
    this.ethnicity = first ? (unit.ethnicity ?? this.ethnicity) : (this.ethnicity ?? unit.ethnicity)
    for (const hold of unit.holds.values()) addHold(this.holds, hold)
    for (const report of unit.reports) this.reports.add(report)
    for (const sighting of unit.sightings) {
      this.sightings.push(sighting)
      const known = this.issues.get(sighting.issue)
      if (known === undefined) this.issues.set(sighting.issue, [sighting])
      else known.push(sighting)
    }
  }
}

/** Days, counted. */
export interface Span {
  readonly from: number | null
  readonly to: number | null
}

/** Days from the end of one span to the start of the other; negative when they overlap, null when a day is not known. */
export const gapBetween = (left: Span, right: Span): number | null => {
  if (left.from === null || left.to === null || right.from === null || right.to === null) return null
  return Math.max(left.from, right.from) - Math.min(left.to, right.to)
}

/** Days by which one of two overlapping spans would have to move for one to follow the other; 0 when they do not overlap. */
export const entanglement = (left: Span, right: Span): number => {
  if (left.from === null || left.to === null || right.from === null || right.to === null) return 0
  return Math.max(0, Math.min(left.to - right.from, right.to - left.from) + 1)
}

/** Sightings of two careers that one issue prints, side by side. */
export const printedTogether = (left: Career, right: Career): readonly (readonly [Sighting, Sighting])[] => {
  const [few, many] = left.issues.size < right.issues.size ? [left, right] : [right, left]
  return [...few.issues].flatMap(([issue, sightings]) => {
    const others = many.issues.get(issue) ?? []
    return sightings.flatMap((one) => others.map((other) => [one, other] as const))
  })
}

/** True when one issue prints both. */
export const shareIssue = (left: Career, right: Career): boolean => {
  const [few, many] = left.issues.size < right.issues.size ? [left, right] : [right, left]
  for (const issue of few.issues.keys()) if (many.issues.has(issue)) return true
  return false
}
