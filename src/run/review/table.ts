import type { ConflictReview, ShownConflict } from './conflicts.ts'
import type { Doubt } from './doubts.ts'
import type { EventSide } from './event-sides.ts'
import type { EventReview, UncertainEvents } from './events.ts'
import type { Review, Uncertain } from './review.ts'
import type { Side } from './sides.ts'

export interface WholeReview extends Review {
  readonly events: EventReview
  readonly posts: ConflictReview
}

const between = (from: string | null, to: string | null): string =>
  from === to ? (from ?? 'no date') : `${from ?? '?'} – ${to ?? '?'}`

const sideLines = ({ id, name, provisional, attendances, posts, evidence }: Side, named = false): readonly string[] => [
  `   ${id}${named ? ` ${name}` : ''}  ${String(attendances)} attendances${provisional ? ', provisional' : ''}`,
  ...posts.map(
    ({ title, organization, firstSeen, lastSeen }) => `      ${organization} ${title}, ${between(firstSeen, lastSeen)}`,
  ),
  ...evidence.map(
    ({ published, publisher, page, words }) => `      ${published ?? 'no date'} ${publisher ?? page}: …${words}…`,
  ),
]

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${String(Math.abs(weight))}`

const why = ({ score, reasons }: Pick<Doubt, 'score' | 'reasons'>): string => {
  const parts = reasons.map(
    ({ feature, weight, detail }) => `${feature}${detail === '' ? '' : ` (${detail})`} ${signed(weight)}`,
  )
  return `${String(score)} = ${parts.join(', ')}`
}

const clusterLines = ({ name, attendances, people, doubts }: Uncertain, nth: number): string =>
  [
    `${String(nth + 1)}. ${name}: ${String(people.length)} people, ${String(attendances)} attendances hang on it`,
    ...people.flatMap((side) => sideLines(side)),
    ...doubts.map((doubt) => `   ${doubt.left} and ${doubt.right}: ${why(doubt)}`),
  ].join('\n')

const eventLines = ({ id, title, date, attendances, people, reports }: EventSide): readonly string[] => [
  `   ${id} ${title}, ${date ?? 'no date'}, ${String(attendances)} attendances: ${people.join('、')}`,
  ...reports.map(
    ({ published, publisher, page, words }) => `      ${published ?? 'no date'} ${publisher ?? page}: …${words}…`,
  ),
]

const pairLines = ({ attendances, left, right, ...doubt }: UncertainEvents, nth: number): string =>
  [
    `${String(nth + 1)}. ${left.title} and ${right.title}: ${String(attendances)} attendances hang on it`,
    ...eventLines(left),
    ...eventLines(right),
    `   ${left.id} and ${right.id}: ${why(doubt)}`,
  ].join('\n')

const SAYS = { OVERLAP: 'two at once', UNFILLED: 'nobody seen' } as const

const conflictLines = ({ kind, from, to, post, organization, people }: ShownConflict, nth: number): string =>
  [
    `${String(nth + 1)}. ${organization?.name ?? ''} ${post.title}: ${SAYS[kind]}, ${between(from, to)}`,
    ...people.flatMap((side) => sideLines(side, true)),
  ].join('\n')

/** What is uncertain about people, events and posts, for people to read. */
export const reviewText = ({ names, shared, total, clusters, events, posts }: WholeReview): string =>
  [
    `${String(total)} uncertain clusters; ${String(shared)} of ${String(names)} names are borne by several people`,
    ...clusters.map(clusterLines),
    `${String(events.total)} pairs of events that may be one`,
    ...events.doubts.map(pairLines),
    `${String(posts.total)} conflicts in posts that one person holds at a time`,
    ...posts.conflicts.map(conflictLines),
    ...(clusters.length + events.doubts.length === 0
      ? []
      : ['Decide with: tongxi judge SAME|DIFFERENT ID ID --why TEXT']),
  ].join('\n\n')
