import type { Slice, Window } from '../contract.ts'
import * as codec from './codec.ts'
import type { Decode } from './codec.ts'
import { numberOf } from './connection.ts'
import type { Columns, Connection } from './connection.ts'
import { direction, sliceOf, windowValues, within } from './window.ts'

/** Rows of which each of several owners has its own range. */
interface Owned<Row> {
  readonly tables: string
  /** Ties the rows to `asked.value`, the owner's id. */
  readonly where: string
  readonly keys: readonly string[]
  /** Number that tells the row apart; `row` is SQL for its JSON over `shown.place`. */
  readonly place: string
  readonly row: string
  readonly decode: Decode<Row>
}

const groupByOwner = (rows: readonly Columns[]): ReadonlyMap<number, readonly Columns[]> => {
  const groups = new Map<number, Columns[]>()
  for (const row of rows) {
    const nth = numberOf(row['nth'])
    const group = groups.get(nth)
    if (group === undefined) groups.set(nth, [row])
    else group.push(row)
  }
  return groups
}

/** The same window of each owner's range, with the range's size, in one statement. */
const slicesOf = <Row>({ tables, where, keys, place, row, decode }: Owned<Row>) => {
  const columns = keys.map((_, nth) => `k${nth}`)
  const selected = keys.map((key, nth) => `${key} AS k${nth}`).join(', ')
  const shown = columns.map((column) => `shown.${column} AS ${column}`).join(', ')
  const sql = (window: Window): string =>
    `WITH asked AS MATERIALIZED (SELECT one.key AS nth, one.value AS value FROM json_each(@ids) one),
counted AS MATERIALIZED (SELECT asked.nth AS nth, (SELECT count(*) FROM ${tables} WHERE ${where}) AS total FROM asked),
placed AS MATERIALIZED (SELECT asked.nth AS nth, ${place} AS place, ${selected} FROM asked CROSS JOIN ${tables} WHERE ${where}),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY nth ORDER BY ${direction(columns, window)}) AS rank
  FROM placed WHERE ${within(columns, window)}),
shown AS MATERIALIZED (SELECT * FROM ranked WHERE rank <= @limit)
SELECT counted.nth AS nth, counted.total AS total, shown.rank AS rank, ${shown}, (${row}) AS row
FROM counted LEFT JOIN shown ON shown.nth = counted.nth ORDER BY counted.nth, shown.rank`
  return (connection: Connection, ids: readonly string[], window: Window): readonly Slice<Row>[] => {
    const values = { ids: codec.encode(ids), ...windowValues(keys, window) }
    const owners = groupByOwner(connection.all(sql(window), values))
    return ids.map((_, nth) => {
      const own = owners.get(nth) ?? []
      const rows = own.filter((columns) => columns['rank'] !== null)
      return sliceOf(rows, { keys }, { window, decode, total: numberOf(own[0]?.['total']) })
    })
  }
}

const ATTENDANCE = {
  tables: 'attendance',
  place: 'attendance.seq',
  row: 'SELECT attendance.row FROM attendance WHERE attendance.seq = shown.place',
  decode: codec.asAttendance,
}

export const attendancesOfPeople = slicesOf({
  ...ATTENDANCE,
  where: 'attendance.person = asked.value',
  keys: ['attendance.day', 'attendance.event'],
})

export const attendancesOfEvents = slicesOf({
  ...ATTENDANCE,
  where: 'attendance.event = asked.value',
  keys: ['attendance.position', 'attendance.person'],
})

export const mentionsOfPeople = slicesOf({
  tables: `mention_person CROSS JOIN mention ON mention.id = mention_person.mention
  CROSS JOIN page ON page.version = mention.version AND page.withdrawn_in IS NULL`,
  where: 'mention_person.person = asked.value',
  keys: ['page.day', 'mention.id'],
  place: 'mention.seq',
  row: 'SELECT mention.row FROM mention WHERE mention.seq = shown.place',
  decode: codec.asMention,
})
