import type { Post } from '../../fact/graph.ts'
import type { Slice, Window } from '../contract.ts'
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
