import { BASES, PROVABLE } from '../fact/evidence.ts'
import { EVENT_KINDS, PARTICIPATIONS, RELATION_KINDS } from '../fact/participation.ts'
import { LEVELS, ORGAN_KINDS } from '../fact/reading.ts'
import { THROUGH } from '../store/contract.ts'
import { builder } from './builder.ts'

/** The values of an enumeration with their descriptions. */
export const described = <Name extends string>(
  names: readonly Name[],
  descriptions: Readonly<Record<Name, string>>,
): Record<Name, { readonly description: string }> =>
  Object.fromEntries(names.map((name) => [name, { description: descriptions[name] }])) as Record<
    Name,
    { readonly description: string }
  >

export const EventKindEnum = builder.enumType('EventKind', {
  description: 'What sort of occasion an event is, from the words of its reports.',
  values: described(EVENT_KINDS, {
    MEETING: '会议, 大会, 座谈会, 常委会, 全会, 培训班.',
    TALKS: '会见, 会谈, 拜会.',
    VISIT: '调研, 考察, 视察, 走访, 慰问, 检查.',
    CEREMONY: '开幕式, 签约仪式, 启动仪式, 揭牌, 植树活动.',
    OTHER: 'None of the others.',
  }),
})

const PARTICIPATION_WORDS = {
  PRESIDE: '主持: presided.',
  SPEAK: '讲话, 致辞, 作报告, 部署, 宣布: spoke.',
  ATTEND: '出席, 参加, 到会, 就座: attended.',
  SIT_IN: '列席: sat in without a vote.',
  ACCOMPANY: '陪同, 随同, 一同: went along with who led.',
  MEET: '会见, 会谈: one of the two sides that met.',
  LEAD: 'Led a 调研, 考察, 走访 or 检查.',
} as const

export const ParticipationEnum = builder.enumType('Participation', {
  description: 'What a report says a person did at an event; all that apply.',
  values: described(PARTICIPATIONS, PARTICIPATION_WORDS),
})

export const ProvableEnum = builder.enumType('Provable', {
  description: 'What a quote proves of the person in whose evidence it stands.',
  values: described(PROVABLE, {
    ...PARTICIPATION_WORDS,
    NAME: 'The name as printed.',
    GENDER: '（女）: gender.',
    ETHNICITY: '（藏族）: people.',
  }),
})

export const RelationKindEnum = builder.enumType('RelationKind', {
  description: 'A relation between two people that a text states outright: the subject is … of the object.',
  values: described(RELATION_KINDS, {
    SPOUSE: '夫人, 丈夫: married.',
    PARENT: 'Father or mother.',
    CHILD: 'Son or daughter.',
    SUCCEEDS: '接替: took over the post.',
  }),
})

export const LevelEnum = builder.enumType('Level', {
  description: 'Level of a division, and of what is seated in it.',
  values: described(LEVELS, {
    NATIONAL: 'The whole country.',
    PROVINCE: '省, 自治区, 直辖市, 特别行政区.',
    PREFECTURE: '地级市, 自治州, 盟, 地区.',
    COUNTY: '县, 区, 县级市, 旗.',
    TOWNSHIP: '乡, 镇, 街道.',
  }),
})

export const OrganKindEnum = builder.enumType('OrganKind', {
  description: 'What sort of body an organization is.',
  values: described(ORGAN_KINDS, {
    PARTY: '中共…委员会 and its departments.',
    CONGRESS: '人大 and its standing committee.',
    GOVERNMENT: '人民政府 and its departments.',
    CONSULTATIVE: '政协.',
    DISCIPLINE: '纪委, 监委.',
    COURT: '法院.',
    PROCURATORATE: '检察院.',
    MILITARY: '军区, 军分区, 人武部.',
    MASS: '工会, 妇联, 共青团 and others like them.',
    EVENT: 'A body that a meeting makes for itself: 主席团.',
    OTHER: 'Companies, universities, hospitals, newspapers and the rest.',
  }),
})

export const BasisEnum = builder.enumType('Basis', {
  description: 'Why a fact is believed.',
  values: described(BASES, {
    STATED: 'The page says so in the quoted words.',
    INFERRED: 'Follows from premises that are quoted or named.',
    REFERENCE: 'Follows from a row of reference data, named by its source.',
  }),
})

export const ConflictKindEnum = builder.enumType('ConflictKind', {
  description: 'What does not fit in the chain of holders of a post that one person holds at a time.',
  values: described(['OVERLAP', 'UNFILLED'], {
    OVERLAP: 'Two people are seen in it on the same days, for longer than papers are late.',
    UNFILLED: 'Nobody is seen in it between two holders for longer than a post stays vacant, mostly.',
  }),
})

export const RoleKindEnum = builder.enumType('RoleKind', {
  description: 'Whether printed words name a post or only a group.',
  values: described(['POST', 'LABEL'], {
    POST: 'A post: 市委书记.',
    LABEL: 'A group’s name before a list: 市领导. It is no post.',
  }),
})

export const RoleStatusEnum = builder.enumType('RoleStatus', {
  description: 'How a printed role stands to the person at the time of the report.',
  values: described(['CURRENT', 'FORMER', 'ACTING', 'CANDIDATE', 'APPOINTED', 'REMOVED'], {
    CURRENT: 'Held.',
    FORMER: '原, 时任: held before.',
    ACTING: '代: held for the time being.',
    CANDIDATE: '候选人: stands for it.',
    APPOINTED: '任命, 当选: given in this report.',
    REMOVED: '免去, 辞去: taken in this report.',
  }),
})

export const ThroughEnum = builder.enumType('Through', {
  description: 'What can join two people on a path.',
  values: described(THROUGH, {
    EVENT: 'Both were at one event.',
    ORGANIZATION: 'Both held posts in one organization on the same known days.',
    POST: 'Both held one post, one after the other or side by side.',
  }),
})
