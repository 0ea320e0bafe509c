import type {
  ArticleFact,
  Attendance,
  Event,
  MentionFact,
  Occupancy,
  Organization,
  PageFact,
  Person,
  Post,
  Region,
  ReportFact,
  Series,
} from '../fact/graph.ts'
import { builder } from './builder.ts'
import { globalId, isNodeType, pairId, type NodeType } from './global-id.ts'

export type NodeRow =
  | ArticleFact
  | Attendance
  | Event
  | MentionFact
  | Occupancy
  | Organization
  | PageFact
  | Person
  | Post
  | Region
  | ReportFact
  | Series

const rawOf = (row: NodeRow): string => {
  if (!('id' in row)) return pairId(row.person, row.event)
  return 'post' in row ? pairId(row.person, row.id) : row.id
}

const types = new WeakMap<NodeRow, NodeType>()

/** The row, known from now on to be of this type where the schema only says that it is a node. */
export const asNode = <Row extends NodeRow>(type: NodeType, row: Row): Row => {
  types.set(row, type)
  return row
}

/** What every node has; `type/node.ts` finds one by its id. */
export const NodeRef = builder.interfaceRef<NodeRow>('Node').implement({
  description: 'Anything that can be found again by its id.',
  resolveType: (row) => types.get(row),
  fields: (t) => ({
    id: t.id({
      description: 'Id over all types, opaque; `node` and every argument of that type take it.',
      resolve: (row, ...[, , { parentType }]) => {
        if (!isNodeType(parentType.name)) throw new TypeError(`${parentType.name} is no node type`)
        return globalId(parentType.name, rawOf(row))
      },
    }),
    rawId: t.id({
      description:
        'Id within its type, as the store and the command line write it; arguments of that type take it too.',
      resolve: rawOf,
    }),
  }),
})
