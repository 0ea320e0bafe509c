import type { EventWhere } from './where.ts'

/** What can join two people: an event of both, a post that both held, an organization in which both held posts at one time. */
export const THROUGH = ['EVENT', 'ORGANIZATION', 'POST'] as const
export type Through = (typeof THROUGH)[number]

export interface Link {
  readonly through: Through
  readonly id: string
}

/** people[0] –links[0]– people[1] –links[1]– … ; `links` is one shorter than `people`. */
export interface Path {
  readonly people: readonly string[]
  readonly links: readonly Link[]
}

export interface PathBounds {
  /** At most so many links. */
  readonly longest: number
  readonly limit: number
  /** What may join two people; events alone when absent. */
  readonly through?: readonly Through[]
  /** Only over events of which this is true. */
  readonly where?: EventWhere
  /** Only over posts held on this day as far as is known, and what was known of them until then. */
  readonly day?: string
  /**
   * Only where something could have been handed on: each link can have been used on the day of the one before or later, a post also
   * by who came after. What has no known day is left out.
   */
  readonly inOrder?: boolean
}

/** Links that lead through events alone. */
export const linksOver = (events: readonly string[]): readonly Link[] => events.map((id) => ({ through: 'EVENT', id }))

/** Whether more is asked for than the shortest paths over all events. */
export const isConditional = ({ through = ['EVENT'], where, inOrder = false }: PathBounds): boolean =>
  where !== undefined || inOrder || through.some((one) => one !== 'EVENT') || through.length === 0
