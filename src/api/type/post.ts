import { beginAhead, OF_ID } from '../ahead.ts'
import { builder } from '../builder.ts'
import { rawId } from '../global-id.ts'
import { heldArguments, heldAsked, heldCost } from '../held.ts'
import { loadersOf, present } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { OccupancyRef, OrganizationRef, PostConflictRef, PostRef } from '../ref.ts'

PostRef.implement({
  interfaces: [NodeRef],
  description: 'A title in an organization, whoever holds it: 书记 of 中共西宁市委员会.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title within the organization.' }),
    organization: t.field({
      type: OrganizationRef,
      description: 'The body that the post is in.',
      resolve: ({ organization }, _args, context) => present(loadersOf(context).organization, organization),
    }),
    singleSeat: t.boolean({
      description: 'True where at most one person holds it at a time, so that two at once are a conflict.',
      resolve: ({ singleSeat }) => singleSeat === true,
    }),
    conflicts: t.field({
      type: [PostConflictRef],
      description: 'Holders of a single seat who overlap, and long times without one; by day.',
      extensions: OF_ID,
      resolve: ({ id }, _args, context) => loadersOf(context).conflictsOfPost.load(id),
    }),
    occupancies: t.field({
      type: [OccupancyRef],
      description: 'Who held it, by the day first seen.',
      args: heldArguments,
      complexity: heldCost,
      extensions: OF_ID,
      resolve: ({ id }, args, context) => heldAsked(context, { post: id }, args),
    }),
  }),
})

builder.queryField('post', (t) =>
  t.field({
    type: PostRef,
    nullable: true,
    description: 'The post of this id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of the post.' }) },
    resolve: (_root, ...[{ id }, context, info]) => {
      const raw = rawId('Post', id)
      beginAhead({ type: 'Post', id: raw }, context, info)
      return loadersOf(context).post.load(raw)
    },
  }),
)
