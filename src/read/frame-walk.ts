import type { Participation } from '../fact/participation.ts'
import type { Statement } from './frame.ts'
import type { Stretch } from './passage.ts'
import type { Person } from './person.ts'

/** A run of people that the next verb is said of. */
interface Group {
  people: Person[]
  /** True once a verb was said of it. */
  done: boolean
}

/** What reading a sentence from left to right keeps in mind. */
export interface Walk {
  readonly sentence: Stretch
  readonly ordinal: number
  group: Group
  /** People of the last verb, whom further verbs of the sentence go on with. */
  subject: Person[]
  /** Groups that wait while 在…陪同下, 与… or 代表… is read. */
  readonly waiting: Group[]
  /** Those whom the group before takes along, of whom its next verb is said too: 甲带领乙、丙到村里调研. */
  led: Person[]
  /** True after 指出 and the like: what follows is the speech, unless someone else is named. */
  talking: boolean
  /** Rule of the last verb, and where it ended. */
  lastRule: string
  lastEnd: number
  mode: 'NORMAL' | 'AGENT' | 'COMPANY' | 'WITH' | 'CITED' | 'AFTER' | 'OBJECT'
  after: { gives: readonly Participation[]; rule: string; verb: Stretch; object: string } | null
  readonly statements: Statement[]
  readonly cited: Set<Person>
}

/** Notes what the sentence says of these people. */
export function say(walk: Walk, people: readonly Person[], what: Omit<Statement, 'person' | 'sentence'>): void {
  const { gives, sense, rule, verb, object } = what
  for (const person of people)
    walk.statements.push({ gives, sense, rule, verb, object, person, sentence: walk.ordinal })
}
