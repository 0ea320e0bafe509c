import type { ArticleReading } from '../../src/fact/reading.ts'
import { isQuoted } from '../../src/fact/evidence.ts'

/** A stretch of a page's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const pairs = (spans: readonly number[]): readonly Stretch[] =>
  spans.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: spans[i + 1] ?? start }] : []))

const hull = (stretches: readonly Stretch[]): Stretch => ({
  start: Math.min(...stretches.map(({ start }) => start)),
  end: Math.max(...stretches.map(({ end }) => end)),
})

/** Whole lines around a stretch, without the break behind them. */
const wholeLines = (text: string, { start, end }: Stretch): Stretch => {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next }
}

/** Where an article stands, all its lines. */
export const articleBlock = (text: string, article: ArticleReading): Stretch =>
  wholeLines(text, hull(pairs(article.spans)))

/** The lines of an article's headline, and the body without them; null where either is missing. */
export const headlineAndBody = (
  text: string,
  article: ArticleReading,
): { readonly lines: readonly Stretch[]; readonly body: Stretch } | null => {
  const quoted = article.evidence.headline.filter(isQuoted)
  const lines = quoted.map((quote) => wholeLines(text, quote))
  const own = (span: Stretch): boolean => !lines.some(({ start, end }) => span.start >= start && span.end <= end)
  const rest = pairs(article.spans).filter(own)
  return lines.length === 0 || rest.length === 0 ? null : { lines, body: wholeLines(text, hull(rest)) }
}

/** True when no two stretches share a character. */
export const areApart = (stretches: readonly Stretch[]): boolean => {
  const sorted = stretches.toSorted((one, other) => one.start - other.start)
  return sorted.every(({ start }, i) => i === 0 || start >= (sorted[i - 1]?.end ?? 0))
}
