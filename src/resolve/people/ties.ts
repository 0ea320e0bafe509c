import { regionRelation, stepsBelow } from '../region.ts'
import type { RegionRelation } from '../region.ts'
import { entanglement, gapBetween, printedTogether, shareIssue } from './career.ts'
import type { Career, Hold } from './career.ts'
import { areExclusive, jointCustom } from './posts.ts'
import type { Role } from './role.ts'

/**
 * What ties two careers of one name together, and among how many officials of the country such a tie would be found by chance.
 * The fewer, the more a shared name says.
 */
export interface Tie {
  readonly name: string
  readonly among: number
  readonly why: string
}

interface TieRow extends Tie {
  /** Two roles that it is the closest tie of. */
  readonly example: readonly [string, string]
  readonly holds: (left: Hold, right: Hold) => boolean
}

const related =
  (relation: RegionRelation) =>
  (left: Hold, right: Hold): boolean =>
    bothHeld(left, right) &&
    left.role.region !== null &&
    right.role.region !== null &&
    regionRelation(left.role.region, right.role.region) === relation

const isNext = ({ role: left }: Hold, { role: right }: Hold): boolean =>
  left.region !== null && right.region !== null && Math.abs(stepsBelow(left.region, right.region)) <= 1

const bothPosts = (left: Hold, right: Hold): boolean => !left.role.label && !right.role.label

/** A post that somebody has left or hopes for ties to that post alone. */
const bothHeld = (left: Hold, right: Hold): boolean => left.role.time === 'HELD' && right.role.time === 'HELD'

/** Days by which papers may be late in naming a new post, or early; within them two exclusive posts are a succession. */
const SLACK_DAYS = 45

/** Held at the same time, as far as papers tell. */
const concurrent = (left: Hold, right: Hold): boolean => (gapBetween(left, right) ?? 0) <= SLACK_DAYS

const joint = (left: Hold, right: Hold): boolean =>
  bothPosts(left, right) &&
  bothHeld(left, right) &&
  concurrent(left, right) &&
  jointCustom(left.role, right.role) !== null

/** Ties from the closest to the loosest; the first that holds between any two roles counts. */
export const TIES: readonly TieRow[] = [
  {
    name: 'same-post',
    example: ['GOVERNMENT 副市长@630100', 'GOVERNMENT 副市长@630100'],
    among: 12,
    why: 'The same title in the same organization: few hold it at any time',
    holds: (left, right) =>
      bothPosts(left, right) && left.role.key === right.role.key && left.role.time === right.role.time,
  },
  {
    name: 'former-post',
    example: ['PARTY 书记@630121', 'PARTY 书记@630121 FORMER'],
    among: 12,
    why: 'One is said to have left, or to be chosen for, the post that the other is seen in',
    holds: (left, right) =>
      bothPosts(left, right) && left.role.key === right.role.key && left.role.time !== right.role.time,
  },
  {
    name: 'same-organization',
    example: ['GOVERNMENT 副市长@630100', 'GOVERNMENT 市长@630100'],
    among: 40,
    why: 'Another title in the same organization, as people rise in it',
    holds: (left, right) =>
      bothPosts(left, right) && bothHeld(left, right) && left.role.body !== null && left.role.body === right.role.body,
  },
  {
    name: 'joint-posts',
    example: ['GOVERNMENT 副市长@630100', 'PARTY 常委@630100'],
    among: 60,
    why: 'Posts of one division that one person customarily holds together, held at the same time',
    holds: (left, right) => left.role.region === right.role.region && joint(left, right),
  },
  {
    name: 'same-division',
    example: ['GOVERNMENT 市长@630100', 'CONGRESS 主任@630100'],
    among: 120,
    why: 'Posts or labels in one division',
    holds: related('SAME'),
  },
  {
    name: 'joint-above',
    example: ['PARTY 常委@630000', 'PARTY 书记@630100'],
    among: 400,
    why: 'A post and one in the division above that some hold together, held at the same time',
    holds: joint,
  },
  {
    name: 'lineage',
    example: ['GOVERNMENT 县长@630121', 'GOVERNMENT 副市长@630100'],
    among: 800,
    why: 'A division and the next one that it lies in',
    holds: (left, right) => related('WITHIN')(left, right) && isNext(left, right),
  },
  {
    name: 'same-prefecture',
    example: ['GOVERNMENT 县长@630121', 'PARTY 书记@630122'],
    among: 800,
    why: 'Two counties of one prefecture',
    holds: related('PREFECTURE'),
  },
  {
    name: 'same-province',
    example: ['GOVERNMENT 市长@630100', 'PARTY 书记@630200'],
    among: 6000,
    why: 'Two places of one province, or a county and its province',
    holds: (left, right) => related('PROVINCE')(left, right) || related('WITHIN')(left, right),
  },
]

