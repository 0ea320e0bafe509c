import { dayNumber } from '../../src/resolve/days.ts'
import { groupBy } from '../../src/resolve/group.ts'
import { Chance } from './chance.ts'
import { A_MONTH, liveCareers } from './careers.ts'
import type { Official, Years } from './careers.ts'
import { happenings, Roster } from './meetings.ts'
import { giveNames } from './names.ts'
import { noticesOf } from './notices.ts'
import type { Notice } from './notices.ts'
import { pageOf } from './pages.ts'
import type { Issue, WorldPage } from './pages.ts'
import { drawPlaces } from './places.ts'
import type { Place } from './places.ts'
import { papersOf, silentWeeks, tell } from './press.ts'
import type { Paper, Telling } from './press.ts'
import { seatsOf } from './seats.ts'
import type { Seat } from './seats.ts'

export interface WorldSettings {
  /** How many officials there are at least. */
  readonly people: number
  readonly years: number
  readonly seed: number
}

/** A simulated political world: its officials with their true terms, and what its papers print. */
export interface World {
  readonly officials: readonly Official[]
  readonly places: readonly Place[]
  readonly papers: readonly Paper[]
  /** How many weeks of papers are missing. */
  readonly silent: number
  readonly issues: readonly Issue[]
  readonly span: Years
}

const START = dayNumber('2014-01-01') ?? 0

const DAYS_A_YEAR = 365.25

const DAYS_A_WEEK = 7

/** Seats of a city with its counties, and of the three provinces. */
const SEATS = { city: 94, provinces: 60 }

/** Months of a year; the seats that fall vacant by promotion are about half as many again. */
const MONTHS = 12

/** How many officials sit in one seat over so many years. */
const holders = (years: number): number => 1 + MONTHS * years * A_MONTH.leaves * 1.5

const FEWEST_CITIES = 3

interface Realm {
  readonly chance: Chance
  readonly places: readonly Place[]
  readonly seats: readonly Seat[]
  readonly officials: readonly Official[]
}

const realmOf = (seed: number, cities: number, span: Years): Realm => {
  const chance = new Chance(seed)
  const places = drawPlaces(chance, cities)
  const seats = places.flatMap(seatsOf)
  return { chance, places, seats, officials: liveCareers(chance, seats, span) }
}

/** The smallest realm from about the wanted size on that has so many officials. */
const realmFor = ({ people, years, seed }: WorldSettings, span: Years): Realm => {
  let cities = Math.max(FEWEST_CITIES, Math.round((people / holders(years) - SEATS.provinces) / SEATS.city))
  let realm = realmOf(seed, cities, span)
  while (realm.officials.length < people) realm = realmOf(seed, ++cities, span)
  return realm
}

/** The same settings make the same world. */
export const makeWorld = (settings: WorldSettings): World => {
  const span = { start: START, end: Math.floor(START + settings.years * DAYS_A_YEAR) }
  const { chance, places, seats, officials } = realmFor(settings, span)
  giveNames(chance, officials)
  const papers = papersOf(chance, places)
  const silent = silentWeeks(chance, papers, span)
  const roster = new Roster(officials, seats)
  const all = happenings(chance, { places, roster }, span)
  const told = all.flatMap((happening) =>
    papers.map((paper) => tell(chance, paper, happening)).filter((telling) => telling !== null),
  )
  const notices = noticesOf(chance, officials, papers).filter(({ issue }) => issue >= span.start && issue < span.end)
  const issues = issuesOf(told, notices).filter(
    ({ paper, day }) => !silent.has(issueKey(paper, Math.floor(day / DAYS_A_WEEK))),
  )
  return { officials, places, papers, silent: silent.size, issues, span }
}

const issueKey = (paper: Paper, count: number): string => `${paper.name}|${count}`

const issuesOf = (tellings: readonly Telling[], notices: readonly Notice[]): readonly Issue[] => {
  const told = groupBy(tellings, ({ paper, issue }) => issueKey(paper, issue))
  const noticed = groupBy(notices, ({ paper, issue }) => issueKey(paper, issue))
  return [...new Set([...told.keys(), ...noticed.keys()])]
    .flatMap((key) => {
      const [reports, news] = [told.get(key) ?? [], noticed.get(key) ?? []]
      const first = reports[0] ?? news[0]
      return first === undefined ? [] : [{ paper: first.paper, day: first.issue, tellings: reports, notices: news }]
    })
    .sort((left, right) => left.day - right.day)
}

/** The pages of a world, set one at a time. */
export function* pagesOf(world: World): Generator<WorldPage> {
  for (const issue of world.issues) yield pageOf(issue)
}
