import { holdsRegion } from '../region.ts'
import { gapBetween } from './career.ts'
import type { Career } from './career.ts'
import type { Sighting } from './sighting.ts'

/** Days, in order, on which the name was printed under a label of each division: 市领导 of 630100. */
export type LabelDays = ReadonlyMap<string, readonly number[]>

/** The days of labels among sightings. */
export const labelDaysOf = (sightings: readonly Sighting[]): LabelDays => {
  const days = new Map<string, number[]>()
  for (const { from, roles } of sightings) {
    if (from === null) continue
    for (const { label, region } of roles) {
      if (!label || region === null) continue
      const known = days.get(region)
      if (known === undefined) days.set(region, [from])
      else known.push(from)
    }
  }
  for (const known of days.values()) known.sort((left, right) => left - right)
  return days
}

/** Divisions of the posts that a career is seen in. */
const regionsOf = (career: Career): ReadonlySet<string> => {
  const regions = new Set<string>()
  for (const { role } of career.holds.values()) {
    if (role.region !== null && !role.label && role.time === 'HELD') regions.add(role.region)
  }
  return regions
}

const daysWithin = (labels: LabelDays, regions: Iterable<string>, days: readonly [number, number]): readonly number[] =>
  [...regions].flatMap((region) => (labels.get(region) ?? []).filter((day) => day > days[0] && day < days[1]))

/**
 * The longest time between the end of one career and the start of the other in which not even a label of their divisions bears the
 * name: days, negative when they overlap, null when a day is not known.
 */
export const silenceBetween = (left: Career, right: Career, labels: LabelDays): number | null => {
  const gap = gapBetween(left, right)
  if (gap === null || gap <= 0 || labels.size === 0) return gap
  const start = Math.min(left.to ?? 0, right.to ?? 0)
  const end = start + gap
  const named = [...daysWithin(labels, new Set([...regionsOf(left), ...regionsOf(right)]), [start, end])]
  let longest = 0
  let before = start
  for (const day of [...named.sort((one, other) => one - other), end]) {
    longest = Math.max(longest, day - before)
    before = day
  }
  return longest
}

/** Labels of an old place are late by at most so many days. */
const LATE = 60

/**
 * How many labels name somebody in the place of one career while the other is seen in its own: after the later one began, or before
 * the earlier one ended. 0 when the two overlap.
 */
export const strayLabels = (left: Career, right: Career, labels: LabelDays): number => {
  const gap = gapBetween(left, right)
  if (gap === null || gap < 0 || labels.size === 0) return 0
  const [before, after] = (left.from ?? 0) <= (right.from ?? 0) ? [left, right] : [right, left]
  const [old, next] = [regionsOf(before), regionsOf(after)]
  const apart = (regions: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
    [...regions].filter((region) => ![...others].some((other) => holdsRegion(region, other)))
  const still = daysWithin(labels, apart(old, next), [(after.from ?? 0) + LATE, after.to ?? 0])
  const already = daysWithin(labels, apart(next, old), [before.from ?? 0, (before.to ?? 0) - LATE])
  return still.length + already.length
}
