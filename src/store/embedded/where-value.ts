import type { Terms } from '../where-text.ts'
import { encode } from './codec.ts'

/** SQL that follows a value which is to be one of these. */
export const oneOf = (terms: Terms, values: readonly string[]): string =>
  `IN (SELECT value FROM json_each(${terms.bind(encode(values))}))`

/** The same of divisions and all below them. */
export const below = (terms: Terms, regions: readonly string[]): string => {
  const [table, part] = [terms.name('below'), terms.name('part')]
  return `IN (WITH RECURSIVE ${table} (id) AS (SELECT value FROM json_each(${terms.bind(encode(regions))})
    UNION SELECT ${part}.id FROM ${table} CROSS JOIN region ${part} ON ${part}.parent = ${table}.id) SELECT id FROM ${table})`
}
