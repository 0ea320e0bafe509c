import type { Occupancy } from '../fact/graph.ts'
import { organizationId, postId } from '../fact/id.ts'
import type { RoleReading } from '../fact/reading.ts'
import type { ApiContext } from './context.ts'
import { loadersOf, presentAll } from './loaders.ts'
import type { PlacedEvidence } from './ref.ts'

const prints = (role: RoleReading, post: string): boolean =>
  role.post.organization !== null &&
  postId(organizationId(role.post.organization, role.post.region), role.post.title) === post

/** The words that print a post with the name of the person who holds it. */
export const evidenceOfPost = async (
  { mentions, post }: Pick<Occupancy, 'mentions' | 'post'>,
  context: ApiContext,
): Promise<readonly PlacedEvidence[]> => {
  const rows = await presentAll(loadersOf(context).mention, mentions)
  return rows.flatMap(({ roles, article, page }) =>
    roles
      .filter((role) => prints(role, post))
      .flatMap((role) => role.evidence.map((evidence) => ({ evidence, article, page }))),
  )
}
