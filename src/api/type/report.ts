import { EventKindEnum } from '../enums.ts'
import { loadersOf, present } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { ArticleRef, EventRef, EvidenceRef, MentionRef, PageRef, RegionRef, ReportRef } from '../ref.ts'
import { factsOf } from './article.ts'

ReportRef.implement({
  interfaces: [NodeRef],
  description: 'What one article says of one event.',
  fields: (t) => ({
    kind: t.field({
      type: EventKindEnum,
      description: 'What sort of occasion, in this article’s words.',
      resolve: ({ kind }) => kind,
    }),
    title: t.exposeString('title', { description: 'What this article calls it.' }),
    date: t.expose('date', {
      type: 'Edtf',
      nullable: true,
      description: 'When, as this article tells; null when it does not.',
    }),
    endDate: t.expose('endDate', {
      type: 'Edtf',
      nullable: true,
      description: 'Last day, of an event of several days.',
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'First possible day; null when no year is known.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'Last possible day; null when no year is known.',
    }),
    listComplete: t.exposeBoolean('listComplete', {
      description: 'False when 等 or 等领导 closes a list, so that more people were there.',
    }),
    places: t.exposeStringList('places', { description: 'Where, as divisions by full name, most specific known.' }),
    regions: t.field({
      type: [RegionRef],
      description: 'Divisions of the places, as far as they are known by code.',
      resolve: async ({ regions }, _args, context) => {
        const codes = regions.filter((code) => code !== null)
        return Promise.all(codes.map((code) => present(loadersOf(context).region, code)))
      },
    }),
    host: t.exposeString('host', {
      nullable: true,
      description: 'Full name of the body that held it, as this article tells.',
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'The event that it is a report of, as resolved now.',
      resolve: ({ id }, _args, context) => loadersOf(context).event.load(id),
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'This report’s own list, in printed order.',
      resolve: async ({ id, page }, _args, context) =>
        (await factsOf(context, page)).mentions
          .filter(({ report }) => report === id)
          .sort((left, right) => (left.position ?? 0) - (right.position ?? 0)),
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: ({ article }, _args, context) => present(loadersOf(context).article, article),
    }),
    page: t.field({
      type: PageRef,
      description: 'The page that the article is printed on.',
      resolve: ({ page }, _args, context) => present(loadersOf(context).page, page),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words behind title, date and places.',
      resolve: ({ evidence, article, page }) => evidence.map((one) => ({ evidence: one, article, page })),
    }),
  }),
})
