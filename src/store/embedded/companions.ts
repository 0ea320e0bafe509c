import type { Companion, Slice, Window } from '../contract.ts'
import { asCompanion, NO_DAY } from './codec.ts'
import type { Connection } from './connection.ts'
import { readSlice } from './window.ts'

/** As many shared events as one companion's row names. */
const EVENTS_NAMED = 100

/** The events of @person, each with all who attended it; read over indexes alone. */
const SHARED = `(SELECT other.person AS id, -count(*) AS rank,
  min(nullif(event.day, '${NO_DAY}')) AS first, max(nullif(event.until, '${NO_DAY}')) AS last
  FROM attendance mine
  CROSS JOIN event ON event.id = mine.event
  CROSS JOIN attendance other ON other.event = mine.event
  WHERE mine.person = @person AND other.person <> @person
  GROUP BY other.person) shared CROSS JOIN person ON person.id = shared.id`

const EVENTS = `(SELECT json_group_array(event ORDER BY day, event) FROM (
  SELECT theirs.day AS day, theirs.event AS event FROM attendance theirs
  CROSS JOIN attendance mine ON mine.event = theirs.event AND mine.person = @person
  WHERE theirs.person = shown.id ORDER BY theirs.day, theirs.event LIMIT ${EVENTS_NAMED}))`

/** The first part of the key is the count with its sign turned, so that one direction orders all parts. */
const RANGE = {
  source: SHARED,
  keys: ['shared.rank', 'person.sort_key', 'person.id'],
  fields: 'shared.id AS id, shared.first AS first, shared.last AS last',
  row: `CASE WHEN shown.id IS NOT NULL THEN json_object('person', json((SELECT person.row FROM person WHERE person.id = shown.id)),
    'count', -shown.k0, 'first', shown.first, 'last', shown.last, 'events', json(${EVENTS})) END`,
  materialized: true,
}

export const companions = (connection: Connection, person: string, window: Window): Slice<Companion> =>
  readSlice(connection, { ...RANGE, values: { person } }, { window, decode: asCompanion })
