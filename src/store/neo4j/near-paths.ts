import { InputError } from '../../fact/error.ts'
import type { Path } from '../contract.ts'
import { linksOver } from '../path.ts'
import type { Run } from './connection.ts'
import { byText } from './key.ts'
import { text, texts, whole } from './property.ts'
import type { Properties } from './property.ts'

export interface Ends {
  readonly from: string
  readonly to: string
}

/** Longest way that is found with the distance. */
export const NEAR = 2

/** How far two people are apart in events, how many each attended, and the way where it is no longer than two events. */
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

/** Events of both, walked from one end of the path: the other may be somebody who attends everything. */
const shared = (end: string, other: string): string =>
  `COLLECT { MATCH (${end})-[:ATTENDED]->(e)<-[:ATTENDED]-(q) WHERE q = ${other} WITH e.id AS id ORDER BY id LIMIT $limit RETURN id }`

/** Most people who know one another at all know somebody in common, so that this one statement is the whole search. */
const statement = (longest: number): string => `MATCH (a:Person {id: $from}), (b:Person {id: $to})
MATCH path = shortestPath((a)-[:ATTENDED*..${2 * longest}]-(b))
WITH a, b, length(path) / 2 AS length
CALL (a, b, length) {
  WITH a, b, length WHERE length = 1
  RETURN {id: null, first: ${shared('a', 'b')}} AS one
  UNION ALL
  WITH a, b, length WHERE length = 2
  CALL (b) { MATCH (b)-[:ATTENDED]->()<-[:ATTENDED]-(y) RETURN collect(DISTINCT y) AS near }
  CALL (a, near) {
    MATCH (a)-[:ATTENDED]->()<-[:ATTENDED]-(x) WITH DISTINCT x, near WHERE x IN near
    RETURN x ORDER BY x.id LIMIT $limit
  }
  RETURN {id: x.id, first: ${shared('a', 'x')}, second: ${shared('b', 'x')}} AS one
  UNION ALL
  WITH a, b, length WHERE length > 2
  RETURN null AS one
}
RETURN length, COUNT { (a)-[:ATTENDED]->() } AS fromEvents, COUNT { (b)-[:ATTENDED]->() } AS toEvents, one`

const chainOf = ({ from, to }: Ends, one: Properties): Chain =>
  one['id'] === null
    ? { people: [from, to], choices: [texts(one, 'first')] }
    : { people: [from, text(one, 'id'), to], choices: [texts(one, 'first'), texts(one, 'second')] }

/** Null when no path is short enough. */
export const apartOf = async (
  run: Run,
  ends: Ends,
  { longest, limit }: { readonly longest: number; readonly limit: number },
): Promise<Apart | null> => {
  if (longest < 1) return null
  // This bound is part of the statement's text, which takes no parameter there.
  if (!Number.isSafeInteger(longest)) {
    throw new InputError(`A path's longest is a whole number, not ${longest}`, { code: 'LONGEST_BAD' })
  }
  const rows = await run(statement(longest), { ...ends, limit })
  const [first] = rows
  if (first === undefined) return null
  const chains = rows.flatMap(({ one }) => (one === null ? [] : chainOf(ends, one as Properties)))
  return {
    length: whole(first, 'length'),
    fromEvents: whole(first, 'fromEvents'),
    toEvents: whole(first, 'toEvents'),
    chains: chains.toSorted((a, b) => byText(a.people[1] ?? '', b.people[1] ?? '')),
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
