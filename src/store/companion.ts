import type { Companion } from './contract.ts'

/** What an engine counts for one companion. */
interface Counted extends Omit<Companion, 'expected'> {
  /** Events that meet the condition: those that the person attended, those that the companion did, and all. */
  readonly mine: number
  readonly theirs: number
  readonly all: number
}

/** The companion with the number of events that two people as busy as these would share by chance. */
export const companionOf = ({ mine, theirs, all, ...companion }: Counted): Companion => ({
  ...companion,
  expected: all === 0 ? 0 : (mine * theirs) / all,
})
