import type { PageFact } from '../../fact/graph.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import { rawId } from '../global-id.ts'
import { loadersOf } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { ArticleRef, PageRef } from '../ref.ts'

PageRef.implement({
  interfaces: [NodeRef],
  description: 'One source document as given. Its raw id is the SHA-256 of its bytes.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the person who fed it calls it: a folder’s or file’s name.' }),
    text: t.exposeString('text', { description: 'The whole text; all offsets count in it, in UTF-16 units.' }),
    extractor: t.exposeString('extractor', { description: 'What made the text out of the bytes, with its version.' }),
    rules: t.exposeString('rules', { description: 'Version of the rules it was read by.' }),
    published: t.expose('published', {
      type: 'Edtf',
      nullable: true,
      description: 'Issue date; null when nothing tells.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Newspaper or site; null when nothing tells.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'True for sample pages with invented officials.' }),
    articles: t.field({
      type: [ArticleRef],
      description: 'Its articles in the order in which they were found.',
      resolve: ({ id }, _args, context) => loadersOf(context).articlesOfPage.load(id),
    }),
  }),
})

const PageConnection = connectionType<PageFact, PageFact>({
  name: 'Page',
  node: PageRef,
  description: 'Pages by issue date, then id.',
  nodeOf: (page) => page,
  edge: (t) => ({ node: t.field({ type: PageRef, description: 'The page.', resolve: ({ row }) => row }) }),
})

builder.queryFields((t) => ({
  page: t.field({
    type: PageRef,
    nullable: true,
    description: 'The page of this id; null when there is none or it was withdrawn.',
    args: { id: t.arg.id({ required: true, description: 'Id of the page, or the SHA-256 of its bytes.' }) },
    resolve: (_root, { id }, context) => loadersOf(context).page.load(rawId('Page', id)),
  }),
  pages: t.field({
    type: PageConnection,
    description: 'All pages that are loaded.',
    args: pageArguments,
    complexity: pageCost,
    resolve: async (_root, args, { store, read }) => {
      const window = windowOf('pages', args)
      return connectionOf('pages', await store.pages(window, read), window)
    },
  }),
}))
