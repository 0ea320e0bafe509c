import type { PostWhere } from '../where.ts'
import { logic, texts, when } from '../where-text.ts'
import type { Terms } from '../where-text.ts'
import { BELOW, bound } from './where-pattern.ts'

/** Whether an occupancy holds on a day as far as is known. */
export const isHeldOn = (terms: Terms, held: string, day: string): string => {
  const begun = ['firstSeen', 'appointed'].map((field) => `coalesce(${held}.${field} <= ${terms.bind(day)}, FALSE)`)
  const unknown = `(${held}.firstSeen IS NULL AND ${held}.appointed IS NULL)`
  return `(${[...begun, unknown].join(' OR ')}) AND coalesce(${held}.removed >= ${terms.bind(day)}, TRUE)`
}

/** Bound names of an occupancy, its post and the post's organization. */
interface Seat {
  readonly held: string
  readonly post: string
  readonly body: string
}

export const postLogic = (terms: Terms, { held, post, body }: Seat, where: PostWhere): string =>
  logic(where, ({ posts, title, organization, regions, levels, kinds, heldOn, bases }: PostWhere) =>
    texts(
      when(posts, (some) => `${post}.id IN ${terms.bind(some)}`),
      when(title, (part) => `${post}.title CONTAINS ${terms.bind(part)}`),
      when(organization, (part) => `${body}.name CONTAINS ${terms.bind(part)}`),
      when(regions, (some) =>
        bound(
          terms,
          (place) => `(${body})-[:SEATED_IN]->(:Division)-${BELOW}->(${place}:Division)`,
          (place) => [`${place}.id IN ${terms.bind(some)}`],
        ),
      ),
      when(levels, (some) => `${body}.level IN ${terms.bind(some)}`),
      when(kinds, (some) => `${body}.kind IN ${terms.bind(some)}`),
      when(heldOn, (day) => isHeldOn(terms, held, day)),
      when(bases, (some) =>
        bound(
          terms,
          (mention) => `(${mention}:Mention)`,
          (mention) => [
            `${mention}.id IN ${held}.mentions`,
            `any(basis IN ${terms.bind(some)} WHERE ${post}.id + ' ' + basis IN ${mention}.postBases)`,
          ],
        ),
      ),
    ),
  )
