import type { Placed } from '../people/sighting.ts'

/** A live mention with the person and event that it belongs to now. */
export interface Assigned extends Placed {
  readonly person: string
  /** Null for a person who is only named. */
  readonly event: string | null
}

/** Order of printing: issue date, unknown last, then report and mention. */
export const byIssue = (left: Placed, right: Placed): number => {
  const keyOf = ({ published, mention }: Placed): string =>
    [published ?? '~', mention.report ?? '~', mention.id].join('|')
  const [before, after] = [keyOf(left), keyOf(right)]
  return before < after ? -1 : Number(before > after)
}

/** Day of a mention, `2024-12-10`: its event's when that is one day, else the issue's; null when neither is known. */
export const dayOf = ({ report, published }: Placed): string | null =>
  report !== null && report.earliest !== null && report.earliest === report.latest ? report.earliest : published
