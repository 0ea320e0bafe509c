import { inBatches } from './batch.ts'
import type { Run } from './connection.ts'
import { RELATION_TYPES } from './graph-row.ts'

const FACTS_OF = 'UNWIND $rows AS row MATCH (page:Page {id: row})<-[:PRINTED_ON]-(article:Article)'

/** Relations of people that articles state; one type at a time, since an index knows the articles of one. */
export const relationsOfArticles = (article: string): readonly string[] =>
  Object.values(RELATION_TYPES).map((type) => `MATCH ()-[r:${type}]->() WHERE r.article = ${article} DELETE r`)

/**
 * The withdrawn change their labels, so that whoever asks for a Mention or a Page gets live ones without having to say so.
 * They keep the id of the person or event that they stood for, so that their own id still leads there.
 */
const WITHDRAW: readonly string[] = [
  ...relationsOfArticles('article.id').map((statement) => `${FACTS_OF} ${statement}`),
  `${FACTS_OF}-[told:REPORTS]->() DELETE told`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(:Mention)-[of:AT|OF_PERSON]->() DELETE of`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(:Report)-[of:OF_EVENT]->() DELETE of`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(:Report)-[in:IN_BLOCK]->(block) DELETE in
WITH DISTINCT block WHERE NOT EXISTS { (block)<-[:IN_BLOCK]-() } DELETE block`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(n:Mention) SET n:PastMention, n.withdrawnIn = $load REMOVE n:Mention`,
  `${FACTS_OF}<-[:IN_ARTICLE]-(n:Report) SET n:PastReport, n.withdrawnIn = $load REMOVE n:Report`,
  `${FACTS_OF} SET article:PastArticle, article.withdrawnIn = $load REMOVE article:Article`,
]

const WITHDRAW_PAGE = `UNWIND $rows AS row
MATCH (page:Page {id: row}) SET page:PastPage, page.withdrawnIn = $load REMOVE page:Page
RETURN row`

/** Withdraws the facts of live pages, and the relations that only they state; returns how many pages there were. */
export const withdrawPages = async (run: Run, load: number, ids: readonly string[]): Promise<number> => {
  const rows = [...new Set(ids)]
  const parameters = { load }
  for (const statement of WITHDRAW) await inBatches(run, { statement, rows, parameters })
  return (await inBatches(run, { statement: WITHDRAW_PAGE, rows, parameters })).length
}
