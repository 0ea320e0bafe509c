import type { Event, Organization, Person, Post } from '../fact/graph.ts'

/**
 * Bounds of a keyset page: of the rows strictly after `after` and strictly before `before` the first `limit`, or the last `limit`
 * with `backward`. They come in the method's order either way.
 */
export interface Window {
  readonly limit: number
  readonly after?: readonly (string | number)[]
  readonly before?: readonly (string | number)[]
  /** Take from the end of the range. */
  readonly backward?: boolean
  /** Nobody asks for the total, and a store need not count it: whoever walks through all rows would have it count them at each step. */
  readonly uncounted?: true
}

/** One row with the key it is ordered by. */
export interface Keyed<Row> {
  readonly key: readonly (string | number)[]
  readonly row: Row
}

/**
 * Rows in the method's order; `total` counts all rows whatever the window (0 or that where it is not asked for), `more` tells of further rows within its bounds in the
 * direction it was read.
 */
export interface Slice<Row> {
  readonly rows: readonly Keyed<Row>[]
  readonly total: number
  readonly more: boolean
}

/** Takes rows that the answer's rows point at: a function for each kind that is wanted. */
export interface Beside {
  readonly person?: (row: Person) => unknown
  readonly event?: (row: Event) => unknown
  /** With its organization. */
  readonly post?: (row: Post, body: Organization) => unknown
}

/** Reading options: `signal` ends the call with an AbortError. */
export interface ReadOptions {
  readonly signal?: AbortSignal
  /** An engine that takes a journey for each question may bring along what would be asked for next; none has to. */
  readonly beside?: Beside
}
