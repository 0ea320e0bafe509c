import type { Person } from '../../fact/graph.ts'
import { groupBy, unique } from '../../resolve/group.ts'
import { resolvePeople } from '../../resolve/people/resolve-people.ts'
import type { Store } from '../../store/contract.ts'
import { every } from '../every.ts'
import { clustersOf, doubtsOf } from './doubts.ts'
import type { Doubt } from './doubts.ts'
import { nameBlockOf } from './name-block.ts'
import { sideOf } from './sides.ts'
import type { Side } from './sides.ts'

/** People of one name of whom some may be one and the same. */
export interface Uncertain {
  readonly name: string
  /** Attendances of all of them: the edges that would change hands. */
  readonly attendances: number
  readonly people: readonly Side[]
  /** Best first. */
  readonly doubts: readonly Doubt[]
}

export interface Review {
  /** Names that more than one person bears, of all names. */
  readonly shared: number
  readonly names: number
  /** Uncertain clusters, also those that are not shown. */
  readonly total: number
  /** Those on whom most hangs, first. */
  readonly clusters: readonly Uncertain[]
}

interface Found {
  readonly nameKey: string
  readonly people: readonly Person[]
  readonly attendances: number
  readonly doubts: readonly Doubt[]
}

const namesakesOf = async (store: Store): Promise<ReadonlyMap<string, readonly Person[]>> => {
  const people: Person[] = []
  for await (const person of every((window) => store.people({}, window))) people.push(person)
  return groupBy(people, ({ nameKey }) => nameKey)
}

/** The uncertain clusters of one name. */
const clustersOfName = async (store: Store, nameKey: string, people: readonly Person[]): Promise<readonly Found[]> => {
  const ids = people.map(({ id }) => id)
  const { block } = await nameBlockOf(store, nameKey, ids)
  const byId = new Map(people.map((person) => [person.id, person]))
  return clustersOf(doubtsOf(resolvePeople(block))).map((doubts) => {
    const of = unique(doubts.flatMap(({ left, right }) => [left, right])).flatMap((id) => byId.get(id) ?? [])
    return { nameKey, people: of, attendances: of.reduce((sum, { attendances }) => sum + attendances, 0), doubts }
  })
}

const mostFirst = (left: Found, right: Found): number =>
  right.attendances - left.attendances ||
  (right.doubts[0]?.score ?? 0) - (left.doubts[0]?.score ?? 0) ||
  ((left.doubts[0]?.left ?? '') < (right.doubts[0]?.left ?? '') ? -1 : 1)

const shown = async (store: Store, { nameKey, people, attendances, doubts }: Found): Promise<Uncertain> => {
  const { block, pages } = await nameBlockOf(
    store,
    nameKey,
    people.map(({ id }) => id),
  )
  const owners = new Map(resolvePeople(block).clusters.flatMap(({ id, mentions }) => mentions.map((one) => [one, id])))
  const ofPerson = groupBy(
    [...pages.values()].flatMap(({ mentions }) => mentions),
    ({ id }) => owners.get(id),
  )
  const sides: Side[] = []
  for (const person of people) {
    sides.push(await sideOf(store, person, { mentions: ofPerson.get(person.id) ?? [], pages }))
  }
  return { name: people[0]?.name ?? '', attendances, people: sides, doubts }
}

/**
 * The people whom the rules neither joined nor kept apart for sure, in clusters, those first on whom most attendances hang. What a
 * person judged is no doubt any more. `onName` is told of each name that is looked at.
 */
export const review = async (
  store: Store,
  { limit, onName }: { readonly limit: number; readonly onName?: (done: number, of: number) => void },
): Promise<Review> => {
  const names = await namesakesOf(store)
  const shared = [...names].filter(([, people]) => people.length > 1)
  const found: Found[] = []
  for (const [nth, [nameKey, people]] of shared.entries()) {
    found.push(...(await clustersOfName(store, nameKey, people)))
    onName?.(nth + 1, shared.length)
  }
  found.sort(mostFirst)
  const clusters: Uncertain[] = []
  for (const one of found.slice(0, limit)) clusters.push(await shown(store, one))
  return { shared: shared.length, names: names.size, total: found.length, clusters }
}
