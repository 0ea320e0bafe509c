/** A page that a load added or withdrew, without its facts. */
export interface PageChange {
  readonly page: string
  readonly name: string
  readonly publisher: string | null
  readonly published: string | null
  readonly addedIn: number
  /** Null while it is live. */
  readonly withdrawnIn: number | null
}

/** Stands in an order for a load that never came. */
export const NEVER = Number.MAX_SAFE_INTEGER
