import { isDeepStrictEqual } from 'node:util'
import type { Store } from '../../store/contract.ts'
import { graphRows } from '../whole/graph-rows.ts'
import type { GraphRow } from '../whole/graph-rows.ts'

/** Kinds of row that a difference is told of; the others follow from these. */
const KINDS = ['person', 'event', 'attendance', 'occupancy', 'relation'] as const
export type DiffKind = (typeof KINDS)[number]

export type DiffRow = Extract<GraphRow, { readonly kind: DiffKind }>

/** One state of a graph. */
export interface Snapshot {
  /** By kind and key. */
  readonly rows: ReadonlyMap<string, DiffRow>
  /** Whom each live mention is given to. */
  readonly owners: ReadonlyMap<string, string>
  /** The live mentions of each person. */
  readonly mentions: ReadonlyMap<string, readonly string[]>
}

const isShown = (row: GraphRow): row is DiffRow => KINDS.some((kind) => kind === row.kind)

export const snapshotOf = async (store: Store): Promise<Snapshot> => {
  const rows = new Map<string, DiffRow>()
  const owners = new Map<string, string>()
  const mentions = new Map<string, string[]>()
  for await (const row of graphRows(store)) {
    if (row.kind === 'mention') {
      owners.set(row.key, row.row.person)
      mentions.get(row.row.person)?.push(row.key)
    }
    if (row.kind === 'person') mentions.set(row.key, [])
    if (isShown(row)) rows.set(`${row.kind} ${row.key}`, row)
  }
  return { rows, owners, mentions }
}

/** What of one kind came, went and became otherwise. */
export interface Differing {
  readonly added: readonly DiffRow[]
  readonly removed: readonly DiffRow[]
  readonly changed: readonly { readonly before: DiffRow; readonly after: DiffRow }[]
}

/** Two states of a graph, row by row. */
export const differing = (before: Snapshot, after: Snapshot): Differing => {
  const changed: { readonly before: DiffRow; readonly after: DiffRow }[] = []
  for (const [key, row] of before.rows) {
    const now = after.rows.get(key)
    if (now !== undefined && !isDeepStrictEqual(now.row, row.row)) changed.push({ before: row, after: now })
  }
  return {
    added: [...after.rows].filter(([key]) => !before.rows.has(key)).map(([, row]) => row),
    removed: [...before.rows].filter(([key]) => !after.rows.has(key)).map(([, row]) => row),
    changed,
  }
}

/** People whose mentions another state of the graph gives to others. */
export interface Regrouped {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Groups of people of whom several became one, or one several; by the mentions that are in both states. */
export const regrouped = (before: Snapshot, after: Snapshot): readonly Regrouped[] => {
  const links = new Set<string>()
  for (const [mention, was] of before.owners) {
    const is = after.owners.get(mention)
    if (is !== undefined) links.add(`${was} ${is}`)
  }
  const groups: { readonly before: Set<string>; readonly after: Set<string> }[] = []
  for (const link of links) {
    const [was = '', is = ''] = link.split(' ')
    const touching = groups.filter((group) => group.before.has(was) || group.after.has(is))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push({
      before: new Set([was, ...touching.flatMap((group) => [...group.before])]),
      after: new Set([is, ...touching.flatMap((group) => [...group.after])]),
    })
  }
  return groups
    .filter((group) => group.before.size > 1 || group.after.size > 1)
    .map((group) => ({ before: [...group.before].sort(), after: [...group.after].sort() }))
}
