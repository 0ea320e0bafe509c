import type { Evidence } from '../fact/evidence.ts'
import type { EventKind } from '../fact/participation.ts'
import type { DateReading } from './dates.ts'
import type { EventName } from './event-names.ts'
import type { Statement } from './frame.ts'
import type { Stretch } from './passage.ts'
import type { Choice } from './weigh.ts'

/** What begins an event. */
export interface Beginning {
  readonly kind: EventKind
  readonly rule: string
  readonly name?: EventName
}

/** Where a statement may belong: an event told of before, or one that begins with it. */
export type Seat = Draft | Beginning

/** An event while it is put together. */
export interface Draft {
  kind: EventKind
  /** Names that the article gives the event, in the order of reading. */
  readonly names: EventName[]
  readonly statements: Statement[]
  /** How its statements came to it; empty where decisions are not asked for. */
  readonly seats: Map<Statement, Choice<Seat>>
  /** Sentence that tells of it first. */
  readonly sentence: SentenceReading
  /** Rule that made it. */
  readonly rule: string
  /** True for a visit before or after the meeting, whose date nothing tells. */
  readonly aside: boolean
}

/** One sentence with all that was found in it. */
export interface SentenceReading {
  readonly ordinal: number
  readonly stretch: Stretch
  readonly firstOfParagraph: boolean
  readonly dates: readonly DateReading[]
  readonly names: readonly EventName[]
  readonly statements: readonly Statement[]
}

export interface Dated {
  readonly date: string | null
  readonly endDate: string | null
  readonly earliest?: string
  readonly latest?: string
  readonly evidence: readonly Evidence[]
}
