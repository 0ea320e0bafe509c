import type { Evidence } from '../fact/evidence.ts'
import { quotedSpans } from '../fact/evidence.ts'
import type { Judgement, Relation, RelationFact } from '../fact/graph.ts'
import { relationId } from '../fact/id.ts'
import { nameKey } from '../fact/name.ts'
import type { ApiContext } from './context.ts'
import { loadersOf } from './loaders.ts'

const spansOf = (evidence: readonly Evidence[]): string => quotedSpans(evidence).join(' ')

/** The relation of a page that a judgement stands on: the one of its id, else the first in the same words. */
const relationIn = (
  relations: readonly RelationFact[],
  { left, anchors = [] }: Judgement,
): RelationFact | undefined => {
  const spans = anchors[0]?.spans.join(' ')
  return (
    relations.find((relation) => relationId(relation) === left) ??
    relations.find(({ evidence }) => spans !== undefined && spans !== '' && spansOf(evidence) === spans)
  )
}

/** The relation between two people that a judgement is on; null for other facts, where it is rejected, and where its page is withdrawn. */
export const judgedRelation = async (context: ApiContext, judgement: Judgement): Promise<Relation | null> => {
  const [anchor] = judgement.anchors ?? []
  if (judgement.subject !== 'RELATION' || anchor === undefined) return null
  const loaders = loadersOf(context)
  const facts = await loaders.facts.load(anchor.page)
  const stated = relationIn(facts?.relations ?? [], judgement)
  if (stated === undefined || facts === null) return null
  const { article, subject, predicate, evidence } = stated
  const named = facts.mentions.find((one) => one.article === article && one.nameKey === nameKey(subject))
  const person = named === undefined ? null : await loaders.person.load(named.id)
  const relations = person === null ? [] : await loaders.relationsOfPerson.load(person.id)
  const alike = relations.filter(
    (one) => one.article === article && one.predicate === predicate && one.subject === person?.id,
  )
  return alike.find((one) => spansOf(one.evidence) === spansOf(evidence)) ?? null
}
