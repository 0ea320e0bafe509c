import type { PageFacts } from '../../fact/graph.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { rawId } from '../global-id.ts'
import { loadersOf, present } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { ArticleRef, MentionRef, PageRef, ReportRef, SpanRef, type Span } from '../ref.ts'

const spansOf = (flat: readonly number[]): Span[] =>
  flat.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: flat[at + 1] ?? start }] : []))

/** All facts of the page that an article is on. */
export const factsOf = (context: ApiContext, page: string): Promise<PageFacts> =>
  present(loadersOf(context).facts, page)

ArticleRef.implement({
  interfaces: [NodeRef],
  description: 'One report on a page: headline, bylines, body.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Number on the page, from 0.' }),
    published: t.expose('published', {
      type: 'Edtf',
      nullable: true,
      description: 'Only where the article prints its own date.',
    }),
    kicker: t.exposeStringList('kicker', { description: '引题: lines above the headline.' }),
    headline: t.exposeStringList('headline', {
      description: 'Lines of the headline in order; empty when there is none.',
    }),
    bylines: t.exposeStringList('bylines', { description: 'Reporters, photographers, editors.' }),
    spans: t.field({
      type: [SpanRef],
      description: 'Where it stands on the page, in reading order.',
      resolve: ({ spans }) => spansOf(spans),
    }),
    text: t.string({
      description: 'Its stretches of the page’s text, one a line.',
      resolve: async ({ page, spans }, _args, context) => {
        const { text } = await present(loadersOf(context).page, page)
        return spansOf(spans)
          .map(({ start, end }) => text.slice(start, end))
          .join('\n')
      },
    }),
    page: t.field({
      type: PageRef,
      description: 'The page it is printed on.',
      resolve: ({ page }, _args, context) => present(loadersOf(context).page, page),
    }),
    reports: t.field({
      type: [ReportRef],
      description: 'Its reports of events.',
      resolve: async ({ id, page }, _args, context) =>
        (await factsOf(context, page)).reports.filter(({ article }) => article === id),
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'Everybody it names, with and without taking part.',
      resolve: async ({ id, page }, _args, context) =>
        (await factsOf(context, page)).mentions.filter(({ article }) => article === id),
    }),
  }),
})

builder.queryField('article', (t) =>
  t.field({
    type: ArticleRef,
    nullable: true,
    description: 'The article of this id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of the article.' }) },
    resolve: (_root, { id }, context) => loadersOf(context).article.load(rawId('Article', id)),
  }),
)
