import { organizationId, postId } from './id.ts'
import type { RoleReading } from './reading.ts'

/** Id of the post that a role prints; null where it names no organization. */
export const printedPost = ({ post }: RoleReading): string | null =>
  post.organization === null ? null : postId(organizationId(post.organization, post.region), post.title)
