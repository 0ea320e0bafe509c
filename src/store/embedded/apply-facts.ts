import { createHash } from 'node:crypto'
import { briefMention } from '../../fact/brief.ts'
import type { PageFacts, ReportFact } from '../../fact/graph.ts'
import { encode, NO_DAY } from './codec.ts'
import { numberOf } from './connection.ts'
import type { Connection } from './connection.ts'

/** Facts are never changed: a page is added as a new version, or its version is withdrawn. */

const digestOf = (facts: PageFacts): string => createHash('sha256').update(encode(facts)).digest('hex')

/** Withdraws the live versions of pages in a load, and the relations that only they state; how many there were. */
export const withdrawPages = (connection: Connection, load: number, pages: readonly string[]): number => {
  if (pages.length === 0) return 0
  const ids = encode(pages)
  connection.run(
    `DELETE FROM relation WHERE relation.article IN (SELECT article.id FROM json_each(@ids) asked
     CROSS JOIN page ON page.id = asked.value AND page.withdrawn_in IS NULL CROSS JOIN article ON article.version = page.version)`,
    { ids },
  )
  connection.run(
    `DELETE FROM placing WHERE version IN (SELECT page.version FROM json_each(@ids) asked
     CROSS JOIN page ON page.id = asked.value AND page.withdrawn_in IS NULL)`,
    { ids },
  )
  return connection.run(
    'UPDATE page SET withdrawn_in = @load WHERE withdrawn_in IS NULL AND id IN (SELECT value FROM json_each(@ids))',
    { ids, load },
  )
}

const lastVersion = (connection: Connection): number =>
  numberOf(connection.all('SELECT last_insert_rowid() AS version')[0]?.['version'])

const addReport = (connection: Connection, version: number, report: ReportFact): void => {
  connection.run('INSERT INTO report (version, id, row) VALUES (@version, @id, @row)', {
    version,
    id: report.id,
    row: encode(report),
  })
  const seq = lastVersion(connection)
  for (const block of new Set(report.blocks)) {
    connection.run('INSERT INTO report_block (block, report) VALUES (@block, @seq)', { block, seq })
  }
}

const addPage = (connection: Connection, load: number, facts: PageFacts): number => {
  const { page, articles, reports, mentions, relations, asRead } = facts
  connection.run(
    `INSERT INTO page (id, day, publisher, published, added_in, digest, articles, reports, mentions, relations, as_read, row)
     VALUES (@id, @day, @publisher, @published, @load, @digest, @articles, @reports, @mentions, @relations, @asRead, @row)`,
    {
      id: page.id,
      day: page.published ?? NO_DAY,
      publisher: page.publisher,
      published: page.published,
      load,
      digest: digestOf(facts),
      articles: articles.length,
      reports: reports.length,
      mentions: mentions.length,
      relations: encode(relations),
      asRead: asRead === undefined ? null : encode(asRead),
      row: encode(page),
    },
  )
  return lastVersion(connection)
}

const placeOf = ({ earliest, latest, regions, hostRegion }: ReportFact): string =>
  encode({ earliest, latest, regions, hostRegion })

const addMentions = (connection: Connection, version: number, { page, reports, mentions }: PageFacts): void => {
  const places = new Map(reports.map((report) => [report.id, placeOf(report)]))
  for (const mention of mentions) {
    const { id, report, nameKey } = mention
    const { roles, ...fact } = briefMention(mention)
    connection.run(
      'INSERT INTO mention (version, id, report, name_key, row) VALUES (@version, @id, @report, @nameKey, @row)',
      { version, id, report, nameKey, row: encode(mention) },
    )
    connection.run(
      `INSERT INTO placing (name_key, mention, version, publisher, published, report, fact, roles, place)
       VALUES (@nameKey, @id, @version, @publisher, @published, @report, @fact, @roles, @place)`,
      {
        ...{ nameKey, id, version, report, publisher: page.publisher, published: page.published },
        ...{ fact: encode(fact), roles: encode(roles), place: places.get(report ?? '') ?? null },
      },
    )
  }
}

/** Adds a page's facts; nothing when the same facts are live already. Other live facts of the page are withdrawn. */
export const addFacts = (
  connection: Connection,
  load: number,
  facts: PageFacts,
): { added: number; withdrawn: number } => {
  const { page, articles, reports } = facts
  const live = connection.all('SELECT digest FROM page WHERE id = @id AND withdrawn_in IS NULL', { id: page.id })[0]
  if (live?.['digest'] === digestOf(facts)) return { added: 0, withdrawn: 0 }
  const withdrawn = live === undefined ? 0 : withdrawPages(connection, load, [page.id])
  const version = addPage(connection, load, facts)
  for (const article of articles) {
    connection.run('INSERT INTO article (version, id, ordinal, row) VALUES (@version, @id, @ordinal, @row)', {
      version,
      id: article.id,
      ordinal: article.ordinal,
      row: encode(article),
    })
  }
  for (const report of reports) addReport(connection, version, report)
  addMentions(connection, version, facts)
  return { added: 1, withdrawn }
}
