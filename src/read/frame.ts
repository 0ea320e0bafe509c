import type { Participation } from '../fact/participation.ts'
import type { Stretch } from './passage.ts'
import type { Person, TitleWords } from './person.ts'
import type { VerbRule } from './verb-rule.ts'

/** What a sentence says that one person did. */
export interface Statement {
  readonly person: Person
  readonly gives: readonly Participation[]
  readonly sense: VerbRule['sense']
  readonly rule: string
  /** The verb. */
  readonly verb: Stretch
  /** Words after the verb up to the clause's end, which tell of which event it is. */
  readonly object: string
  readonly sentence: number
}

/** Posts that the text says someone got or lost: 当选为, 任命为, 免去. */
export interface PostChange {
  readonly person: Person
  /** The posts, as printed, at least one. */
  readonly words: readonly TitleWords[]
  readonly change: 'APPOINTED' | 'REMOVED'
  readonly sentence: number
}

export interface Frames {
  readonly statements: readonly Statement[]
  readonly changes: readonly PostChange[]
  /** Namings that only tell whose words, mandate or welcome is meant: no attendance. */
  readonly cited: ReadonlySet<Person>
}
