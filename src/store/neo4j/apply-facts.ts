import type { Judgement, PageFacts } from '../../fact/graph.ts'
import { inBatches, wholly } from './batch.ts'
import type { Run } from './connection.ts'
import {
  articleProperties,
  judgementProperties,
  mentionProperties,
  pageProperties,
  reportProperties,
} from './fact-row.ts'

/** Pages a statement: each carries its whole text. */
const PAGES = 50

const FACTS_OF = 'UNWIND $rows AS row MATCH (page:Page {id: row})<-[:PRINTED_ON]-(article:Article)'

/**
 * The withdrawn change their labels, so that whoever asks for a Mention or a Page gets live ones without having to say so.
 * What a fact stood for is remembered: its id still leads to that person or event.
 */
const WITHDRAW: readonly string[] = [
  `${FACTS_OF}-[told:REPORTS]->() DELETE told`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(:Mention)-[at:AT]->() DELETE at`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(m:Mention)-[of:OF_PERSON]->(p) CREATE (m)-[:WAS_OF_PERSON]->(p) DELETE of`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(r:Report)-[of:OF_EVENT]->(e) CREATE (r)-[:WAS_OF_EVENT]->(e) DELETE of`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(:Report)-[in:IN_BLOCK]->(block) DELETE in
WITH DISTINCT block WHERE NOT EXISTS { (block)<-[:IN_BLOCK]-() } DELETE block`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(n:Mention) SET n:PastMention, n.withdrawnIn = $load REMOVE n:Mention`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(n:Report) SET n:PastReport, n.withdrawnIn = $load REMOVE n:Report`,
  `${FACTS_OF} SET article:PastArticle, article.withdrawnIn = $load REMOVE article:Article`,
]

const WITHDRAW_PAGE = `UNWIND $rows AS row
MATCH (page:Page {id: row}) SET page:PastPage, page.withdrawnIn = $load REMOVE page:Page
RETURN row`

/** Withdraws the facts of live pages; returns how many pages there were. */
export const withdrawPages = async (run: Run, load: number, ids: readonly string[]): Promise<number> => {
  const rows = [...new Set(ids)]
  const parameters = { load }
  for (const statement of WITHDRAW) await inBatches(run, { statement, rows, parameters })
  return (await inBatches(run, { statement: WITHDRAW_PAGE, rows, parameters })).length
}

const PAGE = `UNWIND $rows AS row
MERGE (n:Page {id: row.id}) ON CREATE SET n.addedIn = $load
WITH n, row, n.text IS NULL AS fresh
SET n += row
RETURN fresh`

const ARTICLE = `UNWIND $rows AS row
MATCH (page:Page {id: row.page})
MERGE (n:Article {id: row.id}) ON CREATE SET n.addedIn = $load
SET n += row
MERGE (n)-[:PRINTED_ON]->(page)
RETURN 1 AS done`

const REPORT = `UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MERGE (n:Report {id: row.id}) ON CREATE SET n.addedIn = $load
SET n += row
MERGE (n)-[:IN_ARTICLE]->(article)
FOREACH (key IN row.blocks | MERGE (block:Block {key: key}) MERGE (n)-[:IN_BLOCK]->(block))
RETURN 1 AS done`

const MENTION = `UNWIND $rows AS row
MATCH (article:Article {id: row.article})
OPTIONAL MATCH (report:Report {id: row.report})
WITH row, article, report WHERE row.report IS NULL OR report IS NOT NULL
MERGE (n:Mention {id: row.id}) ON CREATE SET n.addedIn = $load
SET n += row
MERGE (n)-[:IN_ARTICLE]->(article)
FOREACH (_ IN CASE WHEN report IS NULL THEN [] ELSE [1] END | MERGE (n)-[:IN_REPORT]->(report))
RETURN 1 AS done`

/** A judgement may be older than the fact as it is read now; it is drawn to the fact again. */
const REJOIN = `UNWIND $rows AS id
MATCH (j:Judgement) WHERE j.left = id OR j.right = id
MATCH (n:Mention|Report {id: id})
MERGE (j)-[:ON]->(n)`

/** Adds pages with all their facts; returns how many were not live before. */
export const addPages = async (run: Run, load: number, pages: readonly PageFacts[]): Promise<number> => {
  const parameters = { load }
  const articles = pages.flatMap((facts) => facts.articles.map(articleProperties))
  const reports = pages.flatMap((facts) => facts.reports.map(reportProperties))
  const mentions = pages.flatMap((facts) => facts.mentions.map(mentionProperties))
  const pageRows = pages.map(({ page, relations }) => pageProperties(page, relations))
  const added = await inBatches(run, { statement: PAGE, rows: pageRows, size: PAGES, parameters })
  await wholly(run, { what: 'articles', statement: ARTICLE, rows: articles, parameters })
  await wholly(run, { what: 'reports', statement: REPORT, rows: reports, parameters })
  await wholly(run, { what: 'mentions', statement: MENTION, rows: mentions, parameters })
  await inBatches(run, { statement: REJOIN, rows: [...reports, ...mentions].map(({ id }) => String(id)) })
  return added.filter(({ fresh }) => fresh === true).length
}

const JUDGEMENT = `UNWIND $rows AS row
MERGE (n:Judgement {id: row.id}) ON CREATE SET n.addedIn = $load
SET n += row
WITH n, row
MATCH (on:Mention|Report) WHERE on.id IN [row.left, row.right]
MERGE (n)-[:ON]->(on)`

export const addJudgements = async (run: Run, load: number, judgements: readonly Judgement[]): Promise<void> => {
  const rows = judgements.map(judgementProperties)
  await inBatches(run, { statement: JUDGEMENT, rows, parameters: { load } })
}

/** Counts what a transaction added and withdrew into its load. */
export const countIntoLoad = async (
  run: Run,
  load: number,
  counts: { added: number; withdrawn: number },
): Promise<void> => {
  if (counts.added === 0 && counts.withdrawn === 0) return
  await run(
    'MATCH (n:Load {id: $load}) SET n.pagesAdded = n.pagesAdded + $added, n.pagesWithdrawn = n.pagesWithdrawn + $withdrawn',
    { load, ...counts },
  )
}
