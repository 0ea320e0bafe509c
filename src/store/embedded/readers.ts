import type { ChildProcess } from 'node:child_process'
import { resolve as absolute } from 'node:path'
import { StoreError } from '../../fact/error.ts'
import { errorOf } from '../../fact/failure.ts'
import { beginProcess } from '../../fact/own-process.ts'
import type { Answered, Asked, LongRead } from './long-reads.ts'
import type { Question, Reply } from './reader-process.ts'

interface Task {
  readonly question: Question
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: Error) => void
}

export interface ReaderSettings {
  readonly path: string
  /** Most processes at once; each holds some 60 MB. */
  readonly most: number
  /** Milliseconds that SQLite itself blocks a process for a lock. */
  readonly blocking: number
  readonly onStatement?: ((sql: string) => void) | undefined
}

/** What the signal was aborted with. */
const calledOff = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new DOMException('This read was called off', 'AbortError')

/**
 * Processes that read the store's file, begun when there is something to read and kept for what comes next. A read that is called off
 * takes its process with it, as nothing else ends a statement of SQLite, not even the end of a thread.
 */
export class Readers {
  readonly #settings: ReaderSettings
  readonly #waiting: Task[] = []
  readonly #idle: ChildProcess[] = []
  readonly #busy = new Map<ChildProcess, Task>()
  #closed = false

  constructor(settings: ReaderSettings) {
    this.#settings = settings
  }

  /** Asks a process that is free, or waits for one. */
  read<Name extends LongRead>(read: Name, asked: Asked<Name>, signal: AbortSignal): Promise<Answered<Name>> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (this.#closed) throw new StoreError(`${this.#settings.path}: the store is closed`, { code: 'STORE_CLOSED' })
      const off = (): void => this.#callOff(task, calledOff(signal))
      const task: Task = {
        question: { read, asked },
        resolve: (answer) => {
          signal.removeEventListener('abort', off)
          resolve(answer as Answered<Name>)
        },
        reject: (reason) => {
          signal.removeEventListener('abort', off)
          reject(reason)
        },
      }
      signal.addEventListener('abort', off, { once: true })
      this.#waiting.push(task)
      this.#next()
    })
  }

  /** Ends all processes; what they were asked ends with an error. */
  close(): void {
    this.#closed = true
    for (const child of [...this.#idle, ...this.#busy.keys()]) child.kill('SIGKILL')
    for (const task of this.#waiting.splice(0)) task.reject(this.#gone())
  }

  #gone(): StoreError {
    const { path } = this.#settings
    return new StoreError(`${path}: the process that read the store has ended`, { code: 'STORE_GONE', retriable: true })
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const child = this.#idle.pop() ?? this.#begin()
    const task = child === null ? undefined : this.#waiting.shift()
    if (child === null || task === undefined) return
    this.#busy.set(child, task)
    child.ref()
    child.channel?.ref()
    child.send(task.question)
  }

  /** A new process, unless there are enough. */
  #begin(): ChildProcess | null {
    const { path, most, blocking } = this.#settings
    if (this.#busy.size >= most) return null
    const child = beginProcess({
      name: 'reader-process',
      beside: import.meta.url,
      given: [absolute(path), String(blocking)],
    })
    child.on('message', (reply) => this.#replied(child, reply as Reply))
    // Either may come alone: a process that could not be begun has no end, one that is killed no error.
    child.once('error', () => this.#ended(child))
    child.once('exit', () => this.#ended(child))
    return child
  }

  #replied(child: ChildProcess, reply: Reply): void {
    const task = this.#busy.get(child)
    if (task === undefined) return
    this.#busy.delete(child)
    this.#idle.push(child)
    // An idle one keeps the program from ending no longer.
    child.unref()
    child.channel?.unref()
    for (const sql of reply.statements) this.#settings.onStatement?.(sql)
    if ('failure' in reply) task.reject(errorOf(reply.failure))
    else task.resolve(reply.answer)
    this.#next()
  }

  #ended(child: ChildProcess): void {
    const place = this.#idle.indexOf(child)
    if (place !== -1) this.#idle.splice(place, 1)
    this.#busy.get(child)?.reject(this.#gone())
    this.#busy.delete(child)
    this.#next()
  }

  #callOff(task: Task, reason: Error): void {
    const place = this.#waiting.indexOf(task)
    if (place !== -1) this.#waiting.splice(place, 1)
    task.reject(reason)
    for (const [child, running] of this.#busy) if (running === task) child.kill('SIGKILL')
  }
}
