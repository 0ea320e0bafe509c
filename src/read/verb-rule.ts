import type { Participation } from '../fact/participation.ts'

/** What a verb says of the people before it. */
export interface VerbRule {
  readonly id: string
  /** Source of a regular expression; a lookbehind or lookahead states when it is no such verb. */
  readonly pattern: string
  /** Empty for verbs that tell of no participation but close the group (指出). */
  readonly gives: readonly Participation[]
  /** `MEET`: both sides. `TALK`: speech without coding, after which the sentence tells its content. `OTHER`: any other doing. `ABSENT`: not there. */
  readonly sense: 'MEETING' | 'VISIT' | 'MEET' | 'CEREMONY' | 'TALK' | 'OTHER' | 'ABSENT' | 'COMPANY'
  readonly example: string
}
