/** The verdicts on two facts, and those on one. */
export const PAIR_VERDICTS = ['SAME', 'DIFFERENT'] as const
export const FACT_VERDICTS = ['REJECT', 'CONFIRM', 'CORRECT'] as const

export type PairVerdict = (typeof PAIR_VERDICTS)[number]
export type FactVerdict = (typeof FACT_VERDICTS)[number]

/** Where a judged fact stood on its page when it was judged, so that it is known again when the page is read anew. */
export interface Anchor {
  /** The fact's id then. */
  readonly id: string
  readonly page: string
  /** A mention's name, a report's title. */
  readonly name: string
  /** Where the page prints it; flat pairs `start, end`. */
  readonly spans: readonly number[]
  /** Where the page tells of the event that a mention is at; empty for who is only named and for a report. */
  readonly event: readonly number[]
}

/** Who takes a judgement back, when and why. */
export interface Withdrawal {
  readonly by: string
  readonly at: string
  readonly why: string
}
