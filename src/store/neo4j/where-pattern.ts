import type { Terms } from '../where-text.ts'

/** Follows a division to those that it lies in. */
export const BELOW = '[:PART_OF*0..8]'

export const exists = (pattern: string, conditions: readonly string[]): string =>
  `EXISTS { MATCH ${pattern}${conditions.length === 0 ? '' : ` WHERE ${conditions.map((one) => `(${one})`).join(' AND ')}`} }`

/** Name for a node that a pattern binds, and conditions on it. */
export const bound = (
  terms: Terms,
  pattern: (name: string) => string,
  conditions: (name: string) => readonly string[],
) => {
  const name = terms.name('n')
  return exists(pattern(name), conditions(name))
}
