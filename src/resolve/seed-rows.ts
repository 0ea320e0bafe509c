import { readFileSync } from 'node:fs'

/** Rows of a table under `seed/`, cells as printed, without its header. */
export const seedRows = (path: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../../seed/${path}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

/** Makes a loader that runs once, at its first call. */
export const once = <T>(load: () => T): (() => T) => {
  let loaded: { readonly value: T } | undefined
  return () => {
    loaded ??= { value: load() }
    return loaded.value
  }
}

/** A cell with `*` for any words, as a test of whole titles. */
export const titlePattern = (cell: string): RegExp => {
  const words = cell.split('*').map((part) => part.replace(/[$()+.?[\\\]^{|}]/gu, String.raw`\$&`))
  return new RegExp(`^${words.join('.*')}$`, 'u')
}
