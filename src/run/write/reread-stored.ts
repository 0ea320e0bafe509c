import type { RereadInput } from '../../api/writer.ts'
import { InputError } from '../../fact/error.ts'
import type { Store } from '../../store/contract.ts'
import { rereadPages } from '../reread/reread.ts'
import type { RereadResult } from '../reread/reread.ts'
import type { PageReader } from './page-reader.ts'

/** Reads one stored page anew, or all of them. Throws `InputError` where there is no such page. */
export const rereadStored = async (
  reader: PageReader,
  store: Store,
  { page, apply, signal }: RereadInput,
): Promise<RereadResult> => {
  signal?.addEventListener('abort', () => reader.close(), { once: true })
  const result = await rereadPages(store, {
    anew: (stored) => reader.anew(stored, page === undefined),
    apply,
    ...(page === undefined ? {} : { only: page }),
    ...(signal && { signal }),
  })
  if (page !== undefined && result.pages === 0) {
    throw new InputError(`The store has no page ${page}`, { code: 'PAGE_UNKNOWN', where: page })
  }
  return result
}
