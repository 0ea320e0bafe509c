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

const EVENT = 'UNWIND $rows AS row MERGE (n:Event {id: row.id}) SET n = row'

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

const addBodies = async (run: Run, change: Change): Promise<void> => {
  const { organizations = [], posts = [], series = [] } = change
  await inBatches(run, { statement: ORGANIZATION, rows: organizations })
  await wholly(run, { what: 'posts', statement: POST, rows: posts })
  await inBatches(run, { statement: SERIES, rows: series })
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

/** The people, events and bodies of a change, to which facts are then assigned. */
export const addNodes = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
  await addBodies(run, change)
  await inBatches(run, { statement: PERSON, rows: (change.people ?? []).map(personProperties) })
  await addEvents(run, change, suspects)
}

/** Who attended what, who held what, who is whose. */
export const addEdges = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
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
