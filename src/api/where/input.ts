import type { Basis } from '../../fact/evidence.ts'
import type { EventKind, Participation } from '../../fact/participation.ts'
import type { Level, OrganKind } from '../../fact/reading.ts'
import { builder } from '../builder.ts'
import { BasisEnum, EventKindEnum, LevelEnum, OrganKindEnum, ParticipationEnum } from '../enums.ts'
import { PERSON_ARGUMENT } from '../whom.ts'

type Maybe<Values> = { readonly [Key in keyof Values]?: Values[Key] | null | undefined }

/** Conditions of one kind, joined. */
export type Joined<Condition> = Maybe<Condition> &
  Maybe<{
    readonly AND: readonly Joined<Condition>[]
    readonly OR: readonly Joined<Condition>[]
    readonly NOT: Joined<Condition>
  }>

export interface EventConditions {
  readonly ids: readonly string[]
  readonly from: string
  readonly to: string
  readonly kinds: readonly EventKind[]
  readonly regions: readonly string[]
  readonly hosts: readonly string[]
  readonly hostLevels: readonly Level[]
  readonly hostKinds: readonly OrganKind[]
  readonly series: readonly string[]
  readonly title: string
  readonly search: string
  readonly attendees: readonly string[]
  readonly minSize: number
  readonly maxSize: number
  readonly attended: Joined<AttendanceConditions>
  readonly publishers: readonly string[]
  readonly bases: readonly Basis[]
}

export interface PostConditions {
  readonly posts: readonly string[]
  readonly title: string
  readonly organization: string
  readonly regions: readonly string[]
  readonly levels: readonly Level[]
  readonly kinds: readonly OrganKind[]
  readonly heldOn: string
  readonly bases: readonly Basis[]
}

export interface AttendanceConditions {
  readonly participation: readonly Participation[]
  readonly minPosition: number
  readonly maxPosition: number
  readonly capacity: string
  readonly minReports: number
  readonly publishers: readonly string[]
  readonly bases: readonly Basis[]
  readonly event: Joined<EventConditions>
  readonly person: Joined<PersonConditions>
}

export interface PersonConditions {
  readonly people: readonly string[]
  readonly search: string
  readonly holds: Joined<PostConditions>
  readonly attends: Joined<AttendanceConditions>
  readonly provisional: boolean
  readonly gender: string
  readonly ethnicity: string
  readonly minEvents: number
  readonly maxEvents: number
  readonly publishers: readonly string[]
}

const JOINED =
  'All conditions given must hold; a list holds where one of its values does. What a row does not tell meets no condition, and so meets its NOT.'

const PUBLISHERS = 'Newspapers or sites by name, as a page gives it.'
const BASES =
  'How sure a fact is: STATED in the words of a page, INFERRED from them, or by REFERENCE to data; `NOT: { bases: [INFERRED, REFERENCE] }` leaves what pages state outright.'
const REGIONS = 'or below it: ids, or codes as in 630100.'

export const EventWhere = builder.inputRef<Joined<EventConditions>>('EventWhere').implement({
  description: `Conditions on events. ${JOINED}`,
  fields: (t) => ({
    ids: t.idList({ description: 'One of these events: ids.' }),
    from: t.field({ type: 'Date', description: 'Can have been on this day or later.' }),
    to: t.field({ type: 'Date', description: 'Can have been on this day or earlier.' }),
    kinds: t.field({ type: [EventKindEnum], description: 'Of one of these kinds.' }),
    regions: t.idList({ description: `Held in one of these divisions ${REGIONS}` }),
    hosts: t.idList({ description: 'Held by one of these organizations: ids.' }),
    hostLevels: t.field({ type: [LevelEnum], description: 'Held by a body of one of these levels.' }),
    hostKinds: t.field({ type: [OrganKindEnum], description: 'Held by a body of one of these kinds.' }),
    series: t.idList({ description: 'In one of these series: ids.' }),
    title: t.string({ description: 'The title contains this.' }),
    search: t.string({
      description: 'Part of the title, of its pinyin or its initials: 常委会, changweihui, cwh.',
    }),
    attendees: t.idList({ description: `One of these people was there. Each: ${PERSON_ARGUMENT}` }),
    minSize: t.int({ description: 'At least so many people were there, as far as the pages name them.' }),
    maxSize: t.int({ description: 'At most so many people were there, as far as the pages name them.' }),
    attended: t.field({ type: AttendanceWhere, description: 'Somebody was there so.' }),
    publishers: t.stringList({ description: `Reported by one of these. ${PUBLISHERS}` }),
    bases: t.field({
      type: [BasisEnum],
      description: `Some evidence of its title, date or places is of one of these. ${BASES}`,
    }),
    AND: t.field({ type: [EventWhere], description: 'All of these hold too.' }),
    OR: t.field({ type: [EventWhere], description: 'One of these holds; none does where the list is empty.' }),
    NOT: t.field({ type: EventWhere, description: 'This does not hold.' }),
  }),
})

