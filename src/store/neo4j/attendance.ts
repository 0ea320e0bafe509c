import type { Attendance, MentionFact } from '../../fact/graph.ts'
import type { AttendanceWindow, Beside, Keyed, ReadOptions, Slice, Window } from '../contract.ts'
import { Terms } from '../where-text.ts'
import type { AttendanceOrder } from '../where.ts'
import type { Run } from './connection.ts'
import { mentionOf } from './fact-row.ts'
import { attendanceOf, eventOf, personOf } from './graph-row.ts'
import { text, whole } from './property.ts'
import type { Parameters } from './parameter.ts'
import type { Properties } from './property.ts'
import { attendanceLogic, cypherValues } from './where.ts'
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
  /** Values of what the patterns leave open. */
  readonly parameters?: Parameters
  /** Cypher for the properties of what the row points at, where that is wanted, and who is told of it. */
  readonly beside?: { readonly row: string; readonly tell: (from: Properties) => unknown } | undefined
}

const EMPTY = { rows: [], total: 0, more: false }

/** One slice an owner, in the owners' order, all in one statement. */
const slicesOf =
  <Row>({ owner, counted, match, order, row, decode, parameters = {}, beside }: Hanging<Row>) =>
  async (run: Run, ids: readonly string[], window: Window): Promise<readonly Slice<Row>[]> => {
    const [first, second] = order
    const found = await run(
      `MATCH (o:${owner}) WHERE o.id IN $ids
RETURN o.id AS id, COUNT { ${counted} } AS total, COLLECT {
  MATCH ${match} WITH * WHERE ${within(order, window)} WITH * ${ordered(order, window)}
  RETURN {k0: ${first}, k1: ${second}, row: ${row}${beside === undefined ? '' : `, beside: ${beside.row}`}}
} AS rows`,
      { ids, ...parameters, ...windowParameters(order, window) },
    )
    const slices = new Map(
      found.map((answer): [string, Slice<Row>] => {
        const rows = (answer['rows'] as readonly Properties[]).map((one): Keyed<Row> => {
          beside?.tell(one['beside'] as Properties)
          return { key: [one['k0'] as string | number, text(one, 'k1')], row: decode(one['row'] as Properties) }
        })
        return [text(answer, 'id'), sliceOf(rows, window, whole(answer, 'total'))]
      }),
    )
    return ids.map((id) => slices.get(id) ?? EMPTY)
  }

const ATTENDANCE_RANK: Readonly<Record<AttendanceOrder, string>> = {
  DAY: 'e.dayKey',
  POSITION: 'a.position',
  EVENT_SIZE: '-e.attendances',
  PERSON_EVENTS: '-p.attendances',
}

/** The edge from `p` to `e`, one of which is the owner `o`. */
const ATTENDED = { person: 'p', edge: 'a', event: 'e' }
const ATTENDANCE_ROW = 'a {.*, person: p.id, event: e.id}'

/** The other end of attendances, for whoever wants it. */
const otherEnd = (owner: 'Person' | 'Event', { event, person }: Beside = {}): Hanging<Attendance>['beside'] => {
  if (owner === 'Person') return event && { row: 'e {.*}', tell: (from) => event(eventOf(from)) }
  return person && { row: 'p {.*}', tell: (from) => person(personOf(from)) }
}

const ofOwner =
  (owner: 'Person' | 'Event', usual: AttendanceOrder) =>
  (
    ...[run, ids, window, options = {}]: readonly [Run, readonly string[], AttendanceWindow, ReadOptions?]
  ): Promise<readonly Slice<Attendance>[]> => {
    const terms = new Terms('$')
    const edge =
      owner === 'Person' ? '(o)-[a:ATTENDED]->(e) WITH o, a, e, o AS p' : '(o)<-[a:ATTENDED]-(p) WITH o, a, p, o AS e'
    const logic = attendanceLogic(terms, ATTENDED, window.where ?? {})
    const counted = owner === 'Person' ? '(o)-[:ATTENDED]->()' : '(o)<-[:ATTENDED]-()'
    return slicesOf<Attendance>({
      owner,
      counted: window.where === undefined ? counted : `MATCH ${edge} WHERE ${logic} RETURN a`,
      match: `${edge} WHERE ${logic}`,
      order: [ATTENDANCE_RANK[window.order ?? usual], owner === 'Person' ? 'e.id' : 'p.id'],
      row: ATTENDANCE_ROW,
      decode: attendanceOf,
      parameters: cypherValues(terms),
      beside: otherEnd(owner, options.beside),
    })(run, ids, window)
  }

export const attendancesOfPeople = ofOwner('Person', 'DAY')

export const attendancesOfEvents = ofOwner('Event', 'POSITION')

/** All attendances that meet the window's condition. */
export const attendances = async (run: Run, window: AttendanceWindow): Promise<Slice<Attendance>> => {
  const terms = new Terms('$')
  const order = [ATTENDANCE_RANK[window.order ?? 'DAY'], 'e.id', 'p.id']
  const match = `MATCH (p:Person)-[a:ATTENDED]->(e:Event) WHERE ${attendanceLogic(terms, ATTENDED, window.where ?? {})}`
  const counted = window.where === undefined ? 'MATCH ()-[a:ATTENDED]->()' : match
  const [answer = {}] = await run(
    `CALL () { ${counted} RETURN count(a) AS total }
CALL () {
  ${match} WITH a, p, e WHERE ${within(order, window)}
  WITH a, p, e ${ordered(order, window)}
  RETURN collect({k0: ${order[0] ?? ''}, row: ${ATTENDANCE_ROW}}) AS rows
}
RETURN total, rows`,
    { ...cypherValues(terms), ...windowParameters(order, window) },
  )
  const rows = ((answer['rows'] ?? []) as readonly Properties[]).map(({ k0, row: found }): Keyed<Attendance> => {
    const row = attendanceOf(found as Properties)
    return { key: [k0 as string | number, row.event, row.person], row }
  })
  return sliceOf(rows, window, whole(answer, 'total'))
}

export const mentionsOfPeople = slicesOf<MentionFact>({
  owner: 'Person',
  counted: '(o)<-[:OF_PERSON]-()',
  match: '(o)<-[:OF_PERSON]-(n:Mention)-[:IN_ARTICLE]->(:Article)-[:PRINTED_ON]->(page:Page)',
  order: ['page.issueKey', 'n.id'],
  row: 'n {.*}',
  decode: mentionOf,
})
