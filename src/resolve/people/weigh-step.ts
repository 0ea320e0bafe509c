import { LEVELS } from '../../fact/reading.ts'
import { gapBetween } from './career.ts'
import type { Career } from './career.ts'
import { CLOSE_TIES, WIDE_TIES } from './pair.ts'
import type { Pair } from './pair.ts'
import { rankOf } from './posts.ts'

/** Rank and level (0 the country) of a post. */
interface Ranked {
  readonly rank: number
  readonly level: number
}

/** Posts with a rank that a career is seen in, each with the day on which it begins or ends. */
const rankedPosts = (career: Career, end: 'from' | 'to'): readonly (Ranked & { readonly day: number })[] =>
  [...career.holds.values()].flatMap((hold) => {
    const { role, [end]: day } = hold
    const rank = role.time === 'HELD' ? rankOf(role) : null
    return day === null || rank === null || role.level === null
      ? []
      : [{ day, rank, level: LEVELS.indexOf(role.level) }]
  })

/** The post that a career is seen to begin (`from`) or to end (`to`) with, the highest of several; undefined when it has none. */
const extremePost = (career: Career, end: 'from' | 'to'): Ranked | undefined => {
  const later = end === 'to' ? -1 : 1
  return [...rankedPosts(career, end)].sort(
    (left, right) => later * (left.day - right.day) || left.rank - right.rank || left.level - right.level,
  )[0]
}

/** Last post of the career that came first and first post of the other; null when they overlap or a rank is not known. */
const stepOf = ({ left, right }: Pair): readonly [Ranked, Ranked] | null => {
  const gap = gapBetween(left, right)
  if (gap === null || gap < 0) return null
  const [before, after] = (left.from ?? 0) <= (right.from ?? 0) ? [left, right] : [right, left]
  const [last, first] = [extremePost(before, 'to'), extremePost(after, 'from')]
  return last === undefined || first === undefined ? null : [last, first]
}

/** Steps of rank by which a career may rise or fall from one post to the next. */
const STEP = { rise: 3, fall: 1 }

/** A leap is one step in three hundred, a fall of head to deputy, which only discipline brings, one in a thousand; of two people it is every seventh and two of three. */
const LEAP = Math.log(0.003 / 0.15)
const FALL = Math.log(0.001 / 0.7)

/** Log odds of the step of rank between two careers that follow each other; 0 for close ties. */
export const weighStep = (pair: Pair): number => {
  const step = CLOSE_TIES.has(pair.tie.name) ? null : stepOf(pair)
  if (step === null) return 0
  const rise = step[0].rank - step[1].rank
  if (rise > STEP.rise) return LEAP
  return rise < -STEP.fall ? FALL : 0.5
}

/** About which share of the officials whom papers name each level has, from the country down to townships (seats of 31 provinces, 333 prefectures, 2,850 counties). */
const LEVEL_SHARES = [0.005, 0.025, 0.15, 0.62, 0.2] as const

/** How often the next post of a career is so many levels higher than the last. */
const LEVEL_MOVES: ReadonlyMap<number, number> = new Map([
  [-1, 0.03],
  [0, 0.9],
  [1, 0.1],
])

const RARE_MOVE = 0.003

/** Most that levels can say. */
const LEVEL_LIMIT = 3

/** Log odds of the levels of two careers that follow each other, where anybody of the country or province could be meant. */
export const weighLevel = (pair: Pair): number => {
  const step = WIDE_TIES.has(pair.tie.name) ? stepOf(pair) : null
  if (step === null) return 0
  const moves = LEVEL_MOVES.get(step[0].level - step[1].level) ?? RARE_MOVE
  const odds = Math.log(moves / (LEVEL_SHARES[step[1].level] ?? 1))
  return Math.min(LEVEL_LIMIT, Math.max(-LEVEL_LIMIT, odds))
}
