import { groupBy } from '../resolve/group.ts'
import type { Assigned } from '../resolve/projection/placed.ts'
import type { PlacedMention } from '../store/transaction.ts'
import type { ResolvedReports } from './ingest-events.ts'
import type { ResolvedNames } from './ingest-people.ts'
import { placedIn } from './ingest-scope.ts'
import type { Scope } from './ingest-scope.ts'

/** A person at an event, as a key. */
export type PairKey = string

export const pairKey = (person: string, event: string): PairKey => `${person} ${event}`

/** Person and event of a pair. */
export const pairOf = (key: PairKey): readonly [string, string] => {
  const [person = '', event = ''] = key.split(' ')
  return [person, event]
}

/** All mentions that the change can concern, as they were given and as they are now. */
export interface State {
  /** By mention id: given to a person before the change. */
  readonly before: ReadonlyMap<string, Assigned>
  readonly after: ReadonlyMap<string, Assigned>
  /** Mentions that came, went or were given to another person or event. */
  readonly touched: ReadonlySet<string>
}

const assigned = (placed: PlacedMention): readonly (readonly [string, Assigned])[] =>
  isAssigned(placed) ? [[placed.mention.id, placed]] : []

const isAssigned = (placed: PlacedMention): placed is PlacedMention & Assigned => placed.person !== null

/** Owner of each member: `[member, owner]` of clusters. */
const owners = <T extends { readonly id: string }>(
  clusters: readonly T[],
  members: (cluster: T) => readonly string[],
): ReadonlyMap<string, string> =>
  new Map(clusters.flatMap((cluster) => members(cluster).map((member) => [member, cluster.id] as const)))

const differ = (before: Assigned | undefined, after: Assigned | undefined): boolean =>
  before !== after && (before?.person !== after?.person || before?.event !== after?.event)

/** The mentions of the neighbourhood before and after the change. */
export const stateOf = (scope: Scope, names: ResolvedNames, reports: ResolvedReports): State => {
  const stored = [...reports.before, ...names.before]
  const before = new Map(stored.flatMap(assigned))
  const people = new Map([...owners(names.clusters, ({ mentions }) => mentions), ...names.quick.people])
  const events = owners(reports.clusters, (cluster) => cluster.reports)
  const withdrawn = new Set(scope.withdrawn.map(({ page }) => page.id))
  const live = [...stored.filter(({ mention }) => !withdrawn.has(mention.page)), ...scope.added.flatMap(placedIn)]
  const after = new Map<string, Assigned>()
  for (const placed of live) {
    const { id, report } = placed.mention
    const person = people.get(id) ?? placed.person
    if (person === null) continue
    const event = report === null ? null : (events.get(report) ?? placed.event)
    const stays = isAssigned(placed) && placed.person === person && placed.event === event
    after.set(id, stays ? placed : { ...placed, person, event })
  }
  const read = scope.added.flatMap(({ mentions }) => mentions.map(({ id }) => id))
  const moved = [
    ...[...before].filter(([id, one]) => differ(one, after.get(id))),
    ...[...after].filter(([id, one]) => !before.has(id) && differ(undefined, one)),
  ].map(([id]) => id)
  return { before, after, touched: new Set([...read, ...moved]) }
}

const pairOfMention = (mention: Assigned | undefined): PairKey | null =>
  mention === undefined || mention.event === null ? null : pairKey(mention.person, mention.event)

/** Pairs of person and event that touched mentions stood or stand for, with all mentions that stand for them before and after. */
export const pairsOf = ({
  before,
  after,
  touched,
}: State): Readonly<Record<'before' | 'after', ReadonlyMap<PairKey, readonly Assigned[]>>> => {
  const wanted = new Set([...touched].flatMap((id) => [pairOfMention(before.get(id)), pairOfMention(after.get(id))]))
  const events = new Set([...wanted].map((key) => (key === null ? null : pairOf(key)[1])))
  const within = (mentions: ReadonlyMap<string, Assigned>): ReadonlyMap<PairKey, readonly Assigned[]> => {
    const near = [...mentions.values()].filter(({ event }) => event !== null && events.has(event))
    return new Map(
      [...groupBy(near, pairOfMention)].flatMap(([key, group]) =>
        key !== null && wanted.has(key) ? [[key, group] as const] : [],
      ),
    )
  }
  return { before: within(before), after: within(after) }
}
