import type { ApiWriter } from '../api/writer.ts'
import { InputError } from '../fact/error.ts'
import type { Store } from '../store/contract.ts'
import { forgetPage } from './forget-page.ts'
import { ingestPages } from './ingest.ts'
import { loadReader } from './reader.ts'

/** What the API may have done to a store: the same as the command line does. */
export const apiWriter = (store: Store): ApiWriter => ({
  ingestPage: async ({ name, bytes, ...known }) => {
    const { loadPage } = await import('../page/load-page.ts')
    const page = loadPage({ bytes, name, known })
    const readPage = await loadReader()
    const { load, failed } = await ingestPages({ store, pages: [{ reading: readPage(page), text: page.text }] })
    if (failed > 0) throw new InputError(`${name} cannot be read`, { code: 'PAGE_UNREADABLE', where: name })
    return { load, page: page.id }
  },
  forgetPage: (page) => forgetPage(store, page),
})
