import { groupBy } from '../../src/resolve/group.ts'
import type { Official } from './careers.ts'
import { provinceOf } from './names.ts'
import type { World } from './world.ts'

/** What the world is like, so that its figures can be judged. */
export interface Terms {
  readonly officials: number
  /** Share of officials whose name another bears. */
  readonly shared: number
  /** Share of those who have a namesake in their own province. */
  readonly sharedAtHome: number
  /** Fewest and most papers of a place. */
  readonly papersAPlace: readonly [number, number]
  /** Share of papers' weeks that are missing. */
  readonly silentWeeks: number
  /** Moves to a higher grade, to a like or lower one, and departures before the end. */
  readonly promotions: number
  readonly transfers: number
  readonly retirements: number
}

const DAYS_A_WEEK = 7

const moves = (officials: readonly Official[], up: boolean): number =>
  officials.reduce(
    (count, { terms }) =>
      count +
      terms.filter(({ seat }, index) => {
        const before = terms[index - 1]
        return before !== undefined && seat.grade > before.seat.grade === up
      }).length,
    0,
  )

/** Officials whose name another bears. */
export const sharersIn = ({ officials }: World): readonly Official[] =>
  [...groupBy(officials, ({ name }) => name).values()].filter(({ length }) => length > 1).flat()

export const termsOf = (world: World): Terms => {
  const { officials, papers, places, span } = world
  const sharers = sharersIn(world)
  const atHome = [...groupBy(sharers, (one) => `${one.name}|${provinceOf(one)}`).values()]
    .filter(({ length }) => length > 1)
    .flat()
  const counts = places.map((place) => papers.filter(({ home }) => home === place).length)
  const weeks = papers.length * ((span.end - span.start) / DAYS_A_WEEK)
  return {
    officials: officials.length,
    shared: sharers.length / officials.length,
    sharedAtHome: sharers.length === 0 ? 0 : atHome.length / sharers.length,
    papersAPlace: [Math.min(...counts), Math.max(...counts)],
    silentWeeks: world.silent / weeks,
    promotions: moves(officials, true),
    transfers: moves(officials, false),
    retirements: officials.filter(({ terms }) => (terms.at(-1)?.to ?? span.end) < span.end).length,
  }
}
