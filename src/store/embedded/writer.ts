import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreError } from '../../fact/error.ts'
import type { Load, Region } from '../../fact/graph.ts'
import type { StoreTransaction } from '../transaction.ts'
import { putRegion } from './apply-events.ts'
import { asLoad } from './codec.ts'
import { textOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { isBusy } from './fault.ts'
import { putLoad } from './history.ts'
import { LOAD_ROW } from './lists.ts'
import { EmbeddedTransaction } from './transaction.ts'

/** Milliseconds between two tries to begin; a random part keeps two waiting processes out of step. */
const TRY_AGAIN = { least: 1, most: 15 }

/** All writing of one process to one file: transactions stand in line here, and between processes for SQLite's lock. */
export class Writer {
  readonly #connection: Connection
  readonly #patience: number
  readonly #inside = new AsyncLocalStorage<boolean>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection, patience: number) {
    this.#connection = connection
    this.#patience = patience
  }

  beginLoad(action: string): Promise<Load> {
    const sql = `INSERT INTO load (started_at, action) VALUES (@at, @action) RETURNING ${LOAD_ROW} AS row`
    return this.#inTurn(() => this.#oneLoad(sql, { at: new Date().toISOString(), action }))
  }

  endLoad(load: number): Promise<Load> {
    const sql = `UPDATE load SET finished_at = coalesce(finished_at, @at) WHERE id = @load RETURNING ${LOAD_ROW} AS row`
    return this.#inTurn(() => this.#oneLoad(sql, { at: new Date().toISOString(), load }))
  }

  putLoad(load: Load): Promise<void> {
    return this.#inTurn(() => {
      putLoad(this.#connection, load)
    })
  }

  putRegions(regions: readonly Region[]): Promise<void> {
    return this.#inTurn(() => {
      for (const region of regions) putRegion(this.#connection, region)
    })
  }

  write<T>(load: number, work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#queued(async () => {
      await this.#begin()
      const transaction = new EmbeddedTransaction(this.#connection, load)
      const result = await this.#commitAfter(async () => {
        this.#oneLoad(`SELECT ${LOAD_ROW} AS row FROM load WHERE id = @load`, { load })
        try {
          const done = await work(transaction)
          transaction.end()
          return done
        } finally {
          transaction.close()
        }
      })
      if (transaction.judged) await this.#sync()
      return result
    })
  }

  /** Waits for the writes that stand in line, then runs `before` and closes. */
  close(before: () => void): Promise<void> {
    return this.#queued(async () => {
      await Promise.resolve()
      before()
      this.#connection.close()
    })
  }

  #oneLoad(sql: string, values: Parameters<Connection['all']>[1]): Load {
    const [row] = this.#connection.all(sql, values)
    if (row === undefined) throw new StoreError('There is no such load; begin one first', { code: 'LOAD_UNKNOWN' })
    return asLoad(textOf(row['row']))
  }

  /** Runs synchronous work in a transaction of its own. */
  #inTurn<T>(work: () => T): Promise<T> {
    return this.#queued(async () => {
      await this.#begin()
      return this.#commitAfter(() => new Promise((resolve) => resolve(work())))
    })
  }

  #queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore() === true) {
      const message = 'A write was begun within a write, for whose end it would wait for ever; use the open transaction'
      return Promise.reject(new StoreError(message, { code: 'WRITE_NESTED' }))
    }
    const turn = this.#last.then(() => this.#inside.run(true, work))
    // The next in line waits for the end of this one, however it ends; its caller hears of the failure through `turn`.
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #begin(): Promise<void> {
    const deadline = performance.now() + this.#patience
    for (;;) {
      try {
        this.#connection.script('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw error
      }
      await pause(TRY_AGAIN.least + Math.random() * (TRY_AGAIN.most - TRY_AGAIN.least))
    }
  }

  async #commitAfter<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work()
      this.#connection.script('COMMIT')
      return result
    } catch (error) {
      // SQLite has rolled back by itself after some failures, a full disk among them.
      if (this.#connection.inTransaction) this.#connection.script('ROLLBACK')
      throw error
    }
  }

  /** Forces all that is committed to the disk: a small commit with full syncing takes along the ones before it. */
  async #sync(): Promise<void> {
    this.#connection.pragma('synchronous = FULL')
    try {
      await this.#begin()
      await this.#commitAfter(
        () => new Promise((resolve) => resolve(this.#connection.run('UPDATE durable SET commits = commits + 1'))),
      )
    } finally {
      this.#connection.pragma('synchronous = NORMAL')
    }
  }
}
