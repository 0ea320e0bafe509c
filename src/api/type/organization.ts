import { beginAhead, OF_ID } from '../ahead.ts'
import { builder } from '../builder.ts'
import { LevelEnum, OrganKindEnum } from '../enums.ts'
import { rawId } from '../global-id.ts'
import { loadersOf } from '../loaders.ts'
import { NodeRef } from '../node.ts'
import { OrganizationRef, PostRef, RegionRef } from '../ref.ts'

OrganizationRef.implement({
  interfaces: [NodeRef],
  description: 'A body that posts are in or that holds events: 中共西宁市委员会, 国家数据局.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Full name where the grammar of titles knows it, else as printed.' }),
    kind: t.field({ type: OrganKindEnum, description: 'What sort of body.', resolve: ({ kind }) => kind }),
    level: t.field({
      type: LevelEnum,
      nullable: true,
      description: 'Level of the division it is seated in.',
      resolve: ({ level }) => level,
    }),
    region: t.field({
      type: RegionRef,
      nullable: true,
      description: 'Division that it is seated in; null when none is known.',
      resolve: ({ region }, _args, context) => (region === null ? null : loadersOf(context).region.load(region)),
    }),
    posts: t.field({
      type: [PostRef],
      description: 'Its posts that any page has named, by title.',
      extensions: OF_ID,
      resolve: ({ id }, _args, context) => loadersOf(context).postsOfOrganization.load(id),
    }),
  }),
})

builder.queryField('organization', (t) =>
  t.field({
    type: OrganizationRef,
    nullable: true,
    description: 'The organization of this id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of the organization.' }) },
    resolve: (_root, ...[{ id }, context, info]) => {
      const raw = rawId('Organization', id)
      beginAhead({ type: 'Organization', id: raw }, context, info)
      return loadersOf(context).organization.load(raw)
    },
  }),
)
