import { companionOf } from '../companion.ts'
import type { Companion, CompanionWindow, Keyed, Slice } from '../contract.ts'
import { Terms } from '../where-text.ts'
import type { Run } from './connection.ts'
import { personOf } from './graph-row.ts'
import { text, textOrNull, texts, whole } from './property.ts'
import type { Properties } from './property.ts'
import { cypherValues, eventLogic } from './where.ts'
import { directed, sliceOf, windowParameters, within } from './window.ts'

/** The first part is the count with its sign turned, so that one direction orders all parts. */
const ORDER = ['one.rank', 'one.sortKey', 'one.id']

/** Shared events that a row names. */
const SHOWN = 100

/** Shared events of the shown companions, and how many they attended in all, by the companion's id. */
const sharedOf = (answer: Properties): ReadonlyMap<string, Properties> => {
  const shared = (answer['shared'] ?? []) as readonly Properties[]
  return new Map(shared.map((row) => [text(row, 'id'), row]))
}

const statement = (terms: Terms, window: CompanionWindow): string => {
  const logic = window.where === undefined ? 'TRUE' : eventLogic(terms, 'e', window.where)
  const all = window.where === undefined ? 'MATCH (e:Event)' : `MATCH (e:Event) WHERE ${logic}`
  const theirs = window.where === undefined ? '(q)-[:ATTENDED]->()' : `MATCH (q)-[:ATTENDED]->(e) WHERE ${logic}`
  return `CALL () { ${all} RETURN count(e) AS all }
MATCH (p:Person) WHERE p.id IN $people
CALL (p) {
  MATCH (p)-[:ATTENDED]->(e) WHERE ${logic}
  WITH p, collect(e) AS own
  CALL (p, own) {
    UNWIND own AS e
    MATCH (e)<-[:ATTENDED]-(q) WHERE q <> p
    WITH q, -count(e) AS rank, min(e.earliest) AS first, max(e.untilKey) AS last, collect(e) AS both
    WITH {q: q, rank: rank, first: first, last: last, sortKey: q.sortKey, id: q.id, both: both} AS one ${directed(ORDER, window)}
    WITH collect(one) AS everyone
    RETURN size(everyone) AS total, [one IN everyone WHERE ${within(ORDER, window)}][..$take] AS shown
  }
  CALL (shown) {
    UNWIND shown AS one
    WITH one, one.q AS q
    CALL (one) { UNWIND one.both AS e WITH e ORDER BY e.dayKey, e.id LIMIT ${SHOWN} RETURN collect(e.id) AS events }
    RETURN collect({id: q.id, events: events, theirs: COUNT { ${theirs} }}) AS shared
  }
  RETURN size(own) AS mine, total, shared, [one IN shown | one {.rank, .first, .last, person: properties(one.q)}] AS rows
}
RETURN p.id AS id, all, mine, total, rows, shared`
}

const sliceFor = (answer: Properties, window: CompanionWindow): Slice<Companion> => {
  const shared = sharedOf(answer)
  const rows = (answer['rows'] ?? []) as readonly Properties[]
  const keyed = rows.map((found): Keyed<Companion> => {
    const person = personOf(found['person'] as Properties)
    const own = shared.get(person.id) ?? {}
    const rank = whole(found, 'rank')
    const row = companionOf({
      person,
      count: -rank,
      first: textOrNull(found, 'first'),
      last: textOrNull(found, 'last'),
      events: texts(own, 'events'),
      mine: whole(answer, 'mine'),
      theirs: whole(own, 'theirs'),
      all: whole(answer, 'all'),
    })
    return { key: [rank, person.sortKey, person.id], row }
  })
  return sliceOf(keyed, window, whole(answer, 'total'))
}

/** Walks each person's events once, for the counts of all companions and for what those shown share. */
export const companions = async (
  run: Run,
  people: readonly string[],
  window: CompanionWindow,
): Promise<readonly Slice<Companion>[]> => {
  const terms = new Terms('$')
  const found = await run(statement(terms, window), {
    people,
    ...cypherValues(terms),
    ...windowParameters(ORDER, window),
  })
  const slices = new Map(found.map((answer) => [text(answer, 'id'), sliceFor(answer, window)]))
  return people.map((id) => slices.get(id) ?? { rows: [], total: 0, more: false })
}
