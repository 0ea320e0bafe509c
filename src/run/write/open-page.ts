import type { PageInput } from '../../api/writer.ts'
import { InputError } from '../../fact/error.ts'
import { loadPage } from '../../page/load-page.ts'
import type { IngestPage } from '../ingest.ts'
import type { loadReader } from '../reader.ts'

/** A page that was read, or why it cannot be. */
export type Opened =
  | { readonly name: string; readonly page: string; readonly ingest: IngestPage }
  | { readonly name: string; readonly error: InputError }

/** Reads a page that a client sent. */
export const openPage = (
  readPage: Awaited<ReturnType<typeof loadReader>>,
  { name, bytes, file, ...known }: PageInput,
): Opened => {
  try {
    const page = loadPage({ bytes, name, known, ...(file === undefined ? {} : { path: file }) })
    return { name, page: page.id, ingest: { reading: readPage(page), text: page.text } }
  } catch (error) {
    if (error instanceof InputError) return { name, error }
    throw error
  }
}
