import { resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { StoreError } from '../../fact/error.ts'
import { storeFault } from './fault.ts'
import { Database } from './sqlite.ts'

export type Value = string | number | null
export type Values = Readonly<Record<string, Value>>
export type Columns = Readonly<Record<string, Value>>

export interface ConnectionOptions {
  readonly readonly: boolean
  /** Milliseconds that SQLite itself blocks the thread for a lock. */
  readonly blocking: number
  /** Told of each statement that runs. */
  readonly onStatement?: ((sql: string) => void) | undefined
}

/** Statements that stay prepared. Conditions can be put together in ever new ways; what was not used for longest is let go. */
const PREPARED = 500

/** One handle on the file: each statement is prepared once, each error comes out as a StoreError. */
export class Connection {
  readonly path: string
  readonly #database: BetterSqlite3.Database
  readonly #statements = new Map<string, BetterSqlite3.Statement>()
  readonly #onStatement: ((sql: string) => void) | undefined

  constructor(path: string, options: ConnectionOptions) {
    this.path = path
    this.#onStatement = options.onStatement
    try {
      // An absolute path is never taken for a URI or for SQLite's `:memory:`.
      this.#database = new Database(resolve(path), { readonly: options.readonly, timeout: options.blocking })
    } catch (error) {
      throw storeFault(error, path)
    }
  }

  /** True between BEGIN and its end. */
  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Rows of a query. */
  all(sql: string, values: Values = {}): readonly Columns[] {
    return this.#guard(() => this.#prepared(sql).all(values) as Columns[])
  }

  /** First column of each row, which must be text. */
  texts(sql: string, values: Values = {}): readonly string[] {
    return this.all(sql, values).map((columns) => textOf(Object.values(columns)[0]))
  }

  /** Runs a statement that gives no rows; the number of rows it changed. */
  run(sql: string, values: Values = {}): number {
    return this.#guard(() => this.#prepared(sql).run(values).changes)
  }

  /** Runs a script of several statements, such as a migration. */
  script(sql: string): void {
    this.#guard(() => this.#database.exec(sql))
  }

  /** Value of a pragma, after setting it where the text does so. */
  pragma(text: string): unknown {
    return this.#guard((): unknown => this.#database.pragma(text, { simple: true }))
  }

  /** Runs several reads on one state of the store. */
  snapshot<T>(work: () => T): T {
    return this.#guard(() => this.#database.transaction(work)())
  }

  /** Closing twice is closing once. */
  close(): void {
    if (this.#database.open) this.#guard(() => this.#database.close())
  }

  #prepared(sql: string): BetterSqlite3.Statement {
    this.#onStatement?.(sql)
    const known = this.#statements.get(sql)
    const statement = known ?? this.#database.prepare(sql)
    this.#statements.delete(sql)
    this.#statements.set(sql, statement)
    const [oldest] = this.#statements.keys()
    if (this.#statements.size > PREPARED && oldest !== undefined) this.#statements.delete(oldest)
    return statement
  }

  #guard<T>(work: () => T): T {
    if (!this.#database.open) throw new StoreError(`${this.path}: the store is closed`, { code: 'STORE_CLOSED' })
    try {
      return work()
    } catch (error) {
      throw storeFault(error, this.path)
    }
  }
}

/** A column that the schema declares as text. */
export const textOf = (value: Value | undefined): string => {
  if (typeof value === 'string') return value
  throw new StoreError(`The store holds ${String(value)} where text belongs`, { code: 'STORE_DAMAGED' })
}

/** A column that the schema declares as whole number. */
export const numberOf = (value: Value | undefined): number => {
  if (typeof value === 'number') return value
  throw new StoreError(`The store holds ${String(value)} where a number belongs`, { code: 'STORE_DAMAGED' })
}
