import type { ChildProcess } from 'node:child_process'
import { setImmediate as turn } from 'node:timers/promises'
import type { PageInput } from '../../api/writer.ts'
import { InputError, StoreError } from '../../fact/error.ts'
import { errorOf } from '../../fact/failure.ts'
import { beginProcess } from '../../fact/own-process.ts'
import { loadReader } from '../reader.ts'
import { openPage } from './open-page.ts'
import type { Opened } from './open-page.ts'
import type { PageReply } from './page-process.ts'

/** Longest page in bytes that is read where it arrives: in a tenth of a second. A process of its own takes a second to begin. */
const LONG = 32_000

/** What a process answers to its next question. */
const replyOf = (child: ChildProcess): Promise<PageReply> =>
  new Promise((resolve, reject) => {
    const gone = (): void => {
      reject(new StoreError('the process that reads pages has ended', { code: 'READER_GONE', retriable: true }))
    }
    child.once('exit', gone)
    child.once('error', gone)
    child.once('message', (told) => {
      child.off('exit', gone)
      child.off('error', gone)
      resolve(told as PageReply)
    })
  })

/** Reads the pages of one upload one after the other; long ones in a process that is begun with the first of them. */
export class PageReader {
  #child: ChildProcess | null = null

  async open(input: PageInput): Promise<Opened> {
    // Others are answered between two pages.
    await turn()
    if (input.bytes.length <= LONG) return openPage(await loadReader(), input)
    const child = (this.#child ??= beginProcess({ name: 'page-process', beside: import.meta.url, given: [] }))
    const reply = replyOf(child)
    child.send(input)
    const told = await reply
    const { name } = input
    if (!('failure' in told)) return { name, ...told }
    const error = errorOf(told.failure)
    if (error instanceof InputError) return { name, error }
    throw error
  }

  close(): void {
    this.#child?.kill('SIGKILL')
  }
}
