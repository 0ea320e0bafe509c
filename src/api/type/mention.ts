import type { MentionFact } from '../../fact/graph.ts'
import { connectionType } from '../connection.ts'
import { ParticipationEnum } from '../enums.ts'
import { loadersOf, present } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { ArticleRef, EvidenceRef, EventRef, MentionRef, PageRef, PersonRef, ReportRef, RoleRef } from '../ref.ts'
import { evidenceOf } from './evidence.ts'

MentionRef.implement({
  interfaces: [NodeRef],
  description: 'One person in one article at one event, or at none. It never changes; which person it means may.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name without spaces, with one kind of dot.' }),
    position: t.exposeInt('position', {
      nullable: true,
      description: 'Place in the printed list, from 1; null at no event.',
    }),
    participation: t.field({
      type: [ParticipationEnum],
      description: 'What this article says the person did.',
      resolve: ({ participation }) => participation,
    }),
    label: t.exposeString('label', { nullable: true, description: 'Group’s name before the list: 市领导.' }),
    gender: t.exposeString('gender', { nullable: true, description: '女 or 男 where a note after the name says so.' }),
    ethnicity: t.exposeString('ethnicity', { nullable: true, description: 'As a note after the name says: 藏族.' }),
    roles: t.field({
      type: [RoleRef],
      description: 'Posts and labels in printed order.',
      resolve: (mention) => mention.roles.map((role) => ({ role, mention })),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that name the person here.',
      resolve: (mention) => evidenceOf([mention]),
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who is meant, as resolved now.',
      resolve: ({ id }, _args, context) => loadersOf(context).person.load(id),
    }),
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: 'The article’s report of the event; null for a person who is only named.',
      resolve: ({ report }, _args, context) => (report === null ? null : loadersOf(context).report.load(report)),
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'The event; null for a person who is only named.',
      resolve: ({ report }, _args, context) => (report === null ? null : loadersOf(context).event.load(report)),
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article that names the person.',
      resolve: ({ article }, _args, context) => present(loadersOf(context).article, article),
    }),
    page: t.field({
      type: PageRef,
      description: 'The page that the article is printed on.',
      resolve: ({ page }, _args, context) => present(loadersOf(context).page, page),
    }),
  }),
})

export const MentionConnection = connectionType<MentionFact, MentionFact>({
  name: 'Mention',
  node: MentionRef,
  description: 'Mentions, by the page’s issue date (unknown last).',
  nodeOf: (mention) => mention,
  edge: (t) => ({ node: t.field({ type: MentionRef, description: 'The mention.', resolve: ({ row }) => row }) }),
})
