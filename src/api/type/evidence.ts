import { isQuoted } from '../../fact/evidence.ts'
import type { MentionFact } from '../../fact/graph.ts'
import { BasisEnum, ProvableEnum } from '../enums.ts'
import { loadersOf, present } from '../loaders.ts'
import { ArticleRef, EvidenceRef, PageRef, SpanRef, type PlacedEvidence } from '../ref.ts'

/** The evidence of mentions, each with the article and page it stands in. */
export const evidenceOf = (mentions: readonly MentionFact[]): PlacedEvidence[] =>
  mentions.flatMap(({ evidence, article, page }) => evidence.map((one) => ({ evidence: one, article, page })))

SpanRef.implement({
  description: 'A stretch of a page’s text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First character, in UTF-16 units from the start of the page’s text.' }),
    end: t.exposeInt('end', { description: 'One past the last character, in the same units.' }),
  }),
})

EvidenceRef.implement({
  description: 'Why a fact is believed: the words of a page or a row of reference data, and the rule that read them.',
  fields: (t) => ({
    basis: t.field({
      type: BasisEnum,
      description: 'Stated, inferred or looked up.',
      resolve: ({ evidence }) => evidence.basis,
    }),
    rule: t.string({ description: 'Name of the rule of reading.', resolve: ({ evidence }) => evidence.rule }),
    quote: t.string({
      nullable: true,
      description: 'The words of the page; null where the fact rests on reference data.',
      resolve: ({ evidence }) => (isQuoted(evidence) ? evidence.quote : null),
    }),
    proves: t.field({
      type: [ProvableEnum],
      description: 'What the quote proves of the person in whose evidence it stands; empty where it is no such quote.',
      resolve: ({ evidence }) => (isQuoted(evidence) ? (evidence.proves ?? []) : []),
    }),
    start: t.int({
      nullable: true,
      description: 'First character of the quote in the page’s text, in UTF-16 units; null without a quote.',
      resolve: ({ evidence }) => (isQuoted(evidence) ? evidence.start : null),
    }),
    end: t.int({
      nullable: true,
      description: 'One past the last character of the quote, in UTF-16 units; null without a quote.',
      resolve: ({ evidence }) => (isQuoted(evidence) ? evidence.end : null),
    }),
    source: t.string({
      nullable: true,
      description: 'The row of reference data, or what came with the page (`page.json#published`); null with a quote.',
      resolve: ({ evidence }) => (isQuoted(evidence) ? null : evidence.source),
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article that was read.',
      resolve: ({ article }, _args, context) => present(loadersOf(context).article, article),
    }),
    page: t.field({
      type: PageRef,
      description: 'The page the article is printed on; `start` and `end` count in its text.',
      resolve: ({ page }, _args, context) => present(loadersOf(context).page, page),
    }),
  }),
})
