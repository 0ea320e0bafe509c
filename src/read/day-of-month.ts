import type { DateReading } from './dates.ts'

/** Dates that are printed with their month. */
const WITH_MONTH = /^date-(?:range|full|dashed|dotted|no-day-word|month-day)/u
const DAY = /^\d{1,2}/u

/** How many days on a date without a month is still of the month told last. */
const NEAR = 15

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of the month told last, where it lies in the days told or nothing else tells its month; null else. */
function within(one: DateReading, text: string, told: DateReading): string | null {
  const printed = DAY.exec(text.slice(one.start, one.end).normalize('NFKC'))?.[0]
  if (printed === undefined || told.date === null) return null
  const date = told.date.slice(0, -2) + two(Number(printed))
  const days = Number(printed) - Number(told.date.slice(-2))
  if (told.endDate !== null && told.date <= date && date <= told.endDate) return date
  return one.date === null && days >= 0 && days <= NEAR ? date : null
}

/** Gives days without a month the month of the date told last before them: 8月16日至18日…。17日上午…. */
export function withMonths(dates: readonly DateReading[], text: string, last: DateReading | null): DateReading[] {
  let told = last
  return dates.map((one) => {
    if (WITH_MONTH.test(one.rule)) told = one.date?.length === 10 ? one : null
    if (told === null || one.rule !== 'date-day') return one
    const date = within(one, text, told)
    return date === null ? one : { ...one, date }
  })
}

/** The last of the dates that is printed with its month, else the one told before. */
export const lastTold = (dates: readonly DateReading[], last: DateReading | null): DateReading | null =>
  dates.findLast((one) => WITH_MONTH.test(one.rule) && one.date?.length === 10) ?? last
