import type { Person } from '../../fact/graph.ts'
import { sortKey } from '../../fact/sort-key.ts'
import { groupBy } from '../group.ts'
import type { Cluster } from '../people/resolve-people.ts'
import { byIssue } from './placed.ts'
import type { Assigned } from './placed.ts'

/** The spelling that most mentions print; of equally many the first in code point order. */
const commonest = (names: readonly string[]): string => {
  const counted = [...groupBy(names, (name) => name)].map(([name, { length }]) => ({ name, length }))
  counted.sort((left, right) => right.length - left.length || (left.name < right.name ? -1 : 1))
  return counted[0]?.name ?? ''
}

/** The note that was printed first; null where there is none. */
const firstNote = (
  mentions: readonly Assigned[],
  read: (mention: Assigned['mention']) => string | null,
): string | null => {
  const noted = mentions.filter(({ mention }) => read(mention) !== null)
  const [first] = noted.sort(byIssue)
  return first === undefined ? null : read(first.mention)
}

/** The row of one person, from the cluster and its mentions. */
export const personOf = (
  { id, provisional }: Pick<Cluster, 'id' | 'provisional'>,
  mentions: readonly Assigned[],
): Person => {
  const name = commonest(mentions.map(({ mention }) => mention.name))
  const events = new Set(mentions.map(({ event }) => event))
  events.delete(null)
  return {
    id,
    name,
    nameKey: mentions[0]?.mention.nameKey ?? '',
    sortKey: sortKey(name),
    provisional,
    gender: firstNote(mentions, ({ gender }) => gender),
    ethnicity: firstNote(mentions, ({ ethnicity }) => ethnicity),
    mentions: mentions.length,
    attendances: events.size,
  }
}
