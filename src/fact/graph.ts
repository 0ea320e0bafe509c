import type { Evidence } from './evidence.ts'
import type { Anchor, FactVerdict, PairVerdict, Withdrawal } from './judgement.ts'
import type { EventKind, Participation, RelationKind } from './participation.ts'
import type { Level, OrganKind, RoleReading } from './reading.ts'

/**
 * The rows of the graph, as every store keeps them. First the facts, which are only ever added and withdrawn,
 * then the projection, which is derived from the live facts and replaced where they change.
 */

/** One run that changes the store. */
export interface Load {
  readonly id: number
  readonly startedAt: string
  readonly finishedAt: string | null
  /** `ingest`, `forget`, `judge`, `reread`. */
  readonly action: string
  readonly pagesAdded: number
  readonly pagesWithdrawn: number
}

export interface PageFact {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly extractor: string
  readonly rules: string
  readonly published: string | null
  readonly publisher: string | null
  readonly synthetic: boolean
}

export interface ArticleFact {
  readonly id: string
  readonly page: string
  readonly ordinal: number
  readonly published: string | null
  readonly kicker: readonly string[]
  readonly headline: readonly string[]
  readonly bylines: readonly string[]
  readonly spans: readonly number[]
}

/** What one article says of one event. */
export interface ReportFact {
  readonly id: string
  readonly page: string
  readonly article: string
  readonly ordinal: number
  readonly kind: EventKind
  readonly title: string
  readonly date: string | null
  readonly endDate: string | null
  /** Bounds of the date in days; null when nothing is known. `earliest` = `latest` for an exact day. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly listComplete: boolean
  readonly places: readonly string[]
  readonly regions: readonly (string | null)[]
  readonly host: string | null
  readonly hostRegion: string | null
  /** Keys under which reports of the same event are looked for (`resolve/` gives them). */
  readonly blocks: readonly string[]
  readonly evidence: readonly Evidence[]
}

/** One person in one article at one event, or at none (`report` null: named only). */
export interface MentionFact {
  readonly id: string
  readonly page: string
  readonly article: string
  readonly report: string | null
  readonly name: string
  readonly nameKey: string
  readonly position: number | null
  readonly participation: readonly Participation[]
  readonly label: string | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly roles: readonly RoleReading[]
  readonly evidence: readonly Evidence[]
}

export interface RelationFact {
  readonly page: string
  readonly article: string
  readonly subject: string
  readonly predicate: RelationKind
  readonly object: string
  readonly evidence: readonly Evidence[]
}

/** What was read from one page. */
export interface ReadFacts {
  readonly articles: readonly ArticleFact[]
  readonly reports: readonly ReportFact[]
  readonly mentions: readonly MentionFact[]
  readonly relations: readonly RelationFact[]
}

/** All facts of one page, added and withdrawn together. */
export interface PageFacts extends ReadFacts {
  readonly page: PageFact
  /** What was read, where a person's judgement makes the facts others; absent where they are as read. */
  readonly asRead?: ReadFacts
}

/** What a person says in place of what was read; absent fields stay as they were read. */
export type Correction = Partial<
  Pick<MentionFact, 'name' | 'gender' | 'ethnicity' | 'label' | 'position' | 'participation' | 'roles'> &
    Pick<
      ReportFact,
      'title' | 'kind' | 'date' | 'endDate' | 'host' | 'hostRegion' | 'places' | 'regions' | 'listComplete'
    > &
    Pick<RelationFact, 'predicate'>
>

/**
 * By whom, when and why two mentions or reports are one or two (SAME, DIFFERENT), or what was read is wrong, right, or to be read
 * otherwise (REJECT, CONFIRM, CORRECT). Append-only; a later one on the same pair or fact wins.
 */
export interface Judgement {
  readonly id: string
  readonly verdict: PairVerdict | FactVerdict
  readonly subject: 'MENTION' | 'REPORT' | 'RELATION'
  readonly left: string
  /** The same as `left` where the verdict is on one fact. */
  readonly right: string
  /** A rule's name, or `person:NAME`. */
  readonly by: string
  readonly at: string
  readonly why: string
  readonly score: number
  readonly withdrawn: boolean
  /** Of `left` and, on a pair, of `right`. */
  readonly anchors?: readonly Anchor[]
  /** Of CORRECT. */
  readonly correction?: Correction
  /** The fact as it was read, for CONFIRM and CORRECT: it stays in the graph even where newer rules pass it over. */
  readonly fact?: MentionFact | ReportFact | RelationFact
  readonly withdrawal?: Withdrawal
}

/** A division as the gazetteer knows it. */
export interface Region {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly level: Level
  readonly parent: string | null
  /** First year in which it stood; absent where that is before 1980 or not known. */
  readonly since?: number | null
  /** Last year whose end saw it; absent while it stands. */
  readonly until?: number | null
  /** The division that took its place; absent while it stands, and where none or several did. */
  readonly successor?: string | null
}

export interface Person {
  /** The smallest mention id of the cluster. */
  readonly id: string
  readonly name: string
  readonly nameKey: string
  /** Ascii, for order and search: pinyin, then code points. */
  readonly sortKey: string
  /** True when no role ties the mentions to a post or division. */
  readonly provisional: boolean
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly mentions: number
  /** Events attended. */
  readonly attendances: number
}

export interface Organization {
  readonly id: string
  readonly name: string
  readonly kind: OrganKind
  readonly region: string | null
  readonly level: Level | null
}

export interface Post {
  readonly id: string
  readonly title: string
  readonly organization: string
  /** Only where at most one person holds it at a time. */
  readonly singleSeat?: true
}

/** A person holds a post: what was observed apart from what was said. Dates are EDTF days. */
export interface Occupancy {
  readonly id: string
  readonly person: string
  readonly post: string
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly appointed: string | null
  readonly removed: string | null
  readonly acting: boolean
  /** Mentions that print the role. */
  readonly mentions: readonly string[]
}

export interface Event {
  /** The smallest report id of the cluster. */
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  readonly date: string | null
  readonly endDate: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly sortKey: string
  readonly places: readonly string[]
  readonly regions: readonly string[]
  readonly host: string | null
  readonly series: string | null
  readonly reports: readonly string[]
  readonly attendances: number
}

export interface Attendance {
  readonly person: string
  readonly event: string
  /** Union over the reports. */
  readonly participation: readonly Participation[]
  /** In the earliest report. */
  readonly position: number
  /** Posts and labels as printed, in the order of the earliest report that prints any. */
  readonly capacity: readonly string[]
  readonly reports: number
  readonly mentions: readonly string[]
}

export interface Relation {
  readonly subject: string
  readonly predicate: RelationKind
  readonly object: string
  readonly article: string
  readonly evidence: readonly Evidence[]
}

export interface Series {
  readonly id: string
  readonly title: string
  readonly host: string
}
