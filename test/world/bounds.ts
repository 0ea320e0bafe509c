import type { Occupancy } from '../../src/fact/graph.ts'
import { dayNumber, dayText } from '../../src/resolve/days.ts'
import { groupBy } from '../../src/resolve/group.ts'
import type { Cluster } from '../../src/resolve/people/resolve-people.ts'
import { conflictsAmong } from '../../src/store/conflicts.ts'
import { occupanciesOf } from '../../src/resolve/projection/occupancy.ts'
import type { Held } from '../../src/resolve/projection/occupancy.ts'
import type { Official } from './careers.ts'
import type { Printed } from './measure.ts'
import type { World } from './world.ts'

/** How often what occupancies state of their bounds is true. */
export interface Bounds {
  readonly occupancies: number
  /** The holder held the post on every day from the first to the last sighting. */
  readonly seen: number
  /** Of those with a day of appointment or removal: the term began within a week before the one and ended before the other, after the last sighting. */
  readonly said: number
  readonly toldOf: number
  /** All that an occupancy states is true. */
  readonly within: number
  /** What is reported of posts that one person holds at a time; in truth nothing overlaps, and posts are empty for two months at most. */
  readonly conflicts: { readonly overlaps: number; readonly unfilled: number }
  /** Up to so many false ones, for people to read. */
  readonly examples: readonly string[]
}

/** A notice stands in the paper within so many days of what it tells. */
const NOTICE_DAYS = 7

const EXAMPLES = 60

interface Days {
  readonly from: number
  readonly to: number
}

/** The official whom most mentions of a cluster are about. */
const officialOf = (mentions: readonly string[], printed: Printed): number => {
  const counted = [...groupBy(mentions, (mention) => printed.people.get(mention) ?? -1)]
  return counted.sort(([, left], [, right]) => right.length - left.length)[0]?.[0] ?? -1
}

/** Whoever goes from one seat to another that has the post too (市委常委) keeps it, though the new seat begins some days later. */
const MOVING_DAYS = 60

/** When the official truly held the post that an occupancy is of. */
const termsIn = (official: Official | undefined, { post, organization }: Held): readonly Days[] => {
  const kept: Days[] = []
  for (const { seat, from, to } of official?.terms ?? []) {
    const holds = seat.posts.some(
      (one) => one.organization === organization.name && (one.printed === post.title || one.title === post.title),
    )
    const last = kept.at(-1)
    if (!holds) continue
    if (last !== undefined && from - last.to <= MOVING_DAYS) kept.splice(-1, 1, { from: last.from, to })
    else kept.push({ from, to })
  }
  return kept
}

const holdsSeen = ({ firstSeen, lastSeen }: Occupancy, terms: readonly Days[]): boolean => {
  const [first, last] = [dayNumber(firstSeen), dayNumber(lastSeen)]
  return first === null || last === null || terms.some(({ from, to }) => from <= first && last <= to)
}

/** What is told had happened by then: posts begin a few days before the notice, and end at any time after the last sighting. */
const holdsSaid = ({ appointed, removed, lastSeen }: Occupancy, terms: readonly Days[]): boolean => {
  const [begun, over, last] = [appointed, removed, lastSeen].map(dayNumber)
  const begins =
    begun === null || begun === undefined || terms.some(({ from }) => from <= begun && begun - from <= NOTICE_DAYS)
  const ends = over === null || over === undefined || terms.some(({ to }) => (last ?? to) <= to && to <= over)
  return begins && ends
}

const told = ({ appointed, removed }: Occupancy): boolean => appointed !== null || removed !== null

/** The occupancies of every cluster, with the official whom it is mostly about. */
const heldIn = (printed: Printed, clusters: readonly Cluster[]): readonly (Held & { readonly official: number })[] => {
  const placed = new Map(printed.mentions.map((one) => [one.mention.id, one]))
  return clusters.flatMap((cluster) => {
    const mentions = cluster.mentions.flatMap((id) => {
      const one = placed.get(id)
      return one === undefined ? [] : [{ ...one, person: cluster.id }]
    })
    const official = officialOf(cluster.mentions, printed)
    return occupanciesOf(cluster.id, mentions).map((held) => ({ ...held, official }))
  })
}

const conflictsIn = (all: readonly Held[]): Bounds['conflicts'] => {
  const kinds = [...groupBy(all, ({ post }) => post.id).values()].flatMap((held) => {
    if (held[0]?.post.singleSeat !== true) return []
    const found = conflictsAmong(held.map(({ occupancy }) => occupancy))
    return found.map(({ kind }) => kind)
  })
  const overlaps = kinds.filter((kind) => kind === 'OVERLAP').length
  return { overlaps, unfilled: kinds.length - overlaps }
}

/** Measures the occupancies that clusters of mentions make. */
export const boundsOf = (world: World, printed: Printed, clusters: readonly Cluster[]): Bounds => {
  const officials = new Map(world.officials.map((official) => [official.number, official]))
  const all = heldIn(printed, clusters)
  const cases = all.map((held) => {
    const official = officials.get(held.official)
    const terms = termsIn(official, held)
    const { occupancy } = held
    return { held, official, terms, seen: holdsSeen(occupancy, terms), said: holdsSaid(occupancy, terms) }
  })
  const tellers = cases.filter(({ held }) => told(held.occupancy))
  return {
    occupancies: cases.length,
    seen: cases.filter(({ seen }) => seen).length,
    said: tellers.filter(({ said }) => said).length,
    toldOf: tellers.length,
    within: cases.filter(({ seen, said }) => seen && said).length,
    conflicts: conflictsIn(all),
    examples: cases
      .filter(({ seen, said }) => !seen || !said)
      .slice(0, EXAMPLES)
      .map(({ held: { occupancy, organization, post }, official, terms }) =>
        [
          official?.name,
          `${organization.name}${post.title}`,
          `${occupancy.firstSeen} ${occupancy.lastSeen} +${occupancy.appointed} -${occupancy.removed}`,
          terms.map(({ from, to }) => `${dayText(from)}/${dayText(to)}`).join(' '),
        ].join('  '),
      ),
  }
}
