import type { Judgement, PageFact, PageFacts } from '../../fact/graph.ts'
import type { Reading } from '../../fact/reading.ts'
import type { Page } from '../../page/layout.ts'
import { factsOf } from '../../resolve/facts-of.ts'
import { canonical } from '../canonical.ts'
import type { IngestPage } from '../ingest.ts'
import { judgedFacts } from '../judge/overlay.ts'
import { pageDifference } from './page-difference.ts'
import type { PageDifference } from './page-difference.ts'

/** A page as it is stored, and the judgements on it that stand. */
export interface StoredPage {
  readonly facts: PageFacts
  readonly judgements: readonly Judgement[]
}

/** A page that is read otherwise now. */
export interface Reread extends Pick<PageFact, 'id' | 'name'>, PageDifference {}

/** What a new reading says otherwise, and the page to load in place of the stored one. */
export interface Anew {
  readonly told: Reread
  readonly ingest: IngestPage
}

/**
 * Reads a stored page by today's rules; null where it is read as before. What is known of it besides its text stays as it is stored,
 * and judgements hold for both readings.
 */
export const pageAnew = (read: (page: Page) => Reading, { facts: stored, judgements }: StoredPage): Anew | null => {
  const { id, name, text, extractor, published, publisher, synthetic } = stored.page
  const reading = read({ id, name, text, extractor, published, publisher, synthetic })
  const facts = judgedFacts(factsOf({ reading, text }), judgements)
  if (canonical(facts) === canonical(stored)) return null
  return { told: { id, name, ...pageDifference(stored, facts) }, ingest: { reading, text } }
}
