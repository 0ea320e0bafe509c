import type { DateReading } from './dates.ts'
import type { SentenceReading } from './draft.ts'

/** What stands before a date that is not the event's. */
const NOT_YET = /(?:截至|截止|截止到|自从|自|早在|始于|预计|计划|将于|拟于|定于)$/u
const HISTORY =
  /^(?:以来|起|前后|之前|以前|前(?![往来去])|底前|发出|印发|讲话|重要|考察|视察|在[^，。]{0,12}(?:时|考察|视察))/u

/** Dates of a sentence beside which no words stand that tell of another time. */
export const usable = (sentence: SentenceReading): DateReading[] =>
  sentence.dates.filter(({ start, end }) => {
    const { text } = sentence.stretch.passage
    return !HISTORY.test(text.slice(end, end + 16)) && !NOT_YET.test(text.slice(Math.max(0, start - 4), start))
  })
