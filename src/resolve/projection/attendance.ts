import type { Attendance } from '../../fact/graph.ts'
import { PARTICIPATIONS } from '../../fact/participation.ts'
import { byIssue } from './placed.ts'
import type { Assigned } from './placed.ts'

/**
 * The attendance of one person at one event, from all mentions that tell of it (at least one): what any report says the person
 * did, the place in the earliest report's list, the capacity of the earliest report that prints one.
 */
export const attendanceOf = (mentions: readonly Assigned[]): Attendance => {
  const printed = [...mentions].sort(byIssue)
  const first = printed[0]
  const did = new Set(printed.flatMap(({ mention }) => mention.participation))
  const capacity = printed.find(({ mention }) => mention.roles.length > 0)?.mention.roles ?? []
  return {
    person: first?.person ?? '',
    event: first?.event ?? '',
    participation: PARTICIPATIONS.filter((participation) => did.has(participation)),
    position: first?.mention.position ?? 1,
    capacity: [...new Set(capacity.map(({ title }) => title))],
    reports: new Set(printed.map(({ mention }) => mention.report)).size,
    mentions: printed.map(({ mention }) => mention.id).sort(),
  }
}
