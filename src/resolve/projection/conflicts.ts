import type { Occupancy, Organization, Post } from '../../fact/graph.ts'
import { dayNumber, dayText } from '../days.ts'
import { once, seedRows, titlePattern } from '../seed-rows.ts'

/**
 * What does not fit in the chain of holders of a post that one person holds at a time: two seen in it on the same days, or nobody for
 * long. It is told and never mended: the one may be a wrong reading, the other an issue that is not loaded.
 */
export interface PostConflict {
  readonly kind: 'OVERLAP' | 'UNFILLED'
  readonly post: string
  /** Occupancies, the earlier begun first. */
  readonly left: string
  readonly right: string
  /** Days on which both are seen, or between which nobody is; both inclusive. */
  readonly from: string
  readonly to: string
}

const rows = once(() =>
  seedRows('posts/single.tsv').map(([organ = '', title = '']) => ({ organ, title: titlePattern(title) })),
)

/** True when at most one person holds the post at a time. */
export const isSingleSeat = (post: Post, { kind }: Organization): boolean =>
  rows().some(({ organ, title }) => organ === kind && title.test(post.title))

/** Papers go on naming the last holder, or name the next too early, by at most so many days. */
const LATE_DAYS = 7

/** A post is filled within so many days, mostly. */
const UNFILLED_DAYS = 180

interface Tenure {
  readonly id: string
  readonly person: string
  readonly from: number
  readonly to: number
}

const tenuresOf = (occupancies: readonly Occupancy[]): readonly Tenure[] =>
  occupancies
    .flatMap(({ id, person, firstSeen, lastSeen }) => {
      const [from, to] = [dayNumber(firstSeen), dayNumber(lastSeen)]
      return from === null || to === null ? [] : [{ id, person, from, to }]
    })
    .sort((left, right) => left.from - right.from || left.to - right.to || (left.id < right.id ? -1 : 1))

const told = (
  kind: PostConflict['kind'],
  post: string,
  { left, right, days }: { readonly left: Tenure; readonly right: Tenure; readonly days: readonly [number, number] },
): PostConflict => ({
  kind,
  post,
  left: left.id,
  right: right.id,
  from: dayText(days[0]),
  to: dayText(days[1]),
})

/** The conflicts among all occupancies of one post; none for a post that has several seats. Order: day of the later tenure's begin. */
export const conflictsOf = (
  post: Post,
  organization: Organization,
  occupancies: readonly Occupancy[],
): readonly PostConflict[] => {
  if (!isSingleSeat(post, organization)) return []
  const tenures = tenuresOf(occupancies)
  return tenures.flatMap((right, index) => {
    const before = tenures.slice(0, index)
    const overlaps = before.flatMap((left): readonly PostConflict[] => {
      const last = Math.min(left.to, right.to)
      const apart = left.person === right.person || last - right.from < LATE_DAYS
      return apart ? [] : [told('OVERLAP', post.id, { left, right, days: [right.from, last] })]
    })
    const latest = before.reduce<Tenure | null>((best, one) => (best === null || one.to > best.to ? one : best), null)
    if (latest === null || right.from - latest.to <= UNFILLED_DAYS) return overlaps
    return [...overlaps, told('UNFILLED', post.id, { left: latest, right, days: [latest.to + 1, right.from - 1] })]
  })
}
