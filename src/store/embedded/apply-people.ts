import type { Attendance, Occupancy, Person, Relation } from '../../fact/graph.ts'
import { spokenOf } from '../../fact/spoken.ts'
import { encode, NO_DAY } from './codec.ts'
import type { Connection } from './connection.ts'
import type { Leftovers } from './leftovers.ts'

export const putPerson = (connection: Connection, person: Person): void => {
  connection.run(
    `INSERT INTO person (id, name_key, sort_key, pinyin, initials, row)
     VALUES (@id, @nameKey, @sortKey, @pinyin, @initials, @row)
     ON CONFLICT (id) DO UPDATE SET name_key = excluded.name_key, sort_key = excluded.sort_key,
     pinyin = excluded.pinyin, initials = excluded.initials, row = excluded.row`,
    {
      id: person.id,
      nameKey: person.nameKey,
      sortKey: person.sortKey,
      ...spokenOf(person.sortKey),
      row: encode(person),
    },
  )
}

export const removePeople = (connection: Connection, people: readonly string[], leftovers: Leftovers): void => {
  if (people.length === 0) return
  const ids = encode(people)
  leftovers.posts(
    connection.texts('SELECT post FROM occupancy WHERE person IN (SELECT value FROM json_each(@ids))', { ids }),
  )
  connection.run('DELETE FROM person WHERE id IN (SELECT value FROM json_each(@ids))', { ids })
}

export const putAttendance = (connection: Connection, attendance: Attendance): void => {
  const { person, event, position } = attendance
  connection.run(
    `INSERT INTO attendance (person, event, day, until, position, row)
     VALUES (@person, @event, coalesce((SELECT day FROM event WHERE id = @event), '${NO_DAY}'),
       coalesce((SELECT until FROM event WHERE id = @event), '${NO_DAY}'), @position, @row)
     ON CONFLICT (event, person) DO UPDATE SET day = excluded.day, until = excluded.until, position = excluded.position,
     row = excluded.row`,
    { person, event, position, row: encode(attendance) },
  )
}

export const removeAttendances = (connection: Connection, pairs: readonly (readonly [string, string])[]): void => {
  for (const [person, event] of pairs) {
    connection.run('DELETE FROM attendance WHERE event = @event AND person = @person', { person, event })
  }
}

export const putOccupancy = (connection: Connection, occupancy: Occupancy, leftovers: Leftovers): void => {
  const { id, person, post, firstSeen } = occupancy
  leftovers.posts(connection.texts('SELECT post FROM occupancy WHERE id = @id AND post <> @post', { id, post }))
  connection.run(
    `INSERT INTO occupancy (id, person, post, day, row) VALUES (@id, @person, @post, @day, @row)
     ON CONFLICT (id) DO UPDATE SET person = excluded.person, post = excluded.post, day = excluded.day, row = excluded.row`,
    { id, person, post, day: firstSeen ?? NO_DAY, row: encode(occupancy) },
  )
}

export const removeOccupancies = (
  connection: Connection,
  occupancies: readonly string[],
  leftovers: Leftovers,
): void => {
  if (occupancies.length === 0) return
  const ids = encode(occupancies)
  leftovers.posts(
    connection.texts('SELECT post FROM occupancy WHERE id IN (SELECT value FROM json_each(@ids))', { ids }),
  )
  connection.run('DELETE FROM occupancy WHERE id IN (SELECT value FROM json_each(@ids))', { ids })
}

export const putRelation = (connection: Connection, relation: Relation): void => {
  const { article, subject, predicate, object } = relation
  connection.run(
    `INSERT INTO relation (article, subject, predicate, object, row) VALUES (@article, @subject, @predicate, @object, @row)
     ON CONFLICT (article, subject, predicate, object) DO UPDATE SET row = excluded.row`,
    { article, subject, predicate, object, row: encode(relation) },
  )
}

export const removeRelations = (connection: Connection, articles: readonly string[]): void => {
  if (articles.length === 0) return
  connection.run('DELETE FROM relation WHERE article IN (SELECT value FROM json_each(@ids))', { ids: encode(articles) })
}
