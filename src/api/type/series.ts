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
