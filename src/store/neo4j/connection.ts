import { setTimeout as pause } from 'node:timers/promises'
import { bookmarkManager, isRetryableError as isRetryable, session as access } from 'neo4j-driver'
import type { BookmarkManager, ManagedTransaction, Session, SessionMode } from 'neo4j-driver'
import { StoreError } from '../../fact/error.ts'
import type { ReadOptions } from '../contract.ts'
import { isDoneAlready, translated } from './error.ts'
import { toParameter } from './parameter.ts'
import type { Parameters } from './parameter.ts'

/** One answered row: column name → value as the driver gives it. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement: of a read, or in the open transaction. */
export type Run = (statement: string, parameters?: Parameters) => Promise<readonly Row[]>

interface SessionSettings {
  readonly defaultAccessMode: SessionMode
  readonly bookmarkManager: BookmarkManager
  readonly database?: string
}

/** What a connection needs of the driver. */
export interface Sessions {
  session(settings: SessionSettings): Session
  close(): Promise<void>
}

export interface ConnectionSettings {
  readonly address: string
  readonly database?: string
}

/** Milliseconds for which a write waits for a server that went away, and between two tries. */
const PATIENCE = 90_000
const PAUSE = 1_000

const runner =
  (on: Pick<ManagedTransaction, 'run'> | Pick<Session, 'run'>): Run =>
  async (statement, parameters = {}) => {
    const { records } = await on.run(statement, toParameter(parameters))
    return records.map((record): Row => record.toObject())
  }

/**
 * Statements of a read stand by themselves: Neo4j shows a transaction what others commit meanwhile, so that one around them would
 * cost two more turns to the server and keep nothing together. What fails for now goes again as a transaction, which the driver
 * repeats as long as it may.
 */
const reader =
  (session: Session): Run =>
  async (statement, parameters) => {
    try {
      return await runner(session)(statement, parameters)
    } catch (error) {
      if (!isRetryable(error)) throw error
      return session.executeRead((transaction) => runner(transaction)(statement, parameters))
    }
  }

/**
 * Reads and managed transactions with the right access mode, so that a cluster sends reads to readers. All share one bookmark
 * manager: what this process wrote, it reads, whichever server answers.
 */
export class Connection {
  readonly #sessions: Sessions
  readonly #settings: ConnectionSettings
  readonly #bookmarks = bookmarkManager()
  #turn: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(sessions: Sessions, settings: ConnectionSettings) {
    this.#sessions = sessions
    this.#settings = settings
  }

  /** Runs the statements of `work` as reads, again when the server says so. An abort stops the statement on the server. */
  async read<T>(work: (run: Run) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    const { signal } = options
    signal?.throwIfAborted()
    const session = this.#session(access.READ)
    const stop = (): void => void session.close()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await work(reader(session))
    } catch (error) {
      signal?.throwIfAborted()
      throw translated(error, this.#settings.address)
    } finally {
      signal?.removeEventListener('abort', stop)
      await session.close()
    }
  }

  /** Runs `work` in a write transaction, after those of this process that were asked for before. */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const mine = this.#turn.then(() => this.#writeNow(work))
    // A failed write is told to whoever asked for it; the next one starts regardless.
    this.#turn = mine.then(
      () => null,
      () => null,
    )
    return mine
  }

  /** Runs one statement that must stand alone: the server changes its schema in no transaction that changes data. */
  async alone(statement: string, parameters: Parameters = {}): Promise<void> {
    try {
      await this.#writeOnce((run) => run(statement, parameters))
    } catch (error) {
      if (!isDoneAlready(error)) throw translated(error, this.#settings.address)
    }
  }

  /** Waits for the writes that stand in line. */
  async close(): Promise<void> {
    await this.#turn
    this.#closed = true
    await this.#sessions.close()
  }

  /** The driver tries again for half a minute; a server that is being restarted may take longer, and a load should outlive that. */
  async #writeNow<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const deadline = performance.now() + PATIENCE
    for (;;) {
      try {
        return await this.#writeOnce(work)
      } catch (error) {
        const fault = translated(error, this.#settings.address)
        const away = fault instanceof StoreError && fault.code === 'STORE_UNREACHABLE'
        if (!away || performance.now() >= deadline) throw fault
      }
      await pause(PAUSE)
    }
  }

  async #writeOnce<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.#session(access.WRITE)
    try {
      return await session.executeWrite((transaction) => work(runner(transaction)))
    } finally {
      await session.close()
    }
  }

  #session(mode: SessionMode): Session {
    const { address, database } = this.#settings
    if (this.#closed)
      throw new StoreError(`${address}: this store was closed`, { code: 'STORE_CLOSED', where: address })
    return this.#sessions.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      ...(database === undefined ? {} : { database }),
    })
  }
}
