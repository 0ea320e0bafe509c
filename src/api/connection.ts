import type { FieldMap, ObjectRef } from '@pothos/core'
import type { Keyed, Slice, Window } from '../store/contract.ts'
import { builder } from './builder.ts'
import { PAGE } from './context.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { fault } from './fault.ts'
import { conditionsIn, given } from './given.ts'

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A page of rows with what Relay's page info tells. */
export interface Connection<Row> {
  readonly edges: readonly Edge<Row>[]
  readonly pageInfo: PageInfo
  readonly totalCount: number
}

export interface Edge<Row> {
  /** Name of the order that the row stands in. */
  readonly order: string
  /** What the row is ordered by. */
  readonly key: Keyed<Row>['key']
  readonly row: Row
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly start: Edge<unknown> | undefined
  readonly end: Edge<unknown> | undefined
}

const size = (name: string, asked: number): number => {
  if (asked < 0) throw fault('BAD_PAGE_SIZE', `"${name}" must not be negative`)
  if (asked > PAGE.largest) throw fault('BAD_PAGE_SIZE', `"${name}" must be at most ${String(PAGE.largest)}`)
  return asked
}

/** The store's window for Relay's arguments. `order` names the order of the rows; cursors of another order are refused. */
export const windowOf = (order: string, args: PageArguments): Window => {
  const { first, after, last, before } = given(args)
  if (first !== undefined && last !== undefined) throw fault('BAD_PAGE_SIZE', 'Use either "first" or "last", not both')
  return {
    limit: last !== undefined ? size('last', last) : size('first', first ?? PAGE.usual),
    ...(after === undefined ? {} : { after: decodeCursor(order, after) }),
    ...(before === undefined ? {} : { before: decodeCursor(order, before) }),
    ...(last === undefined ? {} : { backward: true }),
  }
}

/** The connection of a slice that was read with a window of the same order. */
export const connectionOf = <Row>(order: string, slice: Slice<Row>, { backward = false }: Window): Connection<Row> => {
  const edges = slice.rows.map(({ key, row }: Keyed<Row>) => ({ order, key, row }))
  return {
    edges,
    pageInfo: {
      hasNextPage: !backward && slice.more,
      hasPreviousPage: backward && slice.more,
      start: edges[0],
      end: edges.at(-1),
    },
    totalCount: slice.total,
  }
}

/** What a connection costs: one row each of as many as are asked for, and each condition that rows are put to. */
export const pageCost = ({
  first,
  last,
  where,
  orderBy,
}: PageArguments & { readonly where?: unknown; readonly orderBy?: unknown }): {
  field: number
  multiplier: number
} => ({
  field: 1 + conditionsIn(where) + conditionsIn(orderBy),
  multiplier: Math.max(1, Math.min(last ?? first ?? PAGE.usual, PAGE.largest)),
})

/** Rows within a connection are counted by the connection's own field. */
const COUNTED = { field: 0, multiplier: 1 } as const

const cursorOf = ({ order, key }: Edge<unknown>): string => encodeCursor(order, key)

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page of rows stands among all rows.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'More rows follow; told when paging with `first`.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'More rows come before; told when paging with `last`.',
    }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first row; null when there are no rows.',
      resolve: ({ start }) => (start === undefined ? null : cursorOf(start)),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last row; null when there are no rows.',
      resolve: ({ end }) => (end === undefined ? null : cursorOf(end)),
    }),
  }),
})

type Types = (typeof builder)['$inferSchemaTypes']

interface ConnectionOptions<Row, Node extends object> {
  /** Name of the types: `Attendance` makes AttendanceConnection and AttendanceEdge. */
  readonly name: string
  readonly node: ObjectRef<Types, Node>
  /** What the rows are and how they are ordered. */
  readonly description: string
  readonly nodeOf: (row: Row) => Node
  /** The edge's `node` and what else the edge tells. */
  readonly edge: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Edge<Row>>) => FieldMap
}

/** Defines a connection type and its edge type. */
export const connectionType = <Row, Node extends object>(options: ConnectionOptions<Row, Node>) => {
  const { name, node, nodeOf, edge } = options
  const EdgeRef = builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
    description: `A row of ${name}Connection with its cursor.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Where this row stands; opaque, for `after` and `before`.',
        resolve: cursorOf,
      }),
      ...edge(t),
    }),
  })
  return builder.objectRef<Connection<Row>>(`${name}Connection`).implement({
    description: options.description,
    fields: (t) => ({
      edges: t.field({
        type: [EdgeRef],
        description: 'The rows of this page with their cursors.',
        complexity: COUNTED,
        resolve: (connection) => connection.edges,
      }),
      nodes: t.field({
        type: [node],
        description: 'The rows of this page without their cursors.',
        complexity: COUNTED,
        resolve: (connection) => connection.edges.map(({ row }) => nodeOf(row)),
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where this page stands.',
        complexity: 0,
        resolve: (connection) => connection.pageInfo,
      }),
      totalCount: t.exposeInt('totalCount', { description: 'Rows on all pages together.' }),
    }),
  })
}

/** The four arguments of every connection. */
export const pageArguments = builder.args((t) => ({
  first: t.int({
    description: `At most so many rows from the start; ${String(PAGE.usual)} when neither \`first\` nor \`last\` is given, at most ${String(PAGE.largest)}.`,
  }),
  after: t.string({ description: 'Only rows after this cursor.' }),
  last: t.int({ description: 'At most so many rows from the end; not together with `first`.' }),
  before: t.string({ description: 'Only rows before this cursor.' }),
}))
