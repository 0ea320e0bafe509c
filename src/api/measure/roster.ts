import type { Attendance, Event } from '../../fact/graph.ts'

/** Who comes to the events of a series. */
export interface Regular {
  readonly person: string
  readonly attended: readonly Attendance[]
  /** Events from the first to the last that the person attended, both included. */
  readonly span: number
  /** Those of the span that do not list the person, by date. */
  readonly missed: readonly Event[]
}

/** Everybody who attended any of these events, which come by date; who attended most first, then by id. */
export const rosterOf = (events: readonly Event[], attendances: readonly Attendance[]): readonly Regular[] => {
  const places = new Map(events.map(({ id }, nth) => [id, nth]))
  const people = new Map<string, Attendance[]>()
  for (const attendance of attendances) {
    const known = people.get(attendance.person)
    if (known === undefined) people.set(attendance.person, [attendance])
    else known.push(attendance)
  }
  const place = ({ event }: Attendance): number => places.get(event) ?? 0
  return [...people]
    .map(([person, own]) => {
      const attended = own.toSorted((a, b) => place(a) - place(b))
      const there = new Set(attended.map(({ event }) => event))
      const [first, last] = [attended[0], attended.at(-1)]
      const span = first === undefined || last === undefined ? [] : events.slice(place(first), place(last) + 1)
      return { person, attended, span: span.length, missed: span.filter(({ id }) => !there.has(id)) }
    })
    .toSorted((a, b) => b.attended.length - a.attended.length || (a.person < b.person ? -1 : 1))
}
