import type { MentionFact, ReportFact } from './graph.ts'
import type { RoleReading } from './reading.ts'

/** Facts without their evidence, which resolution never looks at: most of what they take up is left where it is. */

export type BriefRole = Omit<RoleReading, 'evidence'>

export interface BriefMention extends Omit<MentionFact, 'evidence' | 'roles'> {
  readonly roles: readonly BriefRole[]
}

export type BriefReport = Omit<ReportFact, 'evidence'>

/** When and where the event of a report was. */
export type ReportPlace = Pick<ReportFact, 'id' | 'earliest' | 'latest' | 'regions' | 'hostRegion'>

const briefRole = ({ title, of, kind, status, post }: BriefRole): BriefRole => ({ title, of, kind, status, post })

export const briefMention = (mention: BriefMention): BriefMention => ({
  id: mention.id,
  page: mention.page,
  article: mention.article,
  report: mention.report,
  name: mention.name,
  nameKey: mention.nameKey,
  position: mention.position,
  participation: mention.participation,
  label: mention.label,
  gender: mention.gender,
  ethnicity: mention.ethnicity,
  roles: mention.roles.map(briefRole),
})

export const briefReport = (report: BriefReport): BriefReport => ({
  id: report.id,
  page: report.page,
  article: report.article,
  ordinal: report.ordinal,
  kind: report.kind,
  title: report.title,
  date: report.date,
  endDate: report.endDate,
  earliest: report.earliest,
  latest: report.latest,
  listComplete: report.listComplete,
  places: report.places,
  regions: report.regions,
  host: report.host,
  hostRegion: report.hostRegion,
  blocks: report.blocks,
})
