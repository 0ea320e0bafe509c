import type { RoleReading } from '../../fact/reading.ts'
import { dayNumber } from '../days.ts'
import { groupBy } from '../group.ts'
import { areExclusive } from '../people/posts.ts'
import type { Role } from '../people/role.ts'

/** One print of a post of one person, with the days that it can be of; null when no date is known. */
export interface PostSighting {
  readonly mention: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly status: RoleReading['status']
  readonly role: Role
}

/** Someone who is said to have left is not seen in the post; a candidate never was. */
const SEEN: ReadonlySet<RoleReading['status']> = new Set(['CURRENT', 'ACTING', 'APPOINTED'])

/** True when the print says that the post is held. */
export const isSeen = ({ status }: PostSighting): boolean => SEEN.has(status)

/** Papers are late in naming a new post, or in leaving off an old one, by at most so many days. */
const LATE_DAYS = 45

const dayOf = ({ latest }: PostSighting): number => dayNumber(latest) ?? Infinity

const byDay = (left: PostSighting, right: PostSighting): number =>
  (left.latest ?? '~').localeCompare(right.latest ?? '~') || (left.mention < right.mention ? -1 : 1)

/** A post that is not printed for so many days, while another is again and again, was left for it. */
const UNPRINTED_DAYS = 200

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
    const keys = printed.map(({ role }) => role.key)
    for (const key of keys) together.set(key, new Set([...(together.get(key) ?? []), ...keys]))
  }
  return { sightings: sightings.filter((one) => isSeen(one) && one.latest !== null).sort(byDay), together }
}

const heldOtherwise = (role: Role, elsewhere: Elsewhere, days: readonly [number, number]): boolean => {
  const others = elsewhere.sightings.filter((one) => dayOf(one) > days[0] && dayOf(one) < days[1])
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
  const [from, to] = [dayOf(before), dayOf(after)]
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
  const removed = ordered.filter(({ status, latest }) => status === 'REMOVED' && latest !== null).map(dayOf)
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
