import { regionRelation, stepsBelow } from '../region.ts'
import { shareIssue } from './career.ts'
import type { Career, Hold, Span } from './career.ts'
import { SAME_ISSUE } from './ties.ts'
import type { Tie } from './ties.ts'
import type { Role } from './role.ts'

const LABEL_OF_DIVISION: Tie = {
  name: 'label-of-division',
  among: 120,
  why: 'A label covers every leading post of its division: 市领导 and 副市长',
}

const LABEL_ABOVE: Tie = {
  name: 'label-above',
  among: 400,
  why: 'The secretary of a division often sits on the committee above and goes under its label: 省领导 and 市委书记',
}

const AT_HOME: Tie = { name: 'event-at-home', among: 200, why: 'The event is in the division of the post' }

const NEARBY: Tie = {
  name: 'event-nearby',
  among: 1500,
  why: 'The event is in a division above or below that of the post',
}

const NATIONAL: Tie = { name: 'national-post', among: 3000, why: 'Who holds a national post is named everywhere' }

const isSecretary = ({ organ, title }: Role): boolean => organ === 'PARTY' && title === '书记'

/** Bodies that a meeting makes for itself take people from above and below. */
const ofMeeting = ({ organ }: Role): boolean => organ === 'EVENT'

const labelTie = (label: Role, hold: Hold): Tie | null => {
  const { role } = hold
  if (label.region === null || role.region === null) return null
  if (label.region === role.region) return LABEL_OF_DIVISION
  if (regionRelation(label.region, role.region) !== 'WITHIN') return null
  if (ofMeeting(label)) return LABEL_ABOVE
  return stepsBelow(label.region, role.region) === 1 && isSecretary(role) ? LABEL_ABOVE : null
}

/** A tie of something that tells little, and the part of the career that it ties to. */
export interface WeakTie {
  readonly tie: Tie
  readonly to: Span
}

const tiesOfLabel = (label: Role, career: Career): readonly WeakTie[] => {
  const ties: WeakTie[] = []
  for (const to of career.holds.values()) {
    const tie = to.role.time === 'HELD' ? labelTie(label, to) : null
    if (tie !== null) ties.push({ tie, to })
  }
  return ties
}

/**
 * Ties of a labelled unit to a career; none when one of its labels covers none of the career's posts. A label that hundreds of units
 * bear is held against each career once.
 */
export const labelTies = (): ((unit: Career, career: Career) => readonly WeakTie[]) => {
  const known = new WeakMap<Career, Map<Role, readonly WeakTie[]>>()
  const tiesTo = (career: Career, label: Role): readonly WeakTie[] => {
    const labels = known.get(career) ?? new Map<Role, readonly WeakTie[]>()
    const ties = labels.get(label) ?? tiesOfLabel(label, career)
    known.set(career, labels.set(label, ties))
    return ties
  }
  return (unit, career) => {
    const all: (readonly WeakTie[])[] = []
    for (const { role } of unit.holds.values()) {
      if (role.region === null) continue
      const ties = tiesTo(career, role)
      if (ties.length === 0) return []
      all.push(ties)
    }
    return all.length === 1 ? (all[0] ?? []) : all.flat()
  }
}

const placeTie = (region: string, role: Role): Tie | null => {
  if (role.region === null) return null
  if (role.level === 'NATIONAL') return NATIONAL
  const relation = regionRelation(region, role.region)
  if (relation === 'SAME') return AT_HOME
  return relation === 'WITHIN' ? NEARBY : null
}

/** Two runs of bare names are tied by where their events were. */
const samePlaces = (regions: ReadonlySet<string>, career: Career): readonly WeakTie[] =>
  career.sightings.some((sighting) => sighting.regions.some((region) => regions.has(region)))
    ? [{ tie: AT_HOME, to: career }]
    : []

/** Ties of a bare name to a career: its issue, or its events' divisions. */
export const nameTiesOf = (unit: Career, career: Career): readonly WeakTie[] => {
  if (shareIssue(unit, career)) return [{ tie: SAME_ISSUE, to: unit }]
  const regions = new Set(unit.sightings.flatMap((sighting) => sighting.regions))
  const holds = [...career.holds.values()]
  if (holds.length === 0) return samePlaces(regions, career)
  return holds.flatMap((to) =>
    [...regions].flatMap((region) => {
      const tie = placeTie(region, to.role)
      return tie === null ? [] : [{ tie, to }]
    }),
  )
}
