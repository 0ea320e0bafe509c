import type { PageFacts, Relation } from '../fact/graph.ts'
import { nameKey } from '../fact/name.ts'
import { unique } from '../resolve/group.ts'
import type { Change, StoreTransaction } from '../store/transaction.ts'
import type { Scope } from './ingest-scope.ts'
import type { State } from './ingest-state.ts'

/** Whom a mention is, by its id. */
type PersonOf = (mention: string) => string | undefined

/** The relations that a page states, between the people whom its articles' names are; names that no mention bears are passed over. */
const relationsOf = (facts: PageFacts, personOf: PersonOf): readonly Relation[] => {
  const people = new Map(
    facts.mentions.flatMap(({ id, article, nameKey: key }) => {
      const person = personOf(id)
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

/** Pages that stay, state relations and have a mention that was given to another person. */
const movedPages = async (transaction: StoreTransaction, scope: Scope, state: State): Promise<readonly PageFacts[]> => {
  const ours = new Set([...scope.added, ...scope.withdrawn].map(({ page }) => page.id))
  const moved = [...state.touched].flatMap((id) => {
    const [before, after] = [state.before.get(id), state.after.get(id)]
    if (before === undefined || after === undefined || before.person === after.person) return []
    return ours.has(after.mention.page) ? [] : [after.mention.page]
  })
  const pages: PageFacts[] = []
  for (const page of await transaction.relatingPages(unique(moved))) {
    const facts = await transaction.pageFacts(page)
    if (facts !== null) pages.push(facts)
  }
  return pages
}

/** People of names that the change does not touch, as the store has them. */
const untouched = async (
  transaction: StoreTransaction,
  pages: readonly PageFacts[],
): Promise<ReadonlyMap<string, string>> => {
  const names = unique(
    pages.flatMap(({ relations }) => relations.flatMap(({ subject, object }) => [nameKey(subject), nameKey(object)])),
  )
  const placed = names.length === 0 ? [] : await transaction.mentionsByNameKey(names)
  return new Map(placed.flatMap(({ mention, person }) => (person === null ? [] : [[mention.id, person] as const])))
}

/** Relations of added pages, and of kept ones whose people changed. */
export const relationRows = async (
  transaction: StoreTransaction,
  scope: Scope,
  state: State,
): Promise<Pick<Change, 'relations' | 'relationArticles'>> => {
  const moved = await movedPages(transaction, scope, state)
  const stored = await untouched(transaction, moved)
  const personOf: PersonOf = (mention) => state.after.get(mention)?.person ?? stored.get(mention)
  const pages = [...scope.added, ...moved]
  const articles = [...pages, ...scope.withdrawn].flatMap(({ relations }) => relations.map(({ article }) => article))
  return {
    relations: pages.flatMap((facts) => relationsOf(facts, personOf)),
    relationArticles: unique(articles),
  }
}
