import type { Evidence } from '../fact/evidence.ts'
import { isQuoted } from '../fact/evidence.ts'
import { plainName } from '../fact/name.ts'

/** Where `name` begins in `quote`, typesetting spaces and kinds of dot aside; -1 when it is not there. */
const indexInQuote = (quote: string, name: string): number => {
  let plain = ''
  const at: number[] = []
  for (const [index, printed] of quote.split('').entries()) {
    const unit = plainName(printed)
    plain += unit
    at.push(...unit.split('').map(() => index))
  }
  const found = plain.indexOf(plainName(name))
  return found === -1 ? -1 : (at[found] ?? -1)
}

/** Offsets on the page at which the evidence prints the name, in order; where none does, the starts of its quotes. */
export const nameOffsets = (name: string, evidence: readonly Evidence[]): readonly number[] => {
  const quoted = evidence.filter(isQuoted)
  const printed = quoted.flatMap(({ quote, start }) => {
    const index = indexInQuote(quote, name)
    return index === -1 ? [] : [start + index]
  })
  const offsets = printed.length > 0 ? printed : quoted.map(({ start }) => start)
  return [...new Set(offsets)].sort((left, right) => left - right)
}
