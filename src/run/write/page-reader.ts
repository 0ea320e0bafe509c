import type { ChildProcess } from 'node:child_process'
import { setImmediate as turn } from 'node:timers/promises'
import type { PageInput } from '../../api/writer.ts'
import { InputError, StoreError } from '../../fact/error.ts'
import { errorOf } from '../../fact/failure.ts'
import { beginProcess } from '../../fact/own-process.ts'
import { loadReader } from '../reader.ts'
import { pageAnew } from '../reread/page-anew.ts'
import type { Anew, StoredPage } from '../reread/page-anew.ts'
import { openPage } from './open-page.ts'
import type { Opened } from './open-page.ts'
import { READER_GONE } from '../reread/reread.ts'
import type { PageQuestion, PageReply } from './page-process.ts'

/** Longest page in bytes, or characters, that is read where it arrives: in a tenth of a second. A process of its own takes a second to begin. */
const LONG = 32_000

/** What a process answers to its next question. */
const replyOf = (child: ChildProcess): Promise<PageReply> =>
  new Promise((resolve, reject) => {
    const gone = (): void => {
      reject(new StoreError('the process that reads pages has ended', { code: READER_GONE, retriable: true }))
    }
    child.once('exit', gone)
    child.once('error', gone)
    child.once('message', (told) => {
      child.off('exit', gone)
      child.off('error', gone)
      resolve(told as PageReply)
    })
  })

const faultIn = (told: PageReply): Error =>
  'failure' in told ? errorOf(told.failure) : new TypeError('the process that reads pages answered another question')

/** Reads pages one after the other; long ones, and many stored ones, in a process that is begun with the first of them. */
export class PageReader {
  #child: ChildProcess | null = null

  async open(input: PageInput): Promise<Opened> {
    // Others are answered between two pages.
    await turn()
    if (input.bytes.length <= LONG) return openPage(await loadReader(), input)
    const told = await this.#ask({ given: input })
    const { name } = input
    if ('page' in told) return { name, ...told }
    const error = faultIn(told)
    if (error instanceof InputError) return { name, error }
    throw error
  }

  /** A stored page by today's rules; `isOneOfMany` where others come after it. */
  async anew(stored: StoredPage, isOneOfMany: boolean): Promise<Anew | null> {
    if (!isOneOfMany && stored.facts.page.text.length <= LONG) return pageAnew(await loadReader(), stored)
    const told = await this.#ask({ stored })
    if ('anew' in told) return told.anew
    throw faultIn(told)
  }

  close(): void {
    this.#child?.kill('SIGKILL')
  }

  async #ask(question: PageQuestion): Promise<PageReply> {
    const child = (this.#child ??= beginProcess({ name: 'page-process', beside: import.meta.url, given: [] }))
    const reply = replyOf(child)
    child.send(question)
    return reply
  }
}