export const SAME_ISSUE: Tie = {
  name: 'same-issue',
  among: 60,
  why: 'Printed in one issue of one paper, where one name is one person',
}

/** What ties careers that share nothing but the name. */
export const NAME_ONLY: Tie = { name: 'name-only', among: 100_000, why: 'Nothing in common but the name' }

/** The closest tie between two careers. */
export const tieBetween = (left: Career, right: Career): Tie => {
  let best = TIES.length
  for (const held of left.holds.values()) {
    for (const other of right.holds.values()) {
      const found = TIES.findIndex((row, index) => index < best && row.holds(held, other))
      if (found !== -1) best = found
    }
  }
  const tie = TIES[best] ?? NAME_ONLY
  return tie.among > SAME_ISSUE.among && shareIssue(left, right) ? SAME_ISSUE : tie
}

const held = (roles: Iterable<Role>): readonly Role[] => [...roles].filter(({ time }) => time === 'HELD')

/** Two posts that one person cannot have held at once. */
type Apart = readonly [Role, Role]

const exclusiveInOneIssue = (left: Career, right: Career, excused: (posts: Apart) => boolean): Apart | null => {
  for (const [one, other] of printedTogether(left, right)) {
    for (const role of held(one.roles)) {
      const excluded = held(other.roles).find((another) => areExclusive(role, another) && !excused([role, another]))
      if (excluded !== undefined) return [role, excluded]
    }
  }
  return null
}

/** Tells whether one sighting prints both posts of its person: then, whatever the custom, that person has both. */
const printedAsOne = (careers: readonly Career[]): ((posts: Apart) => boolean) => {
  const known = new Map<string, boolean>()
  const printed = (posts: Apart): boolean =>
    careers.some(({ sightings }) =>
      sightings.some(({ roles }) =>
        posts.every((post) => roles.some(({ key, time }) => key === post.key && time === 'HELD')),
      ),
    )
  return (posts) => {
    const pair = `${posts[0].key} ${posts[1].key}`
    const found = known.get(pair) ?? printed(posts)
    known.set(pair, found)
    return found
  }
}

/** True when any posts of the two careers exclude each other, whenever they were held. */
const anyExclusive = (left: Career, right: Career): boolean => {
  for (const one of left.holds.values()) {
    if (one.role.label || one.role.time !== 'HELD') continue
    for (const { role } of right.holds.values()) {
      if (!role.label && role.time === 'HELD' && areExclusive(one.role, role)) return true
    }
  }
  return false
}

/** Two posts that one person cannot have held at once, in one issue or for long; null when there are none. */
export const exclusivePosts = (left: Career, right: Career): Apart | null => {
  if (!anyExclusive(left, right)) return null
  const excused = printedAsOne([left, right])
  return exclusiveInOneIssue(left, right, excused) ?? exclusiveForLong(left, right, excused)
}

const exclusiveForLong = (left: Career, right: Career, excused: (posts: Apart) => boolean): Apart | null => {
  if (entanglement(left, right) <= SLACK_DAYS) return null
  for (const one of left.holds.values()) {
    if (one.role.time !== 'HELD') continue
    for (const other of right.holds.values()) {
      if (other.role.time !== 'HELD' || entanglement(one, other) <= SLACK_DAYS) continue
      if (areExclusive(one.role, other.role) && !excused([one.role, other.role])) return [one.role, other.role]
    }
  }
  return null
}
