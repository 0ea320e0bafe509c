import type { ApiPast } from '../../api/past.ts'
import { InputError, StoreError } from '../../fact/error.ts'
import type { Load } from '../../fact/graph.ts'
import type { ReadOptions, Store } from '../../store/contract.ts'
import { pastGraph } from './past-graph.ts'
import type { PastGraph, PastSource } from './past-graph.ts'

/** Graphs that are kept, and how many may wait to be made. */
const MOST = { kept: 4, waiting: 4 } as const

/** How many loads before the asked one may still run. */
const BESIDE = 20

interface Kept {
  readonly graph: Promise<PastGraph>
  /** Requests that may still read it. */
  readers: number
  isDropped: boolean
}

/** Graphs as they were after loads gone by: each is made at first asking, one at a time, and those asked for last are kept. */
export class PastGraphs implements ApiPast {
  readonly #store: Store
  readonly #source: PastSource
  readonly #closing = new AbortController()
  readonly #kept = new Map<string, Kept>()
  /** Of those no longer kept: what went wrong in closing each, told in the end. */
  readonly #closed: Promise<unknown>[] = []
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** `source` is where the same store is opened. */
  constructor(store: Store, source: PastSource) {
    this.#store = store
    this.#source = source
  }

  async at(load: number, options: ReadOptions): Promise<Store> {
    const { rows } = await this.#store.loads({ limit: BESIDE, backward: true, before: [load + 1] }, options)
    const loads = rows.map(({ row }) => row)
    if (loads.at(-1)?.id !== load) {
      throw new InputError(`There is no load ${String(load)}; \`status\` tells which there are`, {
        code: 'LOAD_UNKNOWN',
      })
    }
    const { rows: later } = await this.#store.loads({ limit: 1, after: [load] }, options)
    // After the latest load it is what it is now.
    if (later.length === 0) return this.#store
    const kept = this.#keptFor(load, loads)
    kept.readers += 1
    const leave = (): void => {
      this.#leave(kept)
    }
    options.signal?.addEventListener('abort', leave, { once: true })
    return (await kept.graph).store
  }

  /** Closes all of them, and ends those that are being made; no request may read any more. */
  async close(): Promise<void> {
    this.#closing.abort()
    for (const kept of this.#kept.values()) this.#close(kept)
    this.#kept.clear()
    const faults = (await Promise.all(this.#closed)).filter((fault) => fault !== null)
    if (faults.length === 0) return
    throw new StoreError('graphs of loads gone by are left in the folder for temporary files', {
      code: 'PAST_LEFT',
      cause: faults[0],
    })
  }

  /** What one that still runs does, belongs to it: its graph is made anew when more is there. */
  #keptFor(load: number, loads: readonly Load[]): Kept {
    const key = JSON.stringify([load, loads.filter(({ finishedAt }) => finishedAt === null)])
    const kept = this.#kept.get(key) ?? this.#made(load, key)
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    this.#dropOldest()
    return kept
  }

  #made(load: number, key: string): Kept {
    if (this.#waiting >= MOST.waiting) {
      throw new InputError('Graphs of other loads are still being made; ask again in a while', { code: 'PAST_BUSY' })
    }
    this.#waiting += 1
    const graph = this.#last.then(() => pastGraph(this.#source, load, this.#closing.signal))
    this.#last = graph.then(
      () => {
        this.#waiting -= 1
      },
      () => {
        this.#waiting -= 1
        this.#kept.delete(key)
      },
    )
    return { graph, readers: 0, isDropped: false }
  }

  #dropOldest(): void {
    const [oldest] = this.#kept
    if (this.#kept.size <= MOST.kept || oldest === undefined) return
    const [key, kept] = oldest
    this.#kept.delete(key)
    kept.isDropped = true
    if (kept.readers === 0) this.#close(kept)
  }

  #leave(kept: Kept): void {
    kept.readers -= 1
    if (kept.isDropped && kept.readers === 0) this.#close(kept)
  }

  #close({ graph }: Kept): void {
    // One that could not be made has told so to who asked for it.
    const closed = graph.catch(() => null).then((made) => made?.close())
    this.#closed.push(
      closed.then(
        () => null,
        (error: unknown) => error,
      ),
    )
  }
}
