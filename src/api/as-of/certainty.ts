import type { Event, Occupancy } from '../../fact/graph.ts'
import { heldOf } from '../../fact/held.ts'
import { builder } from '../builder.ts'

export type Certainty = 'SURE' | 'POSSIBLE'

export const CertaintyEnum = builder.enumType('Certainty', {
  description: 'How sure it is that something was so by the day of `@asOf`.',
  values: {
    SURE: { description: 'The event was over by that day; the day lies between the sightings of who held the post.' },
    POSSIBLE: {
      description:
        'The event’s dates leave it open; the post was held before and nothing is known of its end, or its days are not known.',
    },
  } satisfies Record<Certainty, { readonly description: string }>,
})

/** Whether an event was by a day; null where it was not, or its dates tell nothing. */
export const eventBy = ({ earliest, latest }: Event, day: string): Certainty | null => {
  if (earliest === null || earliest > day) return null
  return latest !== null && latest <= day ? 'SURE' : 'POSSIBLE'
}

/** Whether somebody holds a post on a day; null where it was not yet, or no more, held. */
export const heldBy = (occupancy: Occupancy, day: string): Certainty | null => {
  const { firstSeen, appointed, removed } = occupancy
  if (removed !== null && removed < day) return null
  if (firstSeen === null && appointed === null) return 'POSSIBLE'
  if (![firstSeen, appointed].some((begun) => begun !== null && begun <= day)) return null
  const held = heldOf(occupancy)
  return held !== null && held.from <= day && day <= held.to ? 'SURE' : 'POSSIBLE'
}
