import type { ReadOptions, Store } from '../store/contract.ts'
import type { ApiWriter } from './writer.ts'

/** Largest and usual number of rows in one page of a connection. */
export const PAGE = { usual: 20, largest: 1000 } as const

/** What every resolver gets: made once a request, and the key under which its loaders are kept. */
export interface ApiContext {
  readonly store: Store
  /** The day that the whole operation looks from; null where it looks at all that is known. */
  readonly asOf: string | null
  /** Ends when the client lets go. */
  readonly gone: AbortSignal
  /** Ends when the server closes. */
  readonly closing: AbortSignal
  /** Handed to every read, so that a request that ends takes its reads with it. */
  readonly read: ReadOptions
  /** Names of all fields that the operation's document asks for. */
  readonly fields: ReadonlySet<string>
  /** Null where the server takes no writes. */
  readonly writer: ApiWriter | null
  /** Whether this client holds the token that writing needs. */
  readonly authorized: boolean
}
