import { boundsOf } from './bounds.ts'
import type { Bounds } from './bounds.ts'
import { eventsIn, peopleIn, printedOf } from './measure.ts'
import type { Printed } from './measure.ts'
import { scoresOf } from './score.ts'
import type { Placement, Scores } from './score.ts'
import { sharersIn, termsOf } from './terms.ts'
import type { Terms } from './terms.ts'
import { makeWorld, pagesOf } from './world.ts'
import type { WorldSettings } from './world.ts'

/** How well people are told apart, for all and for those who share their name. */
interface PeopleScores {
  readonly all: Scores
  readonly shared: Scores
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

/** Makes a world, resolves what its papers print, and compares that with the truth. */
export const runWorld = (settings: WorldSettings): WorldResult => {
  const world = makeWorld(settings)
  const printed = printedOf(pagesOf(world))
  const sharers = new Set(sharersIn(world).map(({ number }) => String(number)))
  const clusters = peopleIn(printed)
  const placements = clusters.flatMap(({ id, mentions }) =>
    mentions.map((mention) => ({ cluster: id, truth: String(printed.people.get(mention)) })),
  )
  const events = [...eventsIn(printed)].map(([report, event]) => ({
    cluster: event,
    truth: String(printed.events.get(report)),
  }))
  return {
    settings,
    terms: termsOf(world),
    pages: printed.pages.length,
    people: scored(placements, sharers),
    byName: scored(peopleByName(printed), sharers),
    events: scoresOf(events),
    bounds: boundsOf(world, printed, clusters),
  }
}
