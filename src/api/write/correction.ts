import { builder } from '../builder.ts'
import { EventKindEnum, ParticipationEnum, RelationKindEnum, RoleStatusEnum } from '../enums.ts'

const CorrectedRoleInput = builder.inputType('CorrectedRoleInput', {
  description: 'A post or label as a person states it.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'The title: 副市长.' }),
    organization: t.string({ description: 'Full name of the organization: 西宁市人民政府.' }),
    region: t.string({ description: 'Code of the division: 630100.' }),
    of: t.string({ description: 'The division’s full name, or the organization as printed.' }),
    label: t.boolean({ description: 'True for a group’s name such as 市领导, which is no post.' }),
    status: t.field({ type: RoleStatusEnum, description: 'How it stands to the person; CURRENT when absent.' }),
  }),
})

/** What CORRECT takes: the fields of a mention, of a report, or of a relation. */
export const CorrectionInput = builder.inputType('CorrectionInput', {
  description:
    'What stands in place of what was read; fields that are left out stay as they were read, null says that there is none.',
  fields: (t) => ({
    name: t.string({ description: 'Of a mention: the name.' }),
    gender: t.string({ description: 'Of a mention: 女 or 男.' }),
    ethnicity: t.string({ description: 'Of a mention: 藏族.' }),
    label: t.string({ description: 'Of a mention: the group’s name before the list, 市领导.' }),
    position: t.int({ description: 'Of a mention: its place in the printed list, from 1.' }),
    participation: t.field({ type: [ParticipationEnum], description: 'Of a mention: what the person did.' }),
    roles: t.field({ type: [CorrectedRoleInput], description: 'Of a mention: posts and labels in printed order.' }),
    title: t.string({ description: 'Of a report: what the event is called.' }),
    kind: t.field({ type: EventKindEnum, description: 'Of a report: what sort of event.' }),
    date: t.string({
      description: 'Of a report: the day, month or year as EDTF, `2024-12-19`, `2024-12`, `XXXX-12-19`.',
    }),
    endDate: t.string({ description: 'Of a report: the last day, as EDTF.' }),
    host: t.string({ description: 'Of a report: the body that held the event, by its full name.' }),
    hostRegion: t.string({ description: 'Of a report: code of the host’s division.' }),
    places: t.stringList({ description: 'Of a report: where it was held, as printed.' }),
    regions: t.field({
      type: ['String'],
      description: 'Of a report: codes of the divisions that the places lie in, one each; null where none is known.',
    }),
    listComplete: t.boolean({ description: 'Of a report: whether the list of people is whole.' }),
    predicate: t.field({ type: RelationKindEnum, description: 'Of a relation: what the one is to the other.' }),
  }),
})
