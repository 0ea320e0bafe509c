import type { RoleReading } from '../../fact/reading.ts'
import { groupBy } from '../group.ts'
import { areExclusive } from '../people/posts.ts'
import type { Role } from '../people/role.ts'

/** One print of a post of one person, with the days that it can be of; null when no date is known. */
export interface PostSighting {
  readonly mention: string
  readonly earliest: string | null
  readonly latest: string | null
  /** `latest`, counted; Infinity where it is no known day. */
  readonly day: number
  readonly status: RoleReading['status']
  readonly role: Role
}

/** Someone who is said to have left is not seen in the post; a candidate never was. */
const SEEN: ReadonlySet<RoleReading['status']> = new Set(['CURRENT', 'ACTING', 'APPOINTED'])

/** True when the print says that the post is held. */
export const isSeen = ({ status }: PostSighting): boolean => SEEN.has(status)

/** Papers are late in naming a new post, or in leaving off an old one, by at most so many days. */
export const LATE_DAYS = 45

/** What has no day comes first. */
const byDay = (left: PostSighting, right: PostSighting): number => {
  const [before, after] = [left.latest ?? '', right.latest ?? '']
  if (before !== after) return before < after ? -1 : 1
  return left.mention < right.mention ? -1 : 1
}

/** A post that is not printed for so many days, while another is again and again, was left for it. */
export const UNPRINTED_DAYS = 200

/** So many prints of the other post are again and again. */
const OFTEN = 2

/** The posts that a person is seen in. */
export interface Elsewhere {
  /** In order of days. */
  readonly sightings: readonly PostSighting[]
  /** Keys of posts that one mention prints together with each. */
  readonly together: ReadonlyMap<string, ReadonlySet<string>>
}

/** What all sightings of a person say of one post against another. */
export const elsewhereOf = (sightings: readonly PostSighting[]): Elsewhere => {
  const together = new Map<string, Set<string>>()
  for (const printed of groupBy(sightings.filter(isSeen), ({ mention }) => mention).values()) {
    for (const { role } of printed) {
      const beside = together.get(role.key) ?? new Set<string>()
      for (const other of printed) beside.add(other.role.key)
      together.set(role.key, beside)
    }
  }
  return { sightings: sightings.filter((one) => isSeen(one) && Number.isFinite(one.day)).sort(byDay), together }
}

/** Of sightings in order the first that is on a later day. */
const firstAfter = (sightings: readonly PostSighting[], day: number): number => {
  let [from, to] = [0, sightings.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sightings[middle]?.day ?? Infinity) > day) to = middle
    else from = middle + 1
  }
  return from
}

const heldOtherwise = (role: Role, elsewhere: Elsewhere, days: readonly [number, number]): boolean => {
  const { sightings } = elsewhere
  const others = sightings.slice(firstAfter(sightings, days[0]), firstAfter(sightings, days[1] - 1))
  if (others.some((one) => areExclusive(role, one.role))) return true
  const beside = elsewhere.together.get(role.key)
  return days[1] - days[0] > UNPRINTED_DAYS && others.filter((one) => !beside?.has(one.role.key)).length >= OFTEN
}

/** True when the post was left between two days on which it was held: said so, or an exclusive one was held meanwhile. */
const leftBetween = (
  before: PostSighting,
  after: PostSighting,
  ground: { readonly removed: readonly number[]; readonly elsewhere: Elsewhere },
): boolean => {
  const [from, to] = [before.day, after.day]
  if (!Number.isFinite(to) || to - from <= LATE_DAYS) return false
  if (ground.removed.some((day) => day >= from && day < to - LATE_DAYS)) return true
  return heldOtherwise(before.role, ground.elsewhere, [from, to])
}

/**
 * The times for which one person held one post, in order: a return after another post, or after being removed, is a time of its own.
 * What has no day, and what says that the post is past, belongs to the time that it follows, or to the first.
 */
export const stintsOf = (
  sightings: readonly PostSighting[],
  elsewhere: Elsewhere,
): readonly (readonly PostSighting[])[] => {
  const ordered = [...sightings].sort(byDay)
  const removed = ordered.filter(({ status, latest }) => status === 'REMOVED' && latest !== null).map(({ day }) => day)
  const stints: PostSighting[][] = [[]]
  let last: PostSighting | null = null
  for (const sighting of ordered) {
    if (isSeen(sighting) && sighting.latest !== null) {
      if (last !== null && leftBetween(last, sighting, { removed, elsewhere })) stints.push([])
      last = sighting
    }
    stints.at(-1)?.push(sighting)
  }
  return stints
}
