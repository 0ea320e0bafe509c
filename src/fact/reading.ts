import type { Decision, Evidence, Quoted } from './evidence.ts'
import type { EventKind, Participation, RelationKind } from './participation.ts'

/** Version of the extraction format; `schema/reading.schema.json` states it as JSON Schema. */
export const READING_FORMAT = 'tongxi-reading/1'

/** Levels of divisions and of what is seated in them, highest first. */
export const LEVELS = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const
export type Level = (typeof LEVELS)[number]

/** Kinds of organization that a title names or implies. */
export const ORGAN_KINDS = [
  'PARTY', // 中共…委员会 and its departments
  'CONGRESS', // 人大, 人大常委会
  'GOVERNMENT', // 人民政府, its departments
  'CONSULTATIVE', // 政协
  'DISCIPLINE', // 纪委监委
  'COURT',
  'PROCURATORATE',
  'MILITARY', // 军分区, 人武部
  'MASS', // 工会, 妇联, 共青团
  'EVENT', // a body that a meeting makes for itself: 执行主席, 主席团
  'OTHER', // companies, universities, hospitals, newspapers
] as const
export type OrganKind = (typeof ORGAN_KINDS)[number]

/**
 * A title as the grammar of titles parsed it: 西宁市政府副市长 is 副市长 of 西宁市人民政府.
 * `organization` is the full name where the grammar knows it, else as printed; null for a label (市领导).
 */
export interface PostReading {
  readonly organization: string | null
  readonly organ: OrganKind
  readonly title: string
  /** Division code (GB/T 2260, six digits; `CN` for the whole country); null when no division is known. */
  readonly region: string | null
  readonly level: Level | null
}

/** One post or label of one person as an article prints it. */
export interface RoleReading {
  /** The words of the title without the division's proper name. */
  readonly title: string
  /** Full name of the division, or the organization as printed; null when nothing tells. */
  readonly of: string | null
  /** `POST` 市委书记; `LABEL` 市领导, 老同志: a group's name before a list, no post. */
  readonly kind: 'POST' | 'LABEL'
  /** How the role stands to the person at that time. */
  readonly status: 'CURRENT' | 'FORMER' | 'ACTING' | 'CANDIDATE' | 'APPOINTED' | 'REMOVED'
  readonly post: PostReading
  readonly evidence: readonly Evidence[]
  /** How `of` was decided; like every `decided` only where the reading was asked for with its decisions. */
  readonly decided?: { readonly of: Decision }
}

/** A person named in an article. `name` has no spaces and `·` for every kind of dot. */
export interface NamedReading {
  readonly name: string
  readonly roles: readonly RoleReading[]
  /** 女, 男 where a note after the name says so. */
  readonly gender?: '女' | '男'
  /** 藏族 where a note after the name says so. */
  readonly ethnicity?: string
  readonly evidence: readonly Quoted[]
  /** Where the name ends. */
  readonly decided?: { readonly name: Decision }
}

export interface ParticipantReading extends NamedReading {
  /** Order of first naming as a participant of this event, from 1. */
  readonly position: number
  readonly participation: readonly Participation[]
  /** Group label before the list that names the person: 市领导. */
  readonly label?: string
  /** Where the name ends, at which of the article's events the person was, and what the verbs mean there. */
  readonly decided?: { readonly name: Decision; readonly event: Decision; readonly participation: readonly Decision[] }
}

/** A person whom the text says was expected and not there, or was represented. */
export interface AbsenceReading extends NamedReading {
  readonly reason: 'ABSENT' | 'ON_LEAVE' | 'REPRESENTED'
}

export interface EventReading {
  readonly kind: EventKind
  readonly title: string
  /** EDTF: `2024-12-19`, `2024-12`, `XXXX-12-19`; null when nothing tells. */
  readonly date: string | null
  readonly endDate: string | null
  /** Bounds in days (`2024-12-10`) where the text is vague (日前); absent when `date` is exact. */
  readonly earliest?: string
  readonly latest?: string
  /** False when 等 or 等领导 closes a list of the participants. */
  readonly listComplete: boolean
  /** Divisions by full name, most specific known. */
  readonly places: readonly string[]
  /** Codes of `places`, one each; null where the gazetteer has none (abroad, abolished). */
  readonly regions: readonly (string | null)[]
  /** Body that holds the event, full name: 中共西宁市委员会. */
  readonly host: string | null
  readonly participants: readonly ParticipantReading[]
  readonly absences?: readonly AbsenceReading[]
  readonly evidence: {
    readonly title: readonly Evidence[]
    readonly date: readonly Evidence[]
    readonly places: readonly Evidence[]
    readonly list: readonly Evidence[]
    readonly host: readonly Evidence[]
  }
  readonly decided?: {
    readonly kind: Decision
    readonly title: Decision
    readonly date: Decision
    readonly places: Decision
    /** Which division of its name each of `places` is. */
    readonly regions: readonly Decision[]
    readonly host: Decision
  }
}

export interface RelationReading {
  readonly subject: string
  readonly predicate: RelationKind
  readonly object: string
  readonly evidence: readonly Quoted[]
  /** Who is meant by the second of the two. */
  readonly decided?: Decision
}

export interface ArticleReading {
  /** Only where the article prints its own date. */
  readonly published?: string
  readonly kicker: readonly string[]
  readonly headline: readonly string[]
  readonly bylines: readonly string[]
  /** Where the article stands on the page; flat pairs `start, end`, in reading order. */
  readonly spans: readonly number[]
  readonly events: readonly EventReading[]
  readonly alsoNamed: readonly NamedReading[]
  readonly relations: readonly RelationReading[]
  readonly evidence: {
    readonly published: readonly Evidence[]
    readonly headline: readonly Quoted[]
    readonly bylines: readonly Quoted[]
  }
  readonly decided?: {
    /** Division that 市 and 全市 mean in the article; absent where nothing tells it. */
    readonly home?: Decision & { readonly evidence: readonly Evidence[] }
    /** Why each line of `kicker` and `headline` is this article's; values are how articles begin. */
    readonly headline: readonly Decision[]
  }
}

/** All that was read from one page: the extraction format. */
export interface Reading {
  readonly format: typeof READING_FORMAT
  /** What the person who feeds the page calls it: a folder's or file's name. */
  readonly page: string
  /** SHA-256 of the page's bytes, hex. */
  readonly sha256: string
  /** The extractor that made the text which all offsets refer to: `text/1`, `html/4`. */
  readonly extractor: string
  /** Version of the rules of reading. */
  readonly rules: string
  /** From `page.json` or printed on the page; null when neither tells. */
  readonly published: string | null
  readonly publisher: string | null
  /** True for pages made up as samples. */
  readonly synthetic?: boolean
  readonly articles: readonly ArticleReading[]
}
