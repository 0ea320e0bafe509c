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
}

/** One row with the key it is ordered by. */
export interface Keyed<Row> {
  readonly key: readonly (string | number)[]
  readonly row: Row
}

/**
 * Rows in the method's order; `total` counts all rows whatever the window, `more` tells of further rows within its bounds in the
 * direction it was read.
 */
export interface Slice<Row> {
  readonly rows: readonly Keyed<Row>[]
  readonly total: number
  readonly more: boolean
}

/** Reading options: `signal` ends the call with an AbortError. */
export interface ReadOptions {
  readonly signal?: AbortSignal
}
