import type { Companion, Keyed, Slice, Window } from '../contract.ts'
import type { Run } from './connection.ts'
import { personOf } from './graph-row.ts'
import { text, textOrNull, texts, whole } from './property.ts'
import type { Properties } from './property.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'

const ORDER = [{ by: 'number', falls: true }, { by: 'q.sortKey' }, { by: 'q.id' }] as const

/** Shared events that a row names. */
const SHOWN = 100

const companionOf = (answer: Properties): Companion => ({
  person: personOf(answer['person'] as Properties),
  count: whole(answer, 'number'),
  first: textOrNull(answer, 'first'),
  last: textOrNull(answer, 'last'),
  events: texts(answer, 'events'),
})

/**
 * Counts once for all companions; what is dear, the shared events by date, is looked up for the window's rows alone.
 */
export const companions = async (run: Run, person: string, window: Window): Promise<Slice<Companion>> => {
  const found = await run(
    `CALL () {
  MATCH (:Person {id: $person})-[:ATTENDED]->()<-[:ATTENDED]-(q:Person) WHERE q.id <> $person
  RETURN count(DISTINCT q) AS total
}
CALL () {
  MATCH (p:Person {id: $person})-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q:Person) WHERE q <> p
  WITH p, q, count(e) AS number, min(e.earliest) AS first, max(e.latest) AS last
  WHERE ${within(ORDER, window)}
  WITH p, q, number, first, last ${ordered(ORDER, window)}
  RETURN collect(q {person: q {.*}, number: number, first: first, last: last, events: COLLECT {
    MATCH (p)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q) RETURN e.id ORDER BY e.dayKey, e.id LIMIT ${SHOWN}
  }}) AS rows
}
RETURN total, rows`,
    { person, ...windowParameters(ORDER, window) },
  )
  const rows = (found[0]?.['rows'] ?? []) as readonly Properties[]
  const keyed = rows.map((answer): Keyed<Companion> => {
    const row = companionOf(answer)
    return { key: [row.count, text(answer['person'] as Properties, 'sortKey'), row.person.id], row }
  })
  return sliceOf(keyed, window, whole(found[0] ?? {}, 'total'))
}
