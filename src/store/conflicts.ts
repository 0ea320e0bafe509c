import type { PostConflict } from '../fact/conflict.ts'
import type { Occupancy } from '../fact/graph.ts'

const MS_PER_DAY = 86_400_000

/** Papers go on naming the last holder, or name the next too early, by at most so many days. */
const LATE_DAYS = 7

/** A post is filled within so many days, mostly. */
const UNFILLED_DAYS = 180

interface Tenure {
  readonly occupancy: Occupancy
  /** Days, counted. */
  readonly from: number
  readonly to: number
}

/** Null for what is no whole day. */
const dayNumber = (day: string | null): number | null => {
  const time = day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  return Number.isNaN(time) ? null : time / MS_PER_DAY
}

const dayText = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

const tenuresOf = (occupancies: readonly Occupancy[]): readonly Tenure[] =>
  occupancies
    .flatMap((occupancy) => {
      const [from, to] = [dayNumber(occupancy.firstSeen), dayNumber(occupancy.lastSeen)]
      return from === null || to === null ? [] : [{ occupancy, from, to }]
    })
    .sort(
      (left, right) =>
        left.from - right.from || left.to - right.to || (left.occupancy.id < right.occupancy.id ? -1 : 1),
    )

const told = (
  kind: PostConflict['kind'],
  [left, right]: readonly [Tenure, Tenure],
  [from, to]: readonly [number, number],
): PostConflict => ({
  kind,
  post: right.occupancy.post,
  left: left.occupancy,
  right: right.occupancy,
  from: dayText(from),
  to: dayText(to),
})

/**
 * The conflicts among all occupancies of one post that has a single seat. Order: day on which the later tenure begins; the overlaps of
 * one tenure in the order of the others, then the time before it for which nobody is seen.
 */
export const conflictsAmong = (occupancies: readonly Occupancy[]): readonly PostConflict[] => {
  const tenures = tenuresOf(occupancies)
  return tenures.flatMap((right, index) => {
    const before = tenures.slice(0, index)
    const overlaps = before.flatMap((left): readonly PostConflict[] => {
      const last = Math.min(left.to, right.to)
      const apart = left.occupancy.person === right.occupancy.person || last - right.from < LATE_DAYS
      return apart ? [] : [told('OVERLAP', [left, right], [right.from, last])]
    })
    const latest = before.reduce<Tenure | null>((best, one) => (best === null || one.to > best.to ? one : best), null)
    if (latest === null || right.from - latest.to <= UNFILLED_DAYS) return overlaps
    return [...overlaps, told('UNFILLED', [latest, right], [latest.to + 1, right.from - 1])]
  })
}
