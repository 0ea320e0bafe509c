import type { Change } from '../contract.ts'
import { inBatches } from './batch.ts'
import type { Run } from './connection.ts'
import { suspect } from './leftovers.ts'
import type { Suspects } from './leftovers.ts'
import { relationsOfArticles } from './withdraw.ts'

const ATTENDANCE = `UNWIND $rows AS row
MATCH (:Person {id: row[0]})-[a:ATTENDED]->(:Event {id: row[1]}) DELETE a`

const OCCUPANCY = `UNWIND $rows AS id
MATCH (n:Occupancy {id: id}) OPTIONAL MATCH (n)-[:OF_POST]->(post)
WITH n, post.id AS posts DETACH DELETE n
RETURN posts`

/** A person's occupancies go with it: they say nothing without a holder. */
const HELD = `UNWIND $rows AS id
MATCH (:Person {id: id})-[:HOLDS]->(n:Occupancy) OPTIONAL MATCH (n)-[:OF_POST]->(post)
WITH n, post.id AS posts DETACH DELETE n
RETURN posts`

const PERSON = 'UNWIND $rows AS id MATCH (n:Person {id: id}) DETACH DELETE n'

const EVENT = `UNWIND $rows AS id
MATCH (n:Event {id: id})
OPTIONAL MATCH (n)-[:HOSTED_BY]->(host) OPTIONAL MATCH (n)-[:IN_SERIES]->(row)
WITH n, host.id AS organizations, row.id AS series DETACH DELETE n
RETURN organizations, series`

const RELATIONS = relationsOfArticles('article').map((statement) => `UNWIND $rows AS article ${statement}`)

/** What a change takes away from the projection. */
export const remove = async (run: Run, change: Change, suspects: Suspects): Promise<void> => {
  const { removePeople = [], removeEvents = [], removeOccupancies = [] } = change
  const { removeAttendances = [], relationArticles = [] } = change
  await inBatches(run, { statement: ATTENDANCE, rows: removeAttendances })
  suspect(suspects, await inBatches(run, { statement: OCCUPANCY, rows: removeOccupancies }))
  suspect(suspects, await inBatches(run, { statement: HELD, rows: removePeople }))
  await inBatches(run, { statement: PERSON, rows: removePeople })
  suspect(suspects, await inBatches(run, { statement: EVENT, rows: removeEvents }))
  for (const statement of RELATIONS) await inBatches(run, { statement, rows: relationArticles })
}
