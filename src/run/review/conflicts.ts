import type { PostConflict } from '../../fact/conflict.ts'
import type { Organization, PageFacts, Person, Post } from '../../fact/graph.ts'
import { unique } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import { every, grouped } from '../every.ts'
import { sideOf } from './sides.ts'
import type { Side } from './sides.ts'

/** What does not fit among the holders of a post that one person holds at a time. */
export interface ShownConflict extends Pick<PostConflict, 'kind' | 'from' | 'to'> {
  readonly post: Post
  readonly organization: Organization | null
  /** Both holders, the one seen first first, with the words that print them in this post. */
  readonly people: readonly Side[]
}

export interface ConflictReview {
  /** Conflicts of all posts, also those that are not shown. */
  readonly total: number
  /** Overlaps first, the longest first. */
  readonly conflicts: readonly ShownConflict[]
}

interface Found {
  readonly post: Post
  readonly conflict: PostConflict
}

/** Posts at once. */
const POSTS = 500

const days = ({ conflict: { from, to } }: Found): number => Date.parse(to) - Date.parse(from)

const worstFirst = (left: Found, right: Found): number => {
  const kind = Number(right.conflict.kind === 'OVERLAP') - Number(left.conflict.kind === 'OVERLAP')
  return kind || days(right) - days(left) || (left.conflict.left.id < right.conflict.left.id ? -1 : 1)
}

const allConflicts = async (store: Store): Promise<readonly Found[]> => {
  const found: Found[] = []
  for await (const posts of grouped(
    every((window) => store.posts([], window), POSTS),
    POSTS,
  )) {
    const seats = posts.filter(({ singleSeat }) => singleSeat === true)
    for (const [nth, conflicts] of (await store.conflictsOfPosts(seats.map(({ id }) => id))).entries()) {
      const post = seats[nth]
      if (post !== undefined) found.push(...conflicts.map((conflict) => ({ post, conflict })))
    }
  }
  return found
}

const holderOf = async (store: Store, person: Person, mentions: readonly string[]): Promise<Side> => {
  const printed = (await store.mentionsById(mentions)).filter((mention) => mention !== null)
  const ids = unique(printed.map(({ page }) => page))
  const pages = (await store.factsOfPages(ids)).filter((facts): facts is PageFacts => facts !== null)
  return sideOf(store, person, { mentions: printed, pages: new Map(pages.map((facts) => [facts.page.id, facts])) })
}

const shown = async (store: Store, { post, conflict }: Found): Promise<ShownConflict> => {
  const { kind, from, to, left, right } = conflict
  const [organization = null] = await store.organizationsById([post.organization])
  const people: Side[] = []
  for (const { person: id, mentions } of [left, right]) {
    const [person = null] = await store.peopleById([id])
    if (person !== null) people.push(await holderOf(store, person, mentions))
  }
  return { kind, from, to, post, organization, people }
}

/** The single seats in which two are seen at once, or nobody for long. */
export const reviewConflicts = async (store: Store, limit: number): Promise<ConflictReview> => {
  const found = (await allConflicts(store)).toSorted(worstFirst)
  const conflicts: ShownConflict[] = []
  for (const one of found.slice(0, limit)) conflicts.push(await shown(store, one))
  return { total: found.length, conflicts }
}
