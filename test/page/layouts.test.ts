import { describe, expect, it } from 'vitest'
import type { PageArticle } from '../../src/page/layout.ts'
import { DENSE } from './drawn/dense.ts'
import type { DrawnArticle } from './drawn/drawn-page.ts'
import { MENUS } from './drawn/menus.ts'
import { NEWSPRINT } from './drawn/newsprint.ts'
import { NOTICES } from './drawn/notices.ts'
import { PAPERS } from './drawn/papers.ts'
import { SPLITS } from './drawn/splits.ts'
import { SPREADS } from './drawn/spreads.ts'
import { SITES } from './drawn/sites.ts'
import { cutText } from './helper.ts'

const PAGES = [...PAPERS, ...NEWSPRINT, ...SPREADS, ...SPLITS, ...NOTICES, ...DENSE, ...SITES, ...MENUS]

/** What was cut, as far as it is asked. */
const seen = (article: PageArticle, asked: DrawnArticle): DrawnArticle => ({
  ...(asked.kicker === undefined ? {} : { kicker: article.kicker.map((line) => line.text) }),
  headline: article.headline.map((line) => line.text),
  bylines: article.bylines.map((byline) => byline.name),
  opens: (article.paragraphs[0]?.text ?? '').slice(0, asked.opens.length),
  ...(asked.paragraphs === undefined ? {} : { paragraphs: article.paragraphs.length }),
  ...(asked.published === undefined ? {} : { published: article.published?.date ?? 'none' }),
})

describe('layouts of newspapers and sites', () => {
  it.each(PAGES)('$name', ({ page, articles }) => {
    const cut = cutText(`${page.join('\n')}\n`).articles
    expect(cut.map((article, at) => seen(article, articles[at] ?? { headline: [], bylines: [], opens: '' }))).toEqual(
      articles,
    )
  })

  it.each(PAGES)('with other line ends: $name', ({ page }) => {
    const words = (ends: string): string =>
      JSON.stringify(
        cutText(page.join(ends)).articles.map(({ headline, kicker, bylines, paragraphs }) =>
          [...kicker, ...headline]
            .map((line) => line.text)
            .concat(
              bylines.map(({ name }) => name),
              paragraphs.map(({ text }) => text),
            ),
        ),
      )
    expect(words('\r\n')).toBe(words('\n'))
  })
})
