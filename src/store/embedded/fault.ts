import { StoreError } from '../../fact/error.ts'
import { Database } from './sqlite.ts'

interface Meaning {
  /** Start of SQLite's result code. */
  readonly of: string
  readonly code: string
  readonly says: string
  readonly retriable?: boolean
}

const MEANINGS: readonly Meaning[] = [
  {
    of: 'SQLITE_BUSY',
    code: 'STORE_BUSY',
    says: 'another process is writing to the store; try again',
    retriable: true,
  },
  { of: 'SQLITE_LOCKED', code: 'STORE_BUSY', says: 'the store is locked; try again', retriable: true },
  { of: 'SQLITE_CORRUPT', code: 'STORE_DAMAGED', says: 'the store is damaged; restore it from a backup' },
  { of: 'SQLITE_NOTADB', code: 'STORE_DAMAGED', says: 'the store is damaged; restore it from a backup' },
  { of: 'SQLITE_FULL', code: 'STORE_FULL', says: 'the disk is full; make room and try again', retriable: true },
  {
    of: 'SQLITE_READONLY',
    code: 'STORE_READ_ONLY',
    says: 'the store may not be written; check the rights on its file',
  },
  { of: 'SQLITE_CANTOPEN', code: 'STORE_UNREADABLE', says: 'the store cannot be opened; check its path and rights' },
  { of: 'SQLITE_IOERR', code: 'STORE_UNREADABLE', says: 'the disk failed while the store was used' },
  {
    of: 'SQLITE_CONSTRAINT',
    code: 'STORE_CONSTRAINT',
    says: 'a row points at one that is not there, or is there twice',
  },
]

/** True when the same call may succeed once another writer is done. */
export const isBusy = (error: unknown): boolean => error instanceof StoreError && error.code === 'STORE_BUSY'

/** The error as the contract wants it: what SQLite raises becomes a StoreError that names the store, all else stays. */
export const storeFault = (error: unknown, path: string): unknown => {
  if (!(error instanceof Database.SqliteError)) return error
  const meaning = MEANINGS.find(({ of }) => error.code.startsWith(of))
  const says = meaning?.says ?? error.message
  return new StoreError(`${path}: ${says} (${error.code})`, {
    code: meaning?.code ?? 'STORE_FAILED',
    where: path,
    cause: error,
    retriable: meaning?.retriable ?? false,
  })
}
