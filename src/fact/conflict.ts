import type { Occupancy } from './graph.ts'

/**
 * What does not fit in the chain of holders of a post that one person holds at a time: two seen in it on the same days, or nobody for
 * long. It is told and never mended: the one may be a wrong reading, the other an issue that is not loaded.
 */
export interface PostConflict {
  readonly kind: 'OVERLAP' | 'UNFILLED'
  readonly post: string
  /** The one first seen earlier, and the other. */
  readonly left: Occupancy
  readonly right: Occupancy
  /** Days on which both are seen, or between which nobody is; both inclusive. */
  readonly from: string
  readonly to: string
}
