import { setImmediate } from 'node:timers/promises'
import type { PageInput, UploadedPage } from '../../api/writer.ts'
import { InputError } from '../../fact/error.ts'
import type { Load } from '../../fact/graph.ts'
import { loadPage } from '../../page/load-page.ts'
import type { Store } from '../../store/contract.ts'
import { ingestPages } from '../ingest.ts'
import type { IngestPage } from '../ingest.ts'
import { loadReader } from '../reader.ts'

/** A page that was read, or why it cannot be. */
type Opened =
  | { readonly name: string; readonly page: string; readonly ingest: IngestPage }
  | { readonly name: string; readonly error: InputError }

const open = (readPage: Awaited<ReturnType<typeof loadReader>>, { name, bytes, file, ...known }: PageInput): Opened => {
  try {
    const page = loadPage({ bytes, name, known, ...(file === undefined ? {} : { path: file }) })
    return { name, page: page.id, ingest: { reading: readPage(page), text: page.text } }
  } catch (error) {
    if (error instanceof InputError) return { name, error }
    throw error
  }
}

const toldOf = (opened: Opened): UploadedPage => {
  const { name } = opened
  if ('page' in opened) return { name, page: opened.page, refusal: null }
  const { code, message } = opened.error
  return { name, page: null, refusal: { code, message } }
}

interface Ingested {
  readonly load: Load
  readonly pages: readonly UploadedPage[]
}

/**
 * Reads pages that a client sent and loads those that can be read, one a transaction, so that others are answered in between. Throws
 * the first page's `InputError`, without a load, where none can be read.
 */
export const ingestGiven = async (store: Store, given: readonly PageInput[]): Promise<Ingested> => {
  const readPage = await loadReader()
  const pages: UploadedPage[] = []
  let first: InputError | undefined
  async function* readable(): AsyncGenerator<IngestPage> {
    for (const page of given) {
      await setImmediate()
      const opened = open(readPage, page)
      pages.push(toldOf(opened))
      if ('ingest' in opened) yield opened.ingest
      else first ??= opened.error
    }
  }
  const rest = readable()
  const head = await rest.next()
  if (head.done === true) throw first ?? new InputError('There is no page among the files', { code: 'PAGE_MISSING' })
  const { load } = await ingestPages({ store, pages: withHead(head.value, rest), batch: 1 })
  return { load, pages }
}

async function* withHead<Item>(head: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield head
  yield* rest
}
