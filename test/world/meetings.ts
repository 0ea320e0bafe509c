import type { EventKind, Participation } from '../../src/fact/participation.ts'
import type { Chance } from './chance.ts'
import type { Official, Years } from './careers.ts'
import type { Place } from './places.ts'
import type { Bench, Seat } from './seats.ts'

/** Somebody at an event, in the seat held that day. */
export interface Present {
  readonly official: Official
  readonly seat: Seat
  readonly participation: readonly Participation[]
}

/** What happened, whether or not a paper tells. */
export interface Happening {
  readonly number: number
  readonly kind: EventKind
  readonly day: number
  /** Whose event it is, and where it was. */
  readonly host: Place
  readonly place: Place
  readonly organization: string | null
  /** Words that name it, from which each paper makes its title. */
  readonly topic: string
  readonly form: Form
  readonly present: readonly Present[]
}

export type Form = 'COMMITTEE' | 'GOVERNMENT' | 'CONGRESS' | 'CONFERENCE' | 'WORK' | 'VISIT' | 'TALKS'

const TOPICS = [
  '经济',
  '农村',
  '教育',
  '安全生产',
  '生态环境保护',
  '组织',
  '宣传思想文化',
  '政法',
  '统战',
  '水利',
  '旅游发展',
  '招商引资',
  '乡村振兴',
  '科技创新',
  '卫生健康',
  '城市更新',
  '防汛抗旱',
  '森林防火',
  '民营经济发展',
  '项目建设',
  '信访',
  '食品安全',
  '就业',
  '养老服务',
  '数字政府建设',
] as const

/** Events a month of each form in a place of each level. */
const RATES: Readonly<Record<Place['level'], readonly (readonly [Form, number])[]>> = {
  PROVINCE: [
    ['COMMITTEE', 1],
    ['GOVERNMENT', 1],
    ['WORK', 1],
    ['CONGRESS', 0.4],
    ['VISIT', 1],
  ],
  PREFECTURE: [
    ['COMMITTEE', 0.7],
    ['GOVERNMENT', 0.7],
    ['WORK', 0.8],
    ['CONGRESS', 0.3],
    ['CONFERENCE', 0.2],
    ['VISIT', 0.8],
    ['TALKS', 0.2],
  ],
  COUNTY: [
    ['COMMITTEE', 0.3],
    ['WORK', 0.4],
    ['CONGRESS', 0.15],
    ['CONFERENCE', 0.1],
    ['VISIT', 0.3],
  ],
}

const MONTH = 30.4375

/** Who holds which seat on a day. */
export class Roster {
  readonly #terms = new Map<Seat, { readonly official: Official; readonly from: number; readonly to: number }[]>()
  readonly #ofPlace = new Map<Place, Seat[]>()

  constructor(officials: readonly Official[], seats: readonly Seat[]) {
    for (const seat of seats) {
      this.#terms.set(seat, [])
      this.#ofPlace.set(seat.place, [...(this.#ofPlace.get(seat.place) ?? []), seat])
    }
    for (const official of officials) {
      for (const { seat, from, to } of official.terms) this.#terms.get(seat)?.push({ official, from, to })
    }
  }

