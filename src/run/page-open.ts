import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from '../fact/error.ts'
import type { Page } from '../page/layout.ts'
import { parseJson } from './json-file.ts'
import { onDisk, STDIN } from './page-files.ts'
import type { PageFile } from './page-files.ts'
import { mergeKnown, pageKnown } from './page-known.ts'
import type { Given, Known } from './page-known.ts'

/** A newspaper page has some 20 kB; what is over this is a mistake, told before it fills the memory. */
const LIMIT_MB = 32
const LIMIT = LIMIT_MB * 1024 * 1024

const tooLarge = (path: string): InputError =>
  new InputError(`larger than ${String(LIMIT_MB)} MB, no page`, { code: 'PAGE_TOO_LARGE', where: path })

const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMIT) throw tooLarge(STDIN)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const readBytes = async (path: string): Promise<Uint8Array> => {
  if (path === STDIN) return readInput()
  const { size } = await onDisk(path, () => stat(path))
  if (size > LIMIT) throw tooLarge(path)
  return onDisk(path, () => readFile(path))
}

/** What `page.json` beside the page says; nothing when there is none. */
const knownBeside = async (path: string): Promise<Known> => {
  const beside = join(dirname(path), 'page.json')
  if (path === STDIN || !existsSync(beside)) return {}
  const { published, publisher, synthetic } = parseJson(
    beside,
    await onDisk(beside, () => readFile(beside, 'utf8')),
    pageKnown,
  )
  return {
    published: published ?? null,
    publisher: publisher ?? null,
    ...(synthetic === undefined ? {} : { synthetic }),
  }
}

/**
 * Opens one page with all that is known of it: `page.json` beside it, and over that what the command line gives.
 *
 * @throws InputError naming the path.
 */
export const openPage = async (file: PageFile, given: Given): Promise<Page> => {
  const known = mergeKnown(await knownBeside(file.path), given)
  const bytes = await readBytes(file.path)
  // Loaded when a page is there: commands on stores need no reader of HTML.
  const { loadPage } = await import('../page/load-page.ts')
  try {
    return loadPage({ bytes, name: file.name, path: file.path, known })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // The page room knows a page by its name; a person finds it by its path.
    throw new InputError(error.message, { code: error.code, where: file.path, cause: error })
  }
}
