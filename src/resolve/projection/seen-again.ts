import type { Occupancy } from '../../fact/graph.ts'
import { dayNumber } from '../days.ts'
import type { LedgerUnit } from '../people/ledger.ts'
import { areExclusive } from '../people/posts.ts'
import { roleOf } from '../people/role.ts'
import type { Role } from '../people/role.ts'
import { postOf } from './organization.ts'
import { daysOf } from './placed.ts'
import type { Assigned } from './placed.ts'
import { LATE_DAYS, UNPRINTED_DAYS } from './stints.ts'

/** What is known of a person who is named once more. */
export interface KnownHolder {
  readonly occupancies: readonly Occupancy[]
  /** The person's units before, and with all that is added. */
  readonly before: readonly LedgerUnit[]
  readonly after: readonly LedgerUnit[]
}

interface Seat {
  readonly post: string
  readonly role: Role
  readonly acting: boolean
}

/** The posts that a mention prints as held; null where it says more of one than that. */
const seatsOf = (assigned: Assigned): readonly Seat[] | null => {
  const seats: Seat[] = []
  for (const printed of assigned.mention.roles) {
    const held = printed.status === 'CANDIDATE' ? null : postOf(printed)
    if (held === null) continue
    if (printed.status !== 'CURRENT' && printed.status !== 'ACTING') return null
    seats.push({ post: held.post.id, role: roleOf(printed), acting: printed.status === 'ACTING' })
  }
  return seats
}

const lastDay = ({ days }: LedgerUnit): number =>
  days.reduce<number>((last, day) => Math.max(last, day ?? Infinity), -Infinity)

/** True when a unit's mentions print these posts together, so that one does not speak against the other. */
const isTold = (units: readonly LedgerUnit[], one: Role, other: Role): boolean =>
  one.key === other.key ||
  units.some(
    ({ whole, roles }) =>
      whole && [one, other].every((role) => roles.some(({ key, time }) => key === role.key && time === 'HELD')),
  )

/** True when a print of these posts on that day cannot end the time for which another is held. */
const isHarmless = (seats: readonly Seat[], day: number, units: readonly LedgerUnit[]): boolean => {
  const later = units.filter((unit) => lastDay(unit) > day)
  const others = later.flatMap(({ roles }) => roles.filter(({ label, time }) => !label && time === 'HELD'))
  const beside = (role: Role): boolean =>
    seats.every(
      (seat) => seat.role.key === role.key || (!areExclusive(role, seat.role) && isTold(units, seat.role, role)),
    )
  return others.every(beside)
}

/** True when a unit has a sighting that may be of a day between two. */
const isSeenBetween = ({ days }: LedgerUnit, from: number, to: number): boolean =>
  days.some((day, at) => at % 2 === 0 && (day ?? -Infinity) <= to && (days[at + 1] ?? Infinity) >= from)

/** True when nothing says that a post was left between the day on which it was last seen and another. */
const isKept = (seat: Seat, [from, to]: readonly [number, number], known: KnownHolder): boolean => {
  if (to - from <= LATE_DAYS) return true
  if (known.occupancies.some(({ post, removed }) => post === seat.post && removed !== null)) return false
  const others = known.after
    .filter((unit) => isSeenBetween(unit, from, to))
    .flatMap(({ roles }) => roles.filter(({ label, time }) => !label && time === 'HELD'))
  return others.every(
    (role) => !areExclusive(seat.role, role) && (to - from <= UNPRINTED_DAYS || isTold(known.before, seat.role, role)),
  )
}

/** The time for which a post was held that a day is surely of; undefined where it could be one of its own. */
const stintAt = (
  seat: Seat,
  { latest, day }: { readonly latest: string; readonly day: number },
  known: KnownHolder,
): Occupancy | undefined => {
  const stints = known.occupancies.filter((one) => one.post === seat.post)
  const within = stints.find(
    ({ firstSeen, lastSeen }) => firstSeen !== null && lastSeen !== null && firstSeen <= latest && latest <= lastSeen,
  )
  if (within !== undefined) return within
  const last = stints.reduce<Occupancy | undefined>(
    (found, one) => ((one.lastSeen ?? '') > (found?.lastSeen ?? '') ? one : found),
    undefined,
  )
  const end = dayNumber(last?.lastSeen)
  return end !== null && day > end && isKept(seat, [end, day], known) ? last : undefined
}

const withMention = (mentions: readonly string[], id: string): readonly string[] => {
  const at = mentions.findIndex((one) => one > id)
  return at === -1 ? [...mentions, id] : [...mentions.slice(0, at), id, ...mentions.slice(at)]
}

/**
 * The occupancies that are otherwise when one more mention prints posts that its person is known to hold: those of deriving them
 * anew from all mentions. Null where it could begin or end the time for which a post is held.
 */
export const seenAgain = (assigned: Assigned, known: KnownHolder): readonly Occupancy[] | null => {
  const seats = seatsOf(assigned)
  if (seats?.length === 0) return []
  const { earliest, latest } = daysOf(assigned)
  const day = dayNumber(latest)
  if (seats === null || earliest === null || latest === null || day === null) return null
  const isPrinted = seats.every((one) => seats.every((other) => isTold(known.before, one.role, other.role)))
  if (!isPrinted || !isHarmless(seats, day, known.after)) return null
  const changed = seats.map((seat) => {
    const stint = stintAt(seat, { latest, day }, known)
    if (stint === undefined || stint.lastSeen === null) return null
    return {
      ...stint,
      lastSeen: stint.lastSeen < earliest ? earliest : stint.lastSeen,
      acting: stint.acting && seat.acting,
      mentions: withMention(stint.mentions, assigned.mention.id),
    }
  })
  const posts = new Set(seats.map(({ post }) => post))
  return changed.includes(null) || posts.size < seats.length ? null : changed.filter((one) => one !== null)
}
