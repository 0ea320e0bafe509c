import type { Event, Occupancy } from '../../fact/graph.ts'
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
import { text } from './property.ts'
import type { Properties } from './property.ts'

const ORGANIZATION = `UNWIND $rows AS row
MERGE (n:Organization {id: row.id}) SET n = row
WITH n, row OPTIONAL MATCH (n)-[old:SEATED_IN]->() DELETE old
WITH DISTINCT n, row WHERE row.region IS NOT NULL
MERGE (d:Division {id: row.region}) MERGE (n)-[:SEATED_IN]->(d)`

const POST = `UNWIND $rows AS row
MATCH (body:Organization {id: row.organization})
MERGE (n:Post {id: row.id}) SET n = row
MERGE (n)-[:IN_ORGANIZATION]->(body)
RETURN count(*) AS done`

const PERSON = 'UNWIND $rows AS row MERGE (n:Person {id: row.id}) SET n = row'

const SERIES = 'UNWIND $rows AS row MERGE (n:Series {id: row.id}) SET n = row'

/** Gives the ids of those that were there before: only they can have edges to lose. `sign` is a property that each has. */
const upsert = (label: 'Event' | 'Occupancy', sign: string): string => `UNWIND $rows AS row
MERGE (n:${label} {id: row.id})
WITH n, row, n.${sign} IS NOT NULL AS known
SET n = row
WITH row WHERE known
RETURN row.id AS id`

const EVENT_LOSES = `UNWIND $rows AS row
MATCH (n:Event {id: row.id})-[old:HELD_IN|HOSTED_BY|IN_SERIES]->(was)
WHERE NOT was.id IN row.regions + [coalesce(row.host, ''), coalesce(row.series, '')]
DELETE old
RETURN CASE WHEN was:Organization THEN was.id END AS organizations, CASE WHEN was:Series THEN was.id END AS series`

const EVENT_PLACES = `UNWIND $rows AS row
MATCH (n:Event {id: row.id}) UNWIND row.regions AS region
MERGE (d:Division {id: region}) MERGE (n)-[held:HELD_IN]->(d)
SET held.dayKey = n.dayKey, held.untilKey = n.untilKey`

const EVENT_HOST = `UNWIND $rows AS row
MATCH (n:Event {id: row.id}), (host:Organization {id: row.host}) MERGE (n)-[:HOSTED_BY]->(host)`

const EVENT_SERIES = `UNWIND $rows AS row
MATCH (n:Event {id: row.id}), (series:Series {id: row.series}) MERGE (n)-[:IN_SERIES]->(series)`

const ATTENDANCE = `UNWIND $rows AS row
MATCH (p:Person {id: row.person}), (e:Event {id: row.event})
MERGE (p)-[a:ATTENDED]->(e) SET a = row.edge
RETURN count(*) AS done`

const OCCUPANCY_LEAVES = `UNWIND $rows AS row
MATCH (n:Occupancy {id: row.id})
OPTIONAL MATCH (n)<-[held:HOLDS]-(p) WHERE p.id <> row.person DELETE held
WITH n, row MATCH (n)-[of:OF_POST]->(post) WHERE post.id <> row.post DELETE of
RETURN post.id AS posts`

const OCCUPANCY_JOINS = `UNWIND $rows AS row
MATCH (n:Occupancy {id: row.id}), (p:Person {id: row.person}), (post:Post {id: row.post})
MERGE (p)-[:HOLDS]->(n) MERGE (n)-[:OF_POST]->(post)
RETURN count(*) AS done`

const relation = (type: string): string => `UNWIND $rows AS row
MATCH (a:Person {id: row.subject}), (b:Person {id: row.object})
MERGE (a)-[r:${type} {article: row.edge.article}]->(b) SET r = row.edge
RETURN count(*) AS done`

const addBodies = async (run: Run, change: Change): Promise<void> => {
  const { organizations = [], posts = [], series = [] } = change
  await inBatches(run, { statement: ORGANIZATION, rows: organizations })
  await wholly(run, { what: 'posts', statement: POST, rows: posts })
  await inBatches(run, { statement: SERIES, rows: series })
}

/** Of rows with ids those that a statement named. */
const named = <Row extends { readonly id: string }>(rows: readonly Row[], answers: readonly Properties[]): Row[] => {
  const ids = new Set(answers.map((answer) => text(answer, 'id')))
  return rows.filter(({ id }) => ids.has(id))
}

const addEvents = async (run: Run, events: readonly Event[], suspects: Suspects): Promise<void> => {
  const known = await inBatches(run, { statement: upsert('Event', 'sortKey'), rows: events.map(eventProperties) })
  const ends = events.map(({ id, regions, host, series }) => ({ id, regions, host, series }))
  suspect(suspects, await inBatches(run, { statement: EVENT_LOSES, rows: named(ends, known) }))
  await inBatches(run, { statement: EVENT_PLACES, rows: ends.filter(({ regions }) => regions.length > 0) })
  await inBatches(run, { statement: EVENT_HOST, rows: ends.filter(({ host }) => host !== null) })
  await inBatches(run, { statement: EVENT_SERIES, rows: ends.filter(({ series }) => series !== null) })
}

const addOccupancies = async (run: Run, occupancies: readonly Occupancy[], suspects: Suspects): Promise<void> => {
  const known = await inBatches(run, { statement: upsert('Occupancy', 'person'), rows: occupancies })
  const ends = occupancies.map(({ id, person, post }) => ({ id, person, post }))
  suspect(suspects, await inBatches(run, { statement: OCCUPANCY_LEAVES, rows: named(ends, known) }))
  await wholly(run, { what: 'occupancies', statement: OCCUPANCY_JOINS, rows: ends })
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
  await addEvents(run, change.events ?? [], suspects)
}

/** Who attended what, who held what, who is whose. */
export const addEdges = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
  const attendances = (change.attendances ?? []).map((row) => ({
    person: row.person,
    event: row.event,
    edge: attendanceProperties(row),
  }))
  await wholly(run, { what: 'attendances', statement: ATTENDANCE, rows: attendances })
  await addOccupancies(run, change.occupancies ?? [], suspects)
  await addRelations(run, change)
}
