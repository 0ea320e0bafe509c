import type { Companion, Keyed, Slice, Window } from '../contract.ts'
import type { Run } from './connection.ts'
import { personOf } from './graph-row.ts'
import { text, textOrNull, texts, whole } from './property.ts'
import type { Properties } from './property.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'

/** The first part is the count with its sign turned, so that one direction orders all parts. */
const ORDER = ['rank', 'q.sortKey', 'q.id']

/** Shared events that a row names. */
const SHOWN = 100

const companionOf = (answer: Properties): Companion => ({
  person: personOf(answer['person'] as Properties),
  count: -whole(answer, 'rank'),
  first: textOrNull(answer, 'first'),
  last: textOrNull(answer, 'last'),
  events: texts(answer, 'events'),
})

/**
 * Goes through the shared events once, for the counts of all companions; what is dear, the events by date, is looked up for the
 * window's rows alone. Only people attend and only events are attended, so the labels are not asked for again.
 */
export const companions = async (run: Run, person: string, window: Window): Promise<Slice<Companion>> => {
  const found = await run(
    `MATCH (p:Person {id: $person})-[:ATTENDED]->(e)<-[:ATTENDED]-(q) WHERE q <> p
WITH p, q, -count(e) AS rank, min(e.earliest) AS first, max(e.untilKey) AS last
WITH p, collect({q: q, rank: rank, first: first, last: last}) AS everyone
CALL (p, everyone) {
  UNWIND everyone AS one
  WITH p, one.q AS q, one.rank AS rank, one.first AS first, one.last AS last
  WHERE ${within(ORDER, window)}
  WITH p, q, rank, first, last ${ordered(ORDER, window)}
  RETURN collect({person: q {.*}, rank: rank, first: first, last: last, events: COLLECT {
    MATCH (p)-[:ATTENDED]->(e)<-[:ATTENDED]-(q) RETURN e.id ORDER BY e.dayKey, e.id LIMIT ${SHOWN}
  }}) AS rows
}
RETURN size(everyone) AS total, rows`,
    { person, ...windowParameters(ORDER, window) },
  )
  const rows = (found[0]?.['rows'] ?? []) as readonly Properties[]
  const keyed = rows.map((answer): Keyed<Companion> => {
    const row = companionOf(answer)
    return { key: [-row.count, text(answer['person'] as Properties, 'sortKey'), row.person.id], row }
  })
  return sliceOf(keyed, window, whole(found[0] ?? {}, 'total'))
}
