import type { Occupancy } from '../fact/graph.ts'
import { printedPost } from '../fact/printed-post.ts'
import type { ApiContext } from './context.ts'
import { loadersOf, presentAll } from './loaders.ts'
import type { PlacedEvidence } from './ref.ts'

/** The words that print a post with the name of the person who holds it. */
export const evidenceOfPost = async (
  { mentions, post }: Pick<Occupancy, 'mentions' | 'post'>,
  context: ApiContext,
): Promise<readonly PlacedEvidence[]> => {
  const rows = await presentAll(loadersOf(context).mention, mentions)
  return rows.flatMap(({ roles, article, page }) =>
    roles
      .filter((role) => printedPost(role) === post)
      .flatMap((role) => role.evidence.map((evidence) => ({ evidence, article, page }))),
  )
}
