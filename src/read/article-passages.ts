import type { PageArticle } from '../page/layout.ts'
import type { Passage } from './passage.ts'

/** Passages of an article: headline lines first, then its paragraphs. */
export function passagesOf(article: PageArticle): Passage[] {
  const heads = [...article.kicker, ...article.headline].map((line) => line.flat)
  return [...heads, ...article.paragraphs].map((flat, index) => ({
    kind: index < heads.length ? 'HEADLINE' : 'BODY',
    index,
    text: flat.text,
    flat,
  }))
}
