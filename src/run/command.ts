import { Option } from 'commander'
import type { Store } from '../store/contract.ts'
import { UseError } from '../fact/error.ts'
import { DEFAULT_STORE, openStore } from '../store/open.ts'
import type { Terminal } from './terminal.ts'

/** What every command is handed: where to write, and how to ask for an exit code when it went through with losses. */
export interface Context {
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Ends the program with this code after the command; the first one set stays. */
  readonly endWith: (code: number) => void
}

/** Options of commands that open a store. */
export interface StoreOptions {
  readonly store: string
}

export const storeOption = (): Option =>
  new Option('--store <address>', 'embedded:PATH or neo4j://HOST:7687 (NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE)')
    .env('TONGXI_STORE')
    .default(DEFAULT_STORE)

/** Opens the store for as long as the work takes. `create` makes an embedded store that is not there yet. */
export const withStore = async <T>(
  options: StoreOptions & { readonly create: boolean },
  context: Context,
  work: (store: Store) => Promise<T>,
): Promise<T> => {
  const store = await openStore(options.store, { create: options.create, environment: context.environment })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Reads the value of an option that is a whole number from 1. Throws `UseError`. */
export const wholeNumber =
  (option: string) =>
  (text: string): number => {
    if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text)
    throw new UseError(`${option} ${text}: must be a whole number from 1`, { code: 'NUMBER_WRONG' })
  }
