import type { Reading } from '../fact/reading.ts'
import type { Page } from '../page/layout.ts'

/** Loads what reads pages, only when a page is there to be read: its dictionary takes a second and 250 MB. */
export const loadReader = async (): Promise<(page: Page, options?: { readonly decisions: boolean }) => Reading> => {
  const { readPage } = await import('../read/read-page.ts')
  return readPage
}
