import { createHash } from 'node:crypto'
import type { PageFacts } from '../../fact/graph.ts'
import { inBatches, wholly } from './batch.ts'
import type { Run } from './connection.ts'
import { articleProperties, mentionProperties, pageProperties, reportProperties } from './fact-row.ts'
import { text } from './property.ts'
import { withdrawPages } from './withdraw.ts'

/** Pages a statement: each carries its whole text. */
const PAGES = 50

const PAGE = 'UNWIND $rows AS row CREATE (n:Page) SET n = row, n.addedIn = $load'

const ARTICLE = `UNWIND $rows AS row
MATCH (page:Page {id: row.page})
CREATE (n:Article)-[:PRINTED_ON]->(page) SET n = row, n.addedIn = $load
RETURN count(*) AS done`

const REPORT = `UNWIND $rows AS row
MATCH (article:Article {id: row.article})
CREATE (n:Report)-[:IN_ARTICLE]->(article) SET n = row, n.addedIn = $load
FOREACH (key IN row.blocks | MERGE (block:Block {key: key}) CREATE (n)-[:IN_BLOCK]->(block))
RETURN count(*) AS done`

const MENTION = `UNWIND $rows AS row
MATCH (article:Article {id: row.article})
OPTIONAL MATCH (report:Report {id: row.report})
WITH row, article, report WHERE row.report IS NULL OR report IS NOT NULL
CREATE (n:Mention)-[:IN_ARTICLE]->(article) SET n = row, n.addedIn = $load
FOREACH (_ IN CASE WHEN report IS NULL THEN [] ELSE [1] END | CREATE (n)-[:IN_REPORT]->(report))
RETURN count(*) AS done`

/** A judgement may be older than the fact as it is read now; it is drawn to the fact again. */
const REJOIN = `UNWIND $rows AS id
CALL (id) { MATCH (j:Judgement {left: id}) RETURN j UNION MATCH (j:Judgement {right: id}) RETURN j }
MATCH (n:Mention|Report {id: id})
MERGE (j)-[:ON]->(n)`

const digestOf = (facts: PageFacts): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex')

const liveDigests = async (run: Run, pages: readonly PageFacts[]): Promise<ReadonlyMap<string, string>> => {
  const ids = pages.map(({ page }) => page.id)
  const rows = await run('MATCH (n:Page) WHERE n.id IN $ids RETURN n.id AS id, n.digest AS digest', { ids })
  return new Map(rows.map((row) => [text(row, 'id'), text(row, 'digest')]))
}

/** Facts that became live, and how many pages were withdrawn for them. */
export interface Added {
  readonly pages: number
  readonly withdrawn: number
  readonly mentions: readonly string[]
  readonly reports: readonly string[]
}

const NOTHING: Added = { pages: 0, withdrawn: 0, mentions: [], reports: [] }

/** Adds pages with all their facts; those live with the same facts stay as they are, those with others are withdrawn first. */
export const addPages = async (run: Run, load: number, pages: readonly PageFacts[]): Promise<Added> => {
  if (pages.length === 0) return NOTHING
  const given = new Map(pages.map((facts) => [facts.page.id, { facts, digest: digestOf(facts) }]))
  const live = await liveDigests(run, pages)
  const fresh = [...given].flatMap(([id, one]) => (live.get(id) === one.digest ? [] : one))
  const withdrawn = await withdrawPages(
    run,
    load,
    fresh.map(({ facts }) => facts.page.id).filter((id) => live.has(id)),
  )
  const pageRows = fresh.map(({ facts, digest }) => ({ ...pageProperties(facts), digest }))
  const articles = fresh.flatMap(({ facts }) => facts.articles.map(articleProperties))
  const reports = fresh.flatMap(({ facts }) => facts.reports.map(reportProperties))
  const mentions = fresh.flatMap(({ facts }) => facts.mentions.map(mentionProperties))
  const parameters = { load }
  await inBatches(run, { statement: PAGE, rows: pageRows, size: PAGES, parameters })
  await wholly(run, { what: 'articles', statement: ARTICLE, rows: articles, parameters })
  await wholly(run, { what: 'reports', statement: REPORT, rows: reports, parameters })
  await wholly(run, { what: 'mentions', statement: MENTION, rows: mentions, parameters })
  const ids = { mentions: mentions.map(({ id }) => String(id)), reports: reports.map(({ id }) => String(id)) }
  await inBatches(run, { statement: REJOIN, rows: [...ids.reports, ...ids.mentions] })
  return { pages: fresh.length, withdrawn, ...ids }
}
