import type { PageInput } from '../../api/writer.ts'
import { failureOf } from '../../fact/failure.ts'
import type { Failure } from '../../fact/failure.ts'
import { endWithParent } from '../../fact/own-process.ts'
import type { IngestPage } from '../ingest.ts'
import { loadReader } from '../reader.ts'
import { pageAnew } from '../reread/page-anew.ts'
import type { Anew, StoredPage } from '../reread/page-anew.ts'
import { openPage } from './open-page.ts'

/** A process that reads pages for another, one after the other, so that who asked for it goes on answering others. */

/** A page that was sent, or one that is stored. */
export type PageQuestion = { readonly given: PageInput } | { readonly stored: StoredPage }

/** What became of a page. */
export type PageReply =
  | { readonly page: string; readonly ingest: IngestPage }
  | { readonly anew: Anew | null }
  | { readonly failure: Failure }

const replyTo = async (question: PageQuestion): Promise<PageReply> => {
  try {
    const read = await loadReader()
    if ('stored' in question) return { anew: pageAnew(read, question.stored) }
    const opened = openPage(read, question.given)
    return 'error' in opened ? { failure: failureOf(opened.error) } : { page: opened.page, ingest: opened.ingest }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

const reply = async (question: PageQuestion): Promise<void> => {
  const told = await replyTo(question)
  process.send?.(told)
}

process.on('message', (question: PageQuestion) => void reply(question))
endWithParent()
