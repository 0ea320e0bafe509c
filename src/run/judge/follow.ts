import type { Judgement, PageFacts, ReadFacts } from '../../fact/graph.ts'
import { relationId } from '../../fact/id.ts'
import type { Anchor } from '../../fact/judgement.ts'
import { findMention, findReport } from './anchor.ts'
import { isOnFact, readOf } from './overlay.ts'
import { findRelation } from './relation.ts'

const foundIn = (read: ReadFacts, anchor: Anchor, judgement: Judgement): { readonly id: string } | null => {
  if (judgement.subject === 'MENTION') return findMention(anchor, read, { atEvent: isOnFact(judgement) })
  if (judgement.subject === 'REPORT') return findReport(anchor, read)
  const relation = findRelation(anchor, read)
  return relation === null ? null : { id: relationId(relation) }
}

/** The id that an end of a judgement has now; `current` where its page was not read anew or does not say so any more. */
const endOf = (judgement: Judgement, nth: 0 | 1, pages: ReadonlyMap<string, ReadFacts>): string => {
  const current = nth === 0 ? judgement.left : judgement.right
  const anchor = judgement.anchors?.[nth] ?? (isOnFact(judgement) ? judgement.anchors?.[0] : undefined)
  const read = anchor === undefined ? undefined : pages.get(anchor.page)
  if (anchor === undefined || read === undefined) return current
  return foundIn(read, anchor, judgement)?.id ?? current
}

/** The judgements that stand on other ids now that these pages are read so; those that stay where they are, are left out. */
export const followed = (judgements: readonly Judgement[], pages: readonly PageFacts[]): readonly Judgement[] => {
  const read = new Map(pages.map((facts) => [facts.page.id, readOf(facts)]))
  return judgements.flatMap((judgement) => {
    const [left, right] = [endOf(judgement, 0, read), endOf(judgement, 1, read)]
    return left === judgement.left && right === judgement.right ? [] : [{ ...judgement, left, right }]
  })
}

/** A judgement as it was made: on the facts' ids of that time, and not taken back. */
export const asMade = (judgement: Judgement): Judgement => {
  const [left, right = left] = judgement.anchors ?? []
  const ends = { left: left?.id ?? judgement.left, right: right?.id ?? judgement.right }
  return { ...judgement, ...ends, withdrawn: false }
}
