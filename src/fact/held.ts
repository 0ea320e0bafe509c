import type { Occupancy } from './graph.ts'

/** A span of days on which someone is known to have held a post, from what was seen and what was said. */
export interface Held {
  readonly from: string
  readonly to: string
}

const days = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null && /^\d{4}-\d{2}-\d{2}$/u.test(value)).sort() as string[]

/** Null when no day is known. */
export const heldOf = ({ firstSeen, lastSeen, appointed, removed }: Occupancy): Held | null => {
  const known = days([firstSeen, lastSeen, appointed, removed])
  const [from] = known
  const to = known.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The days that both share; null when they share none that is known. */
export const shared = (left: Held, right: Held): Held | null => {
  const from = left.from > right.from ? left.from : right.from
  const to = left.to < right.to ? left.to : right.to
  return from <= to ? { from, to } : null
}
