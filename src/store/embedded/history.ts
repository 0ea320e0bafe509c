import { StoreError } from '../../fact/error.ts'
import type { Load } from '../../fact/graph.ts'
import type { IssueCount, PageVersion } from '../../fact/history.ts'
import type { Slice, Window } from '../contract.ts'
import { byIssue } from '../issue-order.ts'
import { numberOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { FACTS_ROW, factsIn } from './page-facts.ts'
import { readSlice } from './window.ts'

/** After every load. */
const NEVER = Number.MAX_SAFE_INTEGER

const asVersion = (json: string): PageVersion => {
  const { addedIn, withdrawnIn, facts, asRead } = JSON.parse(json) as PageVersion & { readonly asRead: string | null }
  return { addedIn, withdrawnIn, facts: factsIn(facts, asRead) }
}

/** Every state that any page ever had. */
export const versions = (connection: Connection, window: Window): Slice<PageVersion> => {
  const range = {
    source: 'page',
    keys: ['page.added_in', 'page.id', `coalesce(page.withdrawn_in, ${NEVER})`, 'page.version'],
    fields: 'page.version AS version',
    row: `(SELECT json_object('addedIn', page.added_in, 'withdrawnIn', page.withdrawn_in, 'facts', ${FACTS_ROW}, 'asRead', page.as_read)
      FROM page WHERE page.version = shown.version)`,
    values: {},
  }
  return readSlice(connection, range, { window, decode: asVersion })
}

/** Live pages by issue. */
export const issues = (connection: Connection): readonly IssueCount[] =>
  connection
    .all(
      'SELECT publisher, published, count(*) AS pages FROM page WHERE withdrawn_in IS NULL GROUP BY publisher, published',
    )
    .map(({ publisher, published, pages }) => ({
      publisher: typeof publisher === 'string' ? publisher : null,
      published: typeof published === 'string' ? published : null,
      pages: numberOf(pages),
    }))
    .sort(byIssue)

export const putLoad = (connection: Connection, load: Load): void => {
  const { id, startedAt, finishedAt, action } = load
  const known = connection.all('SELECT id FROM load WHERE id = @id', { id })
  if (known.length > 0) throw new StoreError(`There is a load ${id} already`, { code: 'LOAD_KNOWN' })
  connection.run(
    'INSERT INTO load (id, started_at, finished_at, action) VALUES (@id, @startedAt, @finishedAt, @action)',
    { id, startedAt, finishedAt, action },
  )
}
