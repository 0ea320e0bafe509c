/** A node's or edge's stored properties. What is null is not stored. */
export type Properties = Readonly<Record<string, unknown>>

export const text = (from: Properties, key: string): string => {
  const value = from[key]
  return typeof value === 'string' ? value : ''
}

export const textOrNull = (from: Properties, key: string): string | null => {
  const value = from[key]
  return typeof value === 'string' ? value : null
}

export const whole = (from: Properties, key: string): number => {
  const value = from[key]
  return typeof value === 'number' ? value : 0
}

export const wholeOrNull = (from: Properties, key: string): number | null => {
  const value = from[key]
  return typeof value === 'number' ? value : null
}

export const truth = (from: Properties, key: string): boolean => from[key] === true

export const texts = (from: Properties, key: string): readonly string[] => {
  const value = from[key]
  return Array.isArray(value) ? value.map(String) : []
}

export const wholes = (from: Properties, key: string): readonly number[] => {
  const value = from[key]
  return Array.isArray(value) ? value.map(Number) : []
}

/** A nested value that was stored as JSON by this engine. */
export const json = (from: Properties, key: string): unknown => JSON.parse(text(from, key) || '[]')
