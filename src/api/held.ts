import type { Occupancy } from '../fact/graph.ts'
import { builder } from './builder.ts'
import type { ApiContext } from './context.ts'
import { conditionsIn } from './given.ts'
import { loadersOf } from './loaders.ts'
import { PostWhere } from './where/input.ts'
import { postWhere } from './where/store-where.ts'

/** Arguments of a list of posts held. */
export const heldArguments = builder.args((t) => ({
  where: t.field({ type: PostWhere, description: 'Only where this is true of the post and of who holds it.' }),
}))

interface HeldArguments {
  readonly where?: (typeof PostWhere)['$inferInput'] | null | undefined
}

export const heldCost = ({ where }: HeldArguments): number => 1 + conditionsIn(where)

/** What a person holds, or who holds a post. */
export const heldAsked = async (
  context: ApiContext,
  owner: { readonly person: string } | { readonly post: string },
  args: HeldArguments,
): Promise<readonly Occupancy[]> => {
  const { where } = await postWhere(context, args.where)
  const loaders = loadersOf(context)
  if ('person' in owner) {
    const { person } = owner
    return where === undefined
      ? loaders.occupanciesOfPerson.load(person)
      : loaders.somePostsOfPerson.load({ id: person, window: where })
  }
  const { post } = owner
  return where === undefined
    ? loaders.occupanciesOfPost.load(post)
    : loaders.someHoldersOfPost.load({ id: post, window: where })
}
