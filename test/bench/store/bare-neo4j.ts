import type { Driver } from 'neo4j-driver'
import { attendanceProperties, eventProperties } from '../../../src/store/neo4j/graph-row.ts'
import { toParameter } from '../../../src/store/neo4j/parameter.ts'
import type { Loader } from './loader.ts'

/** Rows a statement, as the product has them. */
const BATCH = 5_000

const EVENTS = 'UNWIND $rows AS row MERGE (n:Event {id: row.id}) SET n = row'

const PLACES = `UNWIND $rows AS row MATCH (n:Event {id: row.id}) UNWIND row.regions AS region
MATCH (d:Division {id: region}) MERGE (n)-[:HELD_IN]->(d)`

const ATTENDANCES = `UNWIND $rows AS row MATCH (p:Person {id: row.person}), (e:Event {id: row.event})
MERGE (p)-[a:ATTENDED]->(e) SET a = row.edge`

const batched = (statement: string, rows: readonly object[]) =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, nth) => ({
    statement,
    parameters: { rows: toParameter(rows.slice(nth * BATCH, (nth + 1) * BATCH)) },
  }))

/** The driver alone: the same rows by `UNWIND` in one transaction a part, their parameters ready before the clock starts. */
export const bareNeo4j = (driver: Driver): Loader => ({
  name: 'the driver alone',
  prepare: ({ events, attendances }) => {
    const edges = attendances.map((row) => ({ person: row.person, event: row.event, edge: attendanceProperties(row) }))
    const statements = [
      ...batched(EVENTS, events.map(eventProperties)),
      ...batched(
        PLACES,
        events.map(({ id, regions }) => ({ id, regions })),
      ),
      ...batched(ATTENDANCES, edges),
    ]
    return async () => {
      const session = driver.session()
      try {
        await session.executeWrite(async (transaction) => {
          for (const { statement, parameters } of statements) await transaction.run(statement, parameters)
        })
      } finally {
        await session.close()
      }
    }
  },
})
