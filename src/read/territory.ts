import type { Draft, SentenceReading } from './draft.ts'
import { namingStart } from './person.ts'

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

/** Where the clause begins that first tells of an event in a sentence; null where none does. */
function beginIn(draft: Draft, { ordinal, stretch: { passage, start } }: SentenceReading): number | null {
  const own = draft.statements.filter(({ sentence, person }) => sentence === ordinal && person.passage === passage)
  if (own.length === 0) return null
  const first = Math.min(...own.map(({ person }) => namingStart(person)))
  const mark = Math.max(...['，', '；', '。'].map((one) => passage.text.lastIndexOf(one, first - 1)))
  return Math.max(start, mark + 1)
}

/** What a sentence says of a visit, where it tells of others' visits as well: 甲来到石桥镇；乙来到沙州镇. */
export function ownPart(draft: Draft, sentence: SentenceReading, owners: Owners): SentenceReading {
  const others = [...(owners.get(sentence.ordinal) ?? [])].filter((one) => one !== draft && one.kind === 'VISIT')
  const from = draft.kind === 'VISIT' && others.length > 0 ? beginIn(draft, sentence) : null
  if (from === null) return sentence
  const begins = others.flatMap((one) => beginIn(one, sentence) ?? [])
  const { passage, start, end } = sentence.stretch
  const first = begins.every((one) => one > from)
  const stretch = { passage, start: first ? start : from, end: Math.min(end, ...begins.filter((one) => one > from)) }
  return { ...sentence, stretch }
}
