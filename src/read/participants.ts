import type { Participation } from '../fact/participation.ts'
import { PARTICIPATIONS } from '../fact/participation.ts'
import type { AbsenceReading, NamedReading, ParticipantReading } from '../fact/reading.ts'
import type { Quoted } from '../fact/evidence.ts'
import type { Draft } from './draft.ts'
import type { Statement } from './frame.ts'
import { quote } from './passage.ts'
import { namingStart, type Person } from './person.ts'

/** Body before headlines, then the text's order. */
const place = (person: Person): number =>
  (person.passage.kind === 'HEADLINE' ? 1e9 : 0) + person.passage.index * 1e6 + person.start

/** What a participation means at this kind of event: who takes part in a visit after its leader accompanies. */
function meant(statement: Statement, draft: Draft, leads: boolean): readonly Participation[] {
  if (draft.kind === 'VISIT') {
    if (leads) return statement.gives.filter((gives) => gives !== 'ACCOMPANY' && gives !== 'ATTEND')
    return statement.gives.map((gives) => (gives === 'ATTEND' ? 'ACCOMPANY' : gives))
  }
  if (draft.kind === 'TALKS')
    return statement.gives.map((gives) => (gives === 'ACCOMPANY' || gives === 'LEAD' ? 'ATTEND' : gives))
  return statement.gives
}

function mentionQuote(page: string, person: Person): Quoted {
  const start = namingStart(person)
  const { passage } = person
  return quote(
    page,
    { passage, start, end: person.after?.end ?? person.end },
    { rule: `name-${person.anchor.toLowerCase()}` },
  )
}

function evidenceFor(page: string, person: Person, statements: readonly Statement[]): Quoted[] {
  const own = mentionQuote(page, person)
  const { passage } = person
  const verbs = statements.map((statement) => {
    const start = Math.min(statement.verb.start, statement.person.start)
    const end = Math.max(statement.verb.end, statement.person.end)
    const near = statement.verb.passage === statement.person.passage && end - start <= 400
    return near
      ? quote(page, { passage: statement.verb.passage, start, end }, { rule: statement.rule })
      : quote(page, statement.verb, { rule: statement.rule })
  })
  const all = [own, ...verbs]
  return passage.text === ''
    ? [own]
    : all.filter(
        (one, index) =>
          all.findIndex((other) => other.start === one.start && other.end === one.end && other.rule === one.rule) ===
          index,
      )
}

/** True when another statement tells more of the person than that they asked something of those present. */
const isOfSame = (one: Statement, other: Statement): boolean =>
  other.rule !== 'ask' && other.person.name === one.person.name

/** The people of one event in the order of their first naming as participants. */
export function participantsOf(
  draft: Draft,
  page: string,
  named: (person: Person) => NamedReading,
): ParticipantReading[] {
  const byName = new Map<string, Statement[]>()
  const given = draft.statements.filter((statement) => statement.gives.length > 0)
  const ordered = given.filter((one) => one.rule !== 'ask' || !given.some((other) => isOfSame(one, other)))
  for (const statement of ordered.sort((a, b) => place(a.person) - place(b.person)))
    byName.set(statement.person.name, [...(byName.get(statement.person.name) ?? []), statement])
  return [...byName.values()].map((statements, index) => {
    const [first] = statements as [Statement, ...Statement[]]
    const leads = statements.some((statement) => statement.gives.includes('LEAD'))
    const said = new Set(
      statements.flatMap((statement) =>
        meant(statement, draft, leads && !statements.some((one) => one.gives.includes('ACCOMPANY'))),
      ),
    )
    if (said.has('ACCOMPANY')) said.delete('LEAD')
    const label = first.person.labels.at(-1)?.text
    return {
      ...named(first.person),
      position: index + 1,
      participation: PARTICIPATIONS.filter((each) => said.has(each)),
      ...(label === undefined ? {} : { label }),
      evidence: evidenceFor(page, first.person, statements),
    }
  })
}

/** People whom the text says were not there. */
export function absencesOf(draft: Draft, named: (person: Person) => NamedReading): AbsenceReading[] {
  return draft.statements
    .filter((statement) => statement.sense === 'ABSENT')
    .map((statement) => {
      const { passage, start, end } = statement.verb
      const leave = passage.text.slice(start, end).includes('请假')
      return { ...named(statement.person), reason: leave ? ('ON_LEAVE' as const) : ('ABSENT' as const) }
    })
}

export { mentionQuote }
