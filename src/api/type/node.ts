import type { Occupancy } from '../../fact/graph.ts'
import { beginAhead } from '../ahead.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { parseGlobalId, splitPair, type NodeType } from '../global-id.ts'
import { loadersOf, type Loaders } from '../loaders.ts'
import { asNode, NodeRef, type NodeRow } from '../node.ts'

/** Most nodes that one request may ask for by their ids. */
const MOST = 500

const occupancy = async (loaders: Loaders, raw: string): Promise<Occupancy | null> => {
  const [person, id] = splitPair(raw)
  return (await loaders.occupanciesOfPerson.load(person)).find((row) => row.id === id) ?? null
}

const FINDERS: Readonly<Record<NodeType, (loaders: Loaders, raw: string) => Promise<NodeRow | null>>> = {
  Article: ({ article }, raw) => article.load(raw),
  Attendance: ({ attendance }, raw) => attendance.load(raw),
  Event: ({ event }, raw) => event.load(raw),
  Mention: ({ mention }, raw) => mention.load(raw),
  Occupancy: occupancy,
  Organization: ({ organization }, raw) => organization.load(raw),
  Page: ({ page }, raw) => page.load(raw),
  Person: ({ person }, raw) => person.load(raw),
  Post: ({ post }, raw) => post.load(raw),
  Region: ({ region }, raw) => region.load(raw),
  Report: ({ report }, raw) => report.load(raw),
  Series: ({ series }, raw) => series.load(raw),
}

/** Whatever has this raw id among nodes of a type; null where there is nothing. */
export const findNode = async (
  context: ApiContext,
  { type, raw }: { readonly type: NodeType; readonly raw: string },
): Promise<NodeRow | null> => {
  const row = await FINDERS[type](loadersOf(context), raw)
  return row === null ? null : asNode(type, row)
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'Whatever has this id; null when there is nothing.',
    args: { id: t.arg.id({ required: true, description: 'Id that this API gave out.' }) },
    resolve: (_root, ...[{ id }, context, info]) => {
      const { type, raw } = parseGlobalId(id)
      beginAhead({ type, id: raw }, context, info)
      return findNode(context, { type, raw })
    },
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'Whatever has these ids, in their order; null for each that nothing has.',
    args: {
      ids: t.arg.idList({ required: true, description: `Ids that this API gave out, at most ${String(MOST)}.` }),
    },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, Math.min(ids.length, MOST)) }),
    resolve: (_root, { ids }, context) => {
      if (ids.length > MOST) throw fault('BAD_PAGE_SIZE', `"ids" must be at most ${String(MOST)}`)
      // All are understood before the first is looked up, as a look-up begun beside a wrong id would have nobody to hear of its end.
      const parsed = ids.map(parseGlobalId)
      return Promise.all(parsed.map((id) => findNode(context, id)))
    },
  }),
}))
