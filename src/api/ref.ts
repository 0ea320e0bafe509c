import type { PostConflict } from '../fact/conflict.ts'
import type { Evidence } from '../fact/evidence.ts'
import type {
  ArticleFact,
  Attendance,
  Event,
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
} from '../fact/graph.ts'
import type { RoleReading } from '../fact/reading.ts'
import type { Link, Path } from '../store/contract.ts'
import { builder } from './builder.ts'

/** Evidence with the article and page it was read in. */
export interface PlacedEvidence {
  readonly evidence: Evidence
  readonly article: string
  readonly page: string
}

/** A printed role with the mention that prints it. */
export interface PlacedRole {
  readonly role: RoleReading
  readonly mention: MentionFact
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** One step of a path. */
export interface Hop {
  readonly link: Link
  readonly from: string
  readonly to: string
}

/**
 * References to the object types, apart from their fields, so that types may point at one another without the files of
 * their fields importing each other.
 */
export const PersonRef = builder.objectRef<Person>('Person')
export const EventRef = builder.objectRef<Event>('Event')
export const AttendanceRef = builder.objectRef<Attendance>('Attendance')
export const MentionRef = builder.objectRef<MentionFact>('Mention')
export const ReportRef = builder.objectRef<ReportFact>('Report')
export const ArticleRef = builder.objectRef<ArticleFact>('Article')
export const PageRef = builder.objectRef<PageFact>('Page')
export const RegionRef = builder.objectRef<Region>('Region')
export const OrganizationRef = builder.objectRef<Organization>('Organization')
export const PostRef = builder.objectRef<Post>('Post')
export const OccupancyRef = builder.objectRef<Occupancy>('Occupancy')
export const PostConflictRef = builder.objectRef<PostConflict>('PostConflict')
export const RelationRef = builder.objectRef<Relation>('Relation')
export const SeriesRef = builder.objectRef<Series>('Series')
export const LoadRef = builder.objectRef<Load>('Load')
export const EvidenceRef = builder.objectRef<PlacedEvidence>('Evidence')
export const RoleRef = builder.objectRef<PlacedRole>('Role')
export const SpanRef = builder.objectRef<Span>('Span')
export const PathRef = builder.objectRef<Path>('Path')
export const HopRef = builder.objectRef<Hop>('Hop')
