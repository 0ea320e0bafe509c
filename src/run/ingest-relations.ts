import type { PageFacts, Relation } from '../fact/graph.ts'
import { nameKey } from '../fact/name.ts'
import { unique } from '../resolve/group.ts'
import type { Change, StoreTransaction } from '../store/transaction.ts'
import type { Scope } from './ingest-scope.ts'
import type { State } from './ingest-state.ts'

/** The relations that a page states, between the people whom its articles' names are; names that no mention bears are passed over. */
const relationsOf = (facts: PageFacts, state: State): readonly Relation[] => {
  const people = new Map(
    facts.mentions.flatMap(({ id, article, nameKey: key }) => {
      const person = state.after.get(id)?.person
      return person === undefined ? [] : [[`${article}|${key}`, person] as const]
    }),
  )
  return facts.relations.flatMap(({ article, subject, predicate, object, evidence }) => {
    const [from, to] = [subject, object].map((name) => people.get(`${article}|${nameKey(name)}`))
    return from === undefined || to === undefined || from === to
      ? []
      : [{ subject: from, predicate, object: to, article, evidence }]
  })
}

/** Relations of added pages, and of kept ones whose people changed. */
export const relationRows = async (
  transaction: StoreTransaction,
  scope: Scope,
  state: State,
): Promise<Pick<Change, 'relations' | 'relationArticles'>> => {
  const ours = new Set([...scope.added, ...scope.withdrawn].map(({ page }) => page.id))
  const moved = [...state.touched].flatMap((id) => {
    const [before, after] = [state.before.get(id), state.after.get(id)]
    if (before === undefined || after === undefined || before.person === after.person) return []
    return ours.has(after.mention.page) ? [] : [after.mention.page]
  })
  const pages = [...scope.added]
  for (const page of unique(moved)) {
    const facts = await transaction.pageFacts(page)
    if (facts !== null && facts.relations.length > 0) pages.push(facts)
  }
  const articles = [...pages, ...scope.withdrawn].flatMap(({ relations }) => relations.map(({ article }) => article))
  return { relations: pages.flatMap((facts) => relationsOf(facts, state)), relationArticles: unique(articles) }
}
