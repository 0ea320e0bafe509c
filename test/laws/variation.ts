import type * as fc from 'fast-check'
import type { Known, Sample } from './sample.ts'
import type { Summary } from './summary.ts'

/** A page made of samples, and what must be read from it, given what is read from those samples as they are. */
export interface Variation {
  readonly bases: readonly Sample[]
  readonly text: string
  readonly known: Known
  /** What was done, for the person who looks at a failure. */
  readonly note: string
  /** From the summaries of the bases, in their order, to that of the variant. */
  readonly expected: (plain: readonly Summary[]) => Summary
  /** Aspects that this variation cannot promise. */
  readonly unsaid?: readonly string[]
}

/** A law: a name and how its variations are drawn from one sample; null where a sample does not lend itself. */
export interface Law {
  readonly name: string
  readonly says: string
  /** Aspects promised beside those that every law promises. */
  readonly also?: readonly string[]
  /** What kind of person a name lost is, by which failures are counted. */
  readonly kindOf?: (name: string) => string
  readonly vary: (sample: Sample, others: readonly Sample[]) => fc.Arbitrary<Variation> | null
}

/** The only summary, of a variation with one base. */
export const first = (plain: readonly Summary[]): Summary => plain[0] ?? { events: [], headlines: [] }
