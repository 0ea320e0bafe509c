import type { Decision, Quoted } from '../fact/evidence.ts'
import type { Participation } from '../fact/participation.ts'
import type { AbsenceReading, ParticipantReading } from '../fact/reading.ts'
import type { Scene } from './article-scene.ts'
import type { Draft } from './draft.ts'
import type { Statement } from './frame.ts'
import { holds, participationOf, weighParticipation, type Weighed } from './participation.ts'
import { namedAs } from './named-as.ts'
import { proving, quote } from './passage.ts'
import type { Person } from './person.ts'
import { seatDecision } from './seats.ts'
import { decisionOf, maybe, weigh } from './weigh.ts'

/** Body before headlines, then the text's order. */
const place = (person: Person): number =>
  (person.passage.kind === 'HEADLINE' ? 1e9 : 0) + person.passage.index * 1e6 + person.start

/** From the person to the verb where both stand near each other, else the verb. */
function verbQuote(page: string, { person, verb, rule }: Statement): Quoted {
  const start = Math.min(verb.start, person.start)
  const end = Math.max(verb.end, person.end)
  const near = verb.passage === person.passage && end - start <= 400
  return quote(page, near ? { passage: verb.passage, start, end } : verb, { rule })
}

/** What each statement proves of what the person did. */
function proofs(weighed: readonly Weighed[]): ReadonlyMap<Statement, readonly Participation[]> {
  const found = new Map<Statement, Participation[]>()
  for (const one of weighed) if (holds(one)) found.set(one.statement, [...(found.get(one.statement) ?? []), one.value])
  return found
}

const keyOf = ({ start, end, rule }: Quoted): string => `${String(start)} ${String(end)} ${rule}`

/** The quotes of the verbs, each with the participations that it proves. */
function verbQuotes(page: string, statements: readonly Statement[], weighed: readonly Weighed[]): Quoted[] {
  const found = new Map<string, Quoted>()
  const proven = proofs(weighed)
  for (const statement of statements) {
    const own = verbQuote(page, statement)
    const key = keyOf(own)
    const proves = [...new Set([...(found.get(key)?.proves ?? []), ...(proven.get(statement) ?? [])])]
    found.set(key, proves.length === 0 ? own : proving(own, proves))
  }
  return [...found.values()]
}

/** Verbs that tell only that one was there. */
const LITTLE: ReadonlySet<string> = new Set(['ask', 'deed', 'said-at', 'hear'])

/** Asking something of those present, hearing their reports, or handing over a document at a meeting, tells only that one was there. */
const tellsLittle = ({ rule }: Statement, { kind }: Draft): boolean =>
  LITTLE.has(rule) || (rule === 'ceremony' && kind === 'MEETING')

function byName(statements: readonly Statement[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>()
  for (const statement of statements) {
    const own = found.get(statement.person.name)
    if (own === undefined) found.set(statement.person.name, [statement])
    else own.push(statement)
  }
  return found
}

/** How each participation of one person was decided. */
const participationDecisions = (weighed: readonly Weighed[]): Decision[] =>
  participationOf(weighed).flatMap((participation) =>
    maybe(weigh(weighed.filter((one) => one.value === participation))).map(({ won }) =>
      decisionOf({ won, lost: weighed.filter((one) => !holds(one)) }, (value) => value),
    ),
  )

interface Told {
  readonly statements: readonly Statement[]
  /** Statements of the same person that tell less. */
  readonly outdone: readonly Statement[]
  readonly position: number
}

function participantOf(draft: Draft, { statements, outdone, position }: Told, scene: Scene): ParticipantReading | null {
  const [first] = statements
  if (first === undefined) return null
  const weighed = weighParticipation(draft, statements, outdone)
  const { decided, evidence, ...named } = namedAs(scene, first.person)
  const event = seatDecision(draft, first)
  const label = first.person.labels.at(-1)?.text
  return {
    ...named,
    position,
    participation: participationOf(weighed),
    ...(label === undefined ? {} : { label }),
    evidence: [...evidence, ...verbQuotes(scene.source.page, statements, weighed)],
    ...(decided === undefined || event === null
      ? {}
      : { decided: { ...decided, event, participation: participationDecisions(weighed) } }),
  }
}

/** The people of one event in the order of their first naming as participants. */
export function participantsOf(draft: Draft, scene: Scene): ParticipantReading[] {
  const given = draft.statements.filter((statement) => statement.gives.length > 0)
  const more = new Set(given.filter((one) => !tellsLittle(one, draft)).map((one) => one.person.name))
  const outdone = new Set(given.filter((one) => tellsLittle(one, draft) && more.has(one.person.name)))
  const ordered = given.filter((one) => !outdone.has(one)).sort((a, b) => place(a.person) - place(b.person))
  const lesser = byName([...outdone])
  return [...byName(ordered)].flatMap(([name, statements], index) =>
    maybe(participantOf(draft, { statements, outdone: lesser.get(name) ?? [], position: index + 1 }, scene)),
  )
}

/** People whom the text says were not there. */
export const absencesOf = (draft: Draft, scene: Scene): AbsenceReading[] =>
  draft.statements
    .filter((statement) => statement.sense === 'ABSENT')
    .map(({ person, verb, rule }) => {
      const { passage, start, end } = verb
      const leave = passage.text.slice(start, end).includes('请假')
      const named = namedAs(scene, person)
      const evidence = [...named.evidence, quote(scene.source.page, verb, { rule })]
      return { ...named, evidence, reason: leave ? ('ON_LEAVE' as const) : ('ABSENT' as const) }
    })
