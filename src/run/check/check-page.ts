import { isDeepStrictEqual } from 'node:util'
import type { Evidence, Quoted } from '../../fact/evidence.ts'
import { isQuoted } from '../../fact/evidence.ts'
import type { Judgement, PageFacts } from '../../fact/graph.ts'
import { judgedFacts } from '../judge/overlay.ts'
import type { Wrong } from './wrong.ts'

interface Proven {
  readonly what: string
  readonly evidence: readonly Evidence[]
  /** Evidence of a part of it, which may be none. */
  readonly further: readonly Evidence[]
}

const provenOf = ({ reports, mentions, relations }: PageFacts): readonly Proven[] => [
  ...reports.map(({ id, evidence }) => ({ what: `report ${id}`, evidence, further: [] })),
  ...mentions.map(({ id, evidence, roles }) => ({
    what: `mention ${id}`,
    evidence,
    further: roles.flatMap((role) => role.evidence),
  })),
  ...relations.map(({ article, subject, predicate, object, evidence }) => ({
    what: `relation ${subject} ${predicate} ${object} in article ${article}`,
    evidence,
    further: [],
  })),
]

const bare = (text: string): string => text.replace(/\s+/gu, '')

const isWrong = ({ start, end, quote }: Quoted, text: string): boolean =>
  start < 0 || end <= start || end > text.length || bare(text.slice(start, end)) !== bare(quote)

const quotes = ({ what, evidence, further }: Proven, text: string): readonly Wrong[] =>
  [...evidence, ...further].filter(isQuoted).flatMap((quoted) => {
    if (!isWrong(quoted, text)) return []
    const { start, end, quote } = quoted
    const printed = text.slice(Math.max(0, start), Math.max(0, end))
    const detail = `quotes ${JSON.stringify(quote)} at ${String(start)}–${String(end)}, where the page has ${JSON.stringify(printed)}`
    return [{ rule: 'quote', what, detail } as const]
  })

const unproven = ({ what, evidence }: Proven): readonly Wrong[] =>
  evidence.some(isQuoted) ? [] : [{ rule: 'evidence', what, detail: 'quotes no words of its page' }]

const loose = ({ page, articles, reports, mentions }: PageFacts): readonly Wrong[] => {
  const known = new Set([...articles, ...reports].map(({ id }) => id))
  const wrong = (what: string, detail: string): Wrong => ({ rule: 'orphan', what, detail })
  return [
    ...articles
      .filter((article) => article.page !== page.id)
      .map(({ id }) => wrong(`article ${id}`, 'is of another page')),
    ...[...reports, ...mentions]
      .filter(({ article }) => !known.has(article))
      .map(({ id, article }) => wrong(`fact ${id}`, `is in article ${article}, which its page does not have`)),
    ...mentions
      .filter(({ report }) => report !== null && !known.has(report))
      .map(({ id, report }) => wrong(`mention ${id}`, `is in report ${report ?? ''}, which its page does not have`)),
  ]
}

/** What does not hold within one page: quotes, evidence, what hangs on what, and what judgements make of the reading. */
export const checkPage = (facts: PageFacts, judgements: readonly Judgement[]): readonly Wrong[] => {
  const proven = provenOf(facts)
  const isJudged = isDeepStrictEqual(judgedFacts(facts, judgements), facts)
  return [
    ...proven.flatMap((one) => quotes(one, facts.page.text)),
    ...proven.flatMap(unproven),
    ...loose(facts),
    ...(isJudged
      ? []
      : [
          {
            rule: 'judgement',
            what: `page ${facts.page.id}`,
            detail: 'is not what its judgements make of the reading',
          } as const,
        ]),
  ]
}
