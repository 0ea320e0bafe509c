import type { PageInput } from '../../api/writer.ts'
import { failureOf } from '../../fact/failure.ts'
import type { Failure } from '../../fact/failure.ts'
import { endWithParent } from '../../fact/own-process.ts'
import type { IngestPage } from '../ingest.ts'
import { loadReader } from '../reader.ts'
import { openPage } from './open-page.ts'

/** A process that reads pages for another, one after the other, so that who sent it a long one goes on answering others. */

/** What became of a page. */
export type PageReply = { readonly page: string; readonly ingest: IngestPage } | { readonly failure: Failure }

const replyTo = async (input: PageInput): Promise<PageReply> => {
  try {
    const opened = openPage(await loadReader(), input)
    return 'error' in opened ? { failure: failureOf(opened.error) } : { page: opened.page, ingest: opened.ingest }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

const reply = async (input: PageInput): Promise<void> => {
  const told = await replyTo(input)
  process.send?.(told)
}

process.on('message', (input: PageInput) => void reply(input))
endWithParent()
