import { twoColumns } from '../terminal.ts'
import type { Gap, PublisherCoverage } from './coverage.ts'

/** Gaps shown of each publisher; `--json` has all. */
const SHOWN = 6

const gapText = ({ from, to, days }: Gap): string => (days === 1 ? from : `${from} – ${to} (${String(days)} days)`)

const missingText = (missing: readonly Gap[]): string => {
  const longest = [...missing].sort((left, right) => right.days - left.days).slice(0, SHOWN)
  const shown = missing.filter((gap) => longest.includes(gap)).map(gapText)
  const more = missing.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} shorter gaps` : ''}`
}

const linesOf = (one: PublisherCoverage): readonly (readonly [string, string])[] => {
  const { publisher, pages, issues, days, first, last, missing, undated } = one
  const dated =
    first === null || last === null
      ? ''
      : `, ${String(issues)}${publisher === null ? '' : ` of ${String(days)}`} days from ${first} to ${last}`
  const unknown = undated === 0 ? '' : `, ${String(undated)} pages without a day`
  return [
    [publisher ?? 'publisher unknown', `${String(pages)} pages${dated}${unknown}`],
    ...(missing.length === 0 ? [] : [['', `missing ${missingText(missing)}`] as const]),
  ]
}

/** Coverage as a table for people. */
export const coverageText = (publishers: readonly PublisherCoverage[]): string =>
  publishers.length === 0 ? 'no pages' : twoColumns(publishers.flatMap(linesOf))
