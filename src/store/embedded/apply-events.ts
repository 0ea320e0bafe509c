import type { Event, Organization, Post, Region, Series } from '../../fact/graph.ts'
import { spokenOf } from '../../fact/spoken.ts'
import { encode, NO_DAY } from './codec.ts'
import type { Connection } from './connection.ts'
import type { Leftovers } from './leftovers.ts'

const rememberEvents = (connection: Connection, ids: string, leftovers: Leftovers): void => {
  const column = (name: string): readonly string[] =>
    connection.texts(
      `SELECT ${name} FROM event WHERE ${name} IS NOT NULL AND id IN (SELECT value FROM json_each(@ids))`,
      { ids },
    )
  leftovers.organizations(column('host'))
  leftovers.series(column('series'))
}

export const putEvent = (connection: Connection, event: Event, leftovers: Leftovers): void => {
  const { id, kind, sortKey, host, series, earliest, latest } = event
  const day = earliest ?? NO_DAY
  const until = latest ?? day
  rememberEvents(connection, encode([id]), leftovers)
  connection.run(
    `INSERT INTO event (id, day, until, sort_key, pinyin, initials, kind, host, series, row)
     VALUES (@id, @day, @until, @sortKey, @pinyin, @initials, @kind, @host, @series, @row)
     ON CONFLICT (id) DO UPDATE SET day = excluded.day, until = excluded.until, sort_key = excluded.sort_key,
     pinyin = excluded.pinyin, initials = excluded.initials, kind = excluded.kind, host = excluded.host, series = excluded.series, row = excluded.row`,
    { id, day, until, sortKey, ...spokenOf(sortKey), kind, host, series, row: encode(event) },
  )
  connection.run(
    'UPDATE attendance SET day = @day, until = @until WHERE event = @id AND (day <> @day OR until <> @until)',
    { id, day, until },
  )
  connection.run('DELETE FROM event_region WHERE event = @id', { id })
  for (const region of new Set(event.regions)) {
    connection.run('INSERT INTO event_region (region, event) VALUES (@region, @id)', { region, id })
  }
}

export const removeEvents = (connection: Connection, events: readonly string[], leftovers: Leftovers): void => {
  if (events.length === 0) return
  const ids = encode(events)
  rememberEvents(connection, ids, leftovers)
  connection.run('DELETE FROM event WHERE id IN (SELECT value FROM json_each(@ids))', { ids })
}

export const putOrganization = (connection: Connection, organization: Organization): void => {
  const { id, name, region } = organization
  connection.run(
    `INSERT INTO organization (id, name, region, row) VALUES (@id, @name, @region, @row)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, region = excluded.region, row = excluded.row`,
    { id, name, region, row: encode(organization) },
  )
}

export const putPost = (connection: Connection, post: Post): void => {
  const { id, organization, title } = post
  connection.run(
    `INSERT INTO post (id, organization, title, row) VALUES (@id, @organization, @title, @row)
     ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, title = excluded.title, row = excluded.row`,
    { id, organization, title, row: encode(post) },
  )
}

export const putSeries = (connection: Connection, series: Series): void => {
  connection.run('INSERT INTO series (id, row) VALUES (@id, @row) ON CONFLICT (id) DO UPDATE SET row = excluded.row', {
    id: series.id,
    row: encode(series),
  })
}

export const putRegion = (connection: Connection, region: Region): void => {
  const { id, parent, level } = region
  connection.run(
    `INSERT INTO region (id, parent, level, row) VALUES (@id, @parent, @level, @row)
     ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, level = excluded.level, row = excluded.row`,
    { id, parent, level, row: encode(region) },
  )
}
