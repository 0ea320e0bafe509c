import type { MentionFact, PageFacts, Person } from '../../fact/graph.ts'
import type { Store } from '../../store/contract.ts'
import { wordsAround } from './words.ts'

/** Words of a page that name somebody, with a little of what stands around them. */
export interface Shown {
  readonly mention: string
  readonly page: string
  readonly published: string | null
  readonly publisher: string | null
  readonly words: string
}

/** One of the people whom a doubt is about. */
export interface Side extends Pick<Person, 'id' | 'name' | 'provisional' | 'mentions' | 'attendances'> {
  readonly posts: readonly {
    readonly title: string
    readonly organization: string
    readonly firstSeen: string | null
    readonly lastSeen: string | null
  }[]
  readonly evidence: readonly Shown[]
}

/** Mentions shown of each person: the first and the last tell most. */
const SHOWN = 3

const shownOf = (mention: MentionFact, { page }: PageFacts): Shown => {
  const { id, name, published, publisher } = page
  return {
    mention: mention.id,
    page: name === '' ? id : name,
    published,
    publisher,
    words: wordsAround(mention.evidence, page.text),
  }
}

const firstAndLast = <Item>(items: readonly Item[]): readonly Item[] =>
  items.length <= SHOWN ? items : [...items.slice(0, SHOWN - 1), ...items.slice(-1)]

const evidenceOf = (mentions: readonly MentionFact[], pages: ReadonlyMap<string, PageFacts>): readonly Shown[] => {
  const shown = mentions.flatMap((mention) => {
    const facts = pages.get(mention.page)
    return facts === undefined ? [] : [shownOf(mention, facts)]
  })
  const dayOf = ({ published, mention }: Shown): string => `${published ?? '~'} ${mention}`
  return firstAndLast(shown.sort((left, right) => (dayOf(left) < dayOf(right) ? -1 : 1)))
}

const postsOf = async (store: Store, person: string): Promise<Side['posts']> => {
  const [held = []] = await store.occupanciesOfPeople([person])
  const posts = await store.postsById(held.map(({ post }) => post))
  const organizations = await store.organizationsById(posts.map((post) => post?.organization ?? ''))
  return held.map(({ firstSeen, lastSeen }, nth) => ({
    title: posts[nth]?.title ?? '',
    organization: organizations[nth]?.name ?? '',
    firstSeen,
    lastSeen,
  }))
}

/** A person with the posts and the words that speak for who it is. */
export const sideOf = async (
  store: Store,
  person: Person,
  known: { readonly mentions: readonly MentionFact[]; readonly pages: ReadonlyMap<string, PageFacts> },
): Promise<Side> => {
  const { id, name, provisional, mentions, attendances } = person
  const posts = await postsOf(store, id)
  return { id, name, provisional, mentions, attendances, posts, evidence: evidenceOf(known.mentions, known.pages) }
}
