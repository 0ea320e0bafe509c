import type { Companion, Slice, Window } from '../contract.ts'
import { asCompanion, NO_DAY } from './codec.ts'
import { numberOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { direction, sliceOf, windowValues, within } from './window.ts'

/** As many shared events as one companion's row names. */
const EVENTS_NAMED = 100

/** The first part of the key is the count with its sign turned, so that one direction orders all parts. */
const KEYS = ['shared.rank', 'person.sort_key', 'person.id']

/** Read over indexes alone, as a busy person shares events with thousands. */
const SHARED = `SELECT other.person AS id, -count(*) AS rank,
  min(nullif(mine.day, '${NO_DAY}')) AS first, max(nullif(mine.until, '${NO_DAY}')) AS last
FROM attendance mine CROSS JOIN attendance other ON other.event = mine.event
WHERE mine.person = @person AND other.person <> @person GROUP BY other.person`

/**
 * The rank that the window surely doesn't go beyond: as many companions as it shows lie strictly within its bounds up to there. Only
 * those up to that rank are looked up to be ordered by name.
 */
const farthest = ({ after, before, backward = false }: Window): string => {
  const bounds = ['TRUE', after && 'shared.rank > @after0', before && 'shared.rank < @before0']
  const inside = bounds.filter((bound) => bound !== undefined).join(' AND ')
  return `SELECT shared.rank FROM shared WHERE ${inside} ORDER BY shared.rank ${backward ? 'DESC' : ''} LIMIT 1 OFFSET @limit - 1`
}

const EVENTS = `SELECT json_group_array(event ORDER BY day, event) FROM (
  SELECT theirs.day AS day, theirs.event AS event FROM attendance theirs
  WHERE theirs.person = shown.k2 AND theirs.event IN (SELECT mine.event FROM attendance mine WHERE mine.person = @person)
  ORDER BY theirs.day, theirs.event LIMIT ${EVENTS_NAMED})`

const statement = (window: Window): string => {
  const near = window.backward === true ? 'shared.rank >=' : 'shared.rank <='
  const columns = KEYS.map((_, nth) => `shown.k${nth}`)
  return `WITH shared AS MATERIALIZED (${SHARED}),
farthest AS MATERIALIZED (SELECT (${farthest(window)}) AS rank),
shown AS MATERIALIZED (
  SELECT ${KEYS.map((key, nth) => `${key} AS k${nth}`).join(', ')}, person.row AS person, shared.first AS first, shared.last AS last
  FROM farthest CROSS JOIN shared CROSS JOIN person ON person.id = shared.id
  WHERE (farthest.rank IS NULL OR ${near} farthest.rank) AND ${within(KEYS, window)}
  ORDER BY ${direction(KEYS, window)} LIMIT @limit)
SELECT counted.total AS total, ${columns.join(', ')}, CASE WHEN shown.k2 IS NOT NULL THEN json_object('person', json(shown.person),
  'count', -shown.k0, 'first', shown.first, 'last', shown.last, 'events', json((${EVENTS}))) END AS row
FROM (SELECT count(*) AS total FROM shared) counted LEFT JOIN shown ORDER BY ${direction(columns, window)}`
}

/** Who attended events with a person, the most frequent first. */
export const companions = (connection: Connection, person: string, window: Window): Slice<Companion> => {
  const found = connection.all(statement(window), { person, ...windowValues(KEYS, window) })
  const rows = found.filter((columns) => columns['row'] !== null)
  return sliceOf(rows, { keys: KEYS }, { window, decode: asCompanion, total: numberOf(found[0]?.['total']) })
}
