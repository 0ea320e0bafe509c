import type { IssueCount } from '../../fact/history.ts'
import { dayNumber, dayText } from '../../resolve/days.ts'
import { groupBy } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'

/** Days without an issue, both inclusive. */
export interface Gap {
  readonly from: string
  readonly to: string
  readonly days: number
}

/** Which issues of one publisher are loaded. */
export interface PublisherCoverage {
  /** Null for pages whose publisher is not known. */
  readonly publisher: string | null
  readonly pages: number
  /** Days of which at least one page is loaded. */
  readonly issues: number
  readonly first: string | null
  readonly last: string | null
  /** Days from the first issue to the last; `issues` of so many are there. */
  readonly days: number
  readonly missing: readonly Gap[]
  /** Pages whose day of issue is not known. */
  readonly undated: number
}

const gapsOf = (days: readonly number[]): readonly Gap[] =>
  days.slice(1).flatMap((day, nth) => {
    const from = (days[nth] ?? day) + 1
    return from >= day ? [] : [{ from: dayText(from), to: dayText(day - 1), days: day - from }]
  })

const coverageOf = (publisher: string | null, issues: readonly IssueCount[]): PublisherCoverage => {
  const counted = issues.map(({ published, pages }) => ({ day: dayNumber(published), pages }))
  const days = counted.flatMap(({ day }) => (day === null ? [] : [day])).sort((left, right) => left - right)
  const [first, last] = [days[0], days.at(-1)]
  const sum = (rows: readonly { readonly pages: number }[]): number => rows.reduce((all, { pages }) => all + pages, 0)
  return {
    publisher,
    pages: sum(counted),
    issues: days.length,
    first: first === undefined ? null : dayText(first),
    last: last === undefined ? null : dayText(last),
    days: first === undefined || last === undefined ? 0 : last - first + 1,
    // Pages of nobody knows how many papers have no days on which one is missing.
    missing: publisher === null ? [] : gapsOf(days),
    undated: sum(counted.filter(({ day }) => day === null)),
  }
}

/**
 * Which issues of which publisher are loaded and which days between them are missing: what any rate is measured against. A paper that
 * does not appear every day has a gap before each issue.
 */
export const coverage = async (store: Store): Promise<readonly PublisherCoverage[]> =>
  [...groupBy(await store.issues(), ({ publisher }) => publisher)].map(([publisher, issues]) =>
    coverageOf(publisher, issues),
  )
