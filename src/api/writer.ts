import type { Judgement, Load } from '../fact/graph.ts'
import type { FactVerdict, PairVerdict } from '../fact/judgement.ts'

/** A page as a client sends it. */
export interface PageInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** Name of the file that it came as, whose ending tells HTML. */
  readonly file?: string
  readonly published?: string
  readonly publisher?: string
}

/** A verdict as a client gives it. */
export interface JudgementInput {
  readonly verdict: PairVerdict | FactVerdict
  /** Two for SAME and DIFFERENT, else one: ids as the store writes them, `PERSON@EVENT` for an attendance. */
  readonly ids: readonly string[]
  readonly by: string
  readonly why: string
  /** Of CORRECT: fields and what stands in them, not yet checked. */
  readonly correction?: Readonly<Record<string, unknown>>
}

/** A judgement that a client takes back. */
export interface WithdrawalInput {
  readonly id: string
  readonly by: string
  readonly why: string
}

export interface RereadInput {
  /** Id of the only page to read anew; all where absent. */
  readonly page?: string
  /** Puts the new reading in place. */
  readonly apply: boolean
  /** Ends it; what is in place by then stays. */
  readonly signal?: AbortSignal
}

/** The rows that a write is told of; all others follow from these. */
export const ROW_KINDS = ['PERSON', 'EVENT', 'ATTENDANCE', 'OCCUPANCY'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** What became of a row. */
export const ROW_CHANGES = ['ADDED', 'CHANGED', 'REMOVED'] as const

export interface RowChange {
  readonly kind: RowKind
  readonly change: (typeof ROW_CHANGES)[number]
  /** Raw id of the row as a node; of a pair `left~right`. */
  readonly id: string
  /** Name of the person, title of the event; null where the write did not come across it. */
  readonly name: string | null
}

/** A finished load and the rows of the graph that are otherwise after it. */
export interface Written {
  readonly load: Load
  readonly changes: readonly RowChange[]
}

export interface PageWritten extends Written {
  readonly page: string
}

/** Why something was not written. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** One of several pages: the id under which it is loaded, or why it is not. */
export type UploadedPage = { readonly name: string } & (
  { readonly page: string; readonly refusal: null } | { readonly page: null; readonly refusal: Refusal }
)

export interface PagesWritten extends Written {
  readonly pages: readonly UploadedPage[]
}

export interface JudgementsWritten extends Written {
  readonly judgements: readonly Judgement[]
}

/** A page that is read otherwise than it is stored, in words. */
export interface RereadPage {
  readonly id: string
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export interface Rereading {
  /** Pages that were read anew. */
  readonly pages: number
  readonly differing: readonly RereadPage[]
  /** Null where nothing was to be put in place. */
  readonly load: Load | null
  readonly changes: readonly RowChange[]
}

/**
 * What the API may have done to the store; who wires the server gives it, so that this room needs to know neither reading nor
 * resolving. Methods throw `InputError` for what is wrong with the input; nothing is written then.
 */
export interface ApiWriter {
  /** Reads a page and loads it. */
  readonly ingestPage: (page: PageInput) => Promise<PageWritten>
  /** Reads pages and loads them in one load; one that cannot be read is told and the others are loaded. */
  readonly ingestPages: (pages: readonly PageInput[]) => Promise<PagesWritten>
  /** Withdraws a page by its id. */
  readonly forgetPage: (page: string) => Promise<Written>
  readonly judge: (judgement: JudgementInput) => Promise<JudgementsWritten>
  readonly withdrawJudgement: (withdrawal: WithdrawalInput) => Promise<JudgementsWritten>
  /** Reads stored pages anew by today's rules. */
  readonly reread: (asked: RereadInput) => Promise<Rereading>
}
