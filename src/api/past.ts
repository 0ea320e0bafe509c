import type { ReadOptions, Store } from '../store/contract.ts'

/**
 * Graphs as they were after loads gone by; who wires the server gives it, so that this room needs to know nothing of how a graph is
 * derived.
 */
export interface ApiPast {
  /**
   * The graph after a load, to be read until the signal ends; made at first asking, which may take as long as loading its pages did.
   * Throws `InputError` LOAD_UNKNOWN where there was no such load, PAST_BUSY where too many others are being made.
   */
  readonly at: (load: number, options: ReadOptions) => Promise<Store>
}
