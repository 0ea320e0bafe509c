import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { PageVersion } from '../../fact/history.ts'
import type { Store } from '../../store/contract.ts'
import { openStore } from '../../store/open.ts'
import { archiveOf } from '../copy/archive.ts'
import type { Archive } from '../copy/archive.ts'
import { replay } from '../copy/replay.ts'

/** States that were added by then. They come in the order of their loads. Others get their turn between two of them. */
async function* addedBy(versions: AsyncIterable<PageVersion>, load: number): AsyncGenerator<PageVersion> {
  for await (const version of versions) {
    if (version.addedIn > load) return
    await turn()
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

/** A graph as it was, in a file of its own. */
export interface PastGraph {
  readonly store: Store
  /** Closes the store and takes its file away. */
  readonly close: () => Promise<void>
}

/** The graph as it was after a load, with all ids that were issued by then; derived anew from what the store keeps of its past. */
export const pastGraph = async (store: Store, load: number): Promise<PastGraph> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-past-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const past = await openStore(`embedded:${join(folder, 'graph.db')}`, { create: true, environment: {} })
    const close = async (): Promise<void> => {
      await past.close()
      await remove()
    }
    try {
      await replay(await archiveAt(store, load), past)
      return { store: past, close }
    } catch (error) {
      await close()
      throw error
    }
  } catch (error) {
    await remove()
    throw error
  }
}
