import type { RelationKind } from '../../fact/participation.ts'
import type { Change } from '../contract.ts'
import { inBatches, wholly } from './batch.ts'
import type { Run } from './connection.ts'
import {
  attendanceProperties,
  eventProperties,
  personProperties,
  RELATION_TYPES,
  relationProperties,
} from './graph-row.ts'
import { suspect } from './leftovers.ts'
import type { Suspects } from './leftovers.ts'

const ORGANIZATION = `UNWIND $rows AS row
MERGE (n:Organization {id: row.id}) SET n = row
WITH n, row OPTIONAL MATCH (n)-[old:SEATED_IN]->() DELETE old
WITH DISTINCT n, row WHERE row.region IS NOT NULL
MERGE (d:Division {id: row.region}) MERGE (n)-[:SEATED_IN]->(d)`

const POST = `UNWIND $rows AS row
MATCH (body:Organization {id: row.organization})
MERGE (n:Post {id: row.id}) SET n = row
MERGE (n)-[:IN_ORGANIZATION]->(body)
RETURN 1 AS done`

const PERSON = 'UNWIND $rows AS row MERGE (n:Person {id: row.id}) SET n = row'

const SERIES = 'UNWIND $rows AS row MERGE (n:Series {id: row.id}) SET n = row'

const EVENT = `UNWIND $rows AS row MERGE (n:Event {id: row.id}) SET n = row`

const EVENT_LOSES = `UNWIND $rows AS row
MATCH (n:Event {id: row.id})-[old:HELD_IN|HOSTED_BY|IN_SERIES]->(was)
WHERE NOT was.id IN row.regions + [coalesce(row.host, ''), coalesce(row.series, '')]
DELETE old
RETURN CASE WHEN was:Organization THEN was.id END AS organizations, CASE WHEN was:Series THEN was.id END AS series`

const EVENT_PLACES = `UNWIND $rows AS row
MATCH (n:Event {id: row.id}) UNWIND row.regions AS region
MERGE (d:Division {id: region}) MERGE (n)-[:HELD_IN]->(d)`

const EVENT_HOST = `UNWIND $rows AS row
MATCH (n:Event {id: row.id}), (host:Organization {id: row.host}) MERGE (n)-[:HOSTED_BY]->(host)`

const EVENT_SERIES = `UNWIND $rows AS row
MATCH (n:Event {id: row.id}), (series:Series {id: row.series}) MERGE (n)-[:IN_SERIES]->(series)`

const MENTION_LEAVES = `UNWIND $rows AS row
MATCH (:Mention {id: row[0]})-[old:OF_PERSON]->(p) WHERE p.id <> row[1] DELETE old`

const MENTION_PERSON = `UNWIND $rows AS row
MATCH (m:Mention {id: row[0]}), (p:Person {id: row[1]}) MERGE (m)-[:OF_PERSON]->(p)`

const REPORT_LEAVES = `UNWIND $rows AS row
MATCH (r:Report {id: row[0]})-[of:OF_EVENT]->(e) WHERE e.id <> row[1] DELETE of
WITH r, e
CALL (r, e) { MATCH (r)-[:IN_ARTICLE]->()-[told:REPORTS {report: r.id}]->(e) DELETE told }
CALL (r, e) { MATCH (r)<-[:IN_REPORT]-()-[at:AT]->(e) DELETE at }`

const REPORT_EVENT = `UNWIND $rows AS row
MATCH (r:Report {id: row[0]})-[:IN_ARTICLE]->(a:Article), (e:Event {id: row[1]})
MERGE (r)-[:OF_EVENT]->(e)
MERGE (a)-[told:REPORTS {report: r.id}]->(e)
SET told.title = r.title, told.date = r.date, told.listComplete = r.listComplete
WITH r, e MATCH (r)<-[:IN_REPORT]-(m:Mention)
MERGE (m)-[at:AT]->(e) SET at.participation = m.participation, at.position = m.position`

const ATTENDANCE = `UNWIND $rows AS row
MATCH (p:Person {id: row.person}), (e:Event {id: row.event})
MERGE (p)-[a:ATTENDED]->(e) SET a = row.edge
RETURN 1 AS done`

const OCCUPANCY_LEAVES = `UNWIND $rows AS row
MATCH (n:Occupancy {id: row.id})
OPTIONAL MATCH (n)<-[held:HOLDS]-(p) WHERE p.id <> row.person DELETE held
WITH n, row MATCH (n)-[of:OF_POST]->(post) WHERE post.id <> row.post DELETE of
RETURN post.id AS posts`

const OCCUPANCY = `UNWIND $rows AS row
MATCH (p:Person {id: row.person}), (post:Post {id: row.post})
MERGE (n:Occupancy {id: row.id}) SET n = row
MERGE (p)-[:HOLDS]->(n) MERGE (n)-[:OF_POST]->(post)
RETURN 1 AS done`

const relation = (type: string): string => `UNWIND $rows AS row
MATCH (a:Person {id: row.subject}), (b:Person {id: row.object})
MERGE (a)-[r:${type} {article: row.edge.article}]->(b) SET r = row.edge
RETURN 1 AS done`

const addBodies = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
  const { organizations = [], posts = [], series = [] } = change
  await inBatches(run, { statement: ORGANIZATION, rows: organizations })
  await wholly(run, { what: 'posts', statement: POST, rows: posts })
  await inBatches(run, { statement: SERIES, rows: series })
  const added = [
    ...organizations.map(({ id }) => ({ organizations: id })),
    ...posts.map(({ id }) => ({ posts: id })),
    ...series.map(({ id }) => ({ series: id })),
  ]
  suspect(suspects, added)
}

const addEvents = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
  const rows = (change.events ?? []).map(eventProperties)
  await inBatches(run, { statement: EVENT, rows })
  suspect(suspects, await inBatches(run, { statement: EVENT_LOSES, rows }))
  for (const statement of [EVENT_PLACES, EVENT_HOST, EVENT_SERIES]) await inBatches(run, { statement, rows })
}

const addRelations = async (run: Run, change: Change): Promise<void> => {
  for (const [kind, type] of Object.entries(RELATION_TYPES) as [RelationKind, string][]) {
    const rows = (change.relations ?? [])
      .filter(({ predicate }) => predicate === kind)
      .map((row) => ({ subject: row.subject, object: row.object, edge: relationProperties(row) }))
    await wholly(run, { what: 'relations', statement: relation(type), rows })
  }
}

/** What a change adds to the projection; what it leans on comes before it. */
export const add = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
  await addBodies(run, change, suspects)
  await inBatches(run, { statement: PERSON, rows: (change.people ?? []).map(personProperties) })
  await addEvents(run, change, suspects)
  for (const statement of [MENTION_LEAVES, MENTION_PERSON])
    await inBatches(run, { statement, rows: change.mentionPerson ?? [] })
  for (const statement of [REPORT_LEAVES, REPORT_EVENT])
    await inBatches(run, { statement, rows: change.reportEvent ?? [] })
  const attendances = (change.attendances ?? []).map((row) => ({
    person: row.person,
    event: row.event,
    edge: attendanceProperties(row),
  }))
  await wholly(run, { what: 'attendances', statement: ATTENDANCE, rows: attendances })
  const occupancies = change.occupancies ?? []
  suspect(suspects, await inBatches(run, { statement: OCCUPANCY_LEAVES, rows: occupancies }))
  await wholly(run, { what: 'occupancies', statement: OCCUPANCY, rows: occupancies })
  await addRelations(run, change)
}
