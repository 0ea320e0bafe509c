import { isDeepStrictEqual } from 'node:util'
import type { Organization, Post } from '../../fact/graph.ts'
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
  /** Posts and organizations by id: 市长 of 西宁市人民政府. */
  readonly posts: ReadonlyMap<string, Post>
  readonly organizations: ReadonlyMap<string, Organization>
}

const isShown = (row: GraphRow): row is DiffRow => KINDS.some((kind) => kind === row.kind)

export const snapshotOf = async (store: Store): Promise<Snapshot> => {
  const rows = new Map<string, DiffRow>()
  const owners = new Map<string, string>()
  const mentions = new Map<string, string[]>()
  const posts = new Map<string, Post>()
  const organizations = new Map<string, Organization>()
  for await (const row of graphRows(store)) {
    if (row.kind === 'mention') {
      owners.set(row.key, row.row.person)
      mentions.get(row.row.person)?.push(row.key)
    }
    if (row.kind === 'person') mentions.set(row.key, [])
    if (row.kind === 'post') posts.set(row.key, row.row)
    if (row.kind === 'organization') organizations.set(row.key, row.row)
    if (isShown(row)) rows.set(`${row.kind} ${row.key}`, row)
  }
  return { rows, owners, mentions, posts, organizations }
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

interface Group {
  readonly before: string[]
  readonly after: string[]
}

/** Groups that grow together by what links their members; each link takes time of the smaller group alone. */
class Groups {
  readonly #before = new Map<string, Group>()
  readonly #after = new Map<string, Group>()

  link(was: string, is: string): void {
    const [one, other] = [this.#before.get(was), this.#after.get(is)]
    if (one !== undefined && other !== undefined) {
      if (one !== other) this.#join(one, other)
      return
    }
    const group = one ?? other ?? { before: [], after: [] }
    if (one === undefined) group.before.push(was)
    if (other === undefined) group.after.push(is)
    this.#before.set(was, group)
    this.#after.set(is, group)
  }

  all(): readonly Group[] {
    return [...new Set(this.#before.values())]
  }

  #join(one: Group, other: Group): void {
    const size = ({ before, after }: Group): number => before.length + after.length
    const [large, small] = size(one) < size(other) ? [other, one] : [one, other]
    for (const id of small.before) this.#before.set(id, large)
    for (const id of small.after) this.#after.set(id, large)
    large.before.push(...small.before)
    large.after.push(...small.after)
  }
}

/** Groups of people of whom several became one, or one several; by the mentions that are in both states. */
export const regrouped = (before: Snapshot, after: Snapshot): readonly Regrouped[] => {
  const groups = new Groups()
  for (const [mention, was] of before.owners) {
    const is = after.owners.get(mention)
    if (is !== undefined) groups.link(was, is)
  }
  return groups
    .all()
    .filter((group) => group.before.length > 1 || group.after.length > 1)
    .map((group) => ({ before: group.before.sort(), after: group.after.sort() }))
}
