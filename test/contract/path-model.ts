import { heldOf, shared } from '../../src/fact/held.ts'
import type { Occupancy } from '../../src/fact/graph.ts'
import type { Link, Path, PathBounds } from '../../src/store/contract.ts'
import { sortBy } from './model.ts'
import type { Careers, RandomGraph } from './random-graph.ts'

/** Paths the slow and plain way: every way of so many links, then of one more, until some of them arrive. */

type World = RandomGraph & Careers

/** One use of a link: to be taken on the last day at the latest, and gone through by the first. */
interface Use {
  readonly person: string
  readonly link: Link
  readonly first: string
  readonly last: string
}

/** Stands for a use whose days are not known, or that does not lead forward. */
const NEVER = { first: '~', last: '~' }

const overEvents = ({ events, attendances }: World, here: string): readonly Use[] => {
  const own = new Set(attendances.filter(({ person }) => person === here).map(({ event }) => event))
  return attendances.flatMap(({ person, event }) => {
    const { earliest, latest } = events.find(({ id }) => id === event) ?? { earliest: null, latest: null }
    const known = earliest !== null && latest !== null
    const days = known ? { first: earliest, last: latest } : NEVER
    return own.has(event) && person !== here ? [{ person, link: { through: 'EVENT', id: event }, ...days }] : []
  })
}

/** Pairs of a post that the one held and one that another did. */
const pairs = ({ occupancies }: World, here: string): readonly (readonly [Occupancy, Occupancy])[] =>
  occupancies
    .filter(({ person }) => person === here)
    .flatMap((own) => occupancies.filter(({ person }) => person !== here).map((other) => [own, other] as const))

const overPosts = (world: World, here: string): readonly Use[] =>
  pairs(world, here).flatMap(([own, other]) => {
    if (own.post !== other.post) return []
    const [mine, theirs] = [heldOf(own), heldOf(other)]
    const handed = mine !== null && theirs !== null && mine.from <= theirs.to
    const days = handed
      ? {
          first: mine.from > theirs.from ? mine.from : theirs.from,
          last: mine.to < theirs.to ? mine.to : theirs.to,
        }
      : NEVER
    return [{ person: other.person, link: { through: 'POST', id: own.post }, ...days }]
  })

const overOrganizations = (world: World, here: string): readonly Use[] =>
  pairs(world, here).flatMap(([own, other]) => {
    const bodyOf = ({ post }: Occupancy) => world.posts.find(({ id }) => id === post)?.organization ?? ''
    const [mine, theirs] = [heldOf(own), heldOf(other)]
    const together = mine === null || theirs === null ? null : shared(mine, theirs)
    if (bodyOf(own) !== bodyOf(other) || together === null) return []
    const link = { through: 'ORGANIZATION', id: bodyOf(own) } as const
    return [{ person: other.person, link, first: together.from, last: together.to }]
  })

const OVER = { EVENT: overEvents, POST: overPosts, ORGANIZATION: overOrganizations } as const

interface Way extends Path {
  readonly since: string
}

/** The way with this use after it; null where it leads back or, if that counts, comes too late. */
const taken = (way: Way, { person, link, first, last }: Use, inOrder: boolean): Way | null => {
  if (way.people.includes(person)) return null
  const next = { people: [...way.people, person], links: [...way.links, link] }
  if (!inOrder) return { ...next, since: way.since }
  if (last === NEVER.last || way.since > last) return null
  return { ...next, since: first > way.since ? first : way.since }
}

const onwardOf = (world: World, way: Way, { through = ['EVENT'], inOrder = false }: PathBounds): readonly Way[] => {
  const here = way.people.at(-1) ?? ''
  const soonest = new Map<string, Way>()
  for (const use of through.flatMap((one) => OVER[one](world, here))) {
    const next = taken(way, use, inOrder)
    const name = `${use.person} ${use.link.through} ${use.link.id}`
    if (next !== null && next.since <= (soonest.get(name)?.since ?? '~')) soonest.set(name, next)
  }
  return [...soonest.values()]
}

export const pathsBetween = (world: World, ends: readonly [string, string], bounds: PathBounds): readonly Path[] => {
  const [from, to] = ends
  let ways: readonly Way[] = [{ people: [from], links: [], since: '' }]
  for (let length = 0; length <= bounds.longest; length += 1) {
    const arrived = ways.filter(({ people }) => people.at(-1) === to)
    if (arrived.length > 0) {
      const sorted = sortBy(arrived, ({ people, links }) => [
        ...people,
        ...links.map(({ through, id }) => `${through} ${id}`),
      ])
      return sorted.map(({ people, links }) => ({ people, links })).slice(0, bounds.limit)
    }
    ways = ways.flatMap((way) => onwardOf(world, way, bounds))
  }
  return []
}
