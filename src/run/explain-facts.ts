import type { Alternative, Evidence } from '../fact/evidence.ts'
import type { AbsenceReading, ArticleReading, EventReading, NamedReading, ParticipantReading } from '../fact/reading.ts'
import type { Reading } from '../fact/reading.ts'

/** One fact of a reading in words, with what it was read from and what lost against it. */
export interface ExplainedFact {
  readonly what: string
  readonly evidence: readonly Evidence[]
  readonly alternatives: readonly Alternative[]
}

const fact = (
  what: string,
  evidence: readonly Evidence[],
  alternatives: readonly Alternative[] = [],
): ExplainedFact => ({ what, evidence, alternatives })

const ofPerson = (person: NamedReading, stands: string): ExplainedFact[] => [
  fact(`${person.name} ${stands}`, person.evidence, person.alternatives),
  ...person.roles.map((role) => {
    const status = role.status === 'CURRENT' ? '' : ` (${role.status.toLowerCase()})`
    const kind = role.kind === 'LABEL' ? 'label' : 'role'
    return fact(
      `${person.name} ${kind} ${role.title}${role.of === null ? '' : ` of ${role.of}`}${status}`,
      role.evidence,
    )
  }),
]

const ofParticipant = (person: ParticipantReading): ExplainedFact[] =>
  ofPerson(person, `#${String(person.position)} ${person.participation.join(' ')}`)

const ofAbsence = (person: AbsenceReading): ExplainedFact[] => ofPerson(person, person.reason)

const range = (event: EventReading): string => {
  const said = [event.date, event.endDate].filter((day) => day !== null).join('/')
  const bounds = [event.earliest, event.latest].filter((day) => day !== undefined).join('..')
  return [said === '' ? 'unknown' : said, bounds].filter((part) => part !== '').join(' within ')
}

const ofEvent = (event: EventReading): ExplainedFact[] => [
  fact(`${event.kind} ${event.title}`, event.evidence.title, event.alternatives),
  fact(`date ${range(event)}`, event.evidence.date),
  fact(`places ${event.places.join(' ')}`, event.evidence.places),
  fact(event.listComplete ? 'the list is complete' : 'the list is open', event.evidence.list),
  ...event.participants.flatMap(ofParticipant),
  ...(event.absences ?? []).flatMap(ofAbsence),
]

const ofArticle = (article: ArticleReading): ExplainedFact[] => [
  ...(article.published === undefined ? [] : [fact(`published ${article.published}`, article.evidence.published)]),
  fact('headline', article.evidence.headline),
  fact('byline', article.evidence.bylines),
  ...article.events.flatMap(ofEvent),
  ...article.alsoNamed.flatMap((person) => ofPerson(person, 'named only')),
  ...article.relations.map((relation) =>
    fact(`${relation.subject} ${relation.predicate} ${relation.object}`, relation.evidence),
  ),
]

/** Every fact of a reading that has evidence, in the order of the articles. */
export const explainedFacts = (reading: Reading): readonly ExplainedFact[] =>
  reading.articles.flatMap(ofArticle).filter(({ evidence }) => evidence.length > 0)
