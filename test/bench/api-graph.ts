import type { Attendance, Event, Occupancy, Organization, Person, Post, Region } from '../../src/fact/graph.ts'
import { nameKey } from '../../src/fact/name.ts'
import { EVENT_KINDS, PARTICIPATIONS } from '../../src/fact/participation.ts'
import { sortKey } from '../../src/fact/sort-key.ts'
import type { Store } from '../../src/store/contract.ts'

/** A made-up country: who attends what is drawn so that few are everywhere and most are somewhere. */

export interface Drawn {
  readonly people: readonly Person[]
  readonly events: readonly Event[]
  readonly regions: readonly Region[]
}

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜')
const GIVEN = Array.from('安博辰达恩帆国浩嘉凯朗铭宁鹏庆瑞森腾维轩毅泽哲志中')
const DAYS = 3650
const CITIES = 20
const COUNTIES = 8

/** Numbers that look drawn and are the same for the same seed. */
export const drawing = (seed: number) => {
  let state = seed * 2 + 1
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}

const idOf = (kind: string, nth: number): string => `${kind}${nth.toString(16)}`.padStart(20, '0')

const regionsOf = (): readonly Region[] => {
  const cities = Array.from({ length: CITIES }, (_, nth) => `99${String(nth + 10)}00`)
  const one = (id: string, level: Region['level'], parent: string | null): Region => ({
    id,
    name: `地${id}`,
    shortName: id,
    level,
    parent,
  })
  return [
    one('990000', 'PROVINCE', null),
    ...cities.map((id) => one(id, 'PREFECTURE', '990000')),
    ...cities.flatMap((city) =>
      Array.from({ length: COUNTIES }, (_, nth) => one(`${city.slice(0, 4)}${String(nth + 21)}`, 'COUNTY', city)),
    ),
  ]
}

const dayOf = (nth: number): string => new Date(Date.UTC(2014, 0, 1 + nth)).toISOString().slice(0, 10)

const personOf = (nth: number, draw: (below: number) => number): Person => {
  const name = [SURNAMES, GIVEN, GIVEN].map((some) => some[draw(some.length)] ?? '').join('')
  return {
    id: idOf('a', nth),
    name,
    nameKey: nameKey(name),
    sortKey: sortKey(name),
    provisional: false,
    gender: null,
    ethnicity: null,
    mentions: 0,
    attendances: 0,
  }
}

const eventOf = (nth: number, draw: (below: number) => number, regions: readonly Region[]): Event => {
  const day = dayOf(draw(DAYS))
  const title = `第${String(nth)}次会议`
  return {
    id: idOf('e', nth),
    kind: EVENT_KINDS[draw(EVENT_KINDS.length)] ?? 'OTHER',
    title,
    date: day,
    endDate: null,
    earliest: day,
    latest: day,
    sortKey: `hui yi|${nth.toString(16).padStart(8, '0')}`,
    places: [],
    regions: [regions[draw(regions.length)]?.id ?? '990000'],
    host: null,
    series: null,
    reports: [],
    attendances: 0,
  }
}

const bodiesOf = (regions: readonly Region[]): { organizations: Organization[]; posts: Post[] } => {
  const organizations = regions.map(({ id, name, level }, nth): Organization => ({
    id: idOf('b', nth),
    name: `${name}人民政府`,
    kind: 'GOVERNMENT',
    region: id,
    level,
  }))
  const titles = ['市长', '副市长', '秘书长']
  return {
    organizations,
    posts: organizations.flatMap(({ id }, nth) =>
      titles.map((title, at) => ({ id: idOf('c', nth * titles.length + at), title, organization: id })),
    ),
  }
}

/** People at one event, each once: those with small numbers far more often. */
const listOf = (size: number, people: number, draw: (below: number) => number): readonly number[] => {
  const found = new Set<number>()
  while (found.size < Math.min(size, people))
    found.add(Math.floor((draw(1000) / 1000) ** 2 * people + draw(100)) % people)
  return [...found]
}

const PORTION = 20_000

/** Draws a graph of so many attendances, about ten an event, and loads it. */
export const fillDrawn = async (store: Store, attendances: number, seed: number): Promise<Drawn> => {
  const draw = drawing(seed)
  const regions = regionsOf()
  const { organizations, posts } = bodiesOf(regions)
  const counts = { people: Math.ceil(attendances / 20), events: Math.ceil(attendances / 10) }
  const people = Array.from({ length: counts.people }, (_, nth) => personOf(nth, draw))
  const lists = Array.from({ length: counts.events }, () => listOf(5 + draw(11), counts.people, draw))
  const attended = new Map<number, number>()
  for (const who of lists.flat()) attended.set(who, (attended.get(who) ?? 0) + 1)
  const known = people.map((person, nth) => ({ ...person, attendances: attended.get(nth) ?? 0 }))
  const events = lists.map((list, nth) => ({ ...eventOf(nth, draw, regions), attendances: list.length }))
  const edges = lists.flatMap((list, nth) =>
    list.map((who, at): Attendance => ({
      person: known[who]?.id ?? '',
      event: events[nth]?.id ?? '',
      participation: [PARTICIPATIONS[draw(PARTICIPATIONS.length)] ?? 'ATTEND'],
      position: at + 1,
      capacity: [],
      reports: 1,
      mentions: [],
    })),
  )
  const occupancies = known.map(({ id }, nth): Occupancy => {
    const day = dayOf(draw(DAYS))
    const post = posts[draw(posts.length)]?.id ?? ''
    return {
      id: idOf('d', nth),
      person: id,
      post,
      firstSeen: day,
      lastSeen: day,
      appointed: null,
      removed: null,
      acting: false,
      mentions: [],
    }
  })
  await store.putRegions(regions)
  const load = await store.beginLoad('ingest')
  const put = (change: object): Promise<void> => store.write(load.id, (transaction) => transaction.apply(change))
  await put({ organizations, posts, people: known, occupancies })
  await put({ events })
  for (let from = 0; from < edges.length; from += PORTION) await put({ attendances: edges.slice(from, from + PORTION) })
  await store.endLoad(load.id)
  return { people: known, events, regions }
}
