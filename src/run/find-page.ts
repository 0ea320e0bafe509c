import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { InputError, UseError } from '../fact/error.ts'
import { pageId } from '../fact/id.ts'
import type { Store } from '../store/contract.ts'
import { every } from './every.ts'
import { onDisk } from './page-files.ts'

const WHOLE_ID = /^[0-9a-f]{64}$/u
const PAGES_AT_ONCE = 200

/** A page by its id, the beginning of its id, its name, or the file it was loaded from. */
export const findPage = async (store: Store, asked: string): Promise<string> => {
  if (WHOLE_ID.test(asked)) return asked
  if (existsSync(asked)) return pageId(await onDisk(asked, () => readFile(asked)))
  const found: string[] = []
  for await (const { id, name } of every((window) => store.pages(window), PAGES_AT_ONCE)) {
    if (name === asked || (asked.length >= 8 && id.startsWith(asked))) found.push(id)
  }
  const [only, ...others] = found
  if (only === undefined) throw new InputError(`${store.address} has no page ${asked}`, { code: 'PAGE_UNKNOWN' })
  if (others.length > 0) {
    throw new UseError(`${asked} names ${String(found.length)} pages: give one of ${found.join(' ')}`, {
      code: 'PAGE_AMBIGUOUS',
    })
  }
  return only
}
