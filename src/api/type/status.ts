import type { Load } from '../../fact/graph.ts'
import type { Counts, Store } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import { LoadRef } from '../ref.ts'

LoadRef.implement({
  description: 'One run that changed the store.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Loads count from 1.' }),
    action: t.exposeString('action', { description: '`ingest`, `forget`, `judge` or `reread`.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it runs or when it was cut off.',
    }),
    pagesAdded: t.exposeInt('pagesAdded', { description: 'Pages it added.' }),
    pagesWithdrawn: t.exposeInt('pagesWithdrawn', { description: 'Pages it withdrew.' }),
  }),
})

const LoadConnection = connectionType<Load, Load>({
  name: 'Load',
  node: LoadRef,
  description: 'Loads in the order in which they ran.',
  nodeOf: (load) => load,
  edge: (t) => ({ node: t.field({ type: LoadRef, description: 'The load.', resolve: ({ row }) => row }) }),
})

const CountsRef = builder.objectRef<Counts>('Counts').implement({
  description: 'How many there are of each kind, without what was withdrawn.',
  fields: (t) => ({
    pages: t.exposeInt('pages', { description: 'Pages loaded.' }),
    articles: t.exposeInt('articles', { description: 'Articles on them.' }),
    reports: t.exposeInt('reports', { description: 'Reports of events in them.' }),
    mentions: t.exposeInt('mentions', { description: 'Mentions of people in them.' }),
    people: t.exposeInt('people', { description: 'People that the mentions resolve to.' }),
    events: t.exposeInt('events', { description: 'Events that the reports resolve to.' }),
    attendances: t.exposeInt('attendances', { description: 'Pairs of a person and an event attended.' }),
    organizations: t.exposeInt('organizations', { description: 'Organizations.' }),
    posts: t.exposeInt('posts', { description: 'Posts in them.' }),
    occupancies: t.exposeInt('occupancies', { description: 'Pairs of a person and a post held.' }),
    regions: t.exposeInt('regions', { description: 'Administrative divisions.' }),
  }),
})

const StatusRef = builder.objectRef<Store>('Status').implement({
  description: 'What is being served.',
  fields: (t) => ({
    store: t.exposeString('address', { description: 'Address of the store, without any password.' }),
    schemaVersion: t.exposeInt('schemaVersion', { description: 'Version of the store’s own schema.' }),
    counts: t.field({
      type: CountsRef,
      description: 'How much is in it.',
      resolve: (store, _args, { read }) => store.counts(read),
    }),
    loads: t.field({
      type: LoadConnection,
      description: 'The runs that changed it.',
      args: pageArguments,
      complexity: pageCost,
      resolve: async (store, args, { read }) => {
        const window = windowOf('loads', args)
        return connectionOf('loads', await store.loads(window, read), window)
      },
    }),
  }),
})

builder.queryField('status', (t) =>
  t.field({ type: StatusRef, description: 'What is being served.', resolve: (_root, _args, { store }) => store }),
)
