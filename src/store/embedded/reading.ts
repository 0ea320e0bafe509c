import type { ReadOptions } from '../contract.ts'
import type { Connection } from './connection.ts'
import { answerLong } from './long-reads.ts'
import type { Answered, Asked, LongRead } from './long-reads.ts'
import type { Readers } from './readers.ts'

/** All reading of one process from one file. */
export class Reading {
  readonly #connection: Connection
  readonly #readers: Readers | null

  /** Without `readers` all reads run in the caller's thread. */
  constructor(connection: Connection, readers: Readers | null) {
    this.#connection = connection
    this.#readers = readers
  }

  /** Whether a read that runs can be stopped. */
  get cancellable(): boolean {
    return this.#readers !== null
  }

  /** Blocks the thread while it runs, so a signal is heard before it only. */
  read<T>(options: ReadOptions | undefined, work: (connection: Connection) => T): Promise<T> {
    return new Promise((resolve) => {
      options?.signal?.throwIfAborted()
      resolve(work(this.#connection))
    })
  }

  /** In a process of its own where there are such and the read may be called off. */
  readLong<Name extends LongRead>(
    name: Name,
    asked: Asked<Name>,
    options: ReadOptions | undefined,
  ): Promise<Answered<Name>> {
    if (this.#readers !== null && options?.signal !== undefined) return this.#readers.read(name, asked, options.signal)
    return this.read(options, (connection) => answerLong(connection, name, asked) as Answered<Name>)
  }

  close(): void {
    this.#readers?.close()
    this.#connection.close()
  }
}
