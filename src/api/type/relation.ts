import { RelationKindEnum } from '../enums.ts'
import { loadersOf, present } from '../loaders.ts'
import { ArticleRef, EvidenceRef, PersonRef, RelationRef } from '../ref.ts'

RelationRef.implement({
  description: 'A relation between two people that a text states outright.',
  fields: (t) => ({
    subject: t.field({
      type: PersonRef,
      description: 'Of whom it is told.',
      resolve: ({ subject }, _args, context) => present(loadersOf(context).person, subject),
    }),
    predicate: t.field({
      type: RelationKindEnum,
      description: 'What the subject is to the object.',
      resolve: ({ predicate }) => predicate,
    }),
    object: t.field({
      type: PersonRef,
      description: 'To whom.',
      resolve: ({ object }, _args, context) => present(loadersOf(context).person, object),
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article that states it.',
      resolve: ({ article }, _args, context) => present(loadersOf(context).article, article),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that state it.',
      resolve: async ({ evidence, article }, _args, context) => {
        const { page } = await present(loadersOf(context).article, article)
        return evidence.map((one) => ({ evidence: one, article, page }))
      },
    }),
  }),
})
