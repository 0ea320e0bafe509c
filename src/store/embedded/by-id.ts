import * as codec from './codec.ts'
import type { Decode } from './codec.ts'
import { numberOf, textOf } from './connection.ts'
import type { Connection, Values } from './connection.ts'

/** Id of the person that an id means: its own, or the one its mention is resolved to. SQL over the SQL `id`. */
export const personOf = (id: string): string =>
  `coalesce((SELECT person.id FROM person WHERE person.id = ${id}), (SELECT person FROM mention_person WHERE mention = ${id}))`

/** Id of the event that an id means: its own, or the one its report belongs to. SQL over the SQL `id`. */
export const eventOf = (id: string): string =>
  `coalesce((SELECT event.id FROM event WHERE event.id = ${id}), (SELECT event FROM report_event WHERE report = ${id}))`

/** One row, or null, for each of `ids`, in one statement. `row` is SQL for the row's JSON over `asked.value`. */
const rowsById =
  <Row>(row: string, decode: Decode<Row>) =>
  (connection: Connection, ids: readonly string[]): readonly (Row | null)[] =>
    connection
      .all(`SELECT (${row}) AS row FROM json_each(@ids) asked ORDER BY asked.key`, { ids: JSON.stringify(ids) })
      .map((columns) => (columns['row'] === null ? null : decode(textOf(columns['row']))))

const table = (name: string, id = 'asked.value'): string => `SELECT found.row FROM ${name} found WHERE found.id = ${id}`

/** Facts of live pages only: a withdrawn version is kept and not shown. */
const fact = (name: string): string =>
  `SELECT found.row FROM ${name} found CROSS JOIN page ON page.version = found.version
   WHERE found.id = asked.value AND page.withdrawn_in IS NULL`

export const peopleById = rowsById(table('person', personOf('asked.value')), codec.asPerson)
export const eventsById = rowsById(table('event', eventOf('asked.value')), codec.asEvent)
export const regionsById = rowsById(table('region'), codec.asRegion)
export const organizationsById = rowsById(table('organization'), codec.asOrganization)
export const postsById = rowsById(table('post'), codec.asPost)
export const seriesById = rowsById(table('series'), codec.asSeries)
export const pagesById = rowsById(`${table('page')} AND found.withdrawn_in IS NULL`, codec.asPage)
export const articlesById = rowsById(fact('article'), codec.asArticle)
export const reportsById = rowsById(fact('report'), codec.asReport)
export const mentionsById = rowsById(fact('mention'), codec.asMention)

const attendanceByPair = rowsById(
  `SELECT found.row FROM attendance found WHERE found.person = asked.value ->> 0 AND found.event = asked.value ->> 1`,
  codec.asAttendance,
)

/** Pairs of person and event. */
export const attendancesByPair = (connection: Connection, pairs: readonly (readonly [string, string])[]) =>
  attendanceByPair(
    connection,
    pairs.map((pair) => JSON.stringify(pair)),
  )

interface Lists<Row> {
  /** SQL that follows `FROM asked CROSS JOIN` and ties rows to `asked.value`. */
  readonly from: string
  readonly row: string
  readonly order: string
  readonly decode: Decode<Row>
}

/** A list of rows for each of `ids`, in one statement. */
export const listsById = <Row>({ from, row, order, decode }: Lists<Row>) => {
  const sql = `SELECT asked.key AS nth, ${row} AS row FROM json_each(@ids) asked CROSS JOIN ${from} ORDER BY asked.key, ${order}`
  return (connection: Connection, ids: readonly string[], values: Values = {}): readonly (readonly Row[])[] => {
    const lists = ids.map((): Row[] => [])
    for (const columns of connection.all(sql, { ...values, ids: JSON.stringify(ids) })) {
      lists[numberOf(columns['nth'])]?.push(decode(textOf(columns['row'])))
    }
    return lists
  }
}

export const articlesOfPages = listsById({
  from: 'page ON page.id = asked.value AND page.withdrawn_in IS NULL CROSS JOIN article ON article.version = page.version',
  row: 'article.row',
  order: 'article.ordinal, article.seq',
  decode: codec.asArticle,
})

export const postsOfOrganizations = listsById({
  from: 'post ON post.organization = asked.value',
  row: 'post.row',
  order: 'post.title, post.id',
  decode: codec.asPost,
})

export const relationsOfPeople = listsById({
  from: 'relation ON relation.subject = asked.value OR relation.object = asked.value',
  row: 'relation.row',
  order: 'relation.article, relation.subject, relation.predicate, relation.object',
  decode: codec.asRelation,
})

/** Attendances of each event as printed. */
export const allAttendancesOfEvents = listsById({
  from: 'attendance ON attendance.event = asked.value',
  row: 'attendance.row',
  order: 'attendance.position, attendance.person',
  decode: codec.asAttendance,
})

/** Attendances of each person by the event's day. */
export const allAttendancesOfPeople = listsById({
  from: 'attendance ON attendance.person = asked.value',
  row: 'attendance.row',
  order: 'attendance.day, attendance.event',
  decode: codec.asAttendance,
})
