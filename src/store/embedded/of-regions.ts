import type { Event, Person, Region } from '../../fact/graph.ts'
import type { RegionWindow, Slice } from '../contract.ts'
import { Terms } from '../where-text.ts'
import * as codec from './codec.ts'
import type { Decode } from './codec.ts'
import { numberOf, textOf } from './connection.ts'
import type { Columns, Connection } from './connection.ts'
import { isHeldOn } from './where-post.ts'
import { eventLogic, sqlValues } from './where.ts'
import { direction, sliceOf, windowValues, within } from './window.ts'

/** Rows that belong to a division in a way that only walking down from it tells. */
interface Regional<Row> {
  readonly table: string
  /** Ties the rows to `asked.value`, the division's code. */
  readonly where: (terms: Terms, window: RegionWindow) => string
  readonly keys: readonly string[]
  readonly decode: Decode<Row>
}

type Shown = readonly (string | number | object)[]

/** A row of the slice as `sliceOf` takes it: the parts of its key, and its JSON. */
const columnsOf = (shown: Shown): Columns => ({
  ...Object.fromEntries(shown.slice(0, -1).map((part, nth) => [`k${nth}`, part as string | number])),
  row: codec.encode(shown.at(-1)),
})

/** The same window for each division, in one statement. */
const slicesOf = <Row>({ table, where: of, keys, decode }: Regional<Row>) => {
  const columns = keys.map((_, nth) => `k${nth}`)
  const sql = (window: RegionWindow, where: string): string => `SELECT asked.key AS nth,
  (SELECT count(*) FROM ${table} WHERE ${where}) AS total,
  (SELECT json_group_array(json_array(${columns.join(', ')}, json(row)) ORDER BY ${direction(columns, window)})
    FROM (SELECT ${keys.map((key, nth) => `${key} AS k${nth}`).join(', ')}, ${table}.row AS row FROM ${table}
      WHERE ${where} AND ${within(keys, window)} ORDER BY ${direction(keys, window)} LIMIT @limit)) AS rows
FROM json_each(@ids) asked ORDER BY asked.key`
  return (connection: Connection, ids: readonly string[], window: RegionWindow): readonly Slice<Row>[] => {
    const terms = new Terms('@')
    const text = sql(window, of(terms, window))
    const values = { ids: codec.encode(ids), ...sqlValues(terms), ...windowValues(keys, window) }
    return connection.all(text, values).map((found) => {
      const rows = (JSON.parse(textOf(found['rows'])) as readonly Shown[]).map(columnsOf)
      return sliceOf(rows, { keys }, { window, decode, total: numberOf(found['total']) })
    })
  }
}

/** The division that was asked for and all below it. */
const BELOW = `(WITH RECURSIVE below (id) AS (
  SELECT asked.value UNION SELECT region.id FROM below CROSS JOIN region ON region.parent = below.id) SELECT id FROM below)`

export const peopleOfRegions = slicesOf<Person>({
  table: 'person',
  where: (terms, { day }) => `person.id IN (SELECT occupancy.person FROM organization
    CROSS JOIN post ON post.organization = organization.id CROSS JOIN occupancy ON occupancy.post = post.id
    WHERE organization.region IN ${BELOW} ${day === undefined ? '' : `AND ${isHeldOn(terms, 'occupancy', day)}`})`,
  keys: ['person.sort_key', 'person.id'],
  decode: codec.asPerson,
})

export const eventsOfRegions = slicesOf<Event>({
  table: 'event',
  where: (terms, { day }) =>
    `event.id IN (SELECT event_region.event FROM event_region WHERE event_region.region IN ${BELOW})
    AND ${eventLogic(terms, 'event', day === undefined ? {} : { to: day })}`,
  keys: ['event.day', 'event.sort_key', 'event.id'],
  decode: codec.asEvent,
})

export const regionsOfParents = slicesOf<Region>({
  table: 'region',
  where: () => 'region.parent = asked.value',
  keys: ['region.id'],
  decode: codec.asRegion,
})
