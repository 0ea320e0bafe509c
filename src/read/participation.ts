import { PARTICIPATIONS, type Participation } from '../fact/participation.ts'
import type { Draft } from './draft.ts'
import type { Statement } from './frame.ts'
import { HOST_RULE } from './received.ts'
import type { Candidate } from './weigh.ts'

/** Scores of what a verb says somebody did; from `meant` on it is what the person did. */
const SCORES = { said: 3, meant: 2, unmeant: 1, outdone: 0.5 } as const

/** A participation that a statement tells of, or would tell of at an event of another kind. */
export interface Weighed extends Candidate<Participation> {
  readonly statement: Statement
}

/** What an event makes of the verbs about one person. */
interface Company {
  readonly kind: Draft['kind']
  /** True where the person leads the visit and accompanies nobody. */
  readonly leads: boolean
}

interface Meaning {
  /** Null where the participation goes without saying. */
  readonly as: Participation | null
  readonly why: string
}

/** What a participation means at this kind of event: who takes part in a visit after its leader accompanies. */
function meaningOf(gives: Participation, { kind, leads }: Company): Meaning | null {
  if (kind === 'VISIT' && leads)
    return gives === 'ACCOMPANY' || gives === 'ATTEND' ? { as: null, why: 'who leads a visit takes part in it' } : null
  if (kind === 'VISIT')
    return gives === 'ATTEND' ? { as: 'ACCOMPANY', why: 'who takes part in a visit accompanies its leader' } : null
  if (kind === 'TALKS' && (gives === 'ACCOMPANY' || gives === 'LEAD'))
    return { as: 'ATTEND', why: 'at talks those beside the two sides attend' }
  return null
}

function weighGiven(statement: Statement, gives: Participation, company: Company): Weighed[] {
  const { rule } = statement
  const meaning = rule === HOST_RULE ? null : meaningOf(gives, company)
  if (meaning === null) return [{ value: gives, score: SCORES.said, rule, why: 'the verb says so', statement }]
  const { as, why } = meaning
  const lost = { value: gives, score: SCORES.unmeant, rule, why, statement }
  return as === null ? [lost] : [{ value: as, score: SCORES.meant, rule, why, statement }, lost]
}

/** Who accompanies a leader leads no visit of their own. */
const underLeader = (one: Weighed): Weighed =>
  one.value === 'LEAD' ? { ...one, score: SCORES.unmeant, why: 'who accompanies does not lead' } : one

/**
 * What the statements about one person at an event tell, weighed; `outdone`: statements that others tell more than.
 */
export function weighParticipation(
  draft: Draft,
  statements: readonly Statement[],
  outdone: readonly Statement[],
): Weighed[] {
  const gives = new Set(statements.flatMap((statement) => statement.gives))
  const company = { kind: draft.kind, leads: gives.has('LEAD') && !gives.has('ACCOMPANY') }
  const told = statements.flatMap((statement) =>
    statement.gives.flatMap((given) => weighGiven(statement, given, company)),
  )
  const accompanies = told.some((one) => one.value === 'ACCOMPANY' && one.score >= SCORES.meant)
  const less = outdone.flatMap((statement) =>
    statement.gives.map((value) => ({
      value,
      score: SCORES.outdone,
      rule: statement.rule,
      why: 'another verb tells more',
      statement,
    })),
  )
  return [...(accompanies ? told.map(underLeader) : told), ...less]
}

/** True for what the person did. */
export const holds = ({ score }: Weighed): boolean => score >= SCORES.meant

/** All that a person did, in the order of the vocabulary. */
export const participationOf = (weighed: readonly Weighed[]): Participation[] =>
  PARTICIPATIONS.filter((each) => weighed.some((one) => one.value === each && holds(one)))
