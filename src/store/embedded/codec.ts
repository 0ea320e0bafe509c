import type {
  ArticleFact,
  Attendance,
  Event,
  Judgement,
  Load,
  MentionFact,
  Occupancy,
  Organization,
  PageFact,
  Person,
  Post,
  Region,
  Relation,
  ReportFact,
  Series,
} from '../../fact/graph.ts'
import type { KeptJudgement } from '../../fact/history.ts'
import { companionOf } from '../companion.ts'
import type { Companion } from '../contract.ts'

/** How a row is read back from its JSON; only this store writes it, so its shape is that of its type. */
export type Decode<Row> = (json: string) => Row

/** Stands for a day that is not known; sorts after every date. */
export const NO_DAY = '~'

export const encode = (row: unknown): string => JSON.stringify(row)

export const asPage: Decode<PageFact> = (json) => JSON.parse(json) as PageFact
export const asArticle: Decode<ArticleFact> = (json) => JSON.parse(json) as ArticleFact
export const asReport: Decode<ReportFact> = (json) => JSON.parse(json) as ReportFact
export const asMention: Decode<MentionFact> = (json) => JSON.parse(json) as MentionFact
export const asJudgement: Decode<Judgement> = (json) => JSON.parse(json) as Judgement
export const asKeptJudgement: Decode<KeptJudgement> = (json) => JSON.parse(json) as KeptJudgement
export const asLoad: Decode<Load> = (json) => JSON.parse(json) as Load
export const asRegion: Decode<Region> = (json) => JSON.parse(json) as Region
export const asPerson: Decode<Person> = (json) => JSON.parse(json) as Person
export const asEvent: Decode<Event> = (json) => JSON.parse(json) as Event
export const asAttendance: Decode<Attendance> = (json) => JSON.parse(json) as Attendance
export const asOrganization: Decode<Organization> = (json) => JSON.parse(json) as Organization
export const asPost: Decode<Post> = (json) => JSON.parse(json) as Post
export const asOccupancy: Decode<Occupancy> = (json) => JSON.parse(json) as Occupancy
export const asRelation: Decode<Relation> = (json) => JSON.parse(json) as Relation
export const asSeries: Decode<Series> = (json) => JSON.parse(json) as Series
export const asCompanion: Decode<Companion> = (json) =>
  companionOf(JSON.parse(json) as Parameters<typeof companionOf>[0])
