import type { Person, ReportFact } from '../../fact/graph.ts'
import type { PlacedMention } from '../transaction.ts'
import { asMention, asPerson, asReport, encode } from './codec.ts'
import { textOf } from './connection.ts'
import type { Columns, Connection, Value } from './connection.ts'

/** What a resolver asks while it places mentions and reports. */

const optional = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : textOf(value)

const placedMention = (columns: Columns): PlacedMention => {
  const report = optional(columns['report'])
  return {
    mention: asMention(textOf(columns['mention'])),
    publisher: optional(columns['publisher']),
    published: optional(columns['published']),
    report: report === null ? null : asReport(report),
    person: optional(columns['person']),
    event: optional(columns['event']),
  }
}

const placedBy = (
  column: string,
): string => `SELECT mention.row AS mention, page.publisher AS publisher, page.published AS published,
  report.row AS report, mention_person.person AS person, report_event.event AS event
FROM (SELECT DISTINCT value FROM json_each(@ids)) asked
CROSS JOIN mention ON mention.${column} = asked.value
CROSS JOIN page ON page.version = mention.version AND page.withdrawn_in IS NULL
LEFT JOIN report ON report.id = mention.report AND report.version = mention.version
LEFT JOIN mention_person ON mention_person.mention = mention.id
LEFT JOIN report_event ON report_event.report = mention.report
ORDER BY mention.id`

export const mentionsByNameKey = (connection: Connection, keys: readonly string[]): readonly PlacedMention[] =>
  connection.all(placedBy('name_key'), { ids: encode(keys) }).map(placedMention)

export const mentionsByReport = (connection: Connection, reports: readonly string[]): readonly PlacedMention[] =>
  connection.all(placedBy('report'), { ids: encode(reports) }).map(placedMention)

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
