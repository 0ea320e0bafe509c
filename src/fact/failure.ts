import { InputError, StoreError, TongxiError } from './error.ts'

/** What an error was, for another process: errors lose their class on the way. */
export interface Failure {
  readonly kind: 'INPUT' | 'STORE' | 'OTHER'
  readonly message: string
  readonly code: string
  readonly where: string | null
  readonly retriable: boolean
}

export const failureOf = (error: unknown): Failure => {
  const message = error instanceof Error ? error.message : String(error)
  const where = error instanceof TongxiError ? (error.where ?? null) : null
  if (error instanceof InputError) return { kind: 'INPUT', message, code: error.code, where, retriable: false }
  if (error instanceof StoreError)
    return { kind: 'STORE', message, code: error.code, where, retriable: error.retriable }
  return { kind: 'OTHER', message, code: 'STORE_FAILED', where, retriable: false }
}

/** The error as it was thrown there, as far as it is known. */
export const errorOf = ({ kind, message, code, where, retriable }: Failure): Error => {
  const place = where === null ? {} : { where }
  if (kind === 'INPUT') return new InputError(message, { code, ...place })
  if (kind === 'STORE') return new StoreError(message, { code, ...place, retriable })
  return new Error(message)
}
