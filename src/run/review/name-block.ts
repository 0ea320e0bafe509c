import type { PageFacts } from '../../fact/graph.ts'
import { groupBy, unique } from '../../resolve/group.ts'
import { wantsCompany } from '../../resolve/people/resolve-people.ts'
import type { NameBlock } from '../../resolve/people/resolve-people.ts'
import type { Store } from '../../store/contract.ts'
import { every, inGroups } from '../every.ts'
import { placedIn } from '../ingest-scope.ts'

/** Pages read at once; each comes with its text. */
const PAGES = 50

/** All that is known of one name, and the pages that say it. */
export interface Known {
  readonly block: NameBlock
  readonly pages: ReadonlyMap<string, PageFacts>
}

const pagesOf = async (store: Store, people: readonly string[]): Promise<ReadonlyMap<string, PageFacts>> => {
  const ids = new Set<string>()
  for (const person of people) {
    const mentions = every(async (window) => {
      const [slice] = await store.mentionsOfPeople([person], window)
      return slice ?? { rows: [], total: 0, more: false }
    })
    for await (const { page } of mentions) ids.add(page)
  }
  const pages = new Map<string, PageFacts>()
  for (const group of inGroups([...ids].sort(), PAGES)) {
    for (const facts of await store.factsOfPages(group)) if (facts !== null) pages.set(facts.page.id, facts)
  }
  return pages
}

/** What resolution saw of a name when it made these people of it. */
export const nameBlockOf = async (store: Store, nameKey: string, people: readonly string[]): Promise<Known> => {
  const pages = await pagesOf(store, people)
  const placed = [...pages.values()].flatMap(placedIn)
  const mentions = placed.filter(({ mention }) => mention.nameKey === nameKey)
  const judgements = await store.judgementsOn(unique(mentions.map(({ mention }) => mention.id)))
  const block = { mentions, judgements }
  const wanted = new Set(wantsCompany(block))
  if (wanted.size === 0) return { block, pages }
  const lists = groupBy(
    placed.filter(({ mention }) => wanted.has(mention.report ?? '')),
    ({ mention }) => mention.report ?? '',
  )
  const company = new Map([...lists].map(([report, named]) => [report, named.map(({ mention }) => mention.nameKey)]))
  return { block: { ...block, company }, pages }
}
