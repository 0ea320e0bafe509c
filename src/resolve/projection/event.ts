import type { BriefReport } from '../../fact/brief.ts'
import type { Event, Organization, Series } from '../../fact/graph.ts'
import { seriesId } from '../../fact/id.ts'
import { EVENT_KINDS } from '../../fact/participation.ts'
import { sortKey } from '../../fact/sort-key.ts'
import { dayNumber } from '../days.ts'
import { byPrinting } from '../events/told.ts'
import type { Told } from '../events/told.ts'
import { groupBy, unique } from '../group.ts'
import { once, seedRows } from '../seed-rows.ts'
import { organizationOf } from './organization.ts'

export interface EventRows {
  readonly event: Event
  readonly host: Organization | null
  readonly series: Series | null
}

const seriesRows = once(() => seedRows('posts/series.tsv').map(([words = '', name = '']) => ({ words, name })))

/** The value that most have; ties go to the first by `prefer`. */
const commonest = <T>(values: readonly T[], prefer: (left: T, right: T) => number): T | undefined => {
  const counted = [...groupBy(values, (value) => value)].map(([value, { length }]) => ({ value, length }))
  counted.sort((left, right) => right.length - left.length || prefer(left.value, right.value))
  return counted[0]?.value
}

const longerFirst = (left: string, right: string): number => right.length - left.length || (left < right ? -1 : 1)

const kindOf = (reports: readonly BriefReport[]): Event['kind'] =>
  commonest(
    reports.map(({ kind }) => kind),
    (left, right) => EVENT_KINDS.indexOf(left) - EVENT_KINDS.indexOf(right),
  ) ?? 'OTHER'

const width = ({ earliest, latest }: BriefReport): number => {
  const [from, to] = [dayNumber(earliest), dayNumber(latest)]
  return from === null || to === null ? Infinity : to - from
}

/** The report that is most exact about the date; of equally exact ones the first printed. */
const mostExact = (reports: readonly BriefReport[]): BriefReport | undefined =>
  reports.reduce<BriefReport | undefined>(
    (best, report) => (best === undefined || width(report) < width(best) ? report : best),
    reports.find(({ date }) => date !== null),
  )

const hostOf = (reports: readonly BriefReport[]): Organization | null => {
  const hosts = reports.flatMap(({ host, hostRegion }) => (host === null ? [] : [organizationOf(host, hostRegion)]))
  const id = commonest(
    hosts.map((host) => host.id),
    (left, right) => (left < right ? -1 : 1),
  )
  return hosts.find((host) => host.id === id) ?? null
}

const seriesOf = (title: string, host: Organization | null): Series | null => {
  if (host === null) return null
  const row = seriesRows().find(({ words }) => title.includes(words))
  return row === undefined ? null : { id: seriesId(host.id, row.name), title: row.name, host: host.id }
}

const UNDATED = { date: null, endDate: null, earliest: null, latest: null }

/** The row of one event, from its reports (at least one) and the number of people at it. */
export const eventOf = (told: readonly Told[], attendances: number): EventRows => {
  const reports = [...told].sort(byPrinting).map(({ report }) => report)
  const ids = reports.map(({ id }) => id).sort()
  const title =
    commonest(
      reports.map((report) => report.title),
      longerFirst,
    ) ?? ''
  const kind = kindOf(reports)
  const { date, endDate, earliest, latest } = mostExact(reports) ?? UNDATED
  const host = hostOf(reports)
  const series = kind === 'MEETING' ? seriesOf(title, host) : null
  return {
    host,
    series,
    event: {
      id: ids[0] ?? '',
      kind,
      title,
      date,
      endDate,
      earliest,
      latest,
      sortKey: sortKey(title),
      places: unique(reports.flatMap(({ places }) => places)),
      regions: unique(reports.flatMap(({ regions }) => regions).filter((region) => region !== null)),
      host: host?.id ?? null,
      series: series?.id ?? null,
      reports: ids,
      attendances,
    },
  }
}
