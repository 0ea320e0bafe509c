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
  /** True where the nodes are reached from others: they are then gathered once, to be counted and ordered. */
  readonly reached?: boolean
  readonly order: Order
  /** Number that the rows come by before `order`, its sign turned. */
  readonly rank?: string | undefined
  readonly parameters: Parameters
  readonly decode: (from: Properties) => Row
  readonly keyOf: (row: Row) => Keyed<Row>['key']
}

/** All rows and their number: an index may serve either by itself, what is reached from other nodes is walked once. */
const gathered = (
  { match, counted = match, reached = false }: Pick<Range<unknown>, 'match' | 'counted' | 'reached'>,
  { uncounted }: Window,
) => {
  if (reached)
    return {
      before: `CALL () { ${match} RETURN collect(n) AS everyone }`,
      scope: 'everyone',
      total: 'size(everyone)',
      each: 'UNWIND everyone AS n',
    }
  const before = uncounted === true ? '' : `CALL () { ${counted} RETURN count(n) AS total }`
  return { before, scope: '', total: uncounted === true ? '0' : 'total', each: match }
}

/** A property's number is ordered by as it stands, where an index may serve it; one that is reckoned is so once a row. */
const ranked = (
  rank: string | undefined,
): { readonly order: readonly string[]; readonly carried: string; readonly given: string } => {
  if (rank === undefined) return { order: [], carried: '', given: '' }
  if (/^-n\.\w+$/u.test(rank)) return { order: [rank], carried: '', given: `, rank: ${rank}` }
  return { order: ['rank'], carried: `, ${rank} AS rank`, given: ', rank: rank' }
}

/** The window's rows and the count of all, in one statement. */
const readSlice = async <Row>(run: Run, range: Range<Row>, window: Window): Promise<Slice<Row>> => {
  const { parameters, decode, keyOf } = range
  const rank = ranked(range.rank)
  const order = [...rank.order, ...range.order]
  const { before, scope, total, each } = gathered(range, window)
  const [answer] = await run(
    `${before}
CALL (${scope}) {
  ${each} WITH n${rank.carried} WHERE ${within(order, window)}
  WITH n${rank.carried === '' ? '' : ', rank'} ${ordered(order, window)}
  RETURN collect({row: n {.*}${rank.given}}) AS rows
}
RETURN ${total} AS total, rows`,
    { ...parameters, ...windowParameters(order, window) },
  )
  const rows = (answer?.['rows'] ?? []) as readonly Properties[]
  const found = rows.map((one) => {
    const row = decode(one['row'] as Properties)
    return { key: range.rank === undefined ? keyOf(row) : [whole(one, 'rank'), ...keyOf(row)], row }
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
    'n.sortKey IS NOT NULL AND n.id IS NOT NULL AND n.attendances IS NOT NULL AND n.mentions IS NOT NULL',
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
      reached: region !== null,
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

/** Conditions on the days of an event, which stand at its places too. */
const daysOf = (at: 'n' | 'held', { from, to }: EventFilter): string =>
  ['true', from === undefined ? '' : `${at}.untilKey >= $from`, to === undefined ? '' : `${at}.dayKey <= $to`]
    .filter((condition) => condition !== '')
    .join(' AND ')

/** Where events are reached from other nodes. */
const isReached = ({ region, attendee, where }: EventFilter): boolean =>
  [region, attendee, where?.attendees].some((start) => start !== undefined)

/** What an index over the order needs to serve it. */
const INDEXED = 'n.dayKey IS NOT NULL AND n.sortKey IS NOT NULL AND n.id IS NOT NULL AND n.attendances IS NOT NULL'

/** The same for events: at the division, else at those who attended. */
const eventsStart = (filter: EventFilter, terms: Terms): string => {
  const { region, attendee, where = {} } = filter
  const { attendees, attendeesFrom = 1 } = where
  if (region !== undefined) return `MATCH ${BELOW}<-[held:HELD_IN]-(n) WHERE ${daysOf('held', filter)} WITH DISTINCT n`
  if (attendee !== undefined) return 'MATCH (:Person {id: $attendee})-[:ATTENDED]->(n)'
  if (attendees === undefined) return 'MATCH (n:Event)'
  return `MATCH (who:Person)-[:ATTENDED]->(n:Event) WHERE who.id IN ${terms.bind(attendees)}
  WITH n, count(*) AS there WHERE there >= ${terms.bind(attendeesFrom)} WITH n`
}

/** Binds as `n` each event that meets a filter. */
export const eventsMatch = (filter: EventFilter, terms: Terms): string => {
  const { kind, region, attendee, where = {} } = filter
  const conditions = [
    isReached(filter) ? '' : INDEXED,
    region === undefined ? daysOf('n', filter) : '',
    kind === undefined ? '' : 'n.kind = $kind',
    attendee === undefined || region === undefined ? '' : 'EXISTS { (:Person {id: $attendee})-[:ATTENDED]->(n) }',
    eventLogic(terms, 'n', where),
  ].filter((condition) => condition !== '')
  return `${eventsStart(filter, terms)} WHERE ${conditions.join(' AND ')}`
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
      reached: isReached(filter),
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
