import type { Judgement } from '../fact/graph.ts'
import type { IssueCount, KeptJudgement, PageVersion } from '../fact/history.ts'
import type { ReadOptions, Slice, Window } from './window.ts'

/** Reads of what was decided and of what once was, withdrawn rows among them. */
export interface HistoryReader {
  /** All judgements, withdrawn ones too. Order: at, id. */
  judgements(window: Window, options?: ReadOptions): Promise<Slice<KeptJudgement>>
  judgementsById(ids: readonly string[], options?: ReadOptions): Promise<readonly (KeptJudgement | null)[]>
  /** Standing judgements on any of these mentions or reports, as a transaction gives them. */
  judgementsOn(ids: readonly string[], options?: ReadOptions): Promise<readonly Judgement[]>
  /** Every state that any page ever had, with its facts. Order: the load that added it, page id, the load that withdrew it. */
  versions(window: Window, options?: ReadOptions): Promise<Slice<PageVersion>>
  /** Which issues are loaded. Order: publisher, issue date, by code points; unknown ones last. */
  issues(options?: ReadOptions): Promise<readonly IssueCount[]>
}
