import type { Load, PageFacts } from '../fact/graph.ts'
import type { Reading } from '../fact/reading.ts'
import { factsOf } from '../resolve/facts-of.ts'
import type { Store } from '../store/contract.ts'
import type { StoreTransaction } from '../store/transaction.ts'
import { canonical } from './canonical.ts'
import { changeOf } from './ingest-change.ts'
import { followed } from './judge/follow.ts'
import { judgedFacts } from './judge/overlay.ts'

/** A page that was read, or the name of one that could not be. */
export type IngestPage = { readonly reading: Reading; readonly text: string } | { readonly failed: string }

export interface IngestCounts {
  /** Pages that the store did not have. */
  readonly added: number
  /** Pages that the store has just so. */
  readonly unchanged: number
  /** Pages that the store had from other rules or with another date or publisher. */
  readonly replaced: number
  /** Pages that could not be read. */
  readonly failed: number
}

export interface IngestSummary extends IngestCounts {
  /** The finished load. */
  readonly load: Load
}

export interface IngestOptions {
  readonly store: Store
  readonly pages: AsyncIterable<IngestPage> | Iterable<IngestPage>
  /** Told after each transaction what is done so far. */
  readonly onProgress?: (counts: IngestCounts) => void
  /** What the load is called: `ingest` when absent. */
  readonly action?: string
  /** Most pages in one transaction, 20 when absent; pages are never split. */
  readonly batch?: number
}

const PAGES_A_TRANSACTION = 20

/** What became of a page. */
type Outcome = 'added' | 'unchanged' | 'replaced'

/**
 * Adds whole pages in one transaction: those that are live just so are left alone, those read otherwise are replaced. What people
 * judged of them holds for the new reading too, and judgements follow their facts to the ids that these have now.
 */
export const addPages = async (
  transaction: StoreTransaction,
  read: readonly PageFacts[],
): Promise<readonly Outcome[]> => {
  const judgements = await transaction.judgementsOfPages(read.map(({ page }) => page.id))
  const pages = read.map((facts) => judgedFacts(facts, judgements))
  const live = await transaction.livePages(pages.map(({ page }) => page.id))
  const outcomes: Outcome[] = []
  const added: PageFacts[] = []
  const withdrawn: PageFacts[] = []
  for (const facts of pages) {
    const stored = live.has(facts.page.id) ? await transaction.pageFacts(facts.page.id) : null
    if (stored !== null && canonical(stored) === canonical(facts)) {
      outcomes.push('unchanged')
      continue
    }
    if (stored !== null) withdrawn.push(stored)
    added.push(facts)
    outcomes.push(stored === null ? 'added' : 'replaced')
  }
  if (added.length === 0) return outcomes
  await transaction.apply({ judgements: followed(judgements, added) })
  await transaction.apply(await changeOf(transaction, { added, withdrawn }))
  return outcomes
}

/** Pages in groups for one transaction each; a page that comes twice begins a new group. */
async function* batches(pages: IngestOptions['pages'], most: number): AsyncGenerator<readonly IngestPage[]> {
  let batch: IngestPage[] = []
  const ids = new Set<string>()
  for await (const page of pages) {
    const id = 'reading' in page ? page.reading.sha256 : page.failed
    if (batch.length >= most || ids.has(id)) {
      yield batch
      batch = []
      ids.clear()
    }
    ids.add(id)
    batch.push(page)
  }
  if (batch.length > 0) yield batch
}

/**
 * Loads pages into a store, a few whole ones a transaction. Loading a page again changes nothing; a page that newer rules read
 * otherwise takes the place of its old facts. Stops with a `StoreError` when the store fails; what was told by `onProgress` is kept.
 */
export const ingestPages = async (options: IngestOptions): Promise<IngestSummary> => {
  const { store, pages, onProgress, action = 'ingest', batch = PAGES_A_TRANSACTION } = options
  const load = await store.beginLoad(action)
  const counts = { added: 0, unchanged: 0, replaced: 0, failed: 0 }
  for await (const group of batches(pages, batch)) {
    const facts = group.flatMap((page) => ('reading' in page ? [factsOf(page)] : []))
    counts.failed += group.length - facts.length
    if (facts.length > 0) {
      const outcomes = await store.write(load.id, (transaction) => addPages(transaction, facts))
      for (const outcome of outcomes) counts[outcome] += 1
    }
    onProgress?.({ ...counts })
  }
  return { load: await store.endLoad(load.id), ...counts }
}
