import type { Group, GroupFilter, Grouping } from '../group.ts'
import { byKeys } from '../group.ts'
import { Terms } from '../where-text.ts'
import type { Run } from './connection.ts'
import { eventsMatch, eventParameters } from './lists.ts'
import { textOrNull, whole } from './property.ts'
import { attendanceLogic, cypherValues } from './where.ts'

const HELD = 'OPTIONAL MATCH (n)-[:HELD_IN]->(held:Division)'
const HOST = 'OPTIONAL MATCH (n)-[:HOSTED_BY]->(host:Organization)'

/** The first characters of the event's day, where its last day begins alike. */
const certain = (characters: number): string =>
  `CASE WHEN left(n.earliest, ${characters}) = left(n.latest, ${characters}) THEN left(n.earliest, ${characters}) END`

/** The division of a level that the one where it was held is, or lies in. */
const above = (level: string): string => `head(COLLECT {
    MATCH (held)-[:PART_OF*0..8]->(over:Region) WHERE over.level = '${level}' RETURN over.id })`

interface Key {
  readonly key: string
  /** What the key needs beside the event and the attendance; the same text is matched once. */
  readonly match?: string
}

const KEYS: Readonly<Record<Grouping, Key>> = {
  YEAR: { key: certain(4) },
  MONTH: { key: certain(7) },
  KIND: { key: 'n.kind' },
  REGION: { key: 'held.id', match: HELD },
  LEVEL: { key: 'held.level', match: HELD },
  PROVINCE: { key: above('PROVINCE'), match: HELD },
  PREFECTURE: { key: above('PREFECTURE'), match: HELD },
  COUNTY: { key: above('COUNTY'), match: HELD },
  HOST: { key: 'n.host' },
  HOST_KIND: { key: 'host.kind', match: HOST },
  HOST_LEVEL: { key: 'host.level', match: HOST },
  SERIES: { key: 'n.series' },
  PARTICIPATION: {
    key: 'did',
    match: 'UNWIND CASE WHEN size(one.participation) > 0 THEN one.participation ELSE [null] END AS did',
  },
}

/** Events and attendances by group, in one statement. */
export const groups = async (
  run: Run,
  by: readonly Grouping[],
  { among, ...filter }: GroupFilter,
): Promise<readonly Group[]> => {
  const terms = new Terms('$')
  const chosen = eventsMatch(filter, terms)
  const attended =
    among === undefined
      ? 'OPTIONAL MATCH (n)<-[one:ATTENDED]-(who:Person)'
      : `MATCH (n)<-[one:ATTENDED]-(who:Person) WHERE ${attendanceLogic(terms, { edge: 'one', person: 'who', event: 'n' }, among)}`
  const matches = new Set(by.flatMap((one) => KEYS[one].match ?? []))
  const found = await run(
    `${chosen} WITH n
${attended}
${[...matches].join('\n')}
WITH n, one, who${by.map((grouping, nth) => `, ${KEYS[grouping].key} AS k${nth}`).join('')}
RETURN ${by.map((_, nth) => `k${nth}, `).join('')}count(DISTINCT n) AS events, count(DISTINCT one) AS attendances,
  count(DISTINCT who) AS people`,
    { ...eventParameters(filter), ...cypherValues(terms) },
  )
  return found
    .map((row) => ({
      keys: by.map((_, nth) => textOrNull(row, `k${nth}`)),
      events: whole(row, 'events'),
      attendances: whole(row, 'attendances'),
      people: whole(row, 'people'),
    }))
    .sort(byKeys)
}
