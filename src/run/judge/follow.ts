import type { Judgement, PageFacts, ReadFacts } from '../../fact/graph.ts'
import { findMention, findReport } from './anchor.ts'
import { isOnFact, readOf } from './overlay.ts'

/** The id that an end of a judgement has now; `current` where its page was not read anew or does not say so any more. */
const endOf = (judgement: Judgement, nth: 0 | 1, pages: ReadonlyMap<string, ReadFacts>): string => {
  const current = nth === 0 ? judgement.left : judgement.right
  const anchor = judgement.anchors?.[nth] ?? (isOnFact(judgement) ? judgement.anchors?.[0] : undefined)
  const read = anchor === undefined ? undefined : pages.get(anchor.page)
  if (anchor === undefined || read === undefined) return current
  const found =
    judgement.subject === 'MENTION'
      ? findMention(anchor, read, { atEvent: isOnFact(judgement) })
      : findReport(anchor, read)
  return found?.id ?? current
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
