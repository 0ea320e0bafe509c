import type { Judgement } from '../../fact/graph.ts'
import type { Career } from './career.ts'

/** Pairs of mentions that standing judgements make one or two. */
export interface Rulings {
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

const later = (left: Judgement, right: Judgement): number =>
  left.at === right.at ? (left.id < right.id ? 1 : -1) : left.at < right.at ? 1 : -1

/** What stands of judgements on `subject`: of several on one pair the latest. Order: latest first. */
export const rulingsOf = (judgements: readonly Judgement[], subject: Judgement['subject']): Rulings => {
  const pairs = new Map<string, Judgement>()
  for (const judgement of [...judgements].sort(later)) {
    if (judgement.withdrawn || judgement.subject !== subject) continue
    const pair = [judgement.left, judgement.right].sort().join('|')
    if (!pairs.has(pair)) pairs.set(pair, judgement)
  }
  const of = (verdict: Judgement['verdict']): readonly (readonly [string, string])[] =>
    [...pairs.values()]
      .filter((judgement) => judgement.verdict === verdict)
      .map(({ left, right }) => (left < right ? [left, right] : [right, left]))
  return { same: of('SAME'), different: of('DIFFERENT') }
}

/** Which sightings no judgement lets be one person's. */
export type Barred = ReadonlyMap<string, ReadonlySet<string>>

/** Pairs of ids as a map that finds either by the other. */
export const barredBy = (pairs: readonly (readonly [string, string])[]): Barred => {
  const barred = new Map<string, Set<string>>()
  const bar = (one: string, other: string): void => {
    const known = barred.get(one)
    if (known === undefined) barred.set(one, new Set([other]))
    else known.add(other)
  }
  for (const [left, right] of pairs) {
    bar(left, right)
    bar(right, left)
  }
  return barred
}

/** True when a judgement keeps two careers apart. */
export const areBarred = (left: Career, right: Career, barred: Barred): boolean => {
  if (barred.size === 0) return false
  const others = new Set(right.sightings.map(({ id }) => id))
  return left.sightings.some(({ id }) => [...(barred.get(id) ?? [])].some((other) => others.has(other)))
}
