import type { Post, Series } from '../../fact/graph.ts'
import type { Keyed, SeriesFilter, Slice, Window } from '../contract.ts'
import { NEVER } from '../page-change.ts'
import type { PageChange } from '../page-change.ts'
import type { Run } from './connection.ts'
import { postOf, seriesOf } from './graph-row.ts'
import { byCodePoints } from './key.ts'
import type { Parameters } from './parameter.ts'
import { text, textOrNull, whole, wholeOrNull } from './property.ts'
import type { Properties } from './property.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'

interface Range<Row> {
  readonly match: string
  readonly order: readonly string[]
  readonly row: string
  readonly parameters: Parameters
  readonly decode: (from: Properties) => Keyed<Row>
}

const readSlice = async <Row>(run: Run, range: Range<Row>, window: Window): Promise<Slice<Row>> => {
  const { match, order, row, parameters, decode } = range
  const [answer = {}] = await run(
    `CALL () { ${match} RETURN count(n) AS total }
CALL () {
  ${match} WITH n WHERE ${within(order, window)} WITH n ${ordered(order, window)}
  RETURN collect(${row}) AS rows
}
RETURN total, rows`,
    { ...parameters, ...windowParameters(order, window) },
  )
  const rows = (answer['rows'] ?? []) as readonly Properties[]
  return sliceOf(rows.map(decode), window, whole(answer, 'total'))
}

/** Posts that all these words stand in, with the name of their organization. */
export const posts = (run: Run, words: readonly string[], window: Window): Promise<Slice<Post>> =>
  readSlice(
    run,
    {
      match:
        'MATCH (n:Post)-[:IN_ORGANIZATION]->(body:Organization) WHERE all(word IN $words WHERE body.name + n.title CONTAINS word)',
      order: ['n.id'],
      row: 'n {.*}',
      parameters: { words },
      decode: (from) => ({ key: [text(from, 'id')], row: postOf(from) }),
    },
    window,
  )

const SERIES_CONDITIONS: Readonly<Record<keyof SeriesFilter, string>> = {
  titles: 'n.title IN $titles',
  hosts: 'n.host IN $hosts',
  words: 'all(word IN $words WHERE body.name + n.title CONTAINS word)',
}

export const series = (run: Run, filter: SeriesFilter, window: Window): Promise<Slice<Series>> => {
  const given = (['titles', 'hosts', 'words'] as const).filter((name) => filter[name] !== undefined)
  const conditions = ['n.host IS NOT NULL AND n.id IS NOT NULL', ...given.map((name) => SERIES_CONDITIONS[name])]
  return readSlice(
    run,
    {
      match: `MATCH (n:Series) MATCH (body:Organization {id: n.host}) WHERE ${conditions.join(' AND ')}`,
      order: ['n.host', 'n.id'],
      row: 'n {.*}',
      parameters: Object.fromEntries(given.map((name) => [name, filter[name] ?? []])),
      decode: (from) => ({ key: [text(from, 'host'), text(from, 'id')], row: seriesOf(from) }),
    },
    window,
  )
}

export const seriesTitles = async (run: Run): Promise<readonly string[]> => {
  const rows = await run('MATCH (n:Series) RETURN DISTINCT n.title AS title')
  return rows.map((row) => text(row, 'title')).toSorted(byCodePoints)
}

const changeOf = (from: Properties): Keyed<PageChange> => {
  const row = {
    page: text(from, 'id'),
    name: text(from, 'name'),
    publisher: textOrNull(from, 'publisher'),
    published: textOrNull(from, 'published'),
    addedIn: whole(from, 'addedIn'),
    withdrawnIn: wholeOrNull(from, 'withdrawnIn'),
  }
  return { key: [row.addedIn, row.page, row.withdrawnIn ?? NEVER], row }
}

export const pageChanges = (run: Run, since: number, window: Window): Promise<Slice<PageChange>> =>
  readSlice(
    run,
    {
      match: 'MATCH (n:Page|PastPage) WHERE n.addedIn > $since OR n.withdrawnIn > $since',
      order: ['n.addedIn', 'n.id', `coalesce(n.withdrawnIn, ${NEVER})`],
      row: 'n {.id, .name, .publisher, .published, .addedIn, .withdrawnIn}',
      parameters: { since },
      decode: changeOf,
    },
    window,
  )
