import { fault } from './fault.ts'

/** Raised when the meaning of a key changes, so that an old cursor is refused rather than misread. */
const VERSION = 1

type Key = readonly (string | number)[]

const isPart = (part: unknown): part is string | number =>
  typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part))

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

/** Opaque cursor of a row: version, the order it belongs to, the row's key. */
export const encodeCursor = (order: string, key: Key): string =>
  Buffer.from(JSON.stringify([VERSION, order, ...key])).toString('base64url')

/** The key of a cursor made for the same order. Throws `BAD_CURSOR` for anything else. */
export const decodeCursor = (order: string, cursor: string): Key => {
  const value = parsed(cursor)
  if (!Array.isArray(value) || value[0] !== VERSION || value[1] !== order || value.length < 3) {
    throw fault('BAD_CURSOR', 'The cursor is not one that this connection gave out')
  }
  const key: readonly unknown[] = value.slice(2)
  if (!key.every(isPart)) throw fault('BAD_CURSOR', 'The cursor is not one that this connection gave out')
  return key
}
