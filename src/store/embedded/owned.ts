import type { Attendance } from '../../fact/graph.ts'
import type { AttendanceWindow, Slice, Window } from '../contract.ts'
import type { AttendanceOrder } from '../where.ts'
import { Terms } from '../where-text.ts'
import * as codec from './codec.ts'
import type { Decode } from './codec.ts'
import { numberOf } from './connection.ts'
import type { Columns, Connection, Values } from './connection.ts'
import { attendanceLogic, sqlValues } from './where.ts'
import { direction, readSlice, sliceOf, windowValues, within } from './window.ts'

/** Rows of which each of several owners has its own range. */
interface Owned<Row> {
  readonly tables: string
  /** Ties the rows to `asked.value`, the owner's id. */
  readonly where: string
  readonly keys: readonly string[]
  /** Whole number that tells the row apart. */
  readonly place: string
  /** What `keys` and `row` need when the row is known by its place. */
  readonly shown: string
  /** The row's JSON. */
  readonly row: string
  readonly decode: Decode<Row>
  /** Values of what `where` leaves open. */
  readonly values?: Values
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

interface Owners<Row> {
  readonly keys: readonly string[]
  readonly window: Window
  readonly decode: Decode<Row>
}

/** One slice an owner, of rows that tell the owner's place as `nth`, its `total`, and `row` or null. */
export const slicesByOwner = <Row>(
  found: readonly Columns[],
  ids: readonly string[],
  { keys, window, decode }: Owners<Row>,
): readonly Slice<Row>[] => {
  const owners = groupByOwner(found)
  return ids.map((_, nth) => {
    const own = owners.get(nth) ?? []
    const rows = own.filter((columns) => columns['row'] !== null)
    return sliceOf(rows, { keys }, { window, decode, total: numberOf(own[0]?.['total']) })
  })
}

/** The same window of each owner's range, with the range's size, in one statement that reads no more rows than it shows. */
const slicesOf = <Row>({ tables, where, keys, place, shown, row, decode, values: more = {} }: Owned<Row>) => {
  const selected = keys.map((key, nth) => `${key} AS k${nth}`).join(', ')
  const columns = keys.map((_, nth) => `shown.k${nth}`)
  const sql = (window: Window): string =>
    `WITH asked AS MATERIALIZED (SELECT one.key AS nth, one.value AS value FROM json_each(@ids) one),
counted AS MATERIALIZED (SELECT asked.nth AS nth, (SELECT count(*) FROM ${tables} WHERE ${where}) AS total FROM asked),
shown AS MATERIALIZED (SELECT asked.nth AS nth, ${row} AS row, ${selected} FROM asked CROSS JOIN ${shown}
  WHERE ${place} IN (SELECT ${place} FROM ${tables} WHERE ${where} AND ${within(keys, window)}
    ORDER BY ${direction(keys, window)} LIMIT @limit))
SELECT counted.nth AS nth, counted.total AS total, shown.row AS row, ${columns.join(', ')}
FROM counted LEFT JOIN shown ON shown.nth = counted.nth ORDER BY counted.nth, ${direction(columns, window)}`
  return (connection: Connection, ids: readonly string[], window: Window): readonly Slice<Row>[] => {
    const values = { ids: codec.encode(ids), ...more, ...windowValues(keys, window) }
    return slicesByOwner(connection.all(sql(window), values), ids, { keys, window, decode })
  }
}

const ATTENDANCE = {
  tables: 'attendance',
  place: 'attendance.seq',
  shown: 'attendance',
  row: 'attendance.row',
  decode: codec.asAttendance,
}

const ATTENDANCE_RANK: Readonly<Record<AttendanceOrder, string>> = {
  DAY: 'attendance.day',
  POSITION: 'attendance.position',
  EVENT_SIZE: "-(SELECT event.row ->> '$.attendances' FROM event WHERE event.id = attendance.event)",
  PERSON_EVENTS: "-(SELECT person.row ->> '$.attendances' FROM person WHERE person.id = attendance.person)",
}

const ofOwner =
  (owner: 'person' | 'event', usual: AttendanceOrder) =>
  (connection: Connection, ids: readonly string[], window: AttendanceWindow): readonly Slice<Attendance>[] => {
    const terms = new Terms('@')
    const where = `attendance.${owner} = asked.value AND ${attendanceLogic(terms, 'attendance', window.where ?? {})}`
    const other = owner === 'person' ? 'attendance.event' : 'attendance.person'
    const keys = [ATTENDANCE_RANK[window.order ?? usual], other]
    return slicesOf({ ...ATTENDANCE, where, keys, values: sqlValues(terms) })(connection, ids, window)
  }

export const attendancesOfPeople = ofOwner('person', 'DAY')

export const attendancesOfEvents = ofOwner('event', 'POSITION')

export const attendances = (connection: Connection, window: AttendanceWindow): Slice<Attendance> => {
  const terms = new Terms('@')
  const range = {
    source: `attendance WHERE ${attendanceLogic(terms, 'attendance', window.where ?? {})}`,
    keys: [ATTENDANCE_RANK[window.order ?? 'DAY'], 'attendance.event', 'attendance.person'],
    fields: 'attendance.seq AS seq',
    row: '(SELECT attendance.row FROM attendance WHERE attendance.seq = shown.seq)',
    values: sqlValues(terms),
  }
  return readSlice(connection, range, { window, decode: codec.asAttendance })
}

const LIVE_PAGE = 'page ON page.version = mention.version AND page.withdrawn_in IS NULL'

export const mentionsOfPeople = slicesOf({
  tables: `mention_person CROSS JOIN mention ON mention.id = mention_person.mention CROSS JOIN ${LIVE_PAGE}`,
  where: 'mention_person.person = asked.value',
  keys: ['page.day', 'mention.id'],
  place: 'mention.seq',
  shown: `mention CROSS JOIN ${LIVE_PAGE}`,
  row: 'mention.row',
  decode: codec.asMention,
})
