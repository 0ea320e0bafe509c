import { InputError } from '../../fact/error.ts'
import type { Keyed, Slice, Window } from '../contract.ts'
import type { Parameters } from './parameter.ts'

/**
 * Cypher expressions that rows are ordered by; together they tell any two rows apart. All rise, one with `-` before it as the number
 * with its sign turned: it is written as the number itself falling, so that an index can serve it.
 */
export type Order = readonly string[]

type Key = readonly (string | number)[]

const OTHER = { '<': '>', '>': '<' } as const

/** How one part of the order stands to a value of the window's. */
const stands = (
  by: string,
  sign: '<' | '>',
  value: string,
): { readonly strictly: string; readonly atLeast: string } => {
  const [number, to, against] = by.startsWith('-') ? [by.slice(1), OTHER[sign], `-${value}`] : [by, sign, value]
  return { strictly: `${number} ${to} ${against}`, atLeast: `${number} ${to}= ${against}` }
}

/** `a > $p0 OR (a = $p0 AND b > $p1)`, as a tree so that an index can serve the first part. */
const beyond = (order: Order, name: string, sign: '<' | '>'): string =>
  order.reduceRight((rest, by, nth) => {
    const { strictly, atLeast } = stands(by, sign, `$${name}${nth}`)
    return rest === '' ? strictly : `${atLeast} AND (${strictly} OR (${rest}))`
  }, '')

/** Condition that keeps what lies within the window's bounds. */
export const within = (order: Order, { after, before }: Window): string => {
  const conditions = [
    after === undefined ? '' : beyond(order, 'after', '>'),
    before === undefined ? '' : beyond(order, 'before', '<'),
  ].filter((condition) => condition !== '')
  return conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join(' AND ')
}

/** The order in the direction that the window is read in. */
export const directed = (order: Order, { backward = false }: Window): string =>
  `ORDER BY ${order.map((by) => (by.startsWith('-') ? `${by.slice(1)}${backward ? '' : ' DESC'}` : `${by}${backward ? ' DESC' : ''}`)).join(', ')}`

/** The same, cut where the window ends. */
export const ordered = (order: Order, window: Window): string => `${directed(order, window)} LIMIT $take`

const bound = (name: string, order: Order, key: Key | undefined): Parameters => {
  if (key === undefined) return {}
  if (key.length !== order.length) {
    throw new InputError(`A key of this order has ${order.length} parts, not ${key.length}`, { code: 'KEY_BAD' })
  }
  return Object.fromEntries(key.map((part, nth) => [`${name}${nth}`, part]))
}

/** Values of what `within` and `ordered` leave open: one row more is taken than shown, to know whether there are more. */
export const windowParameters = (order: Order, window: Window): Parameters => {
  if (!Number.isSafeInteger(window.limit) || window.limit < 0) {
    throw new InputError(`A window's limit is a whole number from 0, not ${window.limit}`, { code: 'LIMIT_BAD' })
  }
  return { ...bound('after', order, window.after), ...bound('before', order, window.before), take: window.limit + 1 }
}

/** The slice of rows that came in the direction that the window is read in. */
export const sliceOf = <Row>(found: readonly Keyed<Row>[], window: Window, total: number): Slice<Row> => {
  const kept = found.slice(0, window.limit)
  return { rows: window.backward === true ? kept.toReversed() : kept, total, more: found.length > window.limit }
}
