import type { Basis } from '../../fact/evidence.ts'
import type { PostWhere } from '../where.ts'
import { logic, texts, when } from '../where-text.ts'
import type { Terms } from '../where-text.ts'
import { NO_DAY } from './codec.ts'
import { below, oneOf } from './where-value.ts'

/** Whether an occupancy holds on a day as far as is known. */
export const isHeldOn = (terms: Terms, held: string, day: string): string => {
  const known = (field: string): string => `coalesce(${held}.row ->> '$.${field}', '${NO_DAY}')`
  const first = `min(${known('firstSeen')}, ${known('appointed')})`
  return `(${first} <= ${terms.bind(day)} OR ${first} = '${NO_DAY}') AND ${known('removed')} >= ${terms.bind(day)}`
}

/** Aliases of an occupancy, its post and the post's organization. */
interface Seat {
  readonly held: string
  readonly post: string
  readonly body: string
}

/** Whether some evidence of the roles that print the post, in live mentions of the one who holds it, is of one of these bases. */
const printedBy = (terms: Terms, { held, post, body }: Seat, bases: readonly Basis[]): string => {
  const [id, mention, page] = [terms.name('id'), terms.name('mention'), terms.name('page')]
  const [role, why] = [terms.name('role'), terms.name('why')]
  const said = (field: string): string => `${role}.value ->> '$.post.${field}'`
  return `EXISTS (SELECT 1 FROM json_each(${held}.row, '$.mentions') ${id}
    CROSS JOIN mention ${mention} ON ${mention}.id = ${id}.value
    CROSS JOIN page ${page} ON ${page}.version = ${mention}.version AND ${page}.withdrawn_in IS NULL
    CROSS JOIN json_each(${mention}.row, '$.roles') ${role} CROSS JOIN json_each(${role}.value, '$.evidence') ${why}
    WHERE ${said('title')} = ${post}.title AND ${said('organization')} = ${body}.name
    AND ${said('region')} IS ${body}.region AND ${why}.value ->> '$.basis' ${oneOf(terms, bases)})`
}

export const postLogic = (terms: Terms, seat: Seat, where: PostWhere): string =>
  logic(where, ({ posts, title, organization, regions, levels, kinds, heldOn, bases }: PostWhere) => {
    const { held, post, body } = seat
    return texts(
      when(posts, (some) => `${post}.id ${oneOf(terms, some)}`),
      when(title, (part) => `instr(${post}.title, ${terms.bind(part)}) > 0`),
      when(organization, (part) => `instr(${body}.name, ${terms.bind(part)}) > 0`),
      when(regions, (some) => `${body}.region ${below(terms, some)}`),
      when(levels, (some) => `${body}.row ->> '$.level' ${oneOf(terms, some)}`),
      when(kinds, (some) => `${body}.row ->> '$.kind' ${oneOf(terms, some)}`),
      when(heldOn, (day) => isHeldOn(terms, held, day)),
      when(bases, (some) => printedBy(terms, seat, some)),
    )
  })
