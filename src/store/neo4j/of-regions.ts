import type { Event, Person, Region } from '../../fact/graph.ts'
import type { Keyed, RegionWindow, Slice } from '../contract.ts'
import { Terms } from '../where-text.ts'
import type { Run } from './connection.ts'
import { eventOf, personOf, regionOf } from './graph-row.ts'
import { NO_DAY } from './key.ts'
import { text, whole } from './property.ts'
import type { Properties } from './property.ts'
import { isHeldOn } from './where-post.ts'
import { cypherValues, eventLogic } from './where.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'
import type { Order } from './window.ts'

/** Rows `n` that belong to a division by a walk down from it. */
interface Regional<Row> {
  /** Binds `n`, each once, from the division's code `id`. */
  readonly match: (terms: Terms, window: RegionWindow) => string
  readonly order: Order
  readonly decode: (from: Properties) => Row
  readonly keyOf: (row: Row) => Keyed<Row>['key']
}

/** The same window for each division, in one statement. */
const slicesOf =
  <Row>({ match: of, order, decode, keyOf }: Regional<Row>) =>
  async (run: Run, ids: readonly string[], window: RegionWindow): Promise<readonly Slice<Row>[]> => {
    const terms = new Terms('$')
    const match = of(terms, window)
    const found = await run(
      `UNWIND $ids AS id
CALL (id) { ${match} RETURN count(n) AS total }
CALL (id) {
  ${match} WITH n WHERE ${within(order, window)} WITH n ${ordered(order, window)}
  RETURN collect(n {.*}) AS rows
}
RETURN id, total, rows`,
      { ids: [...new Set(ids)], ...cypherValues(terms), ...windowParameters(order, window) },
    )
    const slices = new Map(
      found.map((answer): [string, Slice<Row>] => {
        const rows = (answer['rows'] as readonly Properties[]).map(decode).map((row) => ({ key: keyOf(row), row }))
        return [text(answer, 'id'), sliceOf(rows, window, whole(answer, 'total'))]
      }),
    )
    return ids.map((id) => slices.get(id) ?? { rows: [], total: 0, more: false })
  }

const BELOW = '(:Division {id: id})<-[:PART_OF*0..8]-(:Division)'

export const peopleOfRegions = slicesOf<Person>({
  match: (
    terms,
    { day },
  ) => `MATCH ${BELOW}<-[:SEATED_IN]-(:Organization)<-[:IN_ORGANIZATION]-(:Post)<-[:OF_POST]-(o:Occupancy)
    MATCH (o)<-[:HOLDS]-(n:Person) ${day === undefined ? '' : `WHERE ${isHeldOn(terms, 'o', day)}`} WITH DISTINCT n`,
  order: ['n.sortKey', 'n.id'],
  decode: personOf,
  keyOf: ({ sortKey, id }) => [sortKey, id],
})

export const eventsOfRegions = slicesOf<Event>({
  match: (terms, { day }) =>
    `MATCH ${BELOW}<-[:HELD_IN]-(n:Event) WHERE ${eventLogic(terms, 'n', day === undefined ? {} : { to: day })} WITH DISTINCT n`,
  order: ['n.dayKey', 'n.sortKey', 'n.id'],
  decode: eventOf,
  keyOf: ({ earliest, sortKey, id }) => [earliest ?? NO_DAY, sortKey, id],
})

export const regionsOfParents = slicesOf<Region>({
  match: () => 'MATCH (n:Region {parent: id})',
  order: ['n.id'],
  decode: regionOf,
  keyOf: ({ id }) => [id],
})
