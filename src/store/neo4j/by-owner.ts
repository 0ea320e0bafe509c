import type { ArticleFact, Attendance, Post, Relation } from '../../fact/graph.ts'
import type { Run } from './connection.ts'
import { articleOf } from './fact-row.ts'
import { attendanceOf, postOf, RELATION_TYPES, relationOf } from './graph-row.ts'
import { byCodePoints } from './key.ts'
import { listsOf } from './lists-of.ts'
import { whole } from './property.ts'
import type { Properties } from './property.ts'

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
