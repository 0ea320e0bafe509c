/** What a page says a person did at an event; the vocabulary of attendance. */
export const PARTICIPATIONS = ['PRESIDE', 'SPEAK', 'ATTEND', 'SIT_IN', 'ACCOMPANY', 'MEET', 'LEAD'] as const
export type Participation = (typeof PARTICIPATIONS)[number]

/** MEETING 会议; TALKS 会见, 会谈; VISIT 调研, 考察; CEREMONY 开幕式, 启动仪式; OTHER what is none of these. */
export const EVENT_KINDS = ['MEETING', 'TALKS', 'VISIT', 'CEREMONY', 'OTHER'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Relations between two people that a text states outright. */
export const RELATION_KINDS = ['SPOUSE', 'PARENT', 'CHILD', 'SUCCEEDS'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]
