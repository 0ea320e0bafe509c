import type { Occupancy, Organization, Post } from '../../fact/graph.ts'
import { occupancyId } from '../../fact/id.ts'
import type { RoleReading } from '../../fact/reading.ts'
import { dayNumber } from '../days.ts'
import { groupBy } from '../group.ts'
import { roleOf } from '../people/role.ts'
import { postOf } from './organization.ts'
import { daysOf } from './placed.ts'
import type { Assigned } from './placed.ts'
import { elsewhereOf, isSeen, stintsOf } from './stints.ts'
import type { PostSighting } from './stints.ts'

export interface Held {
  readonly occupancy: Occupancy
  readonly post: Post
  readonly organization: Organization
}

interface Sighting extends PostSighting {
  readonly post: Post
  readonly organization: Organization
}

type Seat = Pick<Sighting, 'post' | 'organization' | 'role' | 'status'>

const seats = new WeakMap<Assigned['mention']['roles'], readonly Seat[]>()

/** The posts among printed roles, worked out once for all mentions that print them alike. */
const seatsIn = (roles: Assigned['mention']['roles']): readonly Seat[] => {
  const known = seats.get(roles)
  if (known !== undefined) return known
  const found = roles.flatMap((role) => {
    const held = role.status === 'CANDIDATE' ? null : postOf(role)
    return held === null ? [] : [{ status: role.status, role: roleOf(role), ...held }]
  })
  seats.set(roles, found)
  return found
}

const sightingsIn = (assigned: Assigned): readonly Sighting[] => {
  const seen = seatsIn(assigned.mention.roles)
  if (seen.length === 0) return []
  const days = daysOf(assigned)
  const day = dayNumber(days.latest) ?? Infinity
  return seen.map((seat) => ({ mention: assigned.mention.id, day, ...days, ...seat }))
}

const sorted = (days: readonly (string | null)[]): readonly string[] => days.filter((day) => day !== null).sort()

const issuesOf = (sightings: readonly PostSighting[], wanted: RoleReading['status']): readonly string[] =>
  sorted(sightings.filter(({ status }) => status === wanted).map(({ latest }) => latest))

/** Days between which the post was surely held: by the first, and until the last, of days that may be vague. */
const seenIn = (sightings: readonly PostSighting[]): Pick<Occupancy, 'firstSeen' | 'lastSeen'> => {
  const seen = sightings.filter(isSeen)
  const firstSeen = sorted(seen.map(({ latest }) => latest))[0] ?? null
  const lastSeen = sorted(seen.map(({ earliest }) => earliest)).at(-1) ?? null
  return firstSeen !== null && lastSeen !== null && lastSeen < firstSeen
    ? { firstSeen, lastSeen: firstSeen }
    : { firstSeen, lastSeen }
}

const occupancyOf = (
  sightings: readonly PostSighting[],
  { person, post, ordinal }: { readonly person: string; readonly post: string; readonly ordinal: number },
): Occupancy => {
  const current = sightings.filter(isSeen)
  return {
    id: occupancyId(person, ordinal === 0 ? post : `${post}|${ordinal}`),
    person,
    post,
    ...seenIn(sightings),
    appointed: issuesOf(sightings, 'APPOINTED')[0] ?? null,
    removed: issuesOf(sightings, 'REMOVED').at(-1) ?? null,
    acting: current.length > 0 && current.every(({ status }) => status === 'ACTING'),
    mentions: [...new Set(sightings.map(({ mention }) => mention))].sort(),
  }
}

/**
 * The posts that a person's mentions print, each as often as it was held: seen from the first to the last day on which it was surely
 * held, appointed and removed on the days that are said. A label is no post.
 */
export const occupanciesOf = (person: string, mentions: readonly Assigned[]): readonly Held[] => {
  const all = mentions.flatMap(sightingsIn)
  const elsewhere = elsewhereOf(all)
  return [...groupBy(all, ({ post }) => post.id).values()]
    .flatMap((sightings) => {
      const [first] = sightings
      if (first === undefined) return []
      const { post, organization } = first
      return stintsOf(sightings, elsewhere).map((stint, ordinal) => ({
        post,
        organization,
        occupancy: occupancyOf(stint, { person, post: post.id, ordinal }),
      }))
    })
    .sort((left, right) => (left.occupancy.id < right.occupancy.id ? -1 : 1))
}
