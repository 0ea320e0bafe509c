import type { Resolved } from '../../../src/resolve/people/resolve-people.ts'
import type { Placed } from '../../../src/resolve/people/sighting.ts'
import { factsOfSketch, placedOf } from '../builder.ts'
import type { PersonSketch } from '../builder.ts'

/** One sighting of a person. */
export interface Seen extends PersonSketch {
  readonly on: string | null
  readonly publisher?: string
  /** Sightings of equal page and number stand in one article. */
  readonly article?: string
  readonly regions?: readonly string[]
}

/** Mentions of one name, each on its own page unless `article` says otherwise. */
export const mentionsOf = (seen: readonly Seen[]): readonly Placed[] =>
  placedOf(
    seen.map(({ on, publisher, article, regions, ...person }, index) =>
      factsOfSketch({
        published: on,
        publisher: publisher ?? null,
        salt: article ?? String(index),
        articles: [{ events: [{ date: on, people: [person], regions: regions ?? [], places: [] }] }],
      }),
    ),
  )

/** The mentions of each cluster. */
export const parts = ({ clusters }: Resolved): readonly (readonly string[])[] =>
  clusters.map(({ mentions }) => mentions)
