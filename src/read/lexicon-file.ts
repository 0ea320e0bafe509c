import { readFileSync } from 'node:fs'

/**
 * Rows of a table below `seed/`, without its header row; cells are cut at tabs.
 *
 * @param path of the table below `seed/`: `names/surnames.tsv`
 */
export const seedRows = (path: string): string[][] =>
  readFileSync(new URL(`../../seed/${path}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

/** Runs `make` at the first call and keeps what it gave. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => (kept ??= { value: make() }).value
}
