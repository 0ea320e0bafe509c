import { inBatches } from './batch.ts'
import type { Row, Run } from './connection.ts'
import { text, textOrNull } from './property.ts'

/** Mentions are of people, reports of events. */
interface Kind {
  readonly fact: 'Mention' | 'Report'
  /** The fact's property with its owner's id. */
  readonly property: 'person' | 'event'
  readonly owner: 'Person' | 'Event'
  /** Edges that a fact `n` loses with its owner. */
  readonly leave: string
  /** Edges that it gets to its owner `o`. */
  readonly join: string
}

export const MENTION_PERSON: Kind = {
  fact: 'Mention',
  property: 'person',
  owner: 'Person',
  leave: 'MATCH (n)-[of:OF_PERSON]->() DELETE of',
  join: 'CREATE (n)-[:OF_PERSON]->(o)',
}

export const REPORT_EVENT: Kind = {
  fact: 'Report',
  property: 'event',
  owner: 'Event',
  leave: `MATCH (n)-[of:OF_EVENT]->(o) DELETE of
WITH n, o
CALL (n, o) { MATCH (n)-[:IN_ARTICLE]->()-[told:REPORTS {report: n.id}]->(o) DELETE told }
CALL (n, o) { MATCH (n)<-[:IN_REPORT]-()-[at:AT]->(o) DELETE at }`,
  join: `CREATE (n)-[:OF_EVENT]->(o)
WITH n, o
MATCH (n)-[:IN_ARTICLE]->(a)
CREATE (a)-[:REPORTS {report: n.id, title: n.title, date: n.date, listComplete: n.listComplete}]->(o)
WITH n, o
MATCH (n)<-[:IN_REPORT]-(m:Mention)
CREATE (m)-[:AT {participation: m.participation, position: m.position}]->(o)`,
}

/**
 * Notes the owners of facts, `$rows` being pairs of fact and owner, and gives the pairs that are new: a fact had another owner, or
 * has lost its edge because its owner was removed. What was so already is not touched.
 */
const note = ({ fact, property, owner }: Kind): string => `UNWIND $rows AS row
MATCH (n:${fact} {id: row[0]}) WITH n, row, n.${property} AS former
WHERE former IS NULL OR former <> row[1] OR NOT EXISTS { (n)-[:OF_${owner.toUpperCase()}]->() }
SET n.${property} = row[1]
RETURN row[0] AS id, row[1] AS owner, former`

const leaveFormer = ({ fact, leave }: Kind): string =>
  `UNWIND $rows AS row MATCH (n:${fact} {id: row[0]}) CALL (n) { ${leave} }`

const joinOwner = ({ fact, owner, join }: Kind): string =>
  `UNWIND $rows AS row MATCH (n:${fact} {id: row[0]}), (o:${owner} {id: row[1]}) ${join}`

/** A fact that comes back takes up what its withdrawn version stood for; only the newest version of an id remembers. */
const restore = ({ fact, property }: Kind): string => `UNWIND $rows AS id
MATCH (past:Past${fact} {id: id}) WHERE past.${property} IS NOT NULL
MATCH (n:${fact} {id: id})
WITH n, past, past.${property} AS owner REMOVE past.${property}
RETURN n.id AS id, owner`

/** What was left with an owner that is gone follows those that stood with it; `$rows` are former and new owners. */
const follow = ({ fact, property, owner }: Kind): readonly [string, string] => [
  `UNWIND $rows AS row
MATCH (n:Past${fact} {${property}: row[0]}) WHERE NOT EXISTS { MATCH (:${owner} {id: row[0]}) }
SET n.${property} = row[1]`,
  `UNWIND $rows AS row
MATCH (n:${fact} {${property}: row[0]}) WHERE NOT EXISTS { MATCH (:${owner} {id: row[0]}) }
RETURN n.id AS id, row[1] AS owner`,
]

type Pair = readonly [string, string]

const pairOf = (row: Row): Pair => [text(row, 'id'), text(row, 'owner')]

/**
 * Gives mentions to people, or reports to events, in one transaction. A withdrawn page's mention is not assigned anew by anybody,
 * so when its person goes it follows those that stood with it; that is how an id once issued is still found.
 */
export class Assignment {
  readonly #kind: Kind
  /** Former owner → smallest id of those to whom its facts moved. */
  readonly #moved = new Map<string, string>()

  constructor(kind: Kind) {
    this.#kind = kind
  }

  async assign(run: Run, pairs: readonly Pair[]): Promise<void> {
    const kind = this.#kind
    const noted = await inBatches(run, { statement: note(kind), rows: [...new Map(pairs)] })
    const moved = noted.filter((row) => textOrNull(row, 'former') !== null)
    for (const row of moved) this.#remember(row)
    await inBatches(run, { statement: leaveFormer(kind), rows: moved.map(pairOf) })
    await inBatches(run, { statement: joinOwner(kind), rows: noted.map(pairOf) })
  }

  async restore(run: Run, facts: readonly string[]): Promise<void> {
    const rows = await inBatches(run, { statement: restore(this.#kind), rows: facts })
    await this.assign(run, rows.map(pairOf))
  }

  /** Lets what was left with an owner that is gone follow the rest. */
  async follow(run: Run): Promise<void> {
    const [past, live] = follow(this.#kind)
    const rows = [...this.#moved]
    await inBatches(run, { statement: past, rows })
    const left = await inBatches(run, { statement: live, rows })
    await this.assign(run, left.map(pairOf))
  }

  #remember(row: Row): void {
    const former = text(row, 'former')
    const owner = text(row, 'owner')
    if (former === owner) return
    const moved = this.#moved.get(former)
    if (moved === undefined || owner < moved) this.#moved.set(former, owner)
  }
}