export const PostWhere = builder.inputRef<Joined<PostConditions>>('PostWhere').implement({
  description: `Conditions on one post that somebody holds, of which all must be true at once. ${JOINED}`,
  fields: (t) => ({
    posts: t.idList({ description: 'One of these posts: ids.' }),
    title: t.string({ description: 'The title contains this: 书记.' }),
    organization: t.string({ description: 'The organization’s name contains this: 人民政府.' }),
    regions: t.idList({ description: `The organization is seated in one of these divisions ${REGIONS}` }),
    levels: t.field({ type: [LevelEnum], description: 'The organization is of one of these levels.' }),
    kinds: t.field({ type: [OrganKindEnum], description: 'The organization is of one of these kinds.' }),
    heldOn: t.field({
      type: 'Date',
      description:
        'Held on this day as far as is known: first seen or appointed by then, or on no known day, and not removed before.',
    }),
    bases: t.field({
      type: [BasisEnum],
      description:
        'Some evidence of the post in words that print it with the person’s name is of one of these: STATED in the words of a page, INFERRED from them, or by REFERENCE, as the division mostly is; `NOT: { bases: [INFERRED] }` leaves posts of which nothing was inferred.',
    }),
    AND: t.field({ type: [PostWhere], description: 'All of these hold too, of the same post.' }),
    OR: t.field({
      type: [PostWhere],
      description: 'One of these holds of the same post; none does where the list is empty.',
    }),
    NOT: t.field({ type: PostWhere, description: 'This does not hold of the same post.' }),
  }),
})

export const PersonWhere = builder.inputRef<Joined<PersonConditions>>('PersonWhere').implement({
  description: `Conditions on people. ${JOINED}`,
  fields: (t) => ({
    people: t.idList({ description: `One of these. Each: ${PERSON_ARGUMENT}` }),
    search: t.string({ description: 'Part of a name, of its pinyin or its initials: 王卫, weidong, wwd.' }),
    holds: t.field({ type: PostWhere, description: 'Was seen in a post of which all this is true.' }),
    attends: t.field({ type: AttendanceWhere, description: 'Attended some event so.' }),
    provisional: t.boolean({ description: 'Whether no printed role ties the person to a post or division.' }),
    gender: t.string({ description: '女 or 男, where a page notes it.' }),
    ethnicity: t.string({ description: 'As a page notes it: 藏族.' }),
    minEvents: t.int({ description: 'Attended at least so many events.' }),
    maxEvents: t.int({ description: 'Attended at most so many events.' }),
    publishers: t.stringList({ description: `Named by one of these. ${PUBLISHERS}` }),
    AND: t.field({ type: [PersonWhere], description: 'All of these hold too.' }),
    OR: t.field({ type: [PersonWhere], description: 'One of these holds; none does where the list is empty.' }),
    NOT: t.field({ type: PersonWhere, description: 'This does not hold.' }),
  }),
})

export const AttendanceWhere = builder.inputRef<Joined<AttendanceConditions>>('AttendanceWhere').implement({
  description: `Conditions on attendances. ${JOINED}`,
  fields: (t) => ({
    participation: t.field({ type: [ParticipationEnum], description: 'Did one of these.' }),
    minPosition: t.int({ description: 'This place in the printed list, from 1, or a later one.' }),
    maxPosition: t.int({ description: 'This place in the printed list or an earlier one.' }),
    capacity: t.string({ description: 'A post or label as printed contains this.' }),
    minReports: t.int({ description: 'At least so many reports of the event name the person.' }),
    publishers: t.stringList({ description: `A report of one of these names the person. ${PUBLISHERS}` }),
    bases: t.field({ type: [BasisEnum], description: `Some evidence of it is of one of these. ${BASES}` }),
    event: t.field({ type: EventWhere, description: 'The event is so.' }),
    person: t.field({ type: PersonWhere, description: 'The person is so.' }),
    AND: t.field({ type: [AttendanceWhere], description: 'All of these hold too.' }),
    OR: t.field({ type: [AttendanceWhere], description: 'One of these holds; none does where the list is empty.' }),
    NOT: t.field({ type: AttendanceWhere, description: 'This does not hold.' }),
  }),
})
