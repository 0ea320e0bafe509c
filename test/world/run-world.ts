import { boundsOf } from './bounds.ts'
import type { Bounds } from './bounds.ts'
import { eventsIn, peopleIn, printedOf } from './measure.ts'
import type { Printed } from './measure.ts'
import type { Cluster } from '../../src/resolve/people/resolve-people.ts'
import { readPages, sampleOf } from './read-pages.ts'
import { scoresOf } from './score.ts'
import type { Placement, Scores } from './score.ts'
import { sharersIn, termsOf } from './terms.ts'
import type { Terms } from './terms.ts'
import { makeWorld, pagesOf } from './world.ts'
import type { World, WorldSettings } from './world.ts'

/** How well people are told apart, for all and for those who share their name. */
interface PeopleScores {
  readonly all: Scores
  readonly shared: Scores
}

/** The same pages as they were truly and as they were read. */
export interface ReadResult {
  readonly pages: number
  readonly wanted: number
  readonly found: number
  readonly wrong: number
  readonly told: PartScores
  readonly read: PartScores
}

interface PartScores {
  readonly people: PeopleScores
  readonly events: Scores
}

export interface WorldResult {
  readonly settings: WorldSettings
  readonly terms: Terms
  readonly pages: number
  readonly people: PeopleScores
  /** The same when everybody of one name is taken for one. */
  readonly byName: PeopleScores
  readonly events: Scores
  readonly bounds: Bounds
}

const scored = (placements: readonly Placement[], sharers: ReadonlySet<string>): PeopleScores => ({
  all: scoresOf(placements),
  shared: scoresOf(placements.filter(({ truth }) => sharers.has(truth))),
})

const peopleByName = ({ mentions, people }: Printed): readonly Placement[] =>
  mentions.map(({ mention }) => ({ cluster: mention.nameKey, truth: String(people.get(mention.id)) }))

/** The mentions or reports of clusters whose truth is known. */
const placementsOf = (
  clusters: readonly { readonly id: string; readonly members: readonly string[] }[],
  truths: ReadonlyMap<string, number>,
): readonly Placement[] =>
  clusters.flatMap(({ id, members }) =>
    members.flatMap((member) => {
      const truth = truths.get(member)
      return truth === undefined ? [] : [{ cluster: id, truth: String(truth) }]
    }),
  )

const peoplePlacements = (clusters: readonly Cluster[], printed: Printed): readonly Placement[] =>
  placementsOf(
    clusters.map(({ id, mentions }) => ({ id, members: mentions })),
    printed.people,
  )

const eventScores = (printed: Printed): Scores =>
  scoresOf(
    placementsOf(
      [...eventsIn(printed)].map(([report, id]) => ({ id, members: [report] })),
      printed.events,
    ),
  )

const partScores = (printed: Printed, sharers: ReadonlySet<string>): PartScores => ({
  people: scored(peoplePlacements(peopleIn(printed), printed), sharers),
  events: eventScores(printed),
})

const sharersOf = (world: World): ReadonlySet<string> => new Set(sharersIn(world).map(({ number }) => String(number)))

/** Makes a world, resolves what its papers print, and compares that with the truth. */
export const runWorld = (settings: WorldSettings): WorldResult => {
  const world = makeWorld(settings)
  const printed = printedOf(pagesOf(world))
  const sharers = sharersOf(world)
  const clusters = peopleIn(printed)
  return {
    settings,
    terms: termsOf(world),
    pages: printed.pages.length,
    people: scored(peoplePlacements(clusters, printed), sharers),
    byName: scored(peopleByName(printed), sharers),
    events: eventScores(printed),
    bounds: boundsOf(world, printed, clusters),
  }
}

/** Reads so many pages of a world as the program would, and resolves them beside what they truly say. */
export const readWorld = (settings: WorldSettings, most: number): ReadResult => {
  const world = makeWorld(settings)
  const pages = sampleOf(world, [...pagesOf(world)], most)
  const sharers = sharersOf(world)
  const { printed, ...counts } = readPages(pages)
  return {
    pages: pages.length,
    ...counts,
    told: partScores(printedOf(pages), sharers),
    read: partScores(printed, sharers),
  }
}
