import type { Draft, SentenceReading } from './draft.ts'

/** The events that each sentence tells of, by the sentence's ordinal. */
export type Owners = ReadonlyMap<number, ReadonlySet<Draft>>

export function ownersOf(drafts: readonly Draft[]): Owners {
  const found = new Map<number, Set<Draft>>()
  for (const draft of drafts)
    for (const ordinal of [draft.sentence.ordinal, ...draft.statements.map(({ sentence }) => sentence)]) {
      const own = found.get(ordinal)
      if (own === undefined) found.set(ordinal, new Set([draft]))
      else own.add(draft)
    }
  return found
}

/** Sentences of the body that go on about an event: up to the next event's, and back to its paragraph's begin or the event before. */
export function territoryOf(draft: Draft, owners: Owners, sentences: readonly SentenceReading[]): SentenceReading[] {
  const body = sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
  const at = body.indexOf(draft.sentence)
  if (at < 0) return []
  const ownersAt = (sentence: SentenceReading): ReadonlySet<Draft> | undefined => owners.get(sentence.ordinal)
  const next = body.findIndex((sentence, index) => index > at && ownersAt(sentence)?.has(draft) === false)
  let first = at
  for (let back = at - 1; back >= 0; back--) {
    const before = body[back]
    if (before?.stretch.passage !== draft.sentence.stretch.passage || isForeign(ownersAt(before), draft)) break
    first = back
  }
  return body.slice(first, next < 0 ? body.length : next)
}

/** Sentences of the body from a visit on, up to the next one, that tell of no other event: its course, behind the talks it came to as well. */
export function courseOf(draft: Draft, owners: Owners, sentences: readonly SentenceReading[]): SentenceReading[] {
  const after = sentences.filter(
    ({ ordinal, stretch }) => ordinal > draft.sentence.ordinal && stretch.passage.kind === 'BODY',
  )
  const next = after.findIndex(({ ordinal }) =>
    [...(owners.get(ordinal) ?? [])].some((one) => one !== draft && one.kind === 'VISIT'),
  )
  return (next < 0 ? after : after.slice(0, next)).filter(({ ordinal }) => owners.get(ordinal)?.has(draft) !== false)
}

const isForeign = (owners: ReadonlySet<Draft> | undefined, draft: Draft): boolean =>
  owners !== undefined && (owners.size > 1 || !owners.has(draft))