  /** Everybody who sits on one of the benches of a place that day, in the order of lists. */
  bench(place: Place, benches: readonly Bench[], day: number): readonly Omit<Present, 'participation'>[] {
    const seats = (this.#ofPlace.get(place) ?? []).filter(({ bench }) => benches.includes(bench))
    return seats.flatMap((seat) => {
      const term = this.#terms.get(seat)?.find(({ from, to }) => from <= day && day <= to)
      return term === undefined ? [] : [{ seat, official: term.official }]
    })
  }
}

const doing = (
  people: readonly Omit<Present, 'participation'>[],
  ...participation: Participation[]
): readonly Present[] => people.map((person) => ({ ...person, participation }))

interface Scene {
  readonly chance: Chance
  readonly roster: Roster
  readonly places: readonly Place[]
  readonly host: Place
  readonly day: number
}

type Staged = Pick<Happening, 'kind' | 'place' | 'organization' | 'topic' | 'present'>

const sitting = (scene: Scene, chairs: readonly Bench[], members: readonly Bench[]): readonly Present[] => {
  const [chair, ...others] = scene.roster.bench(scene.host, chairs, scene.day)
  const rest = scene.roster.bench(scene.host, members, scene.day).filter(({ official }) => official !== chair?.official)
  const absent = scene.chance.between(0, 2)
  const there = scene.chance.some(rest, Math.max(1, rest.length - absent))
  return [
    ...doing(chair === undefined ? [] : [chair], 'PRESIDE', 'SPEAK'),
    ...doing([...others.filter(({ official }) => !there.some((one) => one.official === official)), ...there], 'ATTEND'),
  ]
}

const work = (scene: Scene): Staged => {
  const { chance, roster, host, day, places } = scene
  const [speaker, chair] = roster.bench(host, ['SECRETARY', 'HEAD'], day)
  const others = roster
    .bench(host, ['COMMITTEE', 'GOVERNMENT', 'CONGRESS', 'CONFERENCE'], day)
    .filter(({ official }) => official !== speaker?.official && official !== chair?.official)
  const below = chance
    .some(
      places.filter(({ parent }) => parent === host),
      chance.between(0, 2),
    )
    .flatMap((place) => roster.bench(place, ['SECRETARY'], day))
  return {
    kind: 'MEETING',
    place: host,
    organization: null,
    topic: chance.pick(TOPICS),
    present: [
      ...doing(speaker === undefined ? [] : [speaker], 'SPEAK'),
      ...doing(chair === undefined ? [] : [chair], 'PRESIDE'),
      ...doing([...chance.some(others, chance.between(3, 7)), ...below], 'ATTEND'),
    ],
  }
}

const visit = (scene: Scene): Staged => {
  const { chance, roster, host, day, places } = scene
  const leader = chance.pick([0, 0, 1])
  const lead = roster.bench(host, ['SECRETARY', 'HEAD'], day)[leader]
  const inner = places.filter(({ parent }) => parent === host)
  const place = inner.length === 0 ? host : chance.pick(inner)
  const along = chance.some(roster.bench(host, ['COMMITTEE', 'GOVERNMENT'], day), chance.between(1, 3))
  const local = place === host ? [] : roster.bench(place, ['SECRETARY', 'HEAD'], day)
  return {
    kind: 'VISIT',
    place,
    organization: null,
    topic: chance.pick(TOPICS),
    present: [...doing(lead === undefined ? [] : [lead], 'LEAD'), ...doing([...along, ...local], 'ACCOMPANY')],
  }
}

const talks = (scene: Scene): Staged => {
  const { chance, roster, host, day, places } = scene
  const guests = places.filter(({ level, parent }) => level === 'PREFECTURE' && parent === host.parent)
  const guest = chance.pick(guests)
  const sides = [host, guest].flatMap((place) => roster.bench(place, ['SECRETARY', 'HEAD'], day))
  return {
    kind: 'TALKS',
    place: host,
    organization: null,
    topic: guest.name,
    present: guest === host ? [] : doing(sides, 'MEET'),
  }
}

const STAGES: Readonly<Record<Form, (scene: Scene) => Staged>> = {
  COMMITTEE: (scene) => ({
    kind: 'MEETING',
    place: scene.host,
    organization: `中共${scene.host.name}委员会`,
    topic: '',
    present: sitting(scene, ['SECRETARY'], ['HEAD', 'COMMITTEE']),
  }),
  GOVERNMENT: (scene) => ({
    kind: 'MEETING',
    place: scene.host,
    organization: `${scene.host.name}人民政府`,
    topic: '',
    present: sitting(scene, ['HEAD'], ['GOVERNMENT']),
  }),
  CONGRESS: (scene) => ({
    kind: 'MEETING',
    place: scene.host,
    organization: `${scene.host.name}人民代表大会常务委员会`,
    topic: '',
    present: sitting(scene, ['CONGRESS'], ['CONGRESS', 'LAW']),
  }),
  CONFERENCE: (scene) => ({
    kind: 'MEETING',
    place: scene.host,
    organization: `政协${scene.host.name}委员会`,
    topic: '',
    present: sitting(scene, ['CONFERENCE'], ['CONFERENCE']),
  }),
  WORK: work,
  VISIT: visit,
  TALKS: talks,
}

/** Everything that happens in those years, day by day. */
export const happenings = (
  chance: Chance,
  world: { readonly places: readonly Place[]; readonly roster: Roster },
  years: Years,
): readonly Happening[] => {
  const all: Omit<Happening, 'number'>[] = []
  for (let month = years.start; month + MONTH < years.end; month += MONTH) {
    for (const host of world.places) {
      for (const [form, rate] of RATES[host.level]) {
        const times = Math.floor(rate) + (chance.happens(rate % 1) ? 1 : 0)
        for (let time = 0; time < times; time += 1) {
          const day = Math.floor(month) + chance.between(0, 29)
          const staged = STAGES[form]({ chance, host, day, ...world })
          if (staged.present.length > 0) all.push({ ...staged, form, host, day })
        }
      }
    }
  }
  return all.sort((left, right) => left.day - right.day).map((happening, number) => ({ ...happening, number }))
}
