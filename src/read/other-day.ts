import { startsWithDate } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'

/** The first day that a sentence tells. */
const dayOf = ({ dates }: SentenceReading): SentenceReading['dates'][number] | undefined =>
  dates.find(({ date }) => date !== null)

/** True where a sentence tells of other days than a visit that was on one day. */
export function isOtherDay(sentence: SentenceReading, visit: Draft | undefined): boolean {
  const then = visit === undefined ? undefined : dayOf(visit.sentence)
  const now = dayOf(sentence)
  if (then === undefined || now === undefined || then.endDate !== null) return false
  return (
    sentence !== visit?.sentence && now.date !== then.date && (sentence.firstOfParagraph || startsWithDate(sentence))
  )
}
