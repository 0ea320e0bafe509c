import { isMeeting, people, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { seat } from './seats.ts'

const ROUND = { score: 1, rule: 'seat-round', why: 'a meeting of that name is told of later' } as const
const DEED = {
  score: 1,
  rule: 'seat-deed',
  why: 'it is the event spoken of, and nothing else is said of the person',
} as const

/** 座谈 is of the 座谈会 that the text names elsewhere, if any. */
export function seatLate(build: Build, statement: Statement): void {
  const draft = build.drafts.find(({ names }) => names.some((name) => name.text.endsWith('座谈会')))
  if (draft) seat(build, { draft, choice: { won: { ...ROUND, value: draft }, lost: [] } }, statement)
}

/** Somebody's doing with the event that it may have been done at. */
export interface Deed {
  readonly draft: Draft
  readonly statement: Statement
}

/** The event at which something was done that no rule of verbs knows: the meeting of the same paragraph or the one before. */
export function deedAt({ current }: Build, sentence: SentenceReading, statement: Statement): Deed[] {
  if (current === null || !isMeeting(current)) return []
  const { passage } = current.sentence.stretch
  const far = sentence.stretch.passage.index - passage.index
  return far <= 1 && passage.kind === 'BODY' ? [{ draft: current, statement }] : []
}

/** Those of whom nothing else is told were at the event of their doing. */
export function seatDeeds(build: Build, deeds: readonly Deed[]): void {
  const told = new Set(build.drafts.flatMap((draft) => [...people(draft)]))
  for (const { draft, statement } of deeds)
    if (!told.has(statement.person.name))
      seat(build, { draft, choice: { won: { ...DEED, value: draft }, lost: [] } }, statement)
}
