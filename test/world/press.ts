import type { Chance } from './chance.ts'
import type { Happening, Present } from './meetings.ts'
import type { Place } from './places.ts'

/** A newspaper of a place and how it tells what it tells. */
export interface Paper {
  readonly name: string
  readonly home: Place
  /** Chance that an event of its own place is told, and one of the city or county around. */
  readonly own: number
  readonly near: number
  /** Most names in a list. */
  readonly longest: number
}

/** How one paper tells of one event. */
export interface Telling {
  readonly happening: Happening
  readonly paper: Paper
  /** Day of the issue. */
  readonly issue: number
  readonly title: string
  /** How exact the date is told. */
  readonly dated: 'DAY' | 'NOT' | 'LATELY'
  readonly place: Place
  readonly hosted: boolean
  readonly listed: readonly Listed[]
  readonly complete: boolean
}

/** How a list shows somebody: with all posts, with the first, under a label, or by name alone. */
export interface Listed extends Present {
  readonly shown: 'ALL' | 'ONE' | 'LABEL' | 'NAME'
}

/** The papers of a place of each level, the one that tells most first: what it adds to the place's name, what it tells, its longest list. */
const PRESS: Readonly<Record<Place['level'], readonly (readonly [string, number, number, number])[]>> = {
  PROVINCE: [
    ['日报', 0.95, 0.2, 9],
    ['都市报', 0.5, 0.05, 6],
    ['法治报', 0.3, 0, 11],
  ],
  PREFECTURE: [
    ['日报', 0.9, 0.35, 14],
    ['晚报', 0.4, 0.1, 7],
    ['新闻网', 0.5, 0.1, 10],
    ['广播电视报', 0.2, 0, 8],
  ],
  COUNTY: [
    ['融媒', 0.6, 0.1, 12],
    ['报', 0.35, 0, 8],
  ],
}

/** Two papers at least in every place; the others appear in some. */
export const papersOf = (chance: Chance, places: readonly Place[]): readonly Paper[] =>
  places.flatMap((home) =>
    PRESS[home.level]
      .filter((_, index) => index < 2 || chance.happens(0.5))
      .map(([suffix, own, near, longest]) => ({ name: `${home.name}${suffix}`, home, own, near, longest })),
  )

const FORMS: Readonly<Record<Happening['form'], (happening: Happening, style: number) => string>> = {
  COMMITTEE: ({ host: { kind } }, style) =>
    [`${kind}委常委会会议`, `${kind}委常委会（扩大）会议`, `${kind}委常委会召开会议`][style] ?? '',
  GOVERNMENT: ({ host: { kind } }, style) =>
    [`${kind}政府常务会议`, `${kind}政府常务会`, `${kind}政府召开常务会议`][style] ?? '',
  CONGRESS: ({ host: { kind } }, style) =>
    [`${kind}人大常委会会议`, `${kind}人大常委会会议全体会议`, `${kind}人大常委会举行会议`][style] ?? '',
  CONFERENCE: ({ host: { kind } }, style) => [`${kind}政协主席会议`, `政协主席会议`, `${kind}政协主席会`][style] ?? '',
  WORK: ({ topic, host }, style) =>
    [`全${host.kind}${topic}工作会议`, `${topic}工作会议`, `${host.name}${topic}工作会议`][style] ?? '',
  VISIT: ({ topic, place }, style) =>
    [`调研${topic}工作`, `到${place.name}调研${topic}`, `${topic}工作调研`][style] ?? '',
  TALKS: ({ topic }, style) =>
    [`会见${topic}党政代表团一行`, `与${topic}党政代表团座谈`, `${topic}党政代表团来访`][style] ?? '',
}

const shownAs = (chance: Chance, person: Present, rank: number): Listed['shown'] => {
  if (rank < 2 || person.participation[0] !== 'ATTEND') return chance.happens(0.8) ? 'ALL' : 'ONE'
  return chance.weighted([
    { value: 'LABEL', weight: 50 },
    { value: 'ALL', weight: 25 },
    { value: 'ONE', weight: 20 },
    { value: 'NAME', weight: 5 },
  ])
}

const dated = (chance: Chance): Telling['dated'] =>
  chance.weighted([
    { value: 'DAY', weight: 80 },
    { value: 'NOT', weight: 15 },
    { value: 'LATELY', weight: 5 },
  ])

/** How a paper tells of an event, or nothing where it passes it over. */
export const tell = (chance: Chance, paper: Paper, happening: Happening): Telling | null => {
  const own = happening.host === paper.home
  const near = happening.host.parent === paper.home || happening.place === paper.home
  if (!chance.happens(own ? paper.own : near ? paper.near : 0)) return null
  const told = happening.present.slice(0, paper.longest - chance.between(0, 2))
  const whole = told.length === happening.present.length
  return {
    happening,
    paper,
    issue: happening.day + chance.between(1, 2),
    title: FORMS[happening.form](happening, chance.weighted([0, 1, 2].map((value) => ({ value, weight: 3 - value })))),
    dated: dated(chance),
    place: !own && chance.happens(0.2) ? (happening.place.parent ?? happening.place) : happening.place,
    hosted: own && chance.happens(0.8),
    listed: told.map((person, rank) => ({ ...person, shown: shownAs(chance, person, rank) })),
    complete: whole,
  }
}

const SILENT = 0.03

/** Issues (`paper|day`) that never appeared: some weeks of every paper. */
export const silentWeeks = (
  chance: Chance,
  papers: readonly Paper[],
  years: { readonly start: number; readonly end: number },
): ReadonlySet<string> => {
  const silent = new Set<string>()
  for (const { name } of papers) {
    for (let week = Math.floor(years.start / 7); week * 7 < years.end; week += 1) {
      if (chance.happens(SILENT)) silent.add(`${name}|${week}`)
    }
  }
  return silent
}
