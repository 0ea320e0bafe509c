import type { Draft, SentenceReading } from './draft.ts'

/** True when a sentence tells of one of the events. */
const tells = (drafts: readonly Draft[], sentence: SentenceReading): boolean =>
  drafts.some(
    (draft) =>
      draft.sentence === sentence || draft.statements.some((statement) => statement.sentence === sentence.ordinal),
  )

/** Sentences of the body that go on about an event: up to the next event's, and back to its paragraph's begin or the event before. */
export function territoryOf(
  draft: Draft,
  drafts: readonly Draft[],
  sentences: readonly SentenceReading[],
): SentenceReading[] {
  const others = drafts.filter((other) => other !== draft)
  const body = sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
  const at = body.indexOf(draft.sentence)
  if (at < 0) return []
  const foreign = (sentence: SentenceReading): boolean => tells(others, sentence) && !tells([draft], sentence)
  const next = body.findIndex((sentence, index) => index > at && foreign(sentence))
  let first = at
  for (let back = at - 1; back >= 0; back--) {
    const before = body[back]
    if (before?.stretch.passage !== draft.sentence.stretch.passage || tells(others, before)) break
    first = back
  }
  return body.slice(first, next < 0 ? body.length : next)
}
