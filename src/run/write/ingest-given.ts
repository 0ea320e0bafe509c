import type { PageInput, UploadedPage } from '../../api/writer.ts'
import { InputError } from '../../fact/error.ts'
import type { Load } from '../../fact/graph.ts'
import type { Store } from '../../store/contract.ts'
import { ingestPages } from '../ingest.ts'
import type { IngestPage } from '../ingest.ts'
import type { Opened } from './open-page.ts'
import type { PageReader } from './page-reader.ts'

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
export const ingestGiven = async (reader: PageReader, store: Store, given: readonly PageInput[]): Promise<Ingested> => {
  const pages: UploadedPage[] = []
  let first: InputError | undefined
  async function* readable(): AsyncGenerator<IngestPage> {
    for (const page of given) {
      const opened = await reader.open(page)
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
