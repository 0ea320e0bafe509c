import type { Judgement } from '../../fact/graph.ts'
import type { KeptJudgement } from '../../fact/history.ts'
import type { Slice, Window } from '../contract.ts'
import { inBatches } from './batch.ts'
import type { Run } from './connection.ts'
import { byText } from './key.ts'
import { text, truth, whole, wholeOrNull } from './property.ts'
import type { Properties } from './property.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'

type Detail = Pick<Judgement, 'anchors' | 'correction' | 'fact' | 'withdrawal'>

/** What nests is kept as JSON; a page's judgements are found by the two pages beside it. */
const judgementProperties = (judgement: Judgement): Properties => {
  const { anchors, correction, fact, withdrawal, ...plain } = judgement
  const [leftPage = null, rightPage = null] = (anchors ?? []).map(({ page }) => page)
  return { ...plain, leftPage, rightPage, detail: JSON.stringify({ anchors, correction, fact, withdrawal }) }
}

const judgementOf = (from: Properties): Judgement => ({
  id: text(from, 'id'),
  verdict: text(from, 'verdict') as Judgement['verdict'],
  subject: text(from, 'subject') as Judgement['subject'],
  left: text(from, 'left'),
  right: text(from, 'right'),
  by: text(from, 'by'),
  at: text(from, 'at'),
  why: text(from, 'why'),
  score: whole(from, 'score'),
  withdrawn: truth(from, 'withdrawn'),
  ...(JSON.parse(text(from, 'detail') || '{}') as Detail),
})

const keptOf = (from: Properties): KeptJudgement => ({
  judgement: judgementOf(from),
  addedIn: whole(from, 'addedIn'),
  withdrawnIn: wholeOrNull(from, 'withdrawnIn'),
})

const JUDGEMENT = `UNWIND $rows AS row
MERGE (n:Judgement {id: row.id}) ON CREATE SET n.addedIn = $load
SET n += row, n.withdrawnIn = CASE WHEN row.withdrawn THEN coalesce(n.withdrawnIn, $load) END
WITH n, row
CALL (n, row) { MATCH (n)-[old:ON]->(was) WHERE NOT was.id IN [row.left, row.right] DELETE old }
WITH n, row
MATCH (on:Mention|Report) WHERE on.id IN [row.left, row.right]
MERGE (n)-[:ON]->(on)`

/**
 * Keeps judgements beside all earlier ones. The same id again replaces its row: that is how one is withdrawn, and how it follows a
 * fact whose page was read anew.
 */
export const addJudgements = async (run: Run, load: number, judgements: readonly Judgement[]): Promise<void> => {
  const rows = judgements.map(judgementProperties)
  await inBatches(run, { statement: JUDGEMENT, rows, parameters: { load } })
}

/** A person's word goes before a rule's, then the later before the earlier. */
const stronger = (a: Judgement, b: Judgement): number =>
  Number(b.by.startsWith('person:')) - Number(a.by.startsWith('person:')) || byText(b.at, a.at) || byText(b.id, a.id)

const byTime = (a: Judgement, b: Judgement): number => byText(a.at, b.at) || byText(a.id, b.id)

const standing = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const pairs = new Map<string, Judgement>()
  for (const judgement of judgements.toSorted(stronger)) {
    const pair = [judgement.left, judgement.right].toSorted(byText).join(' ')
    if (!pairs.has(pair)) pairs.set(pair, judgement)
  }
  return [...pairs.values()].toSorted(byTime)
}

const touching = async (run: Run, ends: readonly [string, string], ids: readonly string[]): Promise<Judgement[]> => {
  const [one, other] = ends.map((end) => `MATCH (n:Judgement) WHERE n.${end} IN $ids RETURN n`)
  const rows = await run(
    `CALL () { ${one ?? ''} UNION ${other ?? ''} } WITH n WHERE NOT n.withdrawn RETURN n {.*} AS row`,
    { ids },
  )
  return rows.map(({ row }) => judgementOf(row as Properties))
}

export const judgementsOn = async (run: Run, ids: readonly string[]): Promise<readonly Judgement[]> =>
  standing(await touching(run, ['left', 'right'], ids))

/** All standing judgements that are anchored on these pages. */
export const judgementsOfPages = async (run: Run, pages: readonly string[]): Promise<readonly Judgement[]> =>
  (await touching(run, ['leftPage', 'rightPage'], pages)).sort(byTime)

export const judgementsById = async (run: Run, ids: readonly string[]): Promise<readonly (KeptJudgement | null)[]> => {
  const rows = await run('MATCH (n:Judgement) WHERE n.id IN $ids RETURN n {.*} AS row', { ids })
  const found = new Map(rows.map(({ row }) => keptOf(row as Properties)).map((kept) => [kept.judgement.id, kept]))
  return ids.map((id) => found.get(id) ?? null)
}

const ORDER = ['n.at', 'n.id']

export const judgements = async (run: Run, window: Window): Promise<Slice<KeptJudgement>> => {
  const [answer = {}] = await run(
    `CALL () { MATCH (n:Judgement) RETURN count(n) AS total }
CALL () {
  MATCH (n:Judgement) WHERE n.at IS NOT NULL AND n.id IS NOT NULL AND ${within(ORDER, window)}
  WITH n ${ordered(ORDER, window)}
  RETURN collect(n {.*}) AS rows
}
RETURN total, rows`,
    { ...windowParameters(ORDER, window) },
  )
  const rows = ((answer['rows'] ?? []) as readonly Properties[]).map(keptOf)
  const keyed = rows.map((row) => ({ key: [row.judgement.at, row.judgement.id], row }))
  return sliceOf(keyed, window, whole(answer, 'total'))
}
