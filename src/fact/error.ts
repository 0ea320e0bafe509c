/** What the person should think of first; the command line turns it into its exit code. */
export type ErrorKind = 'INPUT' | 'USE' | 'STORE'

interface TongxiErrorOptions {
  /** Stable name in capitals for programs: `PAGE_EMPTY`. */
  readonly code: string
  /** The place in the input: a path, with line and column where there are any. */
  readonly where?: string
  readonly cause?: unknown
}

/** Base of every error that Tongxi raises on purpose. Its message says what happened and what to do. */
export abstract class TongxiError extends Error {
  abstract readonly kind: ErrorKind
  readonly code: string
  readonly where: string | undefined

  constructor(message: string, options: TongxiErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = options.code
    this.where = options.where
  }
}

/** The input cannot be read: bad bytes, bad JSON, an id that is none. */
export class InputError extends TongxiError {
  readonly kind = 'INPUT'
}

/** The program was called wrongly: unknown option, unknown store address. */
export class UseError extends TongxiError {
  readonly kind = 'USE'
}

/** A store could not be reached or refused. `retriable` when the same call may succeed later. */
export class StoreError extends TongxiError {
  readonly kind = 'STORE'
  readonly retriable: boolean

  constructor(message: string, options: TongxiErrorOptions & { readonly retriable?: boolean }) {
    super(message, options)
    this.retriable = options.retriable ?? false
  }
}
