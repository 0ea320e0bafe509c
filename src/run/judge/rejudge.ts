import { isDeepStrictEqual } from 'node:util'
import type { Judgement, PageFacts } from '../../fact/graph.ts'
import { unique } from '../../resolve/group.ts'
import type { StoreTransaction } from '../../store/transaction.ts'
import { changeOf } from '../ingest-change.ts'
import type { Scope } from '../ingest-scope.ts'
import type { Subject } from './judged.ts'
import { judgedFacts } from './overlay.ts'

/** Name keys and reports whose people and events hang on the ends; an end whose page is withdrawn has none. */
export const judgedScope = (ends: readonly Subject[], pages: readonly PageFacts[]): Scope => {
  const ids = new Set(ends.map(({ id }) => id))
  const mentions = pages.flatMap((facts) => facts.mentions.filter(({ id }) => ids.has(id)))
  const reports = pages.flatMap((facts) => facts.reports.filter(({ id }) => ids.has(id)))
  const judged = { nameKeys: unique(mentions.map(({ nameKey }) => nameKey)), reports: reports.map(({ id }) => id) }
  return { added: [], withdrawn: [], judged }
}

/** The ends of a judgement on a pair. */
const endsOf = ({ subject, left, right, anchors = [] }: Judgement): readonly Subject[] =>
  [left, right].map((id, nth) => ({ subject, id, page: anchors[nth]?.page ?? '' }))

/** Resolves anew what a judgement on a pair stands on. */
export const rejudgePair = async (transaction: StoreTransaction, judgement: Judgement): Promise<void> => {
  const ends = endsOf(judgement)
  const pages: PageFacts[] = []
  for (const page of unique(ends.map((end) => end.page))) {
    const facts = await transaction.pageFacts(page)
    if (facts !== null) pages.push(facts)
  }
  await transaction.apply(await changeOf(transaction, judgedScope(ends, pages)))
}

/** Makes the facts of live pages, and all that hangs on them, what their standing judgements say. */
export const rejudgePages = async (transaction: StoreTransaction, pages: readonly string[]): Promise<void> => {
  const judgements = await transaction.judgementsOfPages(pages)
  const [added, withdrawn]: [PageFacts[], PageFacts[]] = [[], []]
  for (const page of pages) {
    const stored = await transaction.pageFacts(page)
    const judged = stored === null ? null : judgedFacts(stored, judgements)
    if (stored === null || judged === null || isDeepStrictEqual(judged, stored)) continue
    added.push(judged)
    withdrawn.push(stored)
  }
  if (added.length > 0) await transaction.apply(await changeOf(transaction, { added, withdrawn }))
}
