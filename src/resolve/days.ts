const MS_PER_DAY = 86_400_000

/** Bounds in days, `2024-12-10`, both inclusive. */
export interface DayBounds {
  readonly earliest: string
  readonly latest: string
}

const countDay = (day: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / MS_PER_DAY
}

/** The same few thousand days are asked for again and again; so many are kept. */
const REMEMBERED = 20_000

const counted = new Map<string, number | null>()

/** Day as a count since 1970-01-01; null for what is no calendar day. */
export const dayNumber = (day: string | null | undefined): number | null => {
  if (day === null || day === undefined) return null
  const known = counted.get(day)
  if (known !== undefined) return known
  const count = countDay(day)
  if (counted.size >= REMEMBERED) counted.clear()
  counted.set(day, count)
  return count
}

/** The day of a count since 1970-01-01. */
export const dayText = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

const monthBounds = (year: number, month: number): DayBounds => ({
  earliest: dayText(Date.UTC(year, month - 1, 1) / MS_PER_DAY),
  latest: dayText(Date.UTC(year, month, 0) / MS_PER_DAY),
})

const boundsOfOne = (date: string): DayBounds | null => {
  if (dayNumber(date) !== null) return { earliest: date, latest: date }
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(date) ?? []
  if (year === undefined) return null
  if (month !== undefined) return monthBounds(Number(year), Number(month))
  return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
}

/** First and last day of an EDTF date and its end; null when the year is not known (`XXXX-12-19`) or nothing is. */
export const dayBounds = (date: string | null, endDate: string | null): DayBounds | null => {
  const start = date === null ? null : boundsOfOne(date)
  if (start === null) return null
  const end = endDate === null ? null : boundsOfOne(endDate)
  return end === null || end.latest < start.latest ? start : { earliest: start.earliest, latest: end.latest }
}
