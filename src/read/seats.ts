import type { Decision } from '../fact/evidence.ts'
import { begin, type Build } from './build-state.ts'
import type { Draft, Seat, SentenceReading } from './draft.ts'
import { weighNamings } from './event-title.ts'
import type { Statement } from './frame.ts'
import type { Seats } from './seat-ways.ts'
import { decisionOf, sure, tryWaysOr, type Choice, type Way } from './weigh.ts'

const isDraft = (seat: Seat): seat is Draft => 'statements' in seat

/** The event that a statement was given, and how. */
export interface Taken {
  readonly draft: Draft
  readonly choice: Choice<Seat>
}

/** Events told of before to which no way led. */
const others = ({ drafts }: Build): Way<Seat> => ({
  rule: 'seat-other',
  score: -1,
  why: 'nothing about the verb leads to it',
  find: () => [...drafts].reverse(),
})

/** Chooses the event that a statement belongs to, begun where it is new. */
export function take(build: Build, sentence: SentenceReading, { ways, otherwise }: Seats): Taken {
  const weighed = build.all ? [...ways, sure(otherwise), others(build)] : ways
  const choice = tryWaysOr(weighed, otherwise, build.all)
  const { value } = choice.won
  return { draft: isDraft(value) ? value : begin(build, sentence, value), choice }
}

/** Adds a statement to an event. */
export function seat(build: Build, { draft, choice }: Taken, statement: Statement): void {
  draft.statements.push(statement)
  if (build.all) draft.seats.set(statement, choice)
}

const seatText = (seat: Seat): string =>
  isDraft(seat) ? weighNamings(seat, false).won.value.text : `${seat.name?.text ?? seat.kind}, an event of its own`

/** How a statement came to its event, in words. */
export function seatDecision(draft: Draft, statement: Statement): Decision | null {
  const choice = draft.seats.get(statement)
  if (choice === undefined) return null
  const { won, lost } = choice
  return decisionOf({ won: { ...won, value: draft }, lost: lost.filter(({ value }) => value !== draft) }, seatText)
}
