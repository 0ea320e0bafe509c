import { CertaintyEnum, heldBy } from '../as-of/certainty.ts'
import { loadersOf, present, presentAll } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { evidenceOfPost } from '../post-evidence.ts'
import { EvidenceRef, MentionRef, OccupancyRef, PersonRef, PostRef } from '../ref.ts'

OccupancyRef.implement({
  interfaces: [NodeRef],
  description:
    'A person holds a post. What was observed stands apart from what was said: "last seen" does not mean "left".',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who holds it.',
      resolve: ({ person }, _args, context) => present(loadersOf(context).person, person),
    }),
    post: t.field({
      type: PostRef,
      description: 'What is held.',
      resolve: ({ post }, _args, context) => present(loadersOf(context).post, post),
    }),
    firstSeen: t.expose('firstSeen', {
      type: 'Edtf',
      nullable: true,
      description: 'Observed: first day on which a report prints the person with the post.',
    }),
    lastSeen: t.expose('lastSeen', { type: 'Edtf', nullable: true, description: 'Observed: last such day.' }),
    appointed: t.expose('appointed', {
      type: 'Edtf',
      nullable: true,
      description: 'Said: the day of appointment or election, where a report tells.',
    }),
    removed: t.expose('removed', {
      type: 'Edtf',
      nullable: true,
      description: 'Said: the day of removal or resignation, where a report tells.',
    }),
    acting: t.exposeBoolean('acting', { description: 'True where it is printed as 代, held for the time being.' }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'How sure it is that it is held on the day of `@asOf`; null without one.',
      resolve: (occupancy, _args, { asOf }) => (asOf === null ? null : heldBy(occupancy, asOf)),
    }),
    mentions: t.field({
      type: [MentionRef],
      description: 'Mentions that print the post.',
      resolve: ({ mentions }, _args, context) => presentAll(loadersOf(context).mention, mentions),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that print the post with the person’s name.',
      resolve: (occupancy, _args, context) => evidenceOfPost(occupancy, context),
    }),
  }),
})
