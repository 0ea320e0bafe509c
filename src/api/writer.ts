import type { Load } from '../fact/graph.ts'

/** A page as a client sends it. */
export interface PageInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly published?: string
  readonly publisher?: string
}

/**
 * What the API may have done to the store; who wires the server gives it, so that this room needs to know neither reading nor
 * resolving. Methods throw `InputError` for what is wrong with the input.
 */
export interface ApiWriter {
  /** Reads a page and loads it. Gives the finished load and the page's id. */
  readonly ingestPage: (page: PageInput) => Promise<{ readonly load: Load; readonly page: string }>
  /** Withdraws a page by its id. */
  readonly forgetPage: (page: string) => Promise<Load>
}
