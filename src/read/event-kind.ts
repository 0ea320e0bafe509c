import type { EventKind } from '../fact/participation.ts'
import type { Draft } from './draft.ts'
import type { Statement } from './frame.ts'
import { weigh, type Candidate, type Choice } from './weigh.ts'

/** Scores of what tells an event's kind: the words that begin it, then its names, then its verbs. */
const SCORES = { begun: 3, named: 2, verb: 1 } as const

/** Kinds of event that verbs by themselves tell of. */
const OF_SENSE: Readonly<Partial<Record<Statement['sense'], EventKind>>> = {
  MEETING: 'MEETING',
  MEET: 'TALKS',
  VISIT: 'VISIT',
  COMPANY: 'VISIT',
  CEREMONY: 'CEREMONY',
}

/** The kinds that an event's words tell of, weighed: what it was begun by decides. `all`: with what lost. */
export function weighKinds(draft: Draft, all: boolean): Choice<EventKind> {
  const begun: Candidate<EventKind> = {
    value: draft.kind,
    score: SCORES.begun,
    rule: draft.rule,
    why: 'the words that tell of it first',
  }
  if (!all) return { won: begun, lost: [] }
  const named = draft.names.map(({ kind }) => ({
    value: kind,
    score: SCORES.named,
    rule: 'kind-named',
    why: 'a name that the text gives it further on',
  }))
  const verbs = draft.statements.flatMap(({ sense, rule }) => {
    const value = OF_SENSE[sense]
    return value === undefined ? [] : [{ value, score: SCORES.verb, rule, why: 'a verb by itself' }]
  })
  return weigh([begun, ...named, ...verbs]) ?? { won: begun, lost: [] }
}
