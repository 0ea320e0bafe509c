import { setImmediate } from 'node:timers/promises'
import type { Load, PageFact, PageFacts } from '../../fact/graph.ts'
import type { Reading } from '../../fact/reading.ts'
import type { Page } from '../../page/layout.ts'
import { groupBy } from '../../resolve/group.ts'
import { factsOf } from '../../resolve/facts-of.ts'
import type { Store } from '../../store/contract.ts'
import { canonical } from '../canonical.ts'
import { ingestPages } from '../ingest.ts'
import type { IngestPage } from '../ingest.ts'
import { judgedFacts } from '../judge/overlay.ts'
import { everyJudgement } from '../whole/judgements.ts'
import { liveFacts } from '../whole/live-facts.ts'
import { pageDifference } from './page-difference.ts'
import type { PageDifference } from './page-difference.ts'

/** A page that is read otherwise now. */
export interface Reread extends Pick<PageFact, 'id' | 'name'>, PageDifference {}

export interface RereadResult {
  /** Pages that were read anew. */
  readonly pages: number
  readonly differing: readonly Reread[]
  /** The load that put the new reading in place; null when nothing was to be put, or nothing asked. */
  readonly load: Load | null
}

export interface RereadOptions {
  readonly read: (page: Page) => Reading
  /** Only this page, by its id. */
  readonly only?: string
  /** Puts the new reading in place. */
  readonly apply: boolean
  /** Told after each page. */
  readonly onPage?: (done: number) => void
}

async function* askedFacts(store: Store, only: string | undefined): AsyncGenerator<PageFacts> {
  if (only === undefined) {
    yield* liveFacts(store)
    return
  }
  const [facts = null] = await store.factsOfPages([only])
  if (facts !== null) yield facts
}

interface Anew {
  readonly ingest: IngestPage
  readonly told: Reread | null
}

/** Reads stored pages by today's rules. What is known of a page besides its text stays as it is stored. */
async function* readAnew(store: Store, { read, only }: RereadOptions): AsyncGenerator<Anew> {
  const standing = (await everyJudgement(store)).filter(({ judgement }) => !judgement.withdrawn)
  const ofPage = groupBy(
    standing.flatMap(({ judgement }) => (judgement.anchors ?? []).map(({ page }) => ({ page, judgement }))),
    ({ page }) => page,
  )
  for await (const stored of askedFacts(store, only)) {
    // A server answers others between two pages.
    await setImmediate()
    const { id, name, text, extractor, published, publisher, synthetic } = stored.page
    const reading = read({ id, name, text, extractor, published, publisher, synthetic })
    const judgements = (ofPage.get(id) ?? []).map(({ judgement }) => judgement)
    const facts = judgedFacts(factsOf({ reading, text }), judgements)
    const isSame = canonical(facts) === canonical(stored)
    yield { ingest: { reading, text }, told: isSame ? null : { id, name, ...pageDifference(stored, facts) } }
  }
}

const drain = async (items: AsyncIterator<unknown>): Promise<void> => {
  let step = await items.next()
  while (step.done !== true) step = await items.next()
}

/**
 * Reads the stored pages anew and tells what today's rules read otherwise; judgements hold for both. With `apply` the new reading
 * takes the place of the old one, which stays in the store as withdrawn.
 */
export const rereadPages = async (store: Store, options: RereadOptions): Promise<RereadResult> => {
  const differing: Reread[] = []
  let pages = 0
  async function* changed(): AsyncGenerator<IngestPage> {
    for await (const { ingest, told } of readAnew(store, options)) {
      pages += 1
      options.onPage?.(pages)
      if (told === null) continue
      differing.push(told)
      yield ingest
    }
  }
  if (!options.apply) {
    await drain(changed())
    return { pages, differing, load: null }
  }
  const first = changed()
  const next = await first.next()
  if (next.done === true) return { pages, differing, load: null }
  async function* all(head: IngestPage): AsyncGenerator<IngestPage> {
    yield head
    yield* first
  }
  const { load } = await ingestPages({ store, pages: all(next.value), action: 'reread' })
  return { pages, differing, load }
}
