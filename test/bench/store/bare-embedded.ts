import { Database } from '../../../src/store/embedded/sqlite.ts'
import type { Loader } from './loader.ts'

const EVENT = `INSERT INTO event (id, day, until, sort_key, kind, host, series, row)
VALUES (@id, @day, @until, @sortKey, @kind, @host, @series, @row)`
const PLACE = 'INSERT INTO event_region (region, event) VALUES (@region, @event)'
const ATTENDANCE = `INSERT INTO attendance (person, event, day, until, position, row)
VALUES (@person, @event, @day, @until, @position, @row)`

/** SQLite alone: the same rows by prepared inserts in one transaction a part, their values ready before the clock starts. */
export const bareEmbedded = (path: string): Loader & { readonly close: () => void } => {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  const statements = {
    event: database.prepare(EVENT),
    place: database.prepare(PLACE),
    edge: database.prepare(ATTENDANCE),
  }
  return {
    name: 'SQLite alone',
    close: () => {
      database.close()
    },
    prepare: ({ events, attendances }) => {
      const days = new Map(events.map(({ id, earliest, latest }) => [id, { day: earliest, until: latest }]))
      const rows = events.map((event) => ({ ...event, ...days.get(event.id), row: JSON.stringify(event) }))
      const values = rows.map(({ id, day, until, sortKey, kind, host, series, row }) => ({
        id,
        day,
        until,
        sortKey,
        kind,
        host,
        series,
        row,
      }))
      const places = events.flatMap(({ id, regions }) => regions.map((region) => ({ region, event: id })))
      const edges = attendances.map((edge) => ({
        person: edge.person,
        event: edge.event,
        ...days.get(edge.event),
        position: edge.position,
        row: JSON.stringify(edge),
      }))
      const write = database.transaction(() => {
        for (const event of values) statements.event.run(event)
        for (const place of places) statements.place.run(place)
        for (const edge of edges) statements.edge.run(edge)
      })
      return () => {
        write.immediate()
        return Promise.resolve()
      }
    },
  }
}
