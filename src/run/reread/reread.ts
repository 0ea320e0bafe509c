import { setImmediate } from 'node:timers/promises'
import { StoreError } from '../../fact/error.ts'
import type { Load, PageFacts } from '../../fact/graph.ts'
import { groupBy } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import { ingestPages } from '../ingest.ts'
import type { IngestPage } from '../ingest.ts'
import { everyJudgement } from '../whole/judgements.ts'
import { liveFacts } from '../whole/live-facts.ts'
import type { Anew, Reread, StoredPage } from './page-anew.ts'

export interface RereadResult {
  /** Pages that were read anew. */
  readonly pages: number
  readonly differing: readonly Reread[]
  /** The load that put the new reading in place; null when nothing was to be put, or nothing asked. */
  readonly load: Load | null
}

/** Code of the error of a reader that has ended. */
export const READER_GONE = 'READER_GONE'

export interface RereadOptions {
  /** Reads one page anew, here or elsewhere. */
  readonly anew: (stored: StoredPage) => Anew | null | Promise<Anew | null>
  /** Only this page, by its id. */
  readonly only?: string
  /** Puts the new reading in place. */
  readonly apply: boolean
  /** Told after each page. */
  readonly onPage?: (done: number) => void
  /** Ends it before the next page, or in the midst of one that is read elsewhere. What is in place by then stays, and its load is finished. */
  readonly signal?: AbortSignal
}

async function* askedFacts(store: Store, only: string | undefined): AsyncGenerator<PageFacts> {
  if (only === undefined) {
    yield* liveFacts(store)
    return
  }
  const [facts = null] = await store.factsOfPages([only])
  if (facts !== null) yield facts
}

/** What reads elsewhere may be ended together with those who wait for it. */
const unlessEnded = async <Done>(
  work: () => Done | Promise<Done>,
  signal: AbortSignal | undefined,
): Promise<Done | 'ENDED'> => {
  try {
    return await work()
  } catch (error) {
    if (signal?.aborted === true && error instanceof StoreError && error.code === READER_GONE) return 'ENDED'
    throw error
  }
}

/** Each stored page anew; null for one that is read as before. */
async function* readAnew(store: Store, { anew, only, signal }: RereadOptions): AsyncGenerator<Anew | null | 'ENDED'> {
  const standing = (await everyJudgement(store)).filter(({ judgement }) => !judgement.withdrawn)
  const ofPage = groupBy(
    standing.flatMap(({ judgement }) => (judgement.anchors ?? []).map(({ page }) => ({ page, judgement }))),
    ({ page }) => page,
  )
  for await (const facts of askedFacts(store, only)) {
    // A server answers others between two pages.
    await setImmediate()
    if (signal?.aborted === true) {
      yield 'ENDED'
      return
    }
    const judgements = (ofPage.get(facts.page.id) ?? []).map(({ judgement }) => judgement)
    yield await unlessEnded(() => anew({ facts, judgements }), signal)
  }
}

const drain = async (items: AsyncIterator<unknown>): Promise<void> => {
  let step = await items.next()
  while (step.done !== true) step = await items.next()
}

/** Loads the pages in one load; none is begun where there are none. */
const applied = async (store: Store, pages: AsyncGenerator<IngestPage>): Promise<Load | null> => {
  const next = await pages.next()
  if (next.done === true) return null
  async function* all(head: IngestPage): AsyncGenerator<IngestPage> {
    yield head
    yield* pages
  }
  return (await ingestPages({ store, pages: all(next.value), action: 'reread' })).load
}

const stopped = ({ pages, load }: RereadResult): StoreError => {
  const done = load === null ? 'nothing was put in place' : `what was put in place stays, as load ${String(load.id)}`
  return new StoreError(`Reading anew was ended after ${String(pages)} pages; ${done}; ask again`, {
    code: 'REREAD_ENDED',
    retriable: true,
  })
}

/**
 * Reads the stored pages anew and tells what today's rules read otherwise; judgements hold for both. With `apply` the new reading
 * takes the place of the old one, which stays in the store as withdrawn. Throws `StoreError` (`REREAD_ENDED`) where it was ended.
 */
export const rereadPages = async (store: Store, options: RereadOptions): Promise<RereadResult> => {
  const differing: Reread[] = []
  const progress = { pages: 0, isEnded: false }
  async function* changed(): AsyncGenerator<IngestPage> {
    for await (const anew of readAnew(store, options)) {
      if (anew === 'ENDED') {
        progress.isEnded = true
        return
      }
      progress.pages += 1
      options.onPage?.(progress.pages)
      if (anew === null) continue
      differing.push(anew.told)
      yield anew.ingest
    }
  }
  const load = options.apply ? await applied(store, changed()) : await drain(changed()).then(() => null)
  const result = { pages: progress.pages, differing, load }
  if (progress.isEnded) throw stopped(result)
  return result
}
