import type { Attendance, MentionFact } from '../../fact/graph.ts'
import type { Keyed, Slice, Window } from '../contract.ts'
import type { Run } from './connection.ts'
import { mentionOf } from './fact-row.ts'
import { attendanceOf } from './graph-row.ts'
import { text, whole } from './property.ts'
import type { Properties } from './property.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'

/** A window over what hangs on each of several owners. */
interface Hanging<Row> {
  /** Label of the owner `o`, and the pattern from it whose number is the total. */
  readonly owner: string
  readonly counted: string
  readonly match: string
  readonly order: readonly [string, string]
  /** Cypher for the row's properties. */
  readonly row: string
  readonly decode: (from: Properties) => Row
}

const EMPTY = { rows: [], total: 0, more: false }

/** One slice an owner, in the owners' order, all in one statement. */
const slicesOf =
  <Row>({ owner, counted, match, order, row, decode }: Hanging<Row>) =>
  async (run: Run, ids: readonly string[], window: Window): Promise<readonly Slice<Row>[]> => {
    const [first, second] = order
    const found = await run(
      `MATCH (o:${owner}) WHERE o.id IN $ids
RETURN o.id AS id, COUNT { ${counted} } AS total, COLLECT {
  MATCH ${match} WHERE ${within(order, window)}
  RETURN {k0: ${first}, k1: ${second}, row: ${row}} ${ordered(order, window)}
} AS rows`,
      { ids, ...windowParameters(order, window) },
    )
    const slices = new Map(
      found.map((answer): [string, Slice<Row>] => {
        const rows = (answer['rows'] as readonly Properties[]).map(({ k0, k1, row }): Keyed<Row> => ({
          key: [k0 as string | number, k1 as string],
          row: decode(row as Properties),
        }))
        return [text(answer, 'id'), sliceOf(rows, window, whole(answer, 'total'))]
      }),
    )
    return ids.map((id) => slices.get(id) ?? EMPTY)
  }

export const attendancesOfPeople = slicesOf<Attendance>({
  owner: 'Person',
  counted: '(o)-[:ATTENDED]->()',
  match: '(o)-[a:ATTENDED]->(e)',
  order: ['e.dayKey', 'e.id'],
  row: 'a {.*, person: o.id, event: e.id}',
  decode: attendanceOf,
})

export const attendancesOfEvents = slicesOf<Attendance>({
  owner: 'Event',
  counted: '(o)<-[:ATTENDED]-()',
  match: '(o)<-[a:ATTENDED]-(p)',
  order: ['a.position', 'p.id'],
  row: 'a {.*, person: p.id, event: o.id}',
  decode: attendanceOf,
})

export const mentionsOfPeople = slicesOf<MentionFact>({
  owner: 'Person',
  counted: '(o)<-[:OF_PERSON]-()',
  match: '(o)<-[:OF_PERSON]-(n:Mention)-[:IN_ARTICLE]->(:Article)-[:PRINTED_ON]->(page:Page)',
  order: ['page.issueKey', 'n.id'],
  row: 'n {.*}',
  decode: mentionOf,
})
