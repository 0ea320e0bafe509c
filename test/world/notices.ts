import type { RoleReading } from '../../src/fact/reading.ts'
import type { Chance } from './chance.ts'
import type { Official } from './careers.ts'
import type { Paper } from './press.ts'
import type { PostSpec } from './seats.ts'
import { roleOf } from './seats.ts'

/** News that somebody takes or leaves a post. */
export interface Notice {
  readonly official: Official
  readonly paper: Paper
  readonly issue: number
  readonly roles: readonly RoleReading[]
}

/** Shares of moves that are told, that tell what was left, and of departures that are told. */
const TOLD = { coming: 0.5, leftToo: 0.4, going: 0.25 }

const last = (posts: readonly PostSpec[]): PostSpec | undefined => posts.at(-1)

/** Nobody is appointed to what they are already: a deputy mayor with other duties. */
const isSame = (left: PostSpec | undefined, post: PostSpec): boolean =>
  left?.organization === post.organization && left.title === post.title

/** The notices that papers print of everybody's comings and goings. */
export const noticesOf = (
  chance: Chance,
  officials: readonly Official[],
  papers: readonly Paper[],
): readonly Notice[] =>
  officials.flatMap((official) =>
    official.terms.flatMap((term, index): readonly Notice[] => {
      const paper = papers.find(({ home }) => home === term.seat.place)
      const post = last(term.seat.posts)
      if (paper === undefined || post === undefined) return []
      const before = official.terms[index - 1]
      const left = before === undefined ? undefined : last(before.seat.posts)
      const notices: Notice[] = []
      if (index > 0 && !isSame(left, post) && chance.happens(TOLD.coming)) {
        const removed =
          before !== undefined && left !== undefined && chance.happens(TOLD.leftToo)
            ? [roleOf(left, before.seat.place, 'REMOVED')]
            : []
        const roles = [roleOf(post, term.seat.place, 'APPOINTED'), ...removed]
        notices.push({ official, paper, issue: term.from + chance.between(0, 3), roles })
      }
      if (index === official.terms.length - 1 && chance.happens(TOLD.going)) {
        notices.push({
          official,
          paper,
          issue: term.to + chance.between(1, 4),
          roles: [roleOf(post, term.seat.place, 'REMOVED')],
        })
      }
      return notices
    }),
  )
