import { cutPage } from '../../src/page/cut-page.ts'
import type { PageLayout } from '../../src/page/layout.ts'
import { loadPage } from '../../src/page/load-page.ts'

/** Cuts a made-up page into its articles. */
export const cutText = (text: string): PageLayout =>
  cutPage(loadPage({ bytes: new TextEncoder().encode(text), name: 'page', known: {} }))

/** Everybody credited on a page, in order. */
export const bylinesOf = (text: string): readonly string[] =>
  cutText(text).articles.flatMap(({ bylines }) => bylines.map(({ name }) => name))

/** All words of the bodies. */
export const bodyOf = (text: string): string =>
  cutText(text)
    .articles.flatMap(({ paragraphs }) => paragraphs.map((flat) => flat.text))
    .join('')
