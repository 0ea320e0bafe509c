import type { PageChange } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import { fault } from '../fault.ts'
import { loadersOf } from '../loaders.ts'
import { PageRef } from '../ref.ts'

const PageChangeRef = builder.objectRef<PageChange>('PageChange').implement({
  description: 'A page that a load added, or withdrew.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it was called when it was loaded.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Newspaper or site.' }),
    published: t.expose('published', { type: 'Edtf', nullable: true, description: 'Issue date.' }),
    addedIn: t.exposeInt('addedIn', { description: 'Number of the load that added it.' }),
    withdrawnIn: t.exposeInt('withdrawnIn', {
      nullable: true,
      description: 'Number of the load that withdrew this state of it; null while it is live.',
    }),
    page: t.field({
      type: PageRef,
      nullable: true,
      description: 'The page as it is loaded now; null when it is withdrawn.',
      resolve: ({ page }, _args, context) => loadersOf(context).page.load(page),
    }),
  }),
})

const PageChangeConnection = connectionType<PageChange, PageChange>({
  name: 'PageChange',
  node: PageChangeRef,
  description: 'Pages that were added or withdrawn, by the load that added them.',
  nodeOf: (change) => change,
  edge: (t) => ({ node: t.field({ type: PageChangeRef, description: 'The change.', resolve: ({ row }) => row }) }),
})

builder.queryField('changes', (t) =>
  t.field({
    type: PageChangeConnection,
    description:
      'Pages that loads after this one added or withdrew. A page that was read anew comes twice: as it was, withdrawn, and as it is.',
    args: {
      since: t.arg.int({ required: true, description: 'Number of a load, as `status` tells it; 0 for all.' }),
      ...pageArguments,
    },
    complexity: pageCost,
    resolve: async (_root, { since, ...page }, { store, read }) => {
      if (since < 0) throw fault('BAD_USER_INPUT', '"since" must not be negative')
      const window = windowOf('changes', page)
      return connectionOf('changes', await store.pageChanges(since, window, read), window)
    },
  }),
)
