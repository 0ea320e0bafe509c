import { InputError } from '../../fact/error.ts'
import type { Keyed, Slice, Window } from '../contract.ts'
import { numberOf, textOf } from './connection.ts'
import type { Columns, Connection, Value, Values } from './connection.ts'
import type { Decode } from './codec.ts'

/** A range of rows that can be read window by window. `keys` and `fields` are SQL over `source` (what follows FROM). */
export interface Range {
  readonly source: string
  /** What the rows are ordered by; together they tell any two rows apart. */
  readonly keys: readonly string[]
  /** Further columns that `row` needs. */
  readonly fields: string
  /** The row's JSON, over the columns of `shown`. Computed for the rows of the window only. */
  readonly row: string
  readonly values: Values
}

const names = (keys: readonly string[], prefix: string): string => keys.map((_, nth) => `${prefix}${nth}`).join(', ')

const bound = (name: string, keys: readonly string[], key: Window['after']): Values => {
  if (key === undefined) return {}
  if (key.length !== keys.length) {
    throw new InputError(`A key of this order has ${keys.length} parts, not ${key.length}`, { code: 'KEY_BAD' })
  }
  return Object.fromEntries(key.map((part, nth): [string, Value] => [`${name}${nth}`, part]))
}

/** Values of the placeholders that `within` and `direction` leave. */
export const windowValues = (keys: readonly string[], window: Window): Values => {
  if (!Number.isSafeInteger(window.limit) || window.limit < 0) {
    throw new InputError(`A window's limit is a whole number from 0, not ${window.limit}`, { code: 'LIMIT_BAD' })
  }
  return { ...bound('after', keys, window.after), ...bound('before', keys, window.before), limit: window.limit + 1 }
}

/** Condition that keeps what lies within the window's bounds; `keys` are SQL. */
export const within = (keys: readonly string[], { after, before }: Window): string => {
  const row = `(${keys.join(', ')})`
  return [
    'TRUE',
    after === undefined ? '' : `${row} > (${names(keys, '@after')})`,
    before === undefined ? '' : `${row} < (${names(keys, '@before')})`,
  ]
    .filter((condition) => condition !== '')
    .join(' AND ')
}

/** Order in which the window is read: from its end when it is read backward. */
export const direction = (keys: readonly string[], { backward = false }: Window): string =>
  keys.map((key) => (backward ? `${key} DESC` : key)).join(', ')

const keyOf = (columns: Columns, keys: readonly string[]): readonly (string | number)[] =>
  keys.map((_, nth) => {
    const value = columns[`k${nth}`]
    return typeof value === 'number' ? value : textOf(value)
  })

/** The slice that rows read by `within`, `direction` and one more than the limit make. Rows have columns `k0…` and `row`. */
export const sliceOf = <Row>(
  rows: readonly Columns[],
  range: Pick<Range, 'keys'>,
  how: SliceOptions<Row>,
): Slice<Row> => {
  const { window, decode, total } = how
  const kept = rows.slice(0, window.limit)
  if (window.backward === true) kept.reverse()
  return {
    rows: kept.map((columns): Keyed<Row> => ({ key: keyOf(columns, range.keys), row: decode(textOf(columns['row'])) })),
    total,
    more: rows.length > window.limit,
  }
}

interface SliceOptions<Row> {
  readonly window: Window
  readonly decode: Decode<Row>
  readonly total: number
}

/** Reads one window of a range, and how many rows the range has, in one statement. */
export const readSlice = <Row>(
  connection: Connection,
  range: Range,
  how: Omit<SliceOptions<Row>, 'total'>,
): Slice<Row> => {
  const { window, decode } = how
  const columns = range.keys.map((_, nth) => `k${nth}`)
  const selected = range.keys.map((key, nth) => `${key} AS k${nth}`).join(', ')
  const found = connection.all(
    `WITH kept AS NOT MATERIALIZED (SELECT ${selected}, ${range.fields} FROM ${range.source})
SELECT counted.total AS total, ${names(columns, 'shown.k')}, ${range.row} AS row
FROM (${window.uncounted === true ? 'SELECT 0 AS total' : 'SELECT count(*) AS total FROM kept'}) counted
LEFT JOIN (SELECT * FROM kept WHERE ${within(columns, window)} ORDER BY ${direction(columns, window)} LIMIT @limit) shown
ORDER BY ${direction(
      columns.map((column) => `shown.${column}`),
      window,
    )}`,
    { ...range.values, ...windowValues(range.keys, window) },
  )
  const total = numberOf(found[0]?.['total'])
  const rows = found.filter((columns) => columns['k0'] !== null)
  return sliceOf(rows, range, { window, decode, total })
}
