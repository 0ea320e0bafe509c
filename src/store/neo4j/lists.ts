import type { Event, Load, PageFact, Person, Region } from '../../fact/graph.ts'
import { nameKey } from '../../fact/name.ts'
import type { EventFilter, Keyed, PeopleFilter, Slice, Window } from '../contract.ts'
import { Terms } from '../where-text.ts'
import type { EventOrder, PeopleOrder } from '../where.ts'
import type { Run } from './connection.ts'
import { pageOf } from './fact-row.ts'
import { eventOf, loadOf, personOf, regionOf } from './graph-row.ts'
import { NO_DAY } from './key.ts'
import type { Parameters } from './parameter.ts'
import { whole } from './property.ts'
import type { Properties } from './property.ts'
import { attendanceLogic, cypherValues, eventLogic, personLogic } from './where.ts'
import { ordered, sliceOf, windowParameters, within } from './window.ts'
import type { Order } from './window.ts'

/** A range of nodes `n` that is read window by window. */
interface Range<Row> {
  /** Binds `n`, each once. */
  readonly match: string
  /** The same where the server can count it without looking at the nodes. */
  readonly counted?: string | undefined
  readonly order: Order
  /** Number that the rows come by before `order`, its sign turned. */
  readonly rank?: string | undefined
  readonly parameters: Parameters
  readonly decode: (from: Properties) => Row
  readonly keyOf: (row: Row) => Keyed<Row>['key']
}

/** The window's rows and the count of all, in one statement. */
const readSlice = async <Row>(run: Run, range: Range<Row>, window: Window): Promise<Slice<Row>> => {
  const { match, counted = match, rank, parameters, decode, keyOf } = range
  const order = rank === undefined ? range.order : ['rank', ...range.order]
  const [answer] = await run(
    `CALL () { ${counted} RETURN count(n) AS total }
CALL () {
  ${match} WITH n${rank === undefined ? '' : `, ${rank} AS rank`} WHERE ${within(order, window)}
  WITH n${rank === undefined ? '' : ', rank'} ${ordered(order, window)}
  RETURN collect({row: n {.*}${rank === undefined ? '' : ', rank: rank'}}) AS rows
}
RETURN total, rows`,
    { ...parameters, ...windowParameters(order, window) },
  )
  const rows = (answer?.['rows'] ?? []) as readonly Properties[]
  const found = rows.map((one) => {
    const row = decode(one['row'] as Properties)
    return { key: rank === undefined ? keyOf(row) : [whole(one, 'rank'), ...keyOf(row)], row }
  })
  return sliceOf(found, window, whole(answer ?? {}, 'total'))
}

const BELOW = '(:Division {id: $region})<-[:PART_OF*0..8]-(:Division)'
const HELD = '<-[:IN_ORGANIZATION]-(:Post)<-[:OF_POST]-(:Occupancy)<-[:HOLDS]-(n:Person)'

/** Starts where the fewest nodes are expected: at the division, else at the posts, else at the people. */
const peopleMatch = ({ region, post, search, where = {} }: PeopleFilter, terms: Terms): string => {
  const posted =
    'EXISTS { (n)-[:HOLDS]->()-[:OF_POST]->(post:Post)-[:IN_ORGANIZATION]->(body:Organization) WHERE post.title CONTAINS $post OR body.name CONTAINS $post }'
  const conditions = [
    'n.sortKey IS NOT NULL AND n.id IS NOT NULL',
    post === undefined ? '' : posted,
    search === undefined
      ? ''
      : '(n.nameKey CONTAINS $search OR n.pinyin CONTAINS $search OR n.initials CONTAINS $search)',
    personLogic(terms, 'n', where),
  ].filter((condition) => condition !== '')
  const start = region === undefined ? '(n:Person)' : `${BELOW}<-[:SEATED_IN]-(:Organization)${HELD}`
  return `MATCH ${start} ${region === undefined ? '' : 'WITH DISTINCT n'} WHERE ${conditions.join(' AND ')}`
}

/** Nothing but the order is told, so that the server knows the number. */
const all = (filter: PeopleFilter | EventFilter): boolean =>
  Object.entries(filter).every(([name, part]) => name === 'order' || part === undefined)

