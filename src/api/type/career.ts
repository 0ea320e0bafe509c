import type { Occupancy, Post } from '../../fact/graph.ts'
import { heldOf, shared, type Held } from '../../fact/held.ts'
import { pairBy } from '../attended.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { loadersOf, present } from '../loaders.ts'
import { OccupancyRef, OrganizationRef } from '../ref.ts'
import { PERSON_ARGUMENT } from '../whom.ts'

interface Overlap {
  readonly organization: string
  readonly a: Occupancy
  readonly b: Occupancy
  readonly held: Held
}

const OverlapRef = builder.objectRef<Overlap>('CareerOverlap').implement({
  description: 'Two people with posts in one organization on the same days.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationRef,
      description: 'Where both served.',
      resolve: ({ organization }, _args, context) => present(loadersOf(context).organization, organization),
    }),
    a: t.field({ type: OccupancyRef, description: 'The post of the one.', resolve: ({ a }) => a }),
    b: t.field({ type: OccupancyRef, description: 'The post of the other.', resolve: ({ b }) => b }),
    from: t.field({
      type: 'Date',
      description: 'First day on which both are known to hold theirs.',
      resolve: ({ held }) => held.from,
    }),
    to: t.field({
      type: 'Date',
      description: 'Last such day; the overlap may have been longer than was seen.',
      resolve: ({ held }) => held.to,
    }),
  }),
})

interface Service {
  readonly occupancy: Occupancy
  readonly post: Post
  readonly held: Held
}

const servicesOf = async (context: ApiContext, person: string): Promise<readonly Service[]> => {
  const loaders = loadersOf(context)
  const rows = await Promise.all(
    (await loaders.occupanciesOfPerson.load(person)).map(async (occupancy) => ({
      occupancy,
      post: await present(loaders.post, occupancy.post),
      held: heldOf(occupancy),
    })),
  )
  return rows.flatMap(({ occupancy, post, held }) => (held === null ? [] : [{ occupancy, post, held }]))
}

const overlapsOf = (left: readonly Service[], right: readonly Service[]): Overlap[] =>
  left
    .flatMap((a) =>
      right.flatMap((b) => {
        const held = a.post.organization === b.post.organization ? shared(a.held, b.held) : null
        return held === null ? [] : [{ organization: a.post.organization, a: a.occupancy, b: b.occupancy, held }]
      }),
    )
    .sort((one, other) => (one.held.from < other.held.from ? -1 : 1))

builder.queryField('careerOverlap', (t) =>
  t.field({
    type: [OverlapRef],
    description:
      'Where two people served in one organization on the same days, earliest first; empty when either is unknown.',
    args: {
      a: t.arg.id({ required: true, description: `The one. ${PERSON_ARGUMENT}` }),
      b: t.arg.id({ required: true, description: `The other. ${PERSON_ARGUMENT}` }),
    },
    resolve: async (_root, { a, b }, context) => {
      const pair = await pairBy(context, a, b)
      if (pair === null) return []
      const [left, right] = await Promise.all(pair.map(({ id }) => servicesOf(context, id)))
      return overlapsOf(left ?? [], right ?? [])
    },
  }),
)
