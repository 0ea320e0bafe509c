import type { Companion, Keyed, Slice, Window } from '../contract.ts'
import type { Run } from './connection.ts'
import { personOf } from './graph-row.ts'
import { text, textOrNull, texts, whole } from './property.ts'
import type { Properties } from './property.ts'
import { directed, sliceOf, windowParameters, within } from './window.ts'

/** The first part is the count with its sign turned, so that one direction orders all parts. */
const ORDER = ['one.rank', 'one.sortKey', 'one.id']

/** Shared events that a row names. */
const SHOWN = 100

/** Shared events of the shown companions, by the companion's id. */
const eventsOf = (answer: Properties): ReadonlyMap<string, readonly string[]> => {
  const shared = (answer['shared'] ?? []) as readonly Properties[]
  return new Map(shared.map((row) => [text(row, 'id'), texts(row, 'events')]))
}

/**
 * Walks the shared events once for the counts of all companions and once more for the events of those shown. The list of all is
 * cut where it stands: in a subquery the server would carry it along with every row. Only people attend and only events are
 * attended, so the labels are not asked for again.
 */
export const companions = async (run: Run, person: string, window: Window): Promise<Slice<Companion>> => {
  const [answer = {}] = await run(
    `MATCH (p:Person {id: $person})-[:ATTENDED]->(e)<-[:ATTENDED]-(q) WHERE q <> p
WITH p, q, -count(e) AS rank, min(e.earliest) AS first, max(e.untilKey) AS last
WITH p, {q: q, rank: rank, first: first, last: last, sortKey: q.sortKey, id: q.id} AS one ${directed(ORDER, window)}
WITH p, collect(one) AS everyone
WITH p, size(everyone) AS total, [one IN everyone WHERE ${within(ORDER, window)}][..$take] AS shown
CALL (p, shown) {
  WITH p, [one IN shown | one.q] AS others
  MATCH (p)-[:ATTENDED]->(e)<-[:ATTENDED]-(q) WHERE q IN others
  WITH q, e ORDER BY e.dayKey, e.id
  WITH q.id AS id, collect(e.id) AS events
  RETURN collect({id: id, events: events[..${SHOWN}]}) AS shared
}
RETURN total, [one IN shown | one {.rank, .first, .last, person: properties(one.q)}] AS rows, shared`,
    { person, ...windowParameters(ORDER, window) },
  )
  const events = eventsOf(answer)
  const rows = (answer['rows'] ?? []) as readonly Properties[]
  const keyed = rows.map((found): Keyed<Companion> => {
    const other = personOf(found['person'] as Properties)
    const rank = whole(found, 'rank')
    const [first, last] = [textOrNull(found, 'first'), textOrNull(found, 'last')]
    return {
      key: [rank, other.sortKey, other.id],
      row: { person: other, count: -rank, first, last, events: events.get(other.id) ?? [] },
    }
  })
  return sliceOf(keyed, window, whole(answer, 'total'))
}
