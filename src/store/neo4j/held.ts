import type { PostConflict } from '../../fact/conflict.ts'
import type { Occupancy } from '../../fact/graph.ts'
import { conflictsAmong } from '../conflicts.ts'
import type { HeldOptions } from '../contract.ts'
import { Terms } from '../where-text.ts'
import type { Run } from './connection.ts'
import { occupancyOf, organizationOf, postOf } from './graph-row.ts'
import { NO_DAY } from './key.ts'
import { listsOf } from './lists-of.ts'
import type { Properties } from './property.ts'
import { postLogic } from './where-post.ts'
import { cypherValues } from './where.ts'

const HELD = {
  row: 'n {.*}',
  order: `coalesce(n.firstSeen, '${NO_DAY}'), n.id`,
  decode: occupancyOf,
} as const

const SEAT = { held: 'n', post: 'post', body: 'body' } as const

/** The occupancies of each owner, which `owner` ties to `n`. Where their posts are wanted these come along, with their organizations. */
const occupanciesOf = (owner: string) => {
  const all = listsOf<Occupancy>({ ...HELD, match: owner })
  return (
    run: Run,
    ids: readonly string[],
    { beside, where }: HeldOptions = {},
  ): Promise<readonly (readonly Occupancy[])[]> => {
    const tell = beside?.post
    if (tell === undefined && where === undefined) return all(run, ids)
    const terms = new Terms('$')
    const condition = where === undefined ? '' : ` WHERE ${postLogic(terms, SEAT, where)}`
    return listsOf<Occupancy>({
      ...HELD,
      match: `${owner} MATCH (n)-[:OF_POST]->(post:Post)-[:IN_ORGANIZATION]->(body:Organization)${condition}`,
      parameters: cypherValues(terms),
      ...(tell && {
        row: 'n {.*, held: post {.*}, body: body {.*}}',
        decode: (from) => {
          tell(postOf(from['held'] as Properties), organizationOf(from['body'] as Properties))
          return occupancyOf(from)
        },
      }),
    })(run, ids)
  }
}

export const occupanciesOfPeople = occupanciesOf('(:Person {id: id})-[:HOLDS]->(n:Occupancy)')
const heldBySomebody = occupanciesOf('(:Post {id: id})<-[:OF_POST]-(n:Occupancy)')

/** Whoever asks by a post knows it. */
export const occupanciesOfPosts: typeof heldBySomebody = (run, posts, options) =>
  heldBySomebody(run, posts, { where: options?.where })

const occupanciesOfSeats = listsOf<Occupancy>({
  ...HELD,
  match: '(:Post {id: id, singleSeat: true})<-[:OF_POST]-(n:Occupancy)',
})

/** What does not fit among the holders of each post that has a single seat. */
export const conflictsOfPosts = async (
  run: Run,
  posts: readonly string[],
): Promise<readonly (readonly PostConflict[])[]> => (await occupanciesOfSeats(run, posts)).map(conflictsAmong)
