import type { PostConflict } from '../../fact/conflict.ts'
import type { Occupancy } from '../../fact/graph.ts'
import { conflictsAmong } from '../conflicts.ts'
import type { PostWhere } from '../where.ts'
import { Terms } from '../where-text.ts'
import { listsById } from './by-id.ts'
import { asOccupancy } from './codec.ts'
import type { Connection } from './connection.ts'
import { postLogic } from './where-post.ts'
import { sqlValues } from './where.ts'

const HELD = { row: 'occupancy.row', order: 'occupancy.day, occupancy.id', decode: asOccupancy } as const

const SEAT = { held: 'occupancy', post: 'post', body: 'organization' } as const

const WITH_POST =
  'CROSS JOIN post ON post.id = occupancy.post CROSS JOIN organization ON organization.id = post.organization'

/** The occupancies of each owner, which `column` names. */
const occupanciesOf = (column: 'person' | 'post') => {
  const from = `occupancy ON occupancy.${column} = asked.value`
  const all = listsById({ ...HELD, from })
  return (connection: Connection, ids: readonly string[], where?: PostWhere): readonly (readonly Occupancy[])[] => {
    if (where === undefined) return all(connection, ids)
    const terms = new Terms('@')
    const some = listsById({ ...HELD, from: `${from} ${WITH_POST} WHERE ${postLogic(terms, SEAT, where)}` })
    return some(connection, ids, sqlValues(terms))
  }
}

export const occupanciesOfPeople = occupanciesOf('person')
export const occupanciesOfPosts = occupanciesOf('post')

const occupanciesOfSeats = listsById({
  ...HELD,
  from: `post ON post.id = asked.value AND post.row ->> '$.singleSeat' CROSS JOIN occupancy ON occupancy.post = post.id`,
})

/** What does not fit among the holders of each post that has a single seat. */
export const conflictsOfPosts = (
  connection: Connection,
  posts: readonly string[],
): readonly (readonly PostConflict[])[] => occupanciesOfSeats(connection, posts).map(conflictsAmong)
