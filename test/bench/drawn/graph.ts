import type { Attendance, Event, Occupancy, Person } from '../../../src/fact/graph.ts'
import { nameKey } from '../../../src/fact/name.ts'
import { EVENT_KINDS, PARTICIPATIONS } from '../../../src/fact/participation.ts'
import { sortKey } from '../../../src/fact/sort-key.ts'
import { drawBodies, idOf } from './bodies.ts'
import type { Bodies } from './bodies.ts'
import { drawing } from './drawing.ts'

/**
 * A made-up province: who attends what is drawn so that few are everywhere and most are somewhere. Rows of events are made as they
 * are asked for, so that what a loader holds is its own.
 */
export interface DrawnGraph extends Bodies {
  readonly people: readonly Person[]
  readonly occupancies: readonly Occupancy[]
  readonly events: number
  readonly attendances: number
  /** Rows of the events from `from` up to `to`. */
  readonly part: (from: number, to: number) => DrawnPart
}

export interface DrawnPart {
  readonly events: readonly Event[]
  readonly attendances: readonly Attendance[]
}

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜')
const GIVEN = Array.from('安博辰达恩帆国浩嘉凯朗铭宁鹏庆瑞森腾维轩毅泽哲志中')
const DAYS = 3650

/** People and events for so many attendances: 30,000 and 120,000 for a million. */
const SHARE = { people: 0.03, events: 0.12 }

type Draw = (below: number) => number

const dayOf = (nth: number): string => new Date(Date.UTC(2014, 0, 1 + nth)).toISOString().slice(0, 10)

const pick = <Item>(items: readonly Item[], draw: Draw, otherwise: Item): Item => items[draw(items.length)] ?? otherwise

/** People at one event, each once: those with small numbers far more often. */
const listOf = (size: number, people: number, draw: Draw): readonly number[] => {
  const found = new Set<number>()
  while (found.size < Math.min(size, people))
    found.add(Math.floor((draw(1000) / 1000) ** 2 * people + draw(100)) % people)
  return [...found]
}

/** Lists of all events, one after another, and where each begins. */
const listsOf = (events: number, people: number, draw: Draw) => {
  const starts = new Uint32Array(events + 1)
  const who: number[] = []
  for (let nth = 0; nth < events; nth += 1) {
    // 8 1/3 in the mean.
    who.push(...listOf(3 + draw(11) + (nth % 3 === 0 ? 1 : 0), people, draw))
    starts[nth + 1] = who.length
  }
  return { starts, who: Uint32Array.from(who) }
}

const personOf = (nth: number, attendances: number, draw: Draw): Person => {
  const name = [SURNAMES, GIVEN, GIVEN].map((some) => pick(some, draw, '')).join('')
  return {
    id: idOf('a', nth),
    name,
    nameKey: nameKey(name),
    sortKey: sortKey(name),
    provisional: false,
    gender: null,
    ethnicity: null,
    mentions: attendances,
    attendances,
  }
}

const occupancyOf = (nth: number, post: string, day: string): Occupancy => ({
  id: idOf('d', nth),
  person: idOf('a', nth),
  post,
  firstSeen: day,
  lastSeen: day,
  appointed: null,
  removed: null,
  acting: false,
  mentions: [idOf('1', nth)],
})

const eventOf = (nth: number, region: string, draw: Draw): Event => {
  const day = dayOf(draw(DAYS))
  return {
    id: idOf('e', nth),
    kind: pick(EVENT_KINDS, draw, 'OTHER'),
    title: `第${String(nth)}次会议`,
    date: day,
    endDate: null,
    earliest: day,
    latest: day,
    sortKey: `hui yi|${nth.toString(16).padStart(8, '0')}`,
    places: [`地${region}`],
    regions: [region],
    host: null,
    series: null,
    reports: [idOf('f', nth)],
    attendances: 0,
  }
}

/** Draws a graph of about so many attendances; the same for the same seed. */
export const drawGraph = (attendances: number, seed: number): DrawnGraph => {
  const draw = drawing(seed)
  const bodies = drawBodies()
  const counts = { people: Math.ceil(attendances * SHARE.people), events: Math.ceil(attendances * SHARE.events) }
  const { starts, who } = listsOf(counts.events, counts.people, draw)
  const attended = new Uint32Array(counts.people)
  for (const person of who) attended[person] = (attended[person] ?? 0) + 1
  const people = Array.from({ length: counts.people }, (_, nth) => personOf(nth, attended[nth] ?? 0, draw))
  const occupancies = people.map((_, nth) =>
    occupancyOf(nth, pick(bodies.posts, draw, undefined)?.id ?? '', dayOf(draw(DAYS))),
  )
  const partOf = (nth: number): { event: Event; attendances: readonly Attendance[] } => {
    const own = drawing(seed * 1_000_003 + nth)
    own(2)
    const list = who.subarray(starts[nth], starts[nth + 1])
    const event = { ...eventOf(nth, pick(bodies.regions, own, undefined)?.id ?? '', own), attendances: list.length }
    const rows = Array.from(list, (person, at): Attendance => ({
      person: idOf('a', person),
      event: event.id,
      participation: [pick(PARTICIPATIONS, own, 'ATTEND')],
      position: at + 1,
      capacity: [],
      reports: 1,
      mentions: [idOf('1', (starts[nth] ?? 0) + at)],
    }))
    return { event, attendances: rows }
  }
  return {
    ...bodies,
    people,
    occupancies,
    events: counts.events,
    attendances: who.length,
    part: (from, to) => {
      const parts = Array.from({ length: Math.max(0, Math.min(to, counts.events) - from) }, (_, at) =>
        partOf(from + at),
      )
      return { events: parts.map(({ event }) => event), attendances: parts.flatMap((part) => part.attendances) }
    },
  }
}
