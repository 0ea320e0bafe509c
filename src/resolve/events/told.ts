import type { BriefReport } from '../../fact/brief.ts'
import type { Participation } from '../../fact/participation.ts'

/** Whom a report names as taking part. */
export interface Named {
  readonly nameKey: string
  readonly participation: readonly Participation[]
}

/** One report of an event with what is needed to know the event again elsewhere. */
export interface Told {
  readonly report: BriefReport
  readonly publisher: string | null
  readonly published: string | null
  readonly names: readonly Named[]
}

/** Order of printing: issue date, unknown last, then id; the first tells what the others' differences are measured by. */
export const byPrinting = (left: Told, right: Told): number => {
  const [before, after] = [left.published ?? '~', right.published ?? '~']
  if (before !== after) return before < after ? -1 : 1
  return left.report.id < right.report.id ? -1 : Number(left.report.id > right.report.id)
}
