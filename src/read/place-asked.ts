import type { Dateline } from '../page/layout.ts'
import type { SentenceReading } from './draft.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import type { RegionContext } from './region-context.ts'

/** What the place of an event is told from. */
export interface PlaceAsked {
  readonly page: string
  readonly gazetteer: Gazetteer
  readonly context: RegionContext
  readonly dateline: Dateline | null
  readonly title: string
  /** Sentences of the event's chapter that do not tell of another event alone. */
  readonly sentences: readonly SentenceReading[]
  /** Those up to the next event, with those before it in its own paragraph. */
  readonly territory: readonly SentenceReading[]
  /** Those from it up to the next visit that tell of no other event. */
  readonly course: readonly SentenceReading[]
  readonly people: ReadonlySet<string>
  /** Division that most of the participants' posts are of. */
  readonly host: Division | null
}
