import type { Alternative, Evidence } from '../fact/evidence.ts'
import type { AbsenceReading, ArticleReading, EventReading, NamedReading, ParticipantReading } from '../fact/reading.ts'
import type { Reading } from '../fact/reading.ts'

/** One fact of a reading in words, with what it was read from and what lost against it. */
export interface ExplainedFact {
  readonly what: string
  /** The rules that read it, in the order of the evidence. */
  readonly rules: readonly string[]
  /** What it rests on in all: `INFERRED` where any premise is inferred, else `REFERENCE` where any is a row of `seed/`; null without evidence. */
  readonly basis: Evidence['basis'] | null
  readonly evidence: readonly Evidence[]
  readonly alternatives: readonly Alternative[]
}

const basisOf = (evidence: readonly Evidence[]): ExplainedFact['basis'] => {
  const bases = evidence.map(({ basis }) => basis)
  return (['INFERRED', 'REFERENCE', 'STATED'] as const).find((basis) => bases.includes(basis)) ?? null
}

const fact = (
  what: string,
  evidence: readonly Evidence[],
  alternatives: readonly Alternative[] = [],
): ExplainedFact => ({
  what,
  rules: [...new Set(evidence.map(({ rule }) => rule))],
  basis: basisOf(evidence),
  evidence,
  alternatives,
})

/** One fact each where every piece of evidence is that of one text; else one of all. */
const each = (kind: string, texts: readonly string[], evidence: readonly Evidence[]): ExplainedFact[] =>
  texts.length === evidence.length || evidence.length === 0
    ? texts.map((text, at) => fact(`${kind} ${text}`, evidence.slice(at, at + 1)))
    : [fact(`${kind} ${texts.join(' ')}`, evidence)]

/** The fact of a value where there is any. */
const told = (value: string | null | undefined, tell: (value: string) => ExplainedFact): ExplainedFact[] =>
  value === null || value === undefined || value === '' ? [] : [tell(value)]

const ofPerson = (person: NamedReading, stands: string): ExplainedFact[] => [
  fact(`${person.name} ${stands}`, person.evidence, person.alternatives),
  ...told(person.gender, (gender) => fact(`${person.name} is ${gender}`, [])),
  ...told(person.ethnicity, (people) => fact(`${person.name} is ${people}`, [])),
  ...person.roles.map((role) => {
    const status = role.status === 'CURRENT' ? '' : ` (${role.status.toLowerCase()})`
    const kind = role.kind === 'LABEL' ? 'label' : 'role'
    const { organization, title } = role.post
    const post = organization === null ? '' : `, the post ${title} of ${organization}`
    const of = role.of === null ? '' : ` of ${role.of}`
    return fact(`${person.name} ${kind} ${role.title}${of}${status}${post}`, role.evidence)
  }),
]

const ofParticipant = (person: ParticipantReading): ExplainedFact[] =>
  ofPerson(person, `#${String(person.position)} ${person.participation.join(' ')}`)

const ofAbsence = (person: AbsenceReading): ExplainedFact[] => ofPerson(person, person.reason)

const range = (event: EventReading): string => {
  const said = [event.date, event.endDate].filter((day) => day !== null).join('/')
  const bounds = [event.earliest, event.latest].filter((day) => day !== undefined).join('..')
  return said === '' && bounds !== ''
    ? `within ${bounds}`
    : [said, bounds].filter((part) => part !== '').join(' within ')
}

const ofEvent = (event: EventReading): ExplainedFact[] => [
  fact(`${event.kind} ${event.title}`, event.evidence.title, event.alternatives),
  ...told(range(event), (days) => fact(`date ${days}`, event.evidence.date)),
  ...told(event.places.join(' '), (places) => fact(`places ${places}`, event.evidence.places)),
  ...told(event.host, (host) => fact(`host ${host}`, [])),
  ...(event.listComplete ? [] : [fact('the list is open', event.evidence.list)]),
  ...event.participants.flatMap(ofParticipant),
  ...(event.absences ?? []).flatMap(ofAbsence),
]

const ofArticle = (article: ArticleReading): ExplainedFact[] => [
  ...(article.published === undefined ? [] : [fact(`published ${article.published}`, article.evidence.published)]),
  ...each('kicker', article.kicker, article.evidence.headline.slice(0, article.kicker.length)),
  ...each('headline', article.headline, article.evidence.headline.slice(article.kicker.length)),
  ...each('byline', article.bylines, article.evidence.bylines),
  ...article.events.flatMap(ofEvent),
  ...article.alsoNamed.flatMap((person) => ofPerson(person, 'named only')),
  ...article.relations.map((relation) =>
    fact(`${relation.subject} ${relation.predicate} ${relation.object}`, relation.evidence),
  ),
]

/** Every fact of a reading, in the order of the articles; one that the reader gives no evidence for says so by having none. */
export const explainedFacts = (reading: Reading): readonly ExplainedFact[] => reading.articles.flatMap(ofArticle)
