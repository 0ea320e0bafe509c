import type { BriefRole } from '../../fact/brief.ts'
import type { Organization, Post } from '../../fact/graph.ts'
import { organizationId, postId } from '../../fact/id.ts'
import type { Level, OrganKind } from '../../fact/reading.ts'
import { COUNTRY } from '../region.ts'
import { once, seedRows, titlePattern } from '../seed-rows.ts'
import { isSingleSeat } from './single-seat.ts'

const kinds = once(() =>
  seedRows('posts/organizations.tsv').map(([pattern = '', kind = '']) => ({
    pattern: titlePattern(pattern),
    kind: kind as OrganKind,
  })),
)

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^\d{2}0000$/u, 'PROVINCE'],
  [/^\d{4}00$/u, 'PREFECTURE'],
  [/^\d{6}$/u, 'COUNTY'],
]

const levelOf = (region: string | null): Level | null => {
  if (region === null) return null
  if (region === COUNTRY) return 'NATIONAL'
  return LEVELS.find(([pattern]) => pattern.test(region))?.[1] ?? 'TOWNSHIP'
}

/** The organization of a name in a division. Kind and level follow from the two, so that all pages make the same row of it. */
export const organizationOf = (name: string, region: string | null): Organization => ({
  id: organizationId(name, region),
  name,
  kind: kinds().find(({ pattern }) => pattern.test(name))?.kind ?? 'OTHER',
  region,
  level: levelOf(region),
})

/** A post with its organization; null for a label and for a title of no known body. */
export const postOf = ({
  kind,
  post,
}: BriefRole): { readonly post: Post; readonly organization: Organization } | null => {
  if (kind === 'LABEL' || post.organization === null) return null
  const organization = organizationOf(post.organization, post.region)
  const { title } = post
  return {
    organization,
    post: {
      id: postId(organization.id, title),
      title,
      organization: organization.id,
      ...(isSingleSeat(organization.kind, title) ? { singleSeat: true } : {}),
    },
  }
}
