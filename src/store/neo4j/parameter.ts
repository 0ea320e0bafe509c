import { int } from 'neo4j-driver'

/** What a statement may be given. Rows nest: maps and lists of them. */
export type Parameter = string | number | boolean | null | object

export type Parameters = Readonly<Record<string, Parameter | undefined>>

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The driver sends every JavaScript number as a float; whole ones are meant as whole, however deep they stand. */
export const toParameter = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toParameter(inner)]))
}
