import type { Series } from '../../fact/graph.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import { fault } from '../fault.ts'
import { searchText } from '../given.ts'
import { rawId } from '../global-id.ts'
import { loadersOf } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { OrganizationRef, SeriesRef } from '../ref.ts'

SeriesRef.implement({
  interfaces: [NodeRef],
  description: 'Events that recur: 市委常委会会议, 市政府常务会议 of one body.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What its events are called.' }),
    host: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The body that holds them.',
      resolve: ({ host }, _args, context) => loadersOf(context).organization.load(host),
    }),
  }),
})

const SeriesConnection = connectionType<Series, Series>({
  name: 'Series',
  node: SeriesRef,
  description: 'Series of events, those of one body together.',
  nodeOf: (series) => series,
  edge: (t) => ({ node: t.field({ type: SeriesRef, description: 'The series.', resolve: ({ row }) => row }) }),
})

/** Most bodies whose series may be asked for at once. */
const MOST = 100

builder.queryField('series', (t) =>
  t.field({
    type: SeriesConnection,
    description: 'Series of recurring events that meet every condition given.',
    args: {
      search: t.arg.string({
        description:
          'Words, apart by blanks, that all stand in the name of the body and the title after it: 市委常委会.',
      }),
      hosts: t.arg.idList({ description: `Only those that one of these bodies holds: ids, at most ${String(MOST)}.` }),
      ...pageArguments,
    },
    complexity: pageCost,
    resolve: async (_root, { search, hosts, ...page }, { store, read }) => {
      const window = windowOf('series', page)
      if (hosts && hosts.length > MOST) {
        throw fault('BAD_USER_INPUT', `"hosts" must hold at most ${String(MOST)} values`)
      }
      const words = searchText('search', search)?.split(/\s+/u)
      const filter = {
        ...(words && { words }),
        ...(hosts && { hosts: hosts.map((id) => rawId('Organization', id)) }),
      }
      return connectionOf('series', await store.series(filter, window, read), window)
    },
  }),
)
