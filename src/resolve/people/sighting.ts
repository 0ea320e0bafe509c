import type { BriefMention, ReportPlace } from '../../fact/brief.ts'
import { dayNumber } from '../days.ts'
import { byId, groupBy, unique } from '../group.ts'
import { roleOf } from './role.ts'
import type { Role } from './role.ts'

/** A mention with where and when it stands; what the store's transaction gives of each. */
export interface Placed {
  readonly mention: BriefMention
  readonly publisher: string | null
  readonly published: string | null
  readonly report: ReportPlace | null
}

/** All mentions of a name in one article: one person, unless something in the article says otherwise. */
export interface Sighting {
  /** The smallest id among its mentions. */
  readonly id: string
  readonly mentions: readonly string[]
  readonly reports: readonly string[]
  /** What was printed together: publisher and day, else the page. */
  readonly issue: string
  /** Days, counted; null when no date is known. */
  readonly from: number | null
  readonly to: number | null
  readonly roles: readonly Role[]
  readonly gender: string | null
  readonly ethnicity: string | null
  /** Divisions of the events' places and hosts. */
  readonly regions: readonly string[]
}

const bound = (days: readonly (number | null)[], pick: (...values: number[]) => number): number | null => {
  const known = days.filter((day) => day !== null)
  return known.length === 0 ? null : pick(...known)
}

const printedOnce = new WeakMap<BriefMention['roles'], readonly Role[]>()

/** The roles of one mention are worked out once for all that are printed alike. */
const rolesOf = (placed: readonly Placed[]): readonly Role[] => {
  const [first] = placed
  if (first === undefined || placed.length > 1) return unitedRoles(placed)
  const roles = printedOnce.get(first.mention.roles) ?? unitedRoles(placed)
  printedOnce.set(first.mention.roles, roles)
  return roles
}

const unitedRoles = (placed: readonly Placed[]): readonly Role[] => {
  const roles = new Map<string, Role>()
  for (const { mention } of placed) {
    for (const role of mention.roles.map(roleOf)) roles.set(`${role.key}|${role.time}`, role)
  }
  return [...roles.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, role]) => role)
}

const issueOf = ({ publisher, published, mention }: Placed): string =>
  publisher === null || published === null ? mention.page : `${publisher}|${published}`

const sightingOf = (placed: readonly Placed[]): Sighting => {
  const mentions = placed.map(({ mention }) => mention.id).sort()
  const reports = placed.map(({ report }) => report).filter((report) => report !== null)
  const days = placed.map(({ report, published }) => ({
    from: dayNumber(report?.earliest) ?? dayNumber(published),
    to: dayNumber(report?.latest) ?? dayNumber(published),
  }))
  const notes = [...placed].sort((left, right) => (left.mention.id < right.mention.id ? -1 : 1))
  const first = notes[0]
  return {
    id: mentions[0] ?? '',
    mentions,
    reports: [...unique(reports.map(({ id }) => id))].sort(),
    issue: first === undefined ? '' : issueOf(first),
    from: bound(
      days.map(({ from }) => from),
      Math.min,
    ),
    to: bound(
      days.map(({ to }) => to),
      Math.max,
    ),
    roles: rolesOf(placed),
    gender: notes.find(({ mention }) => mention.gender !== null)?.mention.gender ?? null,
    ethnicity: notes.find(({ mention }) => mention.ethnicity !== null)?.mention.ethnicity ?? null,
    regions: [
      ...unique(
        reports.flatMap(({ regions, hostRegion }) => [...regions, hostRegion]).filter((region) => region !== null),
      ),
    ].sort(),
  }
}

/** True when the mentions of one name in one article cannot all be one person's: twice in one list, or notes that differ. */
const disagree = (placed: readonly Placed[]): boolean => {
  const reports = placed.map(({ mention }) => mention.report).filter((report) => report !== null)
  const notes = (read: (mention: BriefMention) => string | null): number =>
    new Set(placed.map(({ mention }) => read(mention)).filter((note) => note !== null)).size
  return (
    new Set(reports).size < reports.length ||
    notes(({ gender }) => gender) > 1 ||
    notes(({ ethnicity }) => ethnicity) > 1
  )
}

/**
 * The sightings of one name, by article. Mentions whose ids are in `apart` (someone judged them different) stand for themselves.
 * Order: smallest mention id.
 */
export const sightingsOf = (placed: readonly Placed[], apart: ReadonlySet<string>): readonly Sighting[] => {
  const articles = groupBy(placed, ({ mention }) =>
    apart.has(mention.id) ? mention.id : `${mention.article}|${mention.nameKey}`,
  )
  return [...articles.values()]
    .flatMap((group) => (group.length > 1 && disagree(group) ? group.map((one) => [one]) : [group]))
    .map(sightingOf)
    .sort(byId)
}
