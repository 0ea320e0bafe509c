import { byId } from '../group.ts'
import { joinCareers } from './career.ts'
import type { Career } from './career.ts'
import { contradictionBetween } from './contradictions.ts'
import type { Reason, Weighed } from './features.ts'
import { areBarred } from './rulings.ts'
import type { Barred } from './rulings.ts'

/** Why two careers were taken for one person's; `left` and `right` are their ids at that time. */
export interface Link {
  readonly left: string
  readonly right: string
  readonly score: number
  /** `rules`, or `judgement`. */
  readonly by: 'rules' | 'judgement'
  readonly reasons: readonly Reason[]
}

/** Score from which two careers are one person's, in natural log odds: 20 to 1. */
export const SURE = 3

/** Score from which a pair that was not joined is worth a reader's look. */
export const WORTH_A_LOOK = 0

export interface Ground {
  readonly weigh: (left: Career, right: Career) => Weighed
  readonly barred: Barred
}

interface Candidate extends Weighed {
  readonly left: Career
  readonly right: Career
}

const better = (left: Candidate, right: Candidate): boolean => {
  if (left.score !== right.score) return left.score > right.score
  const byLeft = byId(left.left, right.left)
  return byLeft === 0 ? byId(left.right, right.right) < 0 : byLeft < 0
}

const candidateOf = (one: Career, other: Career, ground: Ground): Candidate | null => {
  const [left, right] = one.id < other.id ? [one, other] : [other, one]
  if (areBarred(left, right, ground.barred) || contradictionBetween(left, right) !== null) return null
  const weighed = ground.weigh(left, right)
  return weighed.score >= WORTH_A_LOOK ? { ...weighed, left, right } : null
}

const linkOf = ({ left, right, score, reasons }: Candidate): Link => ({
  left: left.id,
  right: right.id,
  score,
  by: 'rules',
  reasons,
})

export interface Agglomerated {
  readonly careers: readonly Career[]
  readonly links: readonly Link[]
  /** Pairs that no rule joined and none keeps apart, best first. */
  readonly doubts: readonly Link[]
}

/**
 * Joins the two careers that are most surely one person's, weighs what they make together against the rest, and so on until
 * no pair is sure. Every tie is broken by ids, so the result depends on the set of careers alone.
 */
export const agglomerate = (units: readonly Career[], ground: Ground): Agglomerated => {
  const careers = new Set([...units].sort(byId))
  const links: Link[] = []
  let candidates = pairsOf([...careers], ground)
  for (;;) {
    const best = candidates.reduce<Candidate | null>(
      (found, candidate) => (found === null || better(candidate, found) ? candidate : found),
      null,
    )
    if (best === null || best.score < SURE) break
    links.push(linkOf(best))
    const gone = [best.left, best.right]
    for (const career of gone) careers.delete(career)
    const joined = joinCareers(best.left, best.right)
    const kept = candidates.filter(({ left, right }) => !gone.includes(left) && !gone.includes(right))
    const fresh = [...careers].map((career) => candidateOf(career, joined, ground)).filter((found) => found !== null)
    careers.add(joined)
    candidates = [...kept, ...fresh]
  }
  const doubts = candidates.sort((left, right) => (better(left, right) ? -1 : 1)).map(linkOf)
  return { careers: [...careers].sort(byId), links, doubts }
}

const pairsOf = (careers: readonly Career[], ground: Ground): Candidate[] =>
  careers.flatMap((left, index) =>
    careers
      .slice(index + 1)
      .map((right) => candidateOf(left, right, ground))
      .filter((found) => found !== null),
  )
