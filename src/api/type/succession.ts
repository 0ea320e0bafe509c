import { OF_ID } from '../ahead.ts'
import { builder } from '../builder.ts'
import { rawId } from '../global-id.ts'
import { loadersOf, present } from '../loaders.ts'
import { succession, type Tenure } from '../measure/tenure.ts'
import { OccupancyRef, PersonRef, PostConflictRef, PostRef } from '../ref.ts'

const TenureRef = builder.objectRef<Tenure>('Tenure').implement({
  description: 'One holder of a post among all known holders.',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who held it.',
      resolve: ({ occupancy }, _args, context) => present(loadersOf(context).person, occupancy.person),
    }),
    occupancy: t.field({
      type: OccupancyRef,
      description: 'What was seen and what was said of it.',
      resolve: ({ occupancy }) => occupancy,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it is known to be held; null when none is.',
      resolve: ({ held }) => held?.from ?? null,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last such day; it does not mean that the holder left then.',
      resolve: ({ held }) => held?.to ?? null,
    }),
    gap: t.exposeInt('gap', {
      nullable: true,
      description:
        'Days between the last sighting of all holders before and the first of this one; null where there is no gap.',
    }),
    overlaps: t.field({
      type: [OccupancyRef],
      description: 'Others known to have held it on the same days: several seats, or a conflict.',
      resolve: ({ overlaps }) => overlaps,
    }),
    conflicts: t.field({
      type: [PostConflictRef],
      description:
        'Where one person holds the post at a time: what does not fit between this holder and others, with evidence.',
      resolve: async ({ occupancy: { id, post } }, _args, context) =>
        (await loadersOf(context).conflictsOfPost.load(post)).filter(({ left, right }) =>
          [left.id, right.id].includes(id),
        ),
    }),
  }),
})

builder.objectField(PostRef, 'succession', (t) =>
  t.field({
    type: [TenureRef],
    description: 'Who held it one after another, with gaps and overlaps.',
    extensions: OF_ID,
    resolve: async ({ id }, _args, context) => succession(await loadersOf(context).occupanciesOfPost.load(id)),
  }),
)

builder.queryField('succession', (t) =>
  t.field({
    type: [TenureRef],
    description: 'Who held a post one after another, with gaps and overlaps; empty when the post is unknown.',
    args: { post: t.arg.id({ required: true, description: 'Id of the post.' }) },
    resolve: async (_root, { post }, context) =>
      succession(await loadersOf(context).occupanciesOfPost.load(rawId('Post', post))),
  }),
)
