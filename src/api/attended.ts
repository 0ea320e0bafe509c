import type { Attendance, Person } from '../fact/graph.ts'
import type { Keyed } from '../store/contract.ts'
import type { ApiContext } from './context.ts'
import { fault } from './fault.ts'
import { personBy } from './whom.ts'

/** Most attendances of one person that a question over whole lists looks at. */
const MOST = 20_000

/** All attendances of each person, by day. Throws `TOO_MUCH` for somebody who has more than can be looked at in one request. */
export const attendedBy = async (
  { store, read }: ApiContext,
  people: readonly Person[],
): Promise<readonly (readonly Keyed<Attendance>[])[]> => {
  const ids = people.map(({ id }) => id)
  const slices = await store.attendancesOfPeople(ids, { limit: MOST }, read)
  if (slices.some(({ more }) => more)) {
    throw fault('TOO_MUCH', `Somebody here attended more than ${String(MOST)} events, too many for one request`)
  }
  return slices.map(({ rows }) => rows)
}

/** Two people that a question compares; null when either is unknown. Throws `BAD_USER_INPUT` when both are one. */
export const pairBy = async (context: ApiContext, a: string, b: string): Promise<readonly [Person, Person] | null> => {
  const [left, right] = await Promise.all([personBy(context, a), personBy(context, b)])
  if (left === null || right === null) return null
  if (left.id === right.id) throw fault('BAD_USER_INPUT', '"a" and "b" are one person')
  return [left, right]
}
