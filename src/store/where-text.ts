import type { Where } from './where.ts'

/** A query's values by their names in its text, and names for what it binds. `sign` is how the language marks a value. */
export class Terms {
  readonly values: Record<string, unknown> = {}
  readonly #sign: string
  #count = 0

  constructor(sign: '@' | '$') {
    this.#sign = sign
  }

  /** Keeps a value; what stands for it in the text. */
  bind(value: unknown): string {
    const name = this.name('w')
    this.values[name] = value
    return `${this.#sign}${name}`
  }

  /** A name that nothing else in this query has. */
  name(prefix: string): string {
    this.#count += 1
    return `${prefix}${this.#count}`
  }
}

/** The texts of those conditions that were given. */
export const texts = (...parts: readonly (string | undefined)[]): readonly string[] =>
  parts.flatMap((part) => part ?? [])

/** A text for a value that was given. */
export const when = <Value>(value: Value | undefined, text: (value: Value) => string): string | undefined =>
  value === undefined ? undefined : text(value)

/**
 * The whole of a condition in words that SQL and Cypher share. What is neither true nor false counts as false, which only NOT
 * would turn about.
 */
export const logic = <Condition>(
  where: Where<Condition>,
  leaf: (condition: Condition) => readonly string[],
): string => {
  const inner = (one: Where<Condition>): string => logic(one, leaf)
  const parts = texts(
    ...leaf(where),
    ...(where.and ?? []).map(inner),
    when(where.or, (some) => (some.length === 0 ? 'FALSE' : some.map(inner).join(' OR '))),
    when(where.not, (one) => `NOT coalesce(${inner(one)}, FALSE)`),
  )
  return parts.length === 0 ? 'TRUE' : parts.map((part) => `(${part})`).join(' AND ')
}
