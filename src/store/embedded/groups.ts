import type { Group, GroupFilter, Grouping } from '../group.ts'
import { byKeys } from '../group.ts'
import { Terms } from '../where-text.ts'
import { numberOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { eventSource } from './lists.ts'
import { attendanceLogic, sqlValues } from './where.ts'

const HELD = 'LEFT JOIN event_region held ON held.event = event.id'
const HOST = 'LEFT JOIN organization host ON host.id = event.host'

/** The first characters of the event's day, where its last day begins alike. */
const certain = (characters: number): string =>
  `CASE WHEN substr(event.row ->> '$.earliest', 1, ${characters}) = substr(event.row ->> '$.latest', 1, ${characters})
    THEN substr(event.row ->> '$.earliest', 1, ${characters}) END`

/** Divisions where events were held, each with itself and all that it lies in. */
const OVER = `up (code, id) AS (SELECT DISTINCT region, region FROM event_region
    UNION SELECT up.code, region.parent FROM up CROSS JOIN region ON region.id = up.id WHERE region.parent IS NOT NULL),
  over AS MATERIALIZED (SELECT up.code AS code, region.id AS id, region.level AS level FROM up CROSS JOIN region ON region.id = up.id)`

/** The division of a level that the one where it was held is, or lies in. */
const above = (level: string): Key => ({
  key: `over_${level}.id`,
  joins: [
    HELD,
    `LEFT JOIN over over_${level} ON over_${level}.code = held.region AND over_${level}.level = '${level}'`,
  ],
})

interface Key {
  readonly key: string
  /** What the key needs beside the event and the attendance; the same text is joined once. */
  readonly joins?: readonly string[]
}

const KEYS: Readonly<Record<Grouping, Key>> = {
  YEAR: { key: certain(4) },
  MONTH: { key: certain(7) },
  KIND: { key: 'event.kind' },
  REGION: { key: 'held.region', joins: [HELD] },
  LEVEL: { key: '(SELECT region.level FROM region WHERE region.id = held.region)', joins: [HELD] },
  PROVINCE: above('PROVINCE'),
  PREFECTURE: above('PREFECTURE'),
  COUNTY: above('COUNTY'),
  HOST: { key: 'event.host' },
  HOST_KIND: { key: "host.row ->> '$.kind'", joins: [HOST] },
  HOST_LEVEL: { key: "host.row ->> '$.level'", joins: [HOST] },
  SERIES: { key: 'event.series' },
  PARTICIPATION: { key: 'did.value', joins: ["LEFT JOIN json_each(one.row, '$.participation') did"] },
}

/** Events and attendances by group, in one statement. */
export const groups = (
  connection: Connection,
  by: readonly Grouping[],
  { among, ...filter }: GroupFilter,
): readonly Group[] => {
  const terms = new Terms('@')
  const { source, values } = eventSource(filter, terms)
  const attended =
    among === undefined
      ? 'LEFT JOIN attendance one ON one.event = event.id'
      : `JOIN attendance one ON one.event = event.id AND ${attendanceLogic(terms, 'one', among)}`
  const joins = new Set(by.flatMap((one) => KEYS[one].joins ?? []))
  const names = by.map((_, nth) => `k${nth}`)
  const found = connection.all(
    `WITH RECURSIVE ${OVER},
  chosen AS MATERIALIZED (SELECT event.id AS id FROM ${source})
SELECT ${by.map((one, nth) => `${KEYS[one].key} AS k${nth}, `).join('')}count(DISTINCT event.id) AS events,
  count(DISTINCT one.seq) AS attendances, count(DISTINCT one.person) AS people
FROM chosen CROSS JOIN event ON event.id = chosen.id ${attended} ${[...joins].join(' ')}
${names.length === 0 ? '' : `GROUP BY ${names.join(', ')}`}`,
    { ...values, ...sqlValues(terms) },
  )
  return found
    .map((row) => ({
      keys: names.map((name) => (typeof row[name] === 'string' ? row[name] : null)),
      events: numberOf(row['events']),
      attendances: numberOf(row['attendances']),
      people: numberOf(row['people']),
    }))
    .sort(byKeys)
}
