import { ConflictKindEnum } from '../enums.ts'
import { loadersOf, present } from '../loaders.ts'
import { evidenceOfPost } from '../post-evidence.ts'
import { EvidenceRef, OccupancyRef, PostConflictRef, PostRef } from '../ref.ts'

PostConflictRef.implement({
  description:
    'Two holders of a post that one person holds at a time who do not fit: one may be a misreading, or issues may be missing. It is told and never mended.',
  fields: (t) => ({
    kind: t.field({
      type: ConflictKindEnum,
      description: 'Both at once, or nobody for long.',
      resolve: ({ kind }) => kind,
    }),
    post: t.field({
      type: PostRef,
      description: 'The post.',
      resolve: ({ post }, _args, context) => present(loadersOf(context).post, post),
    }),
    left: t.field({ type: OccupancyRef, description: 'Who is seen in it first.', resolve: ({ left }) => left }),
    right: t.field({ type: OccupancyRef, description: 'Who comes later.', resolve: ({ right }) => right }),
    from: t.expose('from', {
      type: 'Date',
      description: 'First day on which both are seen, or on which nobody is.',
    }),
    to: t.expose('to', { type: 'Date', description: 'Last such day.' }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that print the post with the one name and with the other.',
      resolve: async ({ left, right }, _args, context) =>
        (await Promise.all([left, right].map((occupancy) => evidenceOfPost(occupancy, context)))).flat(),
    }),
  }),
})
