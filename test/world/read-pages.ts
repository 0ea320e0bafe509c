import { Buffer } from 'node:buffer'
import type { ArticleFact, MentionFact, PageFacts } from '../../src/fact/graph.ts'
import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'
import { factsOf } from '../../src/resolve/facts-of.ts'
import { placedIn } from '../../src/run/ingest-scope.ts'
import type { Printed } from './measure.ts'
import type { WorldArticle, WorldPage } from './pages.ts'
import type { World } from './world.ts'

/** What reading made of pages, and how much of what they print it found. */
export interface ReadPages {
  readonly printed: Printed
  /** Names in articles that are printed, those of them that were read, and those that were read and are nobody's. */
  readonly wanted: number
  readonly found: number
  readonly wrong: number
}

/** The papers of the first city and its counties tell of the same people again and again: the pages that say most in a sample. */
export const sampleOf = (world: World, pages: readonly WorldPage[], most: number): readonly WorldPage[] => {
  const city = world.places.find(({ level }) => level === 'PREFECTURE')
  const papers = world.papers.filter(({ home }) => home === city || home.parent === city).map(({ name }) => name)
  return pages.filter(({ reading }) => papers.includes(reading.publisher ?? '')).slice(0, most)
}

const factsRead = ({ text, reading: { page, published, publisher } }: WorldPage): PageFacts => {
  const loaded = loadPage({ bytes: Buffer.from(text), name: page, known: { published, publisher, synthetic: true } })
  return factsOf({ reading: readPage(loaded), text: loaded.text })
}

const shared = ({ spans }: ArticleFact, { start, end }: WorldArticle): number => {
  let length = 0
  for (let at = 0; at + 1 < spans.length; at += 2) {
    length += Math.max(0, Math.min(spans[at + 1] ?? 0, end) - Math.max(spans[at] ?? 0, start))
  }
  return length
}

/** The article that what was read is mostly about. */
const truthOf = (article: ArticleFact, articles: readonly WorldArticle[]): WorldArticle | undefined =>
  [...articles].sort((left, right) => shared(article, right) - shared(article, left))[0]

/** Whom a mention is truly of: the one of that name in its article; undefined where there is none, or two. */
const numberOf = ({ name }: MentionFact, truth: WorldArticle | undefined): number | undefined => {
  const named = new Set(truth?.people.filter((person) => person.name === name).map(({ number }) => number))
  return named.size === 1 ? [...named][0] : undefined
}

/** Reads pages as the program would, and tells of each mention and report what it truly is. */
export const readPages = (pages: readonly WorldPage[]): ReadPages => {
  const people = new Map<string, number>()
  const events = new Map<string, number>()
  const read: PageFacts[] = []
  const count = { wanted: 0, found: 0, wrong: 0 }
  for (const page of pages) {
    const facts = factsRead(page)
    const truths = new Map(facts.articles.map((article) => [article.id, truthOf(article, page.articles)]))
    const found = new Set<string>()
    for (const mention of facts.mentions) {
      const truth = truths.get(mention.article)
      const number = numberOf(mention, truth)
      if (truth?.people.some(({ name }) => name === mention.name)) found.add(`${truth.start}|${mention.name}`)
      else count.wrong += 1
      if (number !== undefined) people.set(mention.id, number)
    }
    for (const { id, article } of facts.reports) {
      const event = truths.get(article)?.event ?? null
      if (event !== null) events.set(id, event)
    }
    count.wanted += new Set(
      page.articles.flatMap(({ start, people: named }) => named.map(({ name }) => `${start}|${name}`)),
    ).size
    count.found += found.size
    read.push(facts)
  }
  return { printed: { pages: read, mentions: read.flatMap(placedIn), people, events }, ...count }
}
