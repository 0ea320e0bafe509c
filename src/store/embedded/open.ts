import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from '../../fact/error.ts'
import type { Store } from '../contract.ts'
import { Connection } from './connection.ts'
import { migrate } from './migrate.ts'
import { Readers } from './readers.ts'
import { Reading } from './reading.ts'
import { EmbeddedStore } from './store.ts'
import { tune } from './tune.ts'

export interface EmbeddedOptions {
  /** Milliseconds that a write waits for other writers before it fails with STORE_BUSY; 10,000 when absent. */
  readonly patience?: number
  /**
   * Most processes that reads which can be called off run in, those apart that are looked up by ids; with 0, the default, all reads
   * run in the caller's thread and no signal ends one that runs.
   */
  readonly readers?: number
  /** Told of the SQL of each statement that runs, to count or log them. */
  readonly onStatement?: (sql: string) => void
}

const PATIENCE = 10_000
/** Opening changes the journal mode, for which SQLite itself must wait; later waits leave the thread free. */
const OPENING_PATIENCE = 5_000
const MAGIC = 'SQLite format 3\u0000'

const unreadable = (path: string, cause: unknown): StoreError => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StoreError(`${path}: the store cannot be opened: ${reason}`, {
    code: 'STORE_UNREADABLE',
    where: path,
    cause,
  })
}

const startOf = (path: string): string => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(MAGIC.length)
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(file)
  }
}

/** Looks at the file before SQLite touches it. An absent or empty one becomes a new store. */
const checkFile = (path: string): void => {
  let start = ''
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (existsSync(path) && statSync(path).size > 0) start = startOf(path)
  } catch (error) {
    throw unreadable(path, error)
  }
  if (start !== '' && start !== MAGIC) {
    throw new StoreError(`${path}: this file is no Tongxi store; give the path of one, or of none to make it`, {
      code: 'STORE_FOREIGN',
      where: path,
    })
  }
}

/**
 * Opens the store in a file, or makes it. Several processes may hold it open; writers take turns.
 *
 * @throws StoreError `STORE_FOREIGN`, `STORE_NEWER`, `STORE_DAMAGED`, `STORE_UNREADABLE`, `STORE_BUSY`
 */
export const openEmbedded = (path: string, options: EmbeddedOptions = {}): Promise<Store> =>
  new Promise((resolve) => {
    checkFile(path)
    const { onStatement, patience = PATIENCE, readers: most = 0 } = options
    const writer = new Connection(path, { readonly: false, blocking: OPENING_PATIENCE, onStatement })
    try {
      const schemaVersion = migrate(writer)
      tune(writer)
      writer.pragma('busy_timeout = 0')
      const reader = new Connection(path, { readonly: true, blocking: OPENING_PATIENCE, onStatement })
      tune(reader)
      const readers = most === 0 ? null : new Readers({ path, most, blocking: OPENING_PATIENCE, onStatement })
      resolve(new EmbeddedStore({ path, writer, reading: new Reading(reader, readers), patience, schemaVersion }))
    } catch (error) {
      writer.close()
      throw error
    }
  })
