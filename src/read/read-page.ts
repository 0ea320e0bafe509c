import { READING_FORMAT, type Reading } from '../fact/reading.ts'
import { cutPage } from '../page/cut-page.ts'
import type { Page } from '../page/layout.ts'
import { sureNames } from './find-people.ts'
import { loadGazetteer } from './gazetteer.ts'
import { passagesOf, readArticle } from './read-article.ts'

/** Version of the rules of reading; a page that was read with an older one is read anew by `reread`. */
export const RULES_VERSION = '1'

/** Reads a page: its articles, events, people, roles and relations, each with its evidence. */
export function readPage(page: Page): Reading {
  const gazetteer = loadGazetteer()
  const layout = cutPage(page)
  const published = page.published ?? layout.published?.date ?? null
  const publisher = page.publisher ?? layout.publisher?.name ?? null
  const sure = layout.articles.map((article) => sureNames(passagesOf(article), gazetteer))
  return {
    format: READING_FORMAT,
    page: page.name,
    sha256: page.id,
    extractor: page.extractor,
    rules: RULES_VERSION,
    published,
    publisher,
    ...(page.synthetic ? { synthetic: true } : {}),
    articles: layout.articles.map((article, index) =>
      readArticle({
        page: page.text,
        layout,
        article,
        published: article.published?.date ?? published,
        publisher,
        gazetteer,
        names: new Set(sure.filter((_, other) => other !== index).flatMap((names) => [...names])),
      }),
    ),
  }
}
