import type { DrawnGraph } from '../drawn/graph.ts'
import { idOf } from '../drawn/bodies.ts'

/** An operation, and the same question as somebody would write it in Cypher by hand; both take the same values. */
export interface Operation {
  readonly name: string
  readonly graphql: string
  readonly cypher: string
  /** True where thousands of rows come back. */
  readonly large?: true
  readonly values: (drawn: DrawnGraph, draw: (below: number) => number) => Readonly<Record<string, unknown>>
}

const someone = ({ people }: DrawnGraph, draw: (below: number) => number): string =>
  people[draw(people.length)]?.id ?? ''
const something = ({ events }: DrawnGraph, draw: (below: number) => number): string => idOf('e', draw(events))
const somewhere = ({ regions }: DrawnGraph, draw: (below: number) => number): string =>
  regions[1 + draw(regions.length - 1)]?.id ?? ''

const one = (drawn: DrawnGraph, draw: (below: number) => number) => ({ id: someone(drawn, draw) })

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'a person with posts',
    graphql: 'query ($id: ID!) { person(id: $id) { name posts { firstSeen post { title organization { name } } } } }',
    cypher: `MATCH (p:Person {id: $id}) RETURN p.name AS name, COLLECT { MATCH (p)-[:HOLDS]->(o)-[:OF_POST]->(t)-[:IN_ORGANIZATION]->(b)
      RETURN {firstSeen: o.firstSeen, title: t.title, organization: b.name} ORDER BY o.firstSeen, o.id } AS posts`,
    values: one,
  },
  {
    name: 'a person’s latest 20 events',
    graphql:
      'query ($id: ID!) { person(id: $id) { attendances(last: 20) { totalCount nodes { position event { title date } } } } }',
    cypher: `MATCH (p:Person {id: $id}) RETURN COUNT { (p)-[:ATTENDED]->() } AS total, COLLECT { MATCH (p)-[a:ATTENDED]->(e)
      RETURN {position: a.position, title: e.title, date: e.date} ORDER BY e.dayKey DESC, e.id DESC LIMIT 20 } AS rows`,
    values: one,
  },
  {
    name: 'a person’s 10 first companions',
    graphql:
      'query ($id: ID!) { person(id: $id) { companions(first: 10) { totalCount edges { count first last node { name } } } } }',
    cypher: `MATCH (p:Person {id: $id})-[:ATTENDED]->(e)<-[:ATTENDED]-(q) WHERE q <> p
      WITH q, count(e) AS shared, min(e.earliest) AS first, max(e.latest) AS last ORDER BY shared DESC, q.sortKey, q.id
      WITH collect({name: q.name, count: shared, first: first, last: last}) AS found RETURN size(found) AS total, found[..10] AS rows`,
    values: one,
  },
  {
    name: 'an event with everybody there',
    graphql:
      'query ($id: ID!) { event(id: $id) { title date attendances(first: 100) { nodes { position participation person { name } } } } }',
    cypher: `MATCH (e:Event {id: $id}) RETURN e.title AS title, e.date AS date, COLLECT { MATCH (e)<-[a:ATTENDED]-(p)
      RETURN {position: a.position, participation: a.participation, name: p.name} ORDER BY a.position, p.id LIMIT 100 } AS rows`,
    values: (drawn, draw) => ({ id: something(drawn, draw) }),
  },
  {
    name: '20 events of a division in a year',
    graphql:
      'query ($region: ID!, $from: Date!, $to: Date!) { events(region: $region, from: $from, to: $to, first: 20) { totalCount nodes { title date kind } } }',
    cypher: `MATCH (:Division {id: $region})<-[:PART_OF*0..8]-(:Division)<-[:HELD_IN]-(e:Event) WITH DISTINCT e
      WHERE e.untilKey >= $from AND e.dayKey <= $to WITH e ORDER BY e.dayKey, e.sortKey, e.id
      WITH collect({title: e.title, date: e.date, kind: e.kind}) AS found RETURN size(found) AS total, found[..20] AS rows`,
    values: (drawn, draw) => ({ region: somewhere(drawn, draw), from: '2018-01-01', to: '2018-12-31' }),
  },
  {
    name: '20 holders of posts in a division',
    graphql: 'query ($region: ID!) { people(region: $region, first: 20) { totalCount nodes { name } } }',
    cypher: `MATCH (:Division {id: $region})<-[:PART_OF*0..8]-(:Division)<-[:SEATED_IN]-()<-[:IN_ORGANIZATION]-()<-[:OF_POST]-()<-[:HOLDS]-(p:Person)
      WITH DISTINCT p ORDER BY p.sortKey, p.id WITH collect(p.name) AS found RETURN size(found) AS total, found[..20] AS rows`,
    values: (drawn, draw) => ({ region: somewhere(drawn, draw) }),
  },
  {
    name: 'the 20 most active people',
    graphql: '{ people(first: 20, orderBy: { by: EVENTS }) { totalCount edges { count node { name } } } }',
    cypher: `CALL () { MATCH (p:Person) RETURN count(p) AS total }
      CALL () { MATCH (p:Person) WITH p ORDER BY p.attendances DESC, p.sortKey, p.id LIMIT 20 RETURN collect({name: p.name, count: p.attendances}) AS rows }
      RETURN total, rows`,
    values: () => ({}),
  },
  {
    name: 'people by initials',
    graphql: 'query ($text: String!) { people(search: $text, first: 20) { totalCount nodes { name } } }',
    cypher: `MATCH (p:Person) WHERE p.nameKey CONTAINS $text OR p.pinyin CONTAINS $text OR p.initials CONTAINS $text
      WITH p ORDER BY p.sortKey, p.id WITH collect(p.name) AS found RETURN size(found) AS total, found[..20] AS rows`,
    values: (_drawn, draw) => ({ text: ['wzz', 'lbc', 'zgh', 'qrt'][draw(4)] ?? '' }),
  },
  {
    name: 'one shortest path',
    graphql:
      'query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { length people { name } hops { event { title } } } }',
    cypher: `MATCH (a:Person {id: $from}), (b:Person {id: $to}) MATCH path = shortestPath((a)-[:ATTENDED*..12]-(b))
      RETURN [n IN nodes(path) | coalesce(n.name, n.title)] AS path`,
    values: (drawn, draw) => ({ from: someone(drawn, draw), to: someone(drawn, draw) }),
  },
  {
    name: 'where two of three people were together',
    graphql:
      'query ($people: [ID!]!) { together(people: $people, minimum: 2, first: 20) { totalCount nodes { title date } } }',
    cypher: `MATCH (p:Person)-[:ATTENDED]->(e) WHERE p.id IN $people WITH e, count(p) AS there WHERE there >= 2
      WITH e ORDER BY e.dayKey, e.id WITH collect({title: e.title, date: e.date}) AS found RETURN size(found) AS total, found[..20] AS rows`,
    values: ({ people }, draw) => ({ people: [0, 1, 2].map(() => people[draw(50)]?.id ?? '') }),
  },
  {
    name: 'a person’s events of a kind, by their size',
    graphql:
      'query ($id: ID!) { person(id: $id) { attendances(first: 20, where: { event: { kinds: [MEETING] } }, orderBy: { by: EVENT_SIZE }) { totalCount nodes { event { title } } } } }',
    cypher: `MATCH (p:Person {id: $id})-[:ATTENDED]->(e) WHERE e.kind IN ['MEETING'] WITH e ORDER BY e.attendances DESC, e.id
      WITH collect(e.title) AS found RETURN size(found) AS total, found[..20] AS rows`,
    values: one,
  },
  {
    name: '1,000 events with their places',
    large: true,
    graphql:
      'query ($from: Date!) { events(from: $from, first: 1000) { totalCount nodes { id title date kind regions { name } } } }',
    cypher: `CALL () { MATCH (e:Event) WHERE e.untilKey >= $from RETURN count(e) AS total }
      CALL () { MATCH (e:Event) WHERE e.untilKey >= $from WITH e ORDER BY e.dayKey, e.sortKey, e.id LIMIT 1000
        RETURN collect({id: e.id, title: e.title, date: e.date, kind: e.kind, regions: COLLECT { MATCH (e)-[:HELD_IN]->(r) RETURN r.name }}) AS rows }
      RETURN total, rows`,
    values: (_drawn, draw) => ({ from: `20${String(15 + draw(6))}-01-01` }),
  },
]
