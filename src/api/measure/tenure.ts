import type { Occupancy } from '../../fact/graph.ts'

const DAY = 86_400_000

/** A span of days on which someone is known to have held a post, from what was seen and what was said. */
export interface Held {
  readonly from: string
  readonly to: string
}

const days = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null && /^\d{4}-\d{2}-\d{2}$/u.test(value)).sort() as string[]

/** Null when no day is known. */
export const heldOf = ({ firstSeen, lastSeen, appointed, removed }: Occupancy): Held | null => {
  const known = days([firstSeen, lastSeen, appointed, removed])
  const [from] = known
  const to = known.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The days that both share; null when they share none that is known. */
export const shared = (left: Held, right: Held): Held | null => {
  const from = left.from > right.from ? left.from : right.from
  const to = left.to < right.to ? left.to : right.to
  return from <= to ? { from, to } : null
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** One holder of a post among those before. */
export interface Tenure {
  readonly occupancy: Occupancy
  readonly held: Held | null
  /** Days between the last sighting of all before and this one's first; null when there is none before or they overlap. */
  readonly gap: number | null
  /** Others known to have held it on the same days. */
  readonly overlaps: readonly Occupancy[]
}

/** Holders of one post in the order in which they are first known, those of no known day last. */
export const succession = (occupancies: readonly Occupancy[]): readonly Tenure[] => {
  const rows = occupancies.map((occupancy) => ({ occupancy, held: heldOf(occupancy) }))
  rows.sort((left, right) => ((left.held?.from ?? '~') < (right.held?.from ?? '~') ? -1 : 1))
  return rows.map(({ occupancy, held }, at) => {
    const before = rows.slice(0, at).flatMap((row) => row.held?.to ?? [])
    const latest = before.sort().at(-1)
    return {
      occupancy,
      held,
      gap: held === null || latest === undefined || latest >= held.from ? null : daysBetween(latest, held.from),
      overlaps: rows.flatMap((row) =>
        row.occupancy !== occupancy && held !== null && row.held !== null && shared(held, row.held) !== null
          ? [row.occupancy]
          : [],
      ),
    }
  })
}
