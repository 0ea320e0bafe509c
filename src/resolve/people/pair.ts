import type { Career } from './career.ts'
import type { LabelDays } from './labels.ts'
import { NAME_ONLY } from './ties.ts'
import type { Tie } from './ties.ts'

/** Two careers of one name, weighed. */
export interface Pair {
  readonly left: Career
  readonly right: Career
  readonly tie: Tie
  /** Share of people who bear the name. */
  readonly share: number
  /** Other people of this name who are proven to exist. */
  readonly homonyms: number
  readonly labels: LabelDays
}

/** Officials of the country whom papers name; the number that a proven homonym is one of. */
const OFFICIALS = 30_000

/** Ties that say by themselves that one person is likely. */
export const CLOSE_TIES: ReadonlySet<string> = new Set([
  'same-post',
  'former-post',
  'same-organization',
  'joint-posts',
  'same-issue',
])

/** Ties of two posts in different places, of which one is left for the other. */
export const MOVING_TIES: ReadonlySet<string> = new Set(['lineage', 'same-prefecture', 'same-province', NAME_ONLY.name])

/** Ties in which people of all levels are found. */
export const WIDE_TIES: ReadonlySet<string> = new Set(['same-province', NAME_ONLY.name])

const LIMIT = { least: -4, most: 9 }

const clamp = (value: number): number => Math.min(LIMIT.most, Math.max(LIMIT.least, value))

/** Log odds against another person of the name in the same tie. */
export const weighNamesakes = ({ tie, share, homonyms }: Pick<Pair, 'tie' | 'share' | 'homonyms'>): number =>
  clamp(-Math.log(tie.among * share + (homonyms * tie.among) / OFFICIALS))
