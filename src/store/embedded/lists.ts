import type { Event, Load, PageFact, Person, Region } from '../../fact/graph.ts'
import { nameKey } from '../../fact/name.ts'
import type { EventFilter, PeopleFilter, Slice, Window } from '../contract.ts'
import { Terms } from '../where-text.ts'
import type { EventOrder, PeopleOrder } from '../where.ts'
import * as codec from './codec.ts'
import type { Connection, Values } from './connection.ts'
import { attendanceLogic, eventLogic, personLogic, sqlValues } from './where.ts'
import { readSlice } from './window.ts'

/** Conditions of a filter with their values; what the filter leaves out adds none. */
interface Conditions {
  readonly where: string
  readonly values: Values
}

const conditions = (
  parts: readonly (readonly [value: string | undefined, name: string, sql: string])[],
): Conditions => {
  const given = parts.flatMap(([value, name, sql]) => (value === undefined ? [] : [{ value, name, sql }]))
  return {
    where: ['TRUE', ...given.map(({ sql }) => sql)].join(' AND '),
    values: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  }
}

/** Ids of a division and of all below it. */
const BELOW = `(WITH RECURSIVE below (id) AS (
  SELECT @region UNION SELECT region.id FROM below CROSS JOIN region ON region.parent = below.id) SELECT id FROM below)`

const HELD_IN_REGION = `person.id IN (SELECT occupancy.person FROM organization
  CROSS JOIN post ON post.organization = organization.id CROSS JOIN occupancy ON occupancy.post = post.id
  WHERE organization.region IN ${BELOW})`

const HELD_POST = `person.id IN (SELECT occupancy.person FROM post
  CROSS JOIN organization ON organization.id = post.organization CROSS JOIN occupancy ON occupancy.post = post.id
  WHERE instr(post.title, @post) OR instr(organization.name, @post))`

/** The number that people come by, its sign turned so that one direction orders all parts of the key. */
const personRank = (terms: Terms, order: PeopleOrder | undefined): readonly string[] => {
  if (order === undefined || order.by === 'NAME') return []
  if (order.by === 'MENTIONS') return ["-(person.row ->> '$.mentions')"]
  if (order.among === undefined) return ["-(person.row ->> '$.attendances')"]
  return [
    `-(SELECT count(*) FROM attendance counted WHERE counted.person = person.id AND ${attendanceLogic(terms, 'counted', order.among)})`,
  ]
}

const EVENT_RANK: Readonly<Record<EventOrder, readonly string[]>> = {
  DAY: [],
  SIZE: ["-(event.row ->> '$.attendances')"],
  REPORTS: ["-json_array_length(event.row, '$.reports')"],
}

export const people = (connection: Connection, filter: PeopleFilter, window: Window): Slice<Person> => {
  const search = filter.search === undefined ? undefined : nameKey(filter.search)
  const { where, values } = conditions([
    [
      search,
      'search',
      '(instr(person.name_key, @search) OR instr(person.pinyin, @search) OR instr(person.initials, @search))',
    ],
    [filter.region, 'region', HELD_IN_REGION],
    [filter.post, 'post', HELD_POST],
  ])
  const terms = new Terms('@')
  const range = {
    source: `person WHERE ${where} AND ${personLogic(terms, 'person', filter.where ?? {})}`,
    keys: [...personRank(terms, filter.order), 'person.sort_key', 'person.id'],
    fields: 'person.id AS id',
    row: '(SELECT person.row FROM person WHERE person.id = shown.id)',
    values: { ...values, ...sqlValues(terms) },
  }
  return readSlice(connection, range, { window, decode: codec.asPerson })
}

/** The events that meet a filter, as what follows FROM. */
export const eventSource = (
  filter: Omit<EventFilter, 'order'>,
  terms: Terms,
): { readonly source: string; readonly values: Values } => {
  const { where, values } = conditions([
    [filter.from, 'from', `event.until >= @from AND event.until <> '${codec.NO_DAY}'`],
    [filter.to, 'to', `event.day <= @to`],
    [filter.kind, 'kind', 'event.kind = @kind'],
    [
      filter.region,
      'region',
      `event.id IN (SELECT event_region.event FROM event_region WHERE event_region.region IN ${BELOW})`,
    ],
    [filter.attendee, 'attendee', 'attendance.person = @attendee'],
  ])
  const all = `${where} AND ${eventLogic(terms, 'event', filter.where ?? {})}`
  const from = filter.attendee === undefined ? 'event' : 'attendance CROSS JOIN event ON event.id = attendance.event'
  return { source: `${from} WHERE ${all}`, values }
}

export const events = (connection: Connection, filter: EventFilter, window: Window): Slice<Event> => {
  const terms = new Terms('@')
  const { source, values } = eventSource(filter, terms)
  const range = {
    source,
    keys: [...EVENT_RANK[filter.order ?? 'DAY'], 'event.day', 'event.sort_key', 'event.id'],
    fields: 'event.id AS id',
    row: '(SELECT event.row FROM event WHERE event.id = shown.id)',
    values: { ...values, ...sqlValues(terms) },
  }
  return readSlice(connection, range, { window, decode: codec.asEvent })
}

export const regions = (connection: Connection, parent: string | null, window: Window): Slice<Region> => {
  const range = {
    source: parent === null ? `region WHERE region.level = 'PROVINCE'` : 'region WHERE region.parent = @parent',
    keys: ['region.id'],
    fields: 'region.row AS row',
    row: 'shown.row',
    values: parent === null ? {} : { parent },
  }
  return readSlice(connection, range, { window, decode: codec.asRegion })
}

export const pages = (connection: Connection, window: Window): Slice<PageFact> => {
  const range = {
    source: 'page WHERE page.withdrawn_in IS NULL',
    keys: ['page.day', 'page.id'],
    fields: 'page.version AS version',
    row: '(SELECT page.row FROM page WHERE page.version = shown.version)',
    values: {},
  }
  return readSlice(connection, range, { window, decode: codec.asPage })
}

/** The contract's Load as JSON. */
export const LOAD_ROW = `json_object('id', load.id, 'startedAt', load.started_at, 'finishedAt', load.finished_at,
  'action', load.action, 'pagesAdded', load.pages_added, 'pagesWithdrawn', load.pages_withdrawn)`

export const loads = (connection: Connection, window: Window): Slice<Load> => {
  const range = { source: 'load', keys: ['load.id'], fields: `${LOAD_ROW} AS row`, row: 'shown.row', values: {} }
  return readSlice(connection, range, { window, decode: codec.asLoad })
}
