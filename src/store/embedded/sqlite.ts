import type BetterSqlite3 from 'better-sqlite3'
import { createRequire } from 'node:module'
import { StoreError } from '../../fact/error.ts'

/** The version of Node-API from which on the engine's binding is built upon it. */
const NODE_API = 10

/**
 * One engine, two bindings: the older one reaches into Node.js itself and may abort a process of 24 or newer when garbage is collected,
 * the newer one needs a Node-API that 20 has not.
 */
const binding = Number(process.versions['napi'] ?? 0) >= NODE_API ? 'better-sqlite3-napi' : 'better-sqlite3'

const load = (): typeof BetterSqlite3 => {
  try {
    return createRequire(import.meta.url)(binding) as typeof BetterSqlite3
  } catch (cause) {
    const message = `The embedded store's engine (${binding}) is not installed; install it with: npm install --include=optional`
    throw new StoreError(message, { code: 'STORE_UNREACHABLE', cause })
  }
}

/** SQLite, as this Node.js can use it. Throws a `StoreError` where it was not installed. */
export const Database = load()
