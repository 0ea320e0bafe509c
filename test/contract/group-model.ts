import type { Attendance, Event } from '../../src/fact/graph.ts'
import type { AttendanceWhere, EventWhere, Group } from '../../src/store/contract.ts'
import type { RandomGraph } from './random-graph.ts'
import { meetsAttendance, meetsEvent } from './where-model.ts'

const KEYS = {
  MONTH: ({ earliest, latest }: Event) => {
    const month = earliest?.slice(0, 7) ?? null
    return [month === latest?.slice(0, 7) ? month : null]
  },
  KIND: ({ kind }: Event) => [kind],
  PARTICIPATION: (_event: Event, { participation }: Attendance) =>
    participation.length === 0 ? [null] : participation,
} as const

/** The contract's groups the slow and plain way, where only attendances that meet a condition count. */
export const groupsOf = (
  graph: RandomGraph,
  by: keyof typeof KEYS,
  { where, among }: { readonly where: EventWhere; readonly among: AttendanceWhere },
): readonly Group[] => {
  const rows = graph.attendances
    .filter((attendance) => meetsAttendance(graph, attendance, among))
    .flatMap((attendance) => {
      const event = graph.events.find(({ id }) => id === attendance.event)
      if (event === undefined || !meetsEvent(graph, event, where)) return []
      return KEYS[by](event, attendance).map((key) => ({ key, attendance }))
    })
  const keys = [...new Set(rows.map(({ key }) => key))].toSorted((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
  return keys.map((key) => {
    const own = rows.filter((row) => row.key === key).map(({ attendance }) => attendance)
    return {
      keys: [key],
      events: new Set(own.map(({ event }) => event)).size,
      attendances: own.length,
      people: new Set(own.map(({ person }) => person)).size,
    }
  })
}
