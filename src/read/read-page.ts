import { READING_FORMAT, type Reading } from '../fact/reading.ts'
import { cutPage } from '../page/cut-page.ts'
import type { Page, PageArticle } from '../page/layout.ts'
import { passagesOf } from './article-passages.ts'
import { headlineYear } from './date-frame.ts'
import { findPeople } from './find-people.ts'
import { loadGazetteer } from './gazetteer.ts'
import { readArticle } from './read-article.ts'
import { pageVotes } from './region-votes.ts'

/** Version of the rules of reading; a page that was read with an older one is read anew by `reread`. */
export const RULES_VERSION = '6'

/** The year of an EDTF date; undefined when it is unknown. */
const yearOf = (date: string | null): number | undefined =>
  date === null || date.startsWith('X') ? undefined : Number(date.slice(0, 4))

/** Works out once for each year what divisions of that year a page names. */
function keptByYear<T>(make: (year: number | undefined) => T): (year: number | undefined) => T {
  const kept = new Map<number | undefined, { readonly made: T }>()
  return (year) => {
    const found = kept.get(year) ?? { made: make(year) }
    kept.set(year, found)
    return found.made
  }
}

/** The only date that any article prints: a site's date above one that its pictures or subheadings part; null where several or none do. */
function onlyDate(articles: readonly PageArticle[]): string | null {
  const [date, ...others] = new Set(articles.flatMap(({ published }) => (published === null ? [] : [published.date])))
  return others.length === 0 ? (date ?? null) : null
}

export interface ReadOptions {
  /** Tells of each fact what it scored and what lost against it; takes a little longer. */
  readonly decisions?: boolean
}

/** Reads a page: its articles, events, people, roles and relations, each with its evidence. */
export function readPage(page: Page, { decisions = false }: ReadOptions = {}): Reading {
  const gazetteer = loadGazetteer()
  const layout = cutPage(page)
  const published = page.published ?? layout.published?.date ?? null
  const publisher = page.publisher ?? layout.publisher?.name ?? null
  const only = onlyDate(layout.articles)
  const people = findPeople(layout.articles.map(passagesOf), gazetteer)
  const credited = layout.articles.flatMap((article) => article.bylines.map((byline) => byline.name))
  const named = people.flatMap((found) => [...found.values()].flat().map((person) => person.name))
  const everyone = new Set([...named, ...credited])
  const votesOf = keptByYear((year) => pageVotes({ gazetteer, year, people: everyone }, page.text))
  return {
    format: READING_FORMAT,
    page: page.name,
    sha256: page.id,
    extractor: page.extractor,
    rules: RULES_VERSION,
    published,
    publisher,
    ...(page.synthetic ? { synthetic: true } : {}),
    articles: layout.articles.map((article, index) => {
      const day = article.published?.date ?? published ?? only
      return readArticle({
        page: page.text,
        article,
        published: day,
        year: yearOf(headlineYear(article, day) ?? day),
        publisher,
        gazetteer,
        people: people[index] ?? new Map(),
        everyone,
        decisions,
        votes: votesOf(yearOf(headlineYear(article, day) ?? day)),
      })
    }),
  }
}
