import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreError } from '../../fact/error.ts'
import { errorOf } from '../../fact/failure.ts'
import { beginProcess } from '../../fact/own-process.ts'
import type { Store } from '../../store/contract.ts'
import { openStore } from '../../store/open.ts'
import type { Outcome } from './past-process.ts'

/** Where a store is, for a process of its own to open it. */
export interface PastSource {
  readonly address: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A graph as it was, in a file of its own. */
export interface PastGraph {
  readonly store: Store
  /** Closes the store and takes its file away. */
  readonly close: () => Promise<void>
}

const ended = (): StoreError =>
  new StoreError('the process that derives the graph of a load gone by has ended', {
    code: 'PAST_GONE',
    retriable: true,
  })

/** Has a process derive the graph into a file; an abort ends it. */
const derived = (
  source: PastSource,
  { load, file, signal }: { readonly load: number; readonly file: string; readonly signal: AbortSignal },
): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) throw ended()
    const child = beginProcess({
      name: 'past-process',
      beside: import.meta.url,
      given: [source.address, String(load), file],
      environment: source.environment,
    })
    const stop = (): void => void child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    let outcome: Outcome | null = null
    child.once('message', (told) => {
      outcome = told as Outcome
    })
    child.once('error', reject)
    child.once('exit', () => {
      signal.removeEventListener('abort', stop)
      if (outcome === null) reject(ended())
      else if (outcome.failure === null) resolve()
      else reject(errorOf(outcome.failure))
    })
  })

/** The graph as it was after a load, with all ids that were issued by then; derived anew from what the store keeps of its past. */
export const pastGraph = async (source: PastSource, load: number, signal: AbortSignal): Promise<PastGraph> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-past-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const file = join(folder, 'graph.db')
  try {
    await derived(source, { load, file, signal })
    const store = await openStore(`embedded:${file}`, { create: false, environment: {} })
    const close = async (): Promise<void> => {
      await store.close()
      await remove()
    }
    return { store, close }
  } catch (error) {
    await remove()
    throw error
  }
}