const personRank = (terms: Terms, order: PeopleOrder | undefined): string | undefined => {
  if (order === undefined || order.by === 'NAME') return undefined
  if (order.by === 'MENTIONS') return '-n.mentions'
  if (order.among === undefined) return '-n.attendances'
  const [edge, event] = [terms.name('n'), terms.name('n')]
  const counted = attendanceLogic(terms, { edge, person: 'n', event }, order.among)
  return `-COUNT { MATCH (n)-[${edge}:ATTENDED]->(${event}) WHERE ${counted} }`
}

const EVENT_RANK: Readonly<Record<EventOrder, string | undefined>> = {
  DAY: undefined,
  SIZE: '-n.attendances',
  REPORTS: '-size(n.reports)',
}

export const people = (run: Run, filter: PeopleFilter, window: Window): Promise<Slice<Person>> => {
  const { region = null, post = null, search } = filter
  const terms = new Terms('$')
  return readSlice(
    run,
    {
      match: peopleMatch(filter, terms),
      rank: personRank(terms, filter.order),
      counted: all(filter) ? 'MATCH (n:Person)' : undefined,
      order: ['n.sortKey', 'n.id'],
      parameters: { region, post, search: search === undefined ? null : nameKey(search), ...cypherValues(terms) },
      decode: personOf,
      keyOf: ({ sortKey, id }) => [sortKey, id],
    },
    window,
  )
}

/** Binds as `n` each event that meets a filter. */
export const eventsMatch = (
  { from, to, kind, region, attendee, where: more = {} }: EventFilter,
  terms: Terms,
): string => {
  const conditions = [
    'n.dayKey IS NOT NULL AND n.sortKey IS NOT NULL AND n.id IS NOT NULL',
    from === undefined ? '' : 'n.untilKey >= $from',
    to === undefined ? '' : 'n.dayKey <= $to',
    kind === undefined ? '' : 'n.kind = $kind',
    attendee === undefined || region === undefined ? '' : 'EXISTS { (:Person {id: $attendee})-[:ATTENDED]->(n) }',
    eventLogic(terms, 'n', more),
  ].filter((condition) => condition !== '')
  const where = `WHERE ${conditions.join(' AND ')}`
  if (region !== undefined) return `MATCH ${BELOW}<-[:HELD_IN]-(n:Event) WITH DISTINCT n ${where}`
  return `MATCH ${attendee === undefined ? '(n:Event)' : '(:Person {id: $attendee})-[:ATTENDED]->(n)'} ${where}`
}

/** Values of what `eventsMatch` leaves open. */
export const eventParameters = (filter: EventFilter): Parameters => {
  const { from = null, to = null, kind = null, region = null, attendee = null } = filter
  return { from, to, kind, region, attendee }
}

export const events = (run: Run, filter: EventFilter, window: Window): Promise<Slice<Event>> => {
  const terms = new Terms('$')
  return readSlice(
    run,
    {
      match: eventsMatch(filter, terms),
      rank: EVENT_RANK[filter.order ?? 'DAY'],
      counted: all(filter) ? 'MATCH (n:Event)' : undefined,
      order: ['n.dayKey', 'n.sortKey', 'n.id'],
      parameters: { ...eventParameters(filter), ...cypherValues(terms) },
      decode: eventOf,
      keyOf: ({ earliest, sortKey, id }) => [earliest ?? NO_DAY, sortKey, id],
    },
    window,
  )
}

export const regions = (run: Run, parent: string | null, window: Window): Promise<Slice<Region>> =>
  readSlice(
    run,
    {
      match: `MATCH (n:Region) WHERE ${parent === null ? "n.level = 'PROVINCE'" : 'n.parent = $parent'}`,
      order: ['n.id'],
      parameters: { parent },
      decode: regionOf,
      keyOf: ({ id }) => [id],
    },
    window,
  )

export const pages = (run: Run, window: Window): Promise<Slice<PageFact>> =>
  readSlice(
    run,
    {
      counted: 'MATCH (n:Page)',
      match: 'MATCH (n:Page) WHERE n.issueKey IS NOT NULL AND n.id IS NOT NULL',
      order: ['n.issueKey', 'n.id'],
      parameters: {},
      decode: pageOf,
      keyOf: ({ published, id }) => [published ?? NO_DAY, id],
    },
    window,
  )

export const loads = (run: Run, window: Window): Promise<Slice<Load>> =>
  readSlice(
    run,
    {
      match: 'MATCH (n:Load)',
      order: ['n.id'],
      parameters: {},
      decode: loadOf,
      keyOf: ({ id }) => [id],
    },
    window,
  )
