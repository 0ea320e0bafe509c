import { isUncut } from './headline-end.ts'
import { opensReport } from './opening.ts'
import type { FittedLine } from './unit.ts'

/** Characters of a headline that nothing but its place tells, at least. */
const HEADLINE = 8

/** Most lines of a headline below its text, and what none of them has. */
const LINES = 3
const TEXT = /[，。；]|[、：]$/u

/** What stands behind a line that ends a sentence. */
interface Below {
  /** The next line with those behind it in its block, as far as a headline may reach, and the lines behind the block. */
  readonly rest: readonly FittedLine[]
  readonly beyond: readonly FittedLine[]
  /** The last line goes on on another page. */
  readonly breaksOff: boolean
}

const begins = (line: FittedLine): boolean => line.opens || opensReport(line.flat)

/** The page ends there, or something opens, below a headline of its own: words before it end, though no mark says so. */
const stopsAt = ({ beyond, breaksOff }: Below): boolean => {
  if (beyond.length === 0) return !breaksOff
  const at = beyond.findIndex(begins)
  return at >= 0 && beyond.slice(0, at).every((line) => !line.ends && !TEXT.test(line.flat))
}

/** Lines up to the end of the block, or to one in it that opens a report. */
const upTo = (below: Below): Below => {
  const at = below.rest.findIndex((line, i) => i > 0 && begins(line))
  return at < 0 ? below : { ...below, rest: below.rest.slice(0, at), beyond: below.rest.slice(at) }
}

/**
 * Nothing but words without marks up to the block's end, where they stop short of the edge or pass it, or no sentence could go
 * on: a headline below its text. Within a block they stand so above the next report.
 */
export const headlineEndsBlock = (below: Below): boolean => {
  const own = upTo(below)
  const { rest } = own
  const foot = rest.at(-1)
  if (foot === undefined || rest.length > LINES || rest.some((line) => line.ends || TEXT.test(line.flat))) return false
  if (stopsAt(own)) return isUncut(foot) || (rest.length === below.rest.length && foot.size >= HEADLINE)
  return rest.length < LINES && isUncut(foot)
}
