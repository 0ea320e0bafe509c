import { dayNumber, dayText } from '../days.ts'
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

/** A report without a date tells of something at most this many days before its issue. */
const DAYS_BEFORE_ISSUE = 3

const UNDATED = { earliest: null, latest: null }

/**
 * Days that a mention can be of, both inclusive: those of its event, where the report dates it; else those shortly before the issue;
 * of who is named without an event the issue's day. Null when no date is known.
 */
export const daysOf = ({ report, published }: Placed): Readonly<Record<'earliest' | 'latest', string | null>> => {
  const { earliest, latest } = report ?? UNDATED
  if (earliest !== null && latest !== null) {
    return { earliest, latest: published !== null && earliest <= published && published < latest ? published : latest }
  }
  const issue = dayNumber(published)
  if (report === null || issue === null) return { earliest: published, latest: published }
  return { earliest: dayText(issue - DAYS_BEFORE_ISSUE), latest: published }
}
