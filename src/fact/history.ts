import type { Judgement, PageFacts } from './graph.ts'

/** One state of a page: since when it was so, and until when. */
export interface PageVersion {
  readonly addedIn: number
  readonly withdrawnIn: number | null
  readonly facts: PageFacts
}

/** How many live pages there are of one issue. */
export interface IssueCount {
  readonly publisher: string | null
  /** Issue date as it is known: a day, a month or less; null when it is not. */
  readonly published: string | null
  readonly pages: number
}

/** A judgement with the loads that brought it and took it back. */
export interface KeptJudgement {
  readonly judgement: Judgement
  readonly addedIn: number
  readonly withdrawnIn: number | null
}
