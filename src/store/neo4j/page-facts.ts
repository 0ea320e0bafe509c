import type { PageFacts } from '../../fact/graph.ts'
import type { PageVersion } from '../../fact/history.ts'
import type { Slice, Window } from '../contract.ts'
import type { Run } from './connection.ts'
import { articleOf, mentionOf, pageOf, readFactsOf, relationFactsOf, reportOf } from './fact-row.ts'
import { whole, wholeOrNull } from './property.ts'
import type { Properties } from './property.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'

/** What a page's node `n` holds, live or withdrawn, each list in the order in which it was given. */
const FACTS = `n {.*} AS page,
  COLLECT { MATCH (n)<-[:PRINTED_ON]-(a:Article|PastArticle) RETURN a {.*} ORDER BY a.ordinal } AS articles,
  COLLECT { MATCH (n)<-[:PRINTED_ON]-()<-[:IN_ARTICLE]-(r:Report|PastReport) RETURN r {.*} ORDER BY r.seq } AS reports,
  COLLECT { MATCH (n)<-[:PRINTED_ON]-()<-[:IN_ARTICLE]-(m:Mention|PastMention) RETURN m {.*} ORDER BY m.seq } AS mentions`

const listed = (row: Properties, key: string): readonly Properties[] => row[key] as readonly Properties[]

const factsIn = (row: Properties): PageFacts => {
  const page = row['page'] as Properties
  return {
    page: pageOf(page),
    articles: listed(row, 'articles').map(articleOf),
    reports: listed(row, 'reports').map(reportOf),
    mentions: listed(row, 'mentions').map(mentionOf),
    relations: relationFactsOf(page),
    ...readFactsOf(page),
  }
}

/** All facts of each live page; null for a page that is not live. */
export const factsOfPages = async (run: Run, ids: readonly string[]): Promise<readonly (PageFacts | null)[]> => {
  const rows = await run(`MATCH (n:Page) WHERE n.id IN $ids RETURN ${FACTS}`, { ids })
  const found = new Map(rows.map(factsIn).map((facts) => [facts.page.id, facts]))
  return ids.map((id) => found.get(id) ?? null)
}

/** The last part only tells states apart that came and went in one load. */
const ORDER = ['n.addedIn', 'n.id', `coalesce(n.withdrawnIn, ${Number.MAX_SAFE_INTEGER})`, 'elementId(n)']

const EVERY = 'CALL () { MATCH (n:Page) RETURN n UNION ALL MATCH (n:PastPage) RETURN n }'

const versionOf = (row: Properties): PageVersion => {
  const page = row['page'] as Properties
  return { addedIn: whole(page, 'addedIn'), withdrawnIn: wholeOrNull(page, 'withdrawnIn'), facts: factsIn(row) }
}

/** Every state that any page ever had. */
export const versions = async (run: Run, window: Window): Promise<Slice<PageVersion>> => {
  const [counted = {}] = await run(`${EVERY} RETURN count(n) AS total`)
  const rows = await run(
    `${EVERY}
WITH n WHERE ${within(ORDER, window)}
WITH n ${ordered(ORDER, window)}
RETURN ${FACTS}, [${ORDER.join(', ')}] AS key`,
    windowParameters(ORDER, window),
  )
  const keyed = rows.map((row) => ({ key: row['key'] as (string | number)[], row: versionOf(row) }))
  return sliceOf(keyed, window, whole(counted, 'total'))
}
