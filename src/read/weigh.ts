import type { Alternative, Decision } from '../fact/evidence.ts'

/** A possible value of a fact with what it scores; the highest score is taken, the first of equals. */
export interface Candidate<T> {
  readonly value: T
  readonly score: number
  readonly rule: string
  readonly why: string
}

/**
 * A way in which a fact may be told. The ways of a fact are tried from the highest score down until one finds something; what it
 * finds beside its first, in its own order of preference, scores a step less each.
 */
export interface Way<T> {
  readonly rule: string
  readonly score: number
  readonly why: string
  readonly find: () => Iterable<T>
}

/** What was chosen, and what was weighed and lost as far as that was asked for. */
export interface Choice<T> {
  readonly won: Candidate<T>
  readonly lost: readonly Candidate<T>[]
}

/** Most losers that are told of a decision. */
const MOST = 6
/** What the next find of one way scores less. */
const STEP = 0.01

const byScore = (one: { readonly score: number }, other: { readonly score: number }): number => other.score - one.score

/** The candidate with the highest score; null when there is none. */
export function weigh<T>(candidates: readonly Candidate<T>[]): Choice<T> | null {
  const [won, ...lost] = [...candidates].sort(byScore)
  return won === undefined ? null : { won, lost }
}

const candidateOf = <T>({ rule, score, why }: Way<T>, value: T, nth: number): Candidate<T> => ({
  value,
  rule,
  why,
  score: score - nth * STEP,
})

const inOrder = <T>(ways: readonly Way<T>[]): boolean =>
  ways.every(({ score }, at) => at === 0 || score <= (ways[at - 1]?.score ?? Infinity))

/** The first find of the highest way that finds anything. */
function firstFind<T>(ways: readonly Way<T>[]): Choice<T> | null {
  for (const way of ways) for (const value of way.find()) return { won: candidateOf(way, value, 0), lost: [] }
  return null
}

const finds = <T>(way: Way<T>): Candidate<T>[] =>
  Array.from(way.find())
    .slice(0, MOST)
    .map((value, nth) => candidateOf(way, value, nth))

/** What the ways find; only the best of it where the others are not wanted, as finding them costs time. */
export function tryWays<T>(ways: readonly Way<T>[], all: boolean): Choice<T> | null {
  const ordered = inOrder(ways) ? ways : [...ways].sort(byScore)
  return all ? weigh(ordered.flatMap(finds)) : firstFind(ordered)
}

/** A way that always finds the same. */
export const sure = <T>(candidate: Candidate<T>): Way<T> => ({ ...candidate, find: () => [candidate.value] })

/** The same for a fact that has a value anyhow: `otherwise` wins where the ways find nothing, and is not told where it loses. */
export const tryWaysOr = <T>(ways: readonly Way<T>[], otherwise: Candidate<T>, all: boolean): Choice<T> =>
  tryWays(ways, all) ?? { won: otherwise, lost: [] }

/** Nothing or one, for ways that find no more. */
export const maybe = <T>(value: T | null | undefined): readonly T[] =>
  value === null || value === undefined ? [] : [value]

const rounded = (score: number): number => Math.round(score * 100) / 100

const tell = <T>({ value, score, rule, why }: Candidate<T>, text: (value: T) => string): Alternative => ({
  value: text(value),
  score: rounded(score),
  rule,
  why,
})

/** A choice in words: each value once, with the best that it scored. */
export function decisionOf<T>({ won, lost }: Choice<T>, text: (value: T) => string): Decision {
  const first = tell(won, text)
  const taken = new Set([first.value])
  const others = lost.map((one) => tell(one, text)).filter(({ value }) => !taken.has(value) && taken.add(value))
  return { ...first, alternatives: others.slice(0, MOST) }
}
