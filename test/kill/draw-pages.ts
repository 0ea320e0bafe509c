import { makeWorld, pagesOf } from '../world/world.ts'
import type { WorldPage } from '../world/pages.ts'

/** The second year on: then officials are known, and names come together. */
const YEARS = 2

/** So many pages of a simulated world, one after another, from the midst of its time. */
export const drawPages = ({
  pages,
  seed,
}: {
  readonly pages: number
  readonly seed: number
}): readonly Pick<WorldPage, 'reading' | 'text'>[] => {
  const all = [...pagesOf(makeWorld({ people: 1, years: YEARS, seed }))]
  const first = Math.floor((all.length - pages) / 2)
  return all.slice(first, first + pages).map(({ reading, text }) => ({ reading, text }))
}
