import type { PageVersion } from '../../fact/history.ts'
import type { Store } from '../../store/contract.ts'
import { archiveOf } from '../copy/archive.ts'
import type { Archive } from '../copy/archive.ts'
import { replay } from '../copy/replay.ts'

/** States that were added by then. They come in the order of their loads. */
async function* addedBy(versions: AsyncIterable<PageVersion>, load: number): AsyncGenerator<PageVersion> {
  for await (const version of versions) {
    if (version.addedIn > load) return
    yield version
  }
}

/** What a store held after a load. What a later load took back is never taken back, as that load is not there. */
const archiveAt = async (store: Store, load: number): Promise<Archive> => {
  const archive = await archiveOf(store)
  return {
    ...archive,
    loads: archive.loads.filter(({ id }) => id <= load),
    judgements: archive.judgements.filter(({ addedIn }) => addedIn <= load),
    versions: addedBy(archive.versions, load),
  }
}

/** Derives into an empty store the graph as it was after a load, with all ids that were issued by then, from what another keeps of its past. */
export const derivePast = async (store: Store, load: number, past: Store): Promise<void> => {
  await replay(await archiveAt(store, load), past)
}
