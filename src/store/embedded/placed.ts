import { briefReport } from '../../fact/brief.ts'
import type { BriefMention, BriefReport, BriefRole, ReportPlace } from '../../fact/brief.ts'
import type { Person, ReportFact } from '../../fact/graph.ts'
import type { PlacedMention } from '../transaction.ts'
import { asPerson, asReport, encode } from './codec.ts'
import { textOf } from './connection.ts'
import type { Columns, Connection, Value } from './connection.ts'

/** What a resolver asks while it places mentions and reports. */

const optional = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : textOf(value)

/** Rows of JSON that come again and again, parsed once; the oldest make room. */
class Parsed<Row> {
  readonly #known = new Map<string, Row>()

  of(json: string): Row {
    const known = this.#known.get(json)
    if (known !== undefined) return known
    const row = JSON.parse(json) as Row
    if (this.#known.size >= PARSED) this.#known.clear()
    this.#known.set(json, row)
    return row
  }
}

const PARSED = 20_000

/** The same roles are printed a thousand times, and on one day in one place there are many events. */
const roles = new Parsed<readonly BriefRole[]>()
const places = new Parsed<Omit<ReportPlace, 'id'>>()

/** A mention without its roles. */
type Bare = Omit<BriefMention, 'roles'>

const mentionIn = (columns: Columns): BriefMention => ({
  ...(JSON.parse(textOf(columns['fact'])) as Bare),
  roles: roles.of(textOf(columns['roles'])),
})

const standing = (columns: Columns): Pick<PlacedMention, 'publisher' | 'published' | 'person' | 'event'> => ({
  publisher: optional(columns['publisher']),
  published: optional(columns['published']),
  person: optional(columns['person']),
  event: optional(columns['event']),
})

const PLACED = `placing.fact AS fact, placing.roles AS roles, placing.publisher AS publisher, placing.published AS published,
  placing.report AS report, mention_person.person AS person, report_event.event AS event`

const ASSIGNED = `LEFT JOIN mention_person ON mention_person.mention = placing.mention
LEFT JOIN report_event ON report_event.report = placing.report`

const BY_NAME = `SELECT ${PLACED}, placing.place AS place
FROM (SELECT DISTINCT value FROM json_each(@ids)) asked CROSS JOIN placing ON placing.name_key = asked.value ${ASSIGNED}`

export const mentionsByNameKey = (connection: Connection, keys: readonly string[]): readonly PlacedMention[] =>
  connection.all(BY_NAME, { ids: encode(keys) }).map((columns) => {
    const id = optional(columns['report'])
    const report = id === null ? null : { id, ...places.of(textOf(columns['place'])) }
    return { mention: mentionIn(columns), report, ...standing(columns) }
  })

const LIVE_REPORTS = `SELECT report.row FROM (SELECT DISTINCT value FROM json_each(@ids)) asked
CROSS JOIN report ON report.id = asked.value CROSS JOIN page ON page.version = report.version AND page.withdrawn_in IS NULL`

const BY_REPORT = `SELECT ${PLACED}
FROM (SELECT DISTINCT value FROM json_each(@ids)) asked CROSS JOIN mention ON mention.report = asked.value
CROSS JOIN placing ON placing.name_key = mention.name_key AND placing.mention = mention.id
  AND placing.version = mention.version ${ASSIGNED}`

export const mentionsByReport = (
  connection: Connection,
  reports: readonly string[],
): readonly PlacedMention<BriefReport>[] => {
  const ids = encode(reports)
  const told = new Map(
    connection
      .texts(LIVE_REPORTS, { ids })
      .map((row) => briefReport(asReport(row)))
      .map((report) => [report.id, report]),
  )
  return connection.all(BY_REPORT, { ids }).map((columns) => ({
    mention: mentionIn(columns),
    report: told.get(textOf(columns['report'])) ?? null,
    ...standing(columns),
  }))
}

const NAMES = `SELECT mention.report AS report, mention.name_key AS name
FROM (SELECT DISTINCT value FROM json_each(@ids)) asked CROSS JOIN mention ON mention.report = asked.value
CROSS JOIN page ON page.version = mention.version AND page.withdrawn_in IS NULL`

export const namesOfReports = (
  connection: Connection,
  reports: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const lists = new Map<string, string[]>()
  for (const columns of connection.all(NAMES, { ids: encode(reports) })) {
    const [report, name] = [textOf(columns['report']), textOf(columns['name'])]
    const list = lists.get(report)
    if (list === undefined) lists.set(report, [name])
    else list.push(name)
  }
  return lists
}

const BY_BLOCK = `SELECT report.row AS report, report_event.event AS event
FROM (SELECT DISTINCT report_block.report AS seq FROM json_each(@ids) asked
  CROSS JOIN report_block ON report_block.block = asked.value) shared
CROSS JOIN report ON report.seq = shared.seq
CROSS JOIN page ON page.version = report.version AND page.withdrawn_in IS NULL
LEFT JOIN report_event ON report_event.report = report.id
ORDER BY report.id`

export const reportsByBlock = (
  connection: Connection,
  blocks: readonly string[],
): readonly (ReportFact & { readonly event: string | null })[] =>
  connection
    .all(BY_BLOCK, { ids: encode(blocks) })
    .map((columns) => ({ ...asReport(textOf(columns['report'])), event: optional(columns['event']) }))

export const peopleByNameKey = (connection: Connection, keys: readonly string[]): readonly Person[] =>
  connection
    .texts(
      `SELECT person.row FROM (SELECT DISTINCT value FROM json_each(@ids)) asked
       CROSS JOIN person ON person.name_key = asked.value ORDER BY person.id`,
      { ids: encode(keys) },
    )
    .map(asPerson)

/** Of these pages those that are live. */
export const livePages = (connection: Connection, ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    connection.texts(
      'SELECT page.id FROM json_each(@ids) asked CROSS JOIN page ON page.id = asked.value AND page.withdrawn_in IS NULL',
      { ids: encode(ids) },
    ),
  )

/** Of these pages those that are live and state relations. */
export const relatingPages = (connection: Connection, ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    connection.texts(
      `SELECT page.id FROM json_each(@ids) asked
       CROSS JOIN page ON page.id = asked.value AND page.withdrawn_in IS NULL AND page.relations <> '[]'`,
      { ids: encode(ids) },
    ),
  )
