import { patternStarts } from './pattern-starts.ts'

/** What a line is that belongs to the page and to no article. */
export interface FurnitureRule {
  readonly name: string
  /** Over the line's flat words. */
  readonly pattern: RegExp
  readonly example: string
  readonly reason: string
  /** It is one only among the page's first lines or beside other furniture. */
  readonly edge?: true
  /** It is one amid a block too, where other rows need a blank line or the end of a sentence before them. */
  readonly sure?: true
}

/** Rows of a table by the UTF-16 unit that a line begins with; most units begin few of them. */
type RowsByFirst = (unit: number) => readonly FurnitureRule[]

/** Tells of each unit which rows' patterns a line may match that begins with it, worked out when a line first does. */
export const byFirst = (rows: readonly FurnitureRule[]): RowsByFirst => {
  const starts = rows.map(({ pattern }) => (pattern.flags === 'u' ? patternStarts(pattern.source) : null))
  const kept = new Map<number, readonly FurnitureRule[]>()
  return (unit) => {
    const known = kept.get(unit)
    if (known !== undefined) return known
    const found = rows.filter((_, at) => starts[at]?.(unit) ?? true)
    kept.set(unit, found)
    return found
  }
}

/** The first row whose pattern a line's flat words match; null when none does. */
export const rowOf = (rows: RowsByFirst, flat: string): FurnitureRule | null => {
  for (const row of rows(flat.charCodeAt(0))) if (row.pattern.test(flat)) return row
  return null
}
