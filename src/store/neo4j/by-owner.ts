import type { PostConflict } from '../../fact/conflict.ts'
import type { ArticleFact, Attendance, Occupancy, Post, Relation } from '../../fact/graph.ts'
import { conflictsAmong } from '../conflicts.ts'
import type { ReadOptions } from '../contract.ts'
import type { Run } from './connection.ts'
import { articleOf } from './fact-row.ts'
import { attendanceOf, occupancyOf, organizationOf, postOf, RELATION_TYPES, relationOf } from './graph-row.ts'
import { byCodePoints, NO_DAY } from './key.ts'
import { text, whole } from './property.ts'
import type { Properties } from './property.ts'

interface Lists<Row> {
  /** Matches from `id` and binds what `row` and `order` need. */
  readonly match: string
  /** Cypher for the row's properties. */
  readonly row: string
  /** Cypher over ascii text and numbers, which every engine orders alike. */
  readonly order: string
  readonly decode: (from: Properties) => Row
  /** Orders what is not ascii, here and not in the server. */
  readonly compare?: (a: Row, b: Row) => number
}

/** The rows of each owner, in the owners' order. */
const listsOf =
  <Row>({ match, row, order, decode, compare }: Lists<Row>) =>
  async (run: Run, ids: readonly string[]): Promise<readonly (readonly Row[])[]> => {
    const owners = [...new Set(ids)]
    const rows = await run(`UNWIND $owners AS id MATCH ${match} RETURN id, ${row} AS row ORDER BY ${order}`, { owners })
    const lists = new Map(owners.map((id): [string, Row[]] => [id, []]))
    for (const found of rows) lists.get(text(found, 'id'))?.push(decode(found['row'] as Properties))
    if (compare !== undefined) for (const list of lists.values()) list.sort(compare)
    return ids.map((id) => lists.get(id) ?? [])
  }

export const articlesOfPages = listsOf<ArticleFact>({
  match: '(:Page {id: id})<-[:PRINTED_ON]-(n:Article)',
  row: 'n {.*}',
  order: 'n.ordinal, n.id',
  decode: articleOf,
})

export const postsOfOrganizations = listsOf<Post>({
  match: '(:Organization {id: id})<-[:IN_ORGANIZATION]-(n:Post)',
  row: 'n {.*}',
  order: 'n.id',
  decode: postOf,
  compare: (a, b) => byCodePoints(a.title, b.title),
})

const BY_SIGHTING = `coalesce(n.firstSeen, '${NO_DAY}'), n.id`

const HELD = '(:Person {id: id})-[:HOLDS]->(n:Occupancy)'

const heldPosts = listsOf<Occupancy>({ match: HELD, row: 'n {.*}', order: BY_SIGHTING, decode: occupancyOf })

/** Posts held; where their posts are wanted these come along, with their organizations. */
export const occupanciesOfPeople = (
  run: Run,
  people: readonly string[],
  { beside }: ReadOptions = {},
): Promise<readonly (readonly Occupancy[])[]> => {
  const tell = beside?.post
  if (tell === undefined) return heldPosts(run, people)
  return listsOf<Occupancy>({
    match: `${HELD}-[:OF_POST]->(post:Post)-[:IN_ORGANIZATION]->(body:Organization)`,
    row: 'n {.*, held: post {.*}, body: body {.*}}',
    order: BY_SIGHTING,
    decode: (from) => {
      tell(postOf(from['held'] as Properties), organizationOf(from['body'] as Properties))
      return occupancyOf(from)
    },
  })(run, people)
}

export const occupanciesOfPosts = listsOf<Occupancy>({
  match: '(:Post {id: id})<-[:OF_POST]-(n:Occupancy)',
  row: 'n {.*}',
  order: BY_SIGHTING,
  decode: occupancyOf,
})

const occupanciesOfSeats = listsOf<Occupancy>({
  match: '(:Post {id: id, singleSeat: true})<-[:OF_POST]-(n:Occupancy)',
  row: 'n {.*}',
  order: BY_SIGHTING,
  decode: occupancyOf,
})

/** What does not fit among the holders of each post that has a single seat. */
export const conflictsOfPosts = async (
  run: Run,
  posts: readonly string[],
): Promise<readonly (readonly PostConflict[])[]> => (await occupanciesOfSeats(run, posts)).map(conflictsAmong)

export const relationsOfPeople = listsOf<Relation>({
  match: `(:Person {id: id})-[r:${Object.values(RELATION_TYPES).join('|')}]-(:Person)
WITH DISTINCT id, r, startNode(r).id AS subject, endNode(r).id AS object`,
  row: 'r {.*, subject: subject, object: object}',
  order: 'r.article, subject, r.predicate, object',
  decode: relationOf,
})

/** Attendances of each person by the event's day. */
export const allAttendancesOfPeople = listsOf<Attendance>({
  match: '(p:Person {id: id})-[a:ATTENDED]->(e:Event)',
  row: 'a {.*, person: p.id, event: e.id}',
  order: 'e.dayKey, e.id',
  decode: attendanceOf,
})

/** Attendances of each event as printed. */
export const allAttendancesOfEvents = listsOf<Attendance>({
  match: '(p:Person)-[a:ATTENDED]->(e:Event {id: id})',
  row: 'a {.*, person: p.id, event: e.id}',
  order: 'a.position, p.id',
  decode: attendanceOf,
})

/** The attendance of each pair of person and event. */
export const attendancesByPair = async (
  run: Run,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (Attendance | null)[]> => {
  const rows = await run(
    `UNWIND range(0, size($pairs) - 1) AS nth
MATCH (p:Person {id: $pairs[nth][0]}), (e:Event {id: $pairs[nth][1]})
MATCH (p)-[a:ATTENDED]->(e)
RETURN nth, a {.*, person: p.id, event: e.id} AS row`,
    { pairs },
  )
  const found = new Map(rows.map((row) => [whole(row, 'nth'), attendanceOf(row['row'] as Properties)]))
  return pairs.map((_, nth) => found.get(nth) ?? null)
}
