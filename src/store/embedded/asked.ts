import type { Post, Series } from '../../fact/graph.ts'
import type { SeriesFilter, Slice, Window } from '../contract.ts'
import { NEVER } from '../page-change.ts'
import type { PageChange } from '../page-change.ts'
import * as codec from './codec.ts'
import type { Connection } from './connection.ts'
import { readSlice } from './window.ts'

export const posts = (connection: Connection, words: readonly string[], window: Window): Slice<Post> => {
  const name = 'organization.name || post.title'
  const range = {
    source: `post CROSS JOIN organization ON organization.id = post.organization
      WHERE NOT EXISTS (SELECT 1 FROM json_each(@words) word WHERE instr(${name}, word.value) = 0)`,
    keys: ['post.id'],
    fields: 'post.row AS row',
    row: 'shown.row',
    values: { words: codec.encode(words) },
  }
  return readSlice(connection, range, { window, decode: codec.asPost })
}

export const series = (
  connection: Connection,
  { titles, hosts, words = [] }: SeriesFilter,
  window: Window,
): Slice<Series> => {
  const [title, host] = ["(series.row ->> '$.title')", "(series.row ->> '$.host')"]
  const among = (value: string, name: string, list: readonly string[] | undefined): string =>
    list === undefined ? 'TRUE' : `${value} IN (SELECT value FROM json_each(@${name}))`
  const range = {
    source: `series CROSS JOIN organization ON organization.id = ${host}
      WHERE ${among(title, 'titles', titles)} AND ${among(host, 'hosts', hosts)}
      AND NOT EXISTS (SELECT 1 FROM json_each(@words) word WHERE instr(organization.name || ${title}, word.value) = 0)`,
    keys: [host, 'series.id'],
    fields: 'series.row AS row',
    row: 'shown.row',
    values: {
      words: codec.encode(words),
      ...(titles && { titles: codec.encode(titles) }),
      ...(hosts && { hosts: codec.encode(hosts) }),
    },
  }
  return readSlice(connection, range, { window, decode: codec.asSeries })
}

/** SQLite orders text by its UTF-8 bytes, which is by code points. */
export const seriesTitles = (connection: Connection): readonly string[] =>
  connection.texts("SELECT DISTINCT row ->> '$.title' AS title FROM series ORDER BY title", {})

const asChange = (json: string): PageChange => JSON.parse(json) as PageChange

export const pageChanges = (connection: Connection, since: number, window: Window): Slice<PageChange> => {
  const range = {
    source: 'page WHERE (page.added_in > @since OR page.withdrawn_in > @since)',
    keys: ['page.added_in', 'page.id', `coalesce(page.withdrawn_in, ${NEVER})`],
    fields: `json_object('page', page.id, 'name', page.row ->> '$.name', 'publisher', page.publisher,
      'published', page.published, 'addedIn', page.added_in, 'withdrawnIn', page.withdrawn_in) AS row`,
    row: 'shown.row',
    values: { since },
  }
  return readSlice(connection, range, { window, decode: asChange })
}
