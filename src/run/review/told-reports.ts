import { briefReport } from '../../fact/brief.ts'
import { eventContradiction, SAME_EVENT, weighEvents } from '../../resolve/events/match.ts'
import type { Told } from '../../resolve/events/told.ts'
import type { Reason } from '../../resolve/people/features.ts'
import type { Store } from '../../store/contract.ts'
import { placedIn, toldBy } from '../ingest-scope.ts'
import { liveFacts } from '../whole/live-facts.ts'

/** Two reports that may tell of one event, and what speaks for and against it. */
export interface LikePair {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Score from which two reports that were not taken for one event's are worth a reader's look. */
const WORTH_A_LOOK = SAME_EVENT - 2

/** What is needed of a report to compare it, without the rest of its page. */
const slim = ({ report, publisher, published, names }: Told): Told => ({
  report: briefReport(report),
  publisher,
  published,
  names,
})

/** All reports by the keys under which they meet. */
const blocksOf = async (store: Store): Promise<ReadonlyMap<string, readonly Told[]>> => {
  const blocks = new Map<string, Told[]>()
  for await (const facts of liveFacts(store)) {
    for (const told of toldBy(placedIn(facts)).map(slim)) {
      for (const block of new Set(told.report.blocks)) {
        const known = blocks.get(block)
        if (known === undefined) blocks.set(block, [told])
        else known.push(told)
      }
    }
  }
  return blocks
}

export interface LikeReports {
  /** Pairs of reports that meet, contradict each other in nothing and are alike enough, each once. */
  readonly pairs: readonly LikePair[]
  /** True when reports, by their ids, cannot all be of one event. */
  readonly contradict: (left: readonly string[], right: readonly string[]) => boolean
}

/** Compares all reports that may tell of one event. */
export const likeReports = async (store: Store): Promise<LikeReports> => {
  const blocks = await blocksOf(store)
  const told = new Map([...blocks.values()].flat().map((one) => [one.report.id, one]))
  const pairs = new Map<string, LikePair>()
  for (const reports of blocks.values()) {
    for (const [nth, one] of reports.entries()) {
      for (const other of reports.slice(nth + 1)) {
        const [left, right] = one.report.id < other.report.id ? [one, other] : [other, one]
        const key = `${left.report.id} ${right.report.id}`
        if (pairs.has(key) || eventContradiction(left, right) !== null) continue
        const weighed = weighEvents(left, right)
        if (weighed.score < WORTH_A_LOOK) continue
        pairs.set(key, { left: left.report.id, right: right.report.id, ...weighed })
      }
    }
  }
  const at = (reports: readonly string[]): readonly Told[] => reports.flatMap((report) => told.get(report) ?? [])
  return {
    pairs: [...pairs.values()],
    contradict: (left, right) =>
      at(left).some((one) => at(right).some((other) => eventContradiction(one, other) !== null)),
  }
}
