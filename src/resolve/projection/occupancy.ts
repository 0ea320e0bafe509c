import type { Occupancy, Organization, Post } from '../../fact/graph.ts'
import { occupancyId } from '../../fact/id.ts'
import type { RoleReading } from '../../fact/reading.ts'
import { groupBy } from '../group.ts'
import { postOf } from './organization.ts'
import { dayOf } from './placed.ts'
import type { Assigned } from './placed.ts'

export interface Held {
  readonly occupancy: Occupancy
  readonly post: Post
  readonly organization: Organization
}

interface Sighting {
  readonly mention: string
  readonly day: string | null
  readonly status: RoleReading['status']
  readonly post: Post
  readonly organization: Organization
}

/** Someone who is said to have left is not seen in the post; a candidate never was. */
const SEEN: ReadonlySet<RoleReading['status']> = new Set(['CURRENT', 'ACTING', 'APPOINTED'])

const sightingsIn = (assigned: Assigned): readonly Sighting[] =>
  assigned.mention.roles.flatMap((role) => {
    const held = role.status === 'CANDIDATE' ? null : postOf(role)
    return held === null ? [] : [{ mention: assigned.mention.id, day: dayOf(assigned), status: role.status, ...held }]
  })

const daysOf = (sightings: readonly Sighting[], of: (status: RoleReading['status']) => boolean): readonly string[] =>
  sightings
    .filter(({ status }) => of(status))
    .map(({ day }) => day)
    .filter((day) => day !== null)
    .sort()

const heldFrom = (person: string, sightings: readonly Sighting[]): Held | null => {
  const [first] = sightings
  if (first === undefined) return null
  const seen = daysOf(sightings, (status) => SEEN.has(status))
  const current = sightings.filter(({ status }) => SEEN.has(status))
  return {
    post: first.post,
    organization: first.organization,
    occupancy: {
      id: occupancyId(person, first.post.id),
      person,
      post: first.post.id,
      firstSeen: seen[0] ?? null,
      lastSeen: seen.at(-1) ?? null,
      appointed: daysOf(sightings, (status) => status === 'APPOINTED')[0] ?? null,
      removed: daysOf(sightings, (status) => status === 'REMOVED').at(-1) ?? null,
      acting: current.length > 0 && current.every(({ status }) => status === 'ACTING'),
      mentions: [...new Set(sightings.map(({ mention }) => mention))].sort(),
    },
  }
}

/**
 * The posts that a person's mentions print: seen from the first to the last day on which any prints it as held, appointed and removed
 * on the days that are said. A label is no post.
 */
export const occupanciesOf = (person: string, mentions: readonly Assigned[]): readonly Held[] =>
  [...groupBy(mentions.flatMap(sightingsIn), ({ post }) => post.id).values()]
    .map((sightings) => heldFrom(person, sightings))
    .filter((held) => held !== null)
    .sort((left, right) => (left.occupancy.id < right.occupancy.id ? -1 : 1))
