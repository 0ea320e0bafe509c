import { attendanceOf } from '../resolve/projection/attendance.ts'
import type { Change, StoreTransaction } from '../store/transaction.ts'
import { resolveReports } from './ingest-events.ts'
import type { ResolvedReports } from './ingest-events.ts'
import { resolveNames } from './ingest-people.ts'
import { relationRows } from './ingest-relations.ts'
import { eventRows, occupancyRows, peopleRows } from './ingest-rows.ts'
import type { Scope } from './ingest-scope.ts'
import { pairOf, pairsOf, stateOf } from './ingest-state.ts'
import type { State } from './ingest-state.ts'

const reportEvents = (reports: ResolvedReports, scope: Scope): readonly (readonly [string, string])[] => {
  const before = new Map(reports.before.map(({ mention, event }) => [mention.report, event]))
  const read = new Set(scope.added.flatMap((facts) => facts.reports.map(({ id }) => id)))
  return reports.clusters.flatMap(({ id, reports: members }) =>
    members.filter((report) => read.has(report) || before.get(report) !== id).map((report) => [report, id] as const),
  )
}

const mentionPeople = ({ before, after, touched }: State, scope: Scope): readonly (readonly [string, string])[] => {
  const read = new Set(scope.added.flatMap(({ mentions }) => mentions.map(({ id }) => id)))
  return [...touched].flatMap((id) => {
    const person = after.get(id)?.person
    return person === undefined || (!read.has(id) && before.get(id)?.person === person) ? [] : [[id, person] as const]
  })
}

const uniqueById = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/**
 * What adding and withdrawing pages changes: the pages' facts and every row of the projection that differs from what is stored. The
 * rows are a function of the live facts and judgements alone, so the order in which pages come changes nothing.
 */
export const changeOf = async (transaction: StoreTransaction, scope: Scope): Promise<Change> => {
  const names = await resolveNames(transaction, scope)
  const reports = await resolveReports(transaction, scope)
  const state = stateOf(scope, names, reports)
  const pairs = pairsOf(state)
  const people = await peopleRows(transaction, names, { state, pairs })
  const { hosts, series, ...events } = await eventRows(transaction, reports, { state, pairs })
  const { organizations, posts, ...occupancies } = await occupancyRows(transaction, names, state)
  const relations = await relationRows(transaction, scope, state)
  return {
    addPages: scope.added,
    withdrawPages: scope.withdrawn.map(({ page }) => page.id),
    ...people,
    ledgers: names.ledgers,
    mentionPerson: mentionPeople(state, scope),
    ...events,
    reportEvent: reportEvents(reports, scope),
    attendances: [...pairs.after.values()].map(attendanceOf),
    removeAttendances: [...pairs.before.keys()].filter((key) => !pairs.after.has(key)).map(pairOf),
    organizations: uniqueById([...hosts, ...organizations]),
    posts: uniqueById(posts),
    ...occupancies,
    ...relations,
    series: uniqueById(series),
  }
}
