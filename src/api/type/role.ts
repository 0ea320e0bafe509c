import { LevelEnum, OrganKindEnum, RoleKindEnum, RoleStatusEnum } from '../enums.ts'
import { loadersOf } from '../loaders.ts'
import { EvidenceRef, RegionRef, RoleRef } from '../ref.ts'

RoleRef.implement({
  description: 'One post or label of a person as an article prints it.',
  fields: (t) => ({
    title: t.string({
      description: 'The words of the title without the division’s name: 市委书记.',
      resolve: ({ role }) => role.title,
    }),
    of: t.string({
      nullable: true,
      description: 'Full name of the division, or the organization as printed; null when nothing tells.',
      resolve: ({ role }) => role.of,
    }),
    kind: t.field({
      type: RoleKindEnum,
      description: 'A post, or a label before a list.',
      resolve: ({ role }) => role.kind,
    }),
    status: t.field({
      type: RoleStatusEnum,
      description: 'Held, held before, newly given or taken.',
      resolve: ({ role }) => role.status,
    }),
    organization: t.string({
      nullable: true,
      description: 'Full name of the body that the title means: 中共西宁市委员会; null for a label.',
      resolve: ({ role }) => role.post.organization,
    }),
    organKind: t.field({
      type: OrganKindEnum,
      description: 'Kind of that body.',
      resolve: ({ role }) => role.post.organ,
    }),
    level: t.field({
      type: LevelEnum,
      nullable: true,
      description: 'Level of that body.',
      resolve: ({ role }) => role.post.level,
    }),
    region: t.field({
      type: RegionRef,
      nullable: true,
      description: 'Division of that body; null when none is known.',
      resolve: ({ role }, _args, context) =>
        role.post.region === null ? null : loadersOf(context).region.load(role.post.region),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that print the role.',
      resolve: ({ role, mention: { article, page } }) => role.evidence.map((evidence) => ({ evidence, article, page })),
    }),
  }),
})
