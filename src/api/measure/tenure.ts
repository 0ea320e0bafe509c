import type { Occupancy } from '../../fact/graph.ts'
import { heldOf, shared } from '../../fact/held.ts'
import type { Held } from '../../fact/held.ts'

const DAY = 86_400_000

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
