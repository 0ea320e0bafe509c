import { builder } from '../builder.ts'
import { described } from '../enums.ts'
import { globalId, type NodeType } from '../global-id.ts'
import { isAbsent } from '../given.ts'
import { fault } from '../fault.ts'
import { NodeRef } from '../node.ts'
import { findNode } from '../type/node.ts'
import { ROW_CHANGES, ROW_KINDS, type RowChange, type RowKind } from '../writer.ts'

/** Rows that are told of when a client does not say how many, and at most. */
const ROWS = { usual: 100, most: 1000 } as const

const NODES: Readonly<Record<RowKind, NodeType>> = {
  PERSON: 'Person',
  EVENT: 'Event',
  ATTENDANCE: 'Attendance',
  OCCUPANCY: 'Occupancy',
}

const RowKindEnum = builder.enumType('RowKind', {
  description: 'Kinds of rows of the graph that a write is told of; others follow from these.',
  values: described(ROW_KINDS, {
    PERSON: 'A person.',
    EVENT: 'An event.',
    ATTENDANCE: 'A person at an event.',
    OCCUPANCY: 'A person in a post.',
  }),
})

const RowChangeKindEnum = builder.enumType('RowChangeKind', {
  description: 'What a write did to a row.',
  values: described(ROW_CHANGES, {
    ADDED: 'It is there since.',
    CHANGED: 'It is otherwise since: another count, participation, date.',
    REMOVED: 'Nothing supports it any more.',
  }),
})

const RowChangeRef = builder.objectRef<RowChange>('RowChange').implement({
  description: 'A row of the graph that is otherwise after a write.',
  fields: (t) => ({
    kind: t.field({ type: RowKindEnum, description: 'What sort of row.', resolve: ({ kind }) => kind }),
    change: t.field({ type: RowChangeKindEnum, description: 'What became of it.', resolve: ({ change }) => change }),
    id: t.id({ description: 'Its id as a node.', resolve: ({ kind, id }) => globalId(NODES[kind], id) }),
    name: t.exposeString('name', {
      nullable: true,
      description:
        'The person’s name or the event’s title; of an attendance and an occupancy the person’s name, null where the write did not come across it.',
    }),
    node: t.field({
      type: NodeRef,
      nullable: true,
      description: 'The row as it is now; null when it was removed.',
      resolve: ({ change, kind, id }, _args, context) =>
        change === 'REMOVED' ? null : findNode(context, { type: NODES[kind], raw: id }),
    }),
  }),
})

interface Counted {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly rows: readonly RowChange[]
}

const numberOf = (rows: readonly RowChange[], change: RowChange['change']): number =>
  rows.filter((row) => row.change === change).length

/** Changes with their numbers. */
export const counted = (rows: readonly RowChange[]): Counted => ({
  added: numberOf(rows, 'ADDED'),
  changed: numberOf(rows, 'CHANGED'),
  removed: numberOf(rows, 'REMOVED'),
  rows,
})

const rowsAsked = (limit: number | null | undefined): number => {
  const asked = isAbsent(limit) ? ROWS.usual : limit
  if (asked < 0 || asked > ROWS.most) throw fault('BAD_PAGE_SIZE', `"limit" must be 0 to ${String(ROWS.most)}`)
  return asked
}

export const WriteChangesRef = builder.objectRef<Counted>('WriteChanges').implement({
  description: 'The rows of the graph that are otherwise after a write than before it.',
  fields: (t) => ({
    added: t.exposeInt('added', { description: 'Rows that came.' }),
    changed: t.exposeInt('changed', { description: 'Rows that became otherwise.' }),
    removed: t.exposeInt('removed', { description: 'Rows that went.' }),
    rows: t.field({
      type: [RowChangeRef],
      description: 'The rows, people before events before attendances before occupancies.',
      args: {
        limit: t.arg.int({
          description: `At most so many rows; ${String(ROWS.usual)} when absent, at most ${String(ROWS.most)}.`,
        }),
      },
      complexity: ({ limit }) => ({
        field: 1,
        multiplier: Math.max(1, Math.min(limit ?? ROWS.usual, ROWS.most)),
      }),
      resolve: ({ rows }, { limit }) => byKind(rows).slice(0, rowsAsked(limit)),
    }),
  }),
})

const byKind = (rows: readonly RowChange[]): readonly RowChange[] =>
  rows.toSorted((left, right) => ROW_KINDS.indexOf(left.kind) - ROW_KINDS.indexOf(right.kind))
