import { quotedSpans } from '../../fact/evidence.ts'
import type { ReadFacts, RelationFact } from '../../fact/graph.ts'
import { relationId } from '../../fact/id.ts'
import type { Anchor } from '../../fact/judgement.ts'
import { sharedUnits } from './anchor.ts'

const nameOf = ({ subject, predicate, object }: RelationFact): string => `${subject} ${predicate} ${object}`

/** Where a relation stands on its page. */
export const relationAnchor = (relation: RelationFact): Anchor => ({
  id: relationId(relation),
  page: relation.page,
  name: nameOf(relation),
  spans: quotedSpans(relation.evidence),
  event: [],
})

/** The relation that says the same in the same words; null when the page is not read so any more. */
export const findRelation = (anchor: Anchor, { relations }: ReadFacts): RelationFact | null => {
  const alike = relations.filter((relation) => nameOf(relation) === anchor.name)
  const shared = alike.map((relation) => sharedUnits(anchor.spans, relationAnchor(relation).spans))
  const best = Math.max(0, ...shared)
  if (best > 0) return alike[shared.indexOf(best)] ?? null
  return alike.find((relation) => anchor.spans.length === 0 && relationId(relation) === anchor.id) ?? null
}
