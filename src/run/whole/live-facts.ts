import type { PageFacts } from '../../fact/graph.ts'
import type { Store } from '../../store/contract.ts'
import { every, grouped } from '../every.ts'

/** Pages at once; each comes with its whole text. */
const PAGES = 50

/** All facts of all live pages, page by page. */
export async function* liveFacts(store: Store): AsyncGenerator<PageFacts> {
  for await (const pages of grouped(
    every((window) => store.pages(window), PAGES),
    PAGES,
  )) {
    const facts = await store.factsOfPages(pages.map(({ id }) => id))
    yield* facts.filter((one) => one !== null)
  }
}
