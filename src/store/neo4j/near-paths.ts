import { InputError } from '../../fact/error.ts'
import type { Beside, Path } from '../contract.ts'
import { linksOver } from '../path.ts'
import type { Run } from './connection.ts'
import { eventOf, personOf } from './graph-row.ts'
import { byText } from './key.ts'
import { text, whole as wholeNumber } from './property.ts'
import type { Properties } from './property.ts'

export interface Ends {
  readonly from: string
  readonly to: string
}

/** Longest way that is found with the distance. */
export const NEAR = 3

/** Up to so many paths their events come whole where they are wanted; of more only the ids. */
const WHOLE = 5

/** How far two people are apart in events, how many each attended, and the ways where they are no longer than `NEAR` events. */
export interface Apart {
  readonly length: number
  readonly fromEvents: number
  readonly toEvents: number
  /** In order; empty where it is longer. */
  readonly chains: readonly Chain[]
}

/** People in a row, with the events to choose from between each two. */
export interface Chain {
  readonly people: readonly string[]
  readonly choices: readonly (readonly string[])[]
}

interface Wanted {
  readonly longest: number
  readonly limit: number
  readonly beside?: Beside | undefined
}

/** Rows of people between that are wanted, and of events where these are few. */
const wholeOf = ({ limit, beside = {} }: Wanted): Beside => ({
  ...(beside.person && { person: beside.person }),
  ...(beside.event && limit <= WHOLE && { event: beside.event }),
})

interface Rows {
  readonly person: string
  readonly event: string
}

/** Events of both, walked from one end of the path: the other may be somebody who attends everything. */
const shared = (end: string, other: string, { event }: Rows): string =>
  `COLLECT { MATCH (${end})-[:ATTENDED]->(e)<-[:ATTENDED]-(q) WHERE q = ${other} WITH e ORDER BY e.id LIMIT $limit RETURN e ${event} }`

/** Whoever met the goal, as `near`. */
const NEAR_GOAL = 'CALL (b) { MATCH (b)-[:ATTENDED]->()<-[:ATTENDED]-(y) RETURN collect(DISTINCT y) AS near }'

const one = (rows: Rows): string =>
  `WITH a, b, length WHERE length = 1
  RETURN {people: [], choices: [${shared('a', 'b', rows)}]} AS one`

const two = (rows: Rows): string =>
  `WITH a, b, length WHERE length = 2
  ${NEAR_GOAL}
  CALL (a, near) {
    MATCH (a)-[:ATTENDED]->()<-[:ATTENDED]-(x) WITH DISTINCT x, near WHERE x IN near
    RETURN x ORDER BY x.id LIMIT $limit
  }
  RETURN {people: [x ${rows.person}], choices: [${shared('a', 'x', rows)}, ${shared('b', 'x', rows)}]} AS one`

/** Those next to the start are tried in order, so that the search ends when enough of them lead on. */
const three = (rows: Rows): string =>
  `WITH a, b, length WHERE length = 3
  ${NEAR_GOAL}
  CALL (a, near) {
    MATCH (a)-[:ATTENDED]->()<-[:ATTENDED]-(x) WITH DISTINCT x, near ORDER BY x.id
    WHERE EXISTS { (x)-[:ATTENDED]->()<-[:ATTENDED]-(y) WHERE y IN near }
    RETURN x LIMIT $limit
  }
  CALL (x, near) {
    MATCH (x)-[:ATTENDED]->()<-[:ATTENDED]-(y) WHERE y IN near
    WITH DISTINCT y ORDER BY y.id LIMIT $limit
    RETURN y
  }
  WITH a, b, x, y ORDER BY x.id, y.id LIMIT $limit
  WITH a, b, x, y, COUNT { (x)-[:ATTENDED]->() } <= COUNT { (y)-[:ATTENDED]->() } AS fewer
  WITH a, b, x, y, CASE WHEN fewer THEN x ELSE y END AS here, CASE WHEN fewer THEN y ELSE x END AS there
  RETURN {people: [x ${rows.person}, y ${rows.person}],
    choices: [${shared('a', 'x', rows)}, ${shared('here', 'there', rows)}, ${shared('b', 'y', rows)}]} AS one`

/** Most people who know one another at all are this near, so that this one statement is the whole search. */
const statement = (longest: number, rows: Rows): string => `MATCH (a:Person {id: $from}), (b:Person {id: $to})
MATCH path = shortestPath((a)-[:ATTENDED*..${2 * longest}]-(b))
WITH a, b, length(path) / 2 AS length
CALL (a, b, length) {
  ${[one, two, three].map((of) => of(rows)).join('\n  UNION ALL\n  ')}
  UNION ALL
  WITH a, b, length WHERE length > ${NEAR}
  RETURN null AS one
}
RETURN length, COUNT { (a)-[:ATTENDED]->() } AS fromEvents, COUNT { (b)-[:ATTENDED]->() } AS toEvents, one`

const maps = (from: Properties, key: string): readonly Properties[] => (from[key] ?? []) as readonly Properties[]

const chainOf = ({ from, to }: Ends, found: Properties, { person, event }: Beside): Chain => {
  const between = maps(found, 'people')
  const choices = (found['choices'] ?? []) as readonly (readonly Properties[])[]
  if (person !== undefined) for (const row of between) person(personOf(row))
  if (event !== undefined) for (const row of choices.flat()) event(eventOf(row))
  return {
    people: [from, ...between.map((row) => text(row, 'id')), to],
    choices: choices.map((some) => some.map((row) => text(row, 'id'))),
  }
}

const byPeople = (a: Chain, b: Chain): number => {
  const nth = a.people.findIndex((id, at) => id !== b.people[at])
  return byText(a.people[nth] ?? '', b.people[nth] ?? '')
}

/** Null when no path is short enough. */
export const apartOf = async (run: Run, ends: Ends, wanted: Wanted): Promise<Apart | null> => {
  const { longest, limit } = wanted
  if (longest < 1) return null
  // This bound is part of the statement's text, which takes no parameter there.
  if (!Number.isSafeInteger(longest)) {
    throw new InputError(`A path's longest is a whole number, not ${longest}`, { code: 'LONGEST_BAD' })
  }
  const whole = wholeOf(wanted)
  const rows = { person: whole.person ? '{.*}' : '{.id}', event: whole.event ? '{.*}' : '{.id}' }
  const answers = await run(statement(longest, rows), { ...ends, limit })
  const [first] = answers
  if (first === undefined) return null
  const chains = answers.flatMap((answer) =>
    answer['one'] === null ? [] : chainOf(ends, answer['one'] as Properties, whole),
  )
  return {
    length: wholeNumber(first, 'length'),
    fromEvents: wholeNumber(first, 'fromEvents'),
    toEvents: wholeNumber(first, 'toEvents'),
    chains: chains.toSorted(byPeople),
  }
}

/** The first `limit` ways to choose one event at each step, by the events' ids. */
const eventsOf = (choices: Chain['choices'], limit: number): readonly (readonly string[])[] =>
  choices.reduce<readonly (readonly string[])[]>(
    (heads, events) => heads.flatMap((head) => events.slice(0, limit).map((event) => [...head, event])).slice(0, limit),
    [[]],
  )

/** The first `limit` paths along chains of people with events to choose from at each step. */
export const spellOut = (chains: readonly Chain[], limit: number): readonly Path[] => {
  const found: Path[] = []
  for (const { people, choices } of chains) {
    for (const events of eventsOf(choices, limit - found.length)) found.push({ people, links: linksOver(events) })
    if (found.length === limit) break
  }
  return found
}
