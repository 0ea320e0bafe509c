import type { Store } from '../store/contract.ts'
import type { Context } from './command.ts'
import { describeError, exitCodeOf } from './exit.ts'
import { putGazetteer } from './gazetteer.ts'
import { TongxiError } from '../fact/error.ts'
import type { IngestPage, IngestSummary } from './ingest.ts'
import type { PageFile } from './page-files.ts'
import type { Given } from './page-known.ts'
import { openPage } from './page-open.ts'
import { progressOn } from './progress.ts'
import { loadReader } from './reader.ts'

/** What is loaded from where. */
export interface LoadJob {
  readonly store: Store
  readonly files: readonly PageFile[]
  readonly given: Given
}

/** Reads the pages one by one as the store takes them; one that cannot be read is told and left out. */
async function* readAll(
  job: LoadJob,
  { terminal, endWith }: Context,
  beforeTelling: () => void,
): AsyncGenerator<IngestPage> {
  const readPage = await loadReader()
  for (const file of job.files) {
    try {
      const page = await openPage(file, job.given)
      yield { reading: readPage(page), text: page.text }
    } catch (error) {
      if (!(error instanceof TongxiError)) throw error
      beforeTelling()
      terminal.tell(`tongxi: ${describeError(error)}`)
      endWith(exitCodeOf(error))
      yield { failed: file.name }
    }
  }
}

/**
 * Reads pages into a store, the gazetteer with them, and tells how far it is. Loading anew what is there changes nothing, so a load
 * that was cut off is finished by running it again.
 */
export const loadPages = async (job: LoadJob, context: Context): Promise<IngestSummary> => {
  const { ingestPages } = await import('./ingest.ts')
  const { store, files } = job
  const all = String(files.length)
  const progress = progressOn(context.terminal, `reading ${all} pages`)
  try {
    await putGazetteer(store)
    return await ingestPages({
      store,
      pages: readAll(job, context, progress.pause),
      onProgress: ({ added, unchanged, replaced, failed }) => {
        const done = String(added + unchanged + replaced + failed)
        progress.step(`${done} of ${all} pages: ${String(added)} added, ${String(unchanged)} unchanged`)
      },
    })
  } finally {
    progress.stop()
  }
}
