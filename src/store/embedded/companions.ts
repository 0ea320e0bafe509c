import type { Companion, CompanionWindow, Slice } from '../contract.ts'
import { Terms } from '../where-text.ts'
import { asCompanion, encode, NO_DAY } from './codec.ts'
import type { Connection } from './connection.ts'
import { slicesByOwner } from './owned.ts'
import { eventLogic, sqlValues } from './where.ts'
import { direction, windowValues, within } from './window.ts'

/** As many shared events as one companion's row names. */
const EVENTS_NAMED = 100

/** The first part of the key is the count with its sign turned, so that one direction orders all parts. */
const KEYS = ['near.rank', 'person.sort_key', 'person.id']
const COLUMNS = KEYS.map((_, nth) => `shown.k${nth}`)

/** Condition on the event of an attendance; nothing is looked up where none was given. */
const at = (terms: Terms, attendance: string, { where }: CompanionWindow): string =>
  where === undefined
    ? 'TRUE'
    : `EXISTS (SELECT 1 FROM event WHERE event.id = ${attendance}.event AND ${eventLogic(terms, 'event', where)})`

/** Read over indexes alone, as a busy person shares events with thousands. */
const shared = (
  terms: Terms,
  window: CompanionWindow,
): string => `SELECT asked.nth AS nth, other.person AS id, -count(*) AS rank,
  min(nullif(mine.day, '${NO_DAY}')) AS first, max(nullif(mine.until, '${NO_DAY}')) AS last
FROM asked CROSS JOIN attendance mine ON mine.person = asked.value AND ${at(terms, 'mine', window)}
CROSS JOIN attendance other ON other.event = mine.event AND other.person <> asked.value GROUP BY asked.nth, other.person`

/**
 * Those whom the window can show: as many by rank alone as it takes, with all of the last rank, and those at its bounds. Only they
 * are looked up to be ordered by name.
 */
const near = ({ after, before, backward = false }: CompanionWindow): string => {
  const inside = ['TRUE', after && 'shared.rank > @after0', before && 'shared.rank < @before0']
  const bounds = [after && '@after0', before && '@before0'].filter((bound) => bound !== undefined)
  return `SELECT * FROM (SELECT *, rank() OVER (PARTITION BY nth ORDER BY rank ${backward ? 'DESC' : 'ASC'}) AS place
    FROM shared WHERE ${inside.filter((bound) => bound !== undefined).join(' AND ')}) WHERE place <= @limit
  UNION ALL SELECT *, 0 AS place FROM shared WHERE rank IN (${bounds.join(', ')})`
}

const events = (
  terms: Terms,
  window: CompanionWindow,
): string => `SELECT json_group_array(event ORDER BY day, event) FROM (
  SELECT mine.day AS day, mine.event AS event FROM attendance mine
  CROSS JOIN attendance theirs ON theirs.event = mine.event AND theirs.person = shown.k2
  WHERE mine.person = asked.value AND ${at(terms, 'mine', window)}
  ORDER BY mine.day, mine.event LIMIT ${EVENTS_NAMED})`

const attended = (terms: Terms, window: CompanionWindow, person: string): string =>
  `(SELECT count(*) FROM attendance one WHERE one.person = ${person} AND ${at(terms, 'one', window)})`

const statement = (terms: Terms, window: CompanionWindow): string =>
  `WITH asked AS MATERIALIZED (SELECT one.key AS nth, one.value AS value FROM json_each(@ids) one),
shared AS MATERIALIZED (${shared(terms, window)}),
counted AS MATERIALIZED (SELECT shared.nth AS nth, count(*) AS total FROM shared GROUP BY shared.nth),
everything AS MATERIALIZED (SELECT count(*) AS events FROM event WHERE ${eventLogic(terms, 'event', window.where ?? {})}),
near AS MATERIALIZED (${near(window)}),
placed AS (SELECT near.nth AS nth, ${KEYS.map((key, nth) => `${key} AS k${nth}`).join(', ')}, person.row AS person,
    near.first AS first, near.last AS last,
    row_number() OVER (PARTITION BY near.nth ORDER BY ${direction(KEYS, window)}) AS place
  FROM near CROSS JOIN person ON person.id = near.id WHERE ${within(KEYS, window)}),
shown AS MATERIALIZED (SELECT * FROM placed WHERE place <= @limit)
SELECT asked.nth AS nth, coalesce(counted.total, 0) AS total, ${COLUMNS.join(', ')},
  CASE WHEN shown.k2 IS NOT NULL THEN json_object('person', json(shown.person), 'count', -shown.k0,
    'first', shown.first, 'last', shown.last, 'events', json((${events(terms, window)})),
    'mine', ${attended(terms, window, 'asked.value')}, 'theirs', ${attended(terms, window, 'shown.k2')},
    'all', (SELECT everything.events FROM everything)) END AS row
FROM asked LEFT JOIN counted ON counted.nth = asked.nth LEFT JOIN shown ON shown.nth = asked.nth
ORDER BY asked.nth, ${direction(COLUMNS, window)}`

/** Who attended events with each of these people, the most frequent first, in one statement. */
export const companions = (
  connection: Connection,
  people: readonly string[],
  window: CompanionWindow,
): readonly Slice<Companion>[] => {
  const terms = new Terms('@')
  const sql = statement(terms, window)
  const values = { ids: encode(people), ...sqlValues(terms), ...windowValues(KEYS, window) }
  return slicesByOwner(connection.all(sql, values), people, { keys: KEYS, window, decode: asCompanion })
}
