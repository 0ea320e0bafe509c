import type { Keyed, Slice, Window } from '../../store/contract.ts'

type Key = Keyed<unknown>['key']

const compareParts = (left: string | number, right: string | number): number =>
  left < right ? -1 : left > right ? 1 : 0

/** Order of two keys of one kind, part by part. */
export const compareKeys = (left: Key, right: Key): number => {
  for (const [at, part] of left.entries()) {
    const other = right[at]
    const order = other === undefined ? 1 : compareParts(part, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** The window's part of rows that are at hand as a whole, in the order of their keys. */
export const sliceOf = <Row>(rows: readonly Keyed<Row>[], window: Window): Slice<Row> => {
  const { after, before, limit, backward = false } = window
  const within = rows.filter(
    ({ key }) =>
      (after === undefined || compareKeys(key, after) > 0) && (before === undefined || compareKeys(key, before) < 0),
  )
  const taken = backward ? within.slice(Math.max(0, within.length - limit)) : within.slice(0, limit)
  return { rows: taken, total: rows.length, more: within.length > taken.length }
}
