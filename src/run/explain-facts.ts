import type { Alternative, Decision, Evidence, Provable, Quoted } from '../fact/evidence.ts'
import type {
  AbsenceReading,
  ArticleReading,
  EventReading,
  NamedReading,
  ParticipantReading,
  Reading,
  RoleReading,
} from '../fact/reading.ts'

/** One fact of a reading in words, with what it was read from and what lost against it. */
export interface ExplainedFact {
  readonly what: string
  /** The rules that read it, in the order of the evidence. */
  readonly rules: readonly string[]
  /** What it rests on in all: `INFERRED` where any premise is inferred, else `REFERENCE` where any is a row of `seed/`; null without evidence. */
  readonly basis: Evidence['basis'] | null
  readonly evidence: readonly Evidence[]
  /** By which rule and why it won, and what it scored; null where nothing was to be chosen. */
  readonly decided: Pick<Decision, 'rule' | 'score' | 'why'> | null
  /** What was weighed beside it and lost, best first. */
  readonly alternatives: readonly Alternative[]
}

const basisOf = (evidence: readonly Evidence[]): ExplainedFact['basis'] => {
  const bases = evidence.map(({ basis }) => basis)
  return (['INFERRED', 'REFERENCE', 'STATED'] as const).find((basis) => bases.includes(basis)) ?? null
}

const fact = (what: string, evidence: readonly Evidence[], decided?: Decision): ExplainedFact => ({
  what,
  rules: [...new Set(evidence.map(({ rule }) => rule))],
  basis: basisOf(evidence),
  evidence,
  decided: decided === undefined ? null : { rule: decided.rule, score: decided.score, why: decided.why },
  alternatives: decided?.alternatives ?? [],
})

/** What is told of several texts: their evidence, and how each was decided where it was. */
interface Told {
  readonly texts: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly decided?: readonly Decision[] | undefined
}

/** One fact each where every piece of evidence is that of one text; else one of all. */
const each = (kind: string, { texts, evidence, decided }: Told): ExplainedFact[] =>
  texts.length === evidence.length || evidence.length === 0
    ? texts.map((text, at) => fact(`${kind} ${text}`, evidence.slice(at, at + 1), decided?.[at]))
    : [fact(`${kind} ${texts.join(' ')}`, evidence)]

/** The lines of an article's headline, kickers first. */
const ofHeadline = ({ kicker, headline, evidence: { headline: quotes }, decided }: ArticleReading): ExplainedFact[] => {
  const first = kicker.length
  const why = decided?.headline
  return [
    ...each('kicker', { texts: kicker, evidence: quotes.slice(0, first), decided: why?.slice(0, first) }),
    ...each('headline', { texts: headline, evidence: quotes.slice(first), decided: why?.slice(first) }),
  ]
}

/** The fact of a value where there is any. */
const told = (value: string | null | undefined, tell: (value: string) => ExplainedFact): ExplainedFact[] =>
  value === null || value === undefined || value === '' ? [] : [tell(value)]

/** The quotes that prove something of a person. */
const proofs = (evidence: readonly Quoted[], proved: Provable): readonly Quoted[] =>
  evidence.filter(({ proves = [] }) => proves.includes(proved))

const ofRole = (name: string, role: RoleReading): ExplainedFact => {
  const status = role.status === 'CURRENT' ? '' : ` (${role.status.toLowerCase()})`
  const kind = role.kind === 'LABEL' ? 'label' : 'role'
  const { organization, title } = role.post
  const post = organization === null ? '' : `, the post ${title} of ${organization}`
  const of = role.of === null ? '' : ` of ${role.of}`
  return fact(`${name} ${kind} ${role.title}${of}${status}${post}`, role.evidence, role.decided?.of)
}

/** What is said of a person wherever the person is named. */
const ofPerson = ({ name, gender, ethnicity, evidence, roles }: NamedReading): ExplainedFact[] => [
  ...told(gender, (value) => fact(`${name} is ${value}`, proofs(evidence, 'GENDER'))),
  ...told(ethnicity, (value) => fact(`${name} is ${value}`, proofs(evidence, 'ETHNICITY'))),
  ...roles.map((role) => ofRole(name, role)),
]

const ofParticipant = (person: ParticipantReading): ExplainedFact[] => {
  const { name, position, participation, evidence, decided } = person
  const verbs = participation.flatMap((did) => proofs(evidence, did).slice(0, 1))
  return [
    fact(`${name} #${String(position)}`, proofs(evidence, 'NAME'), decided?.name),
    fact(`${name} was there`, verbs.slice(0, 1), decided?.event),
    ...participation.map((did) =>
      fact(
        `${name} ${did}`,
        proofs(evidence, did),
        decided?.participation.find(({ value }) => value === did),
      ),
    ),
    ...ofPerson(person),
  ]
}

const ofAbsence = (person: AbsenceReading): ExplainedFact[] => [
  fact(`${person.name} ${person.reason}`, person.evidence, person.decided?.name),
  ...ofPerson(person),
]

const ofNamed = (person: NamedReading): ExplainedFact[] => [
  fact(`${person.name} named only`, person.evidence, person.decided?.name),
  ...ofPerson(person),
]

const range = (event: EventReading): string => {
  const said = [event.date, event.endDate].filter((day) => day !== null).join('/')
  const bounds = [event.earliest, event.latest].filter((day) => day !== undefined).join('..')
  return said === '' && bounds !== ''
    ? `within ${bounds}`
    : [said, bounds].filter((part) => part !== '').join(' within ')
}

/** The day of an event; unknown is a fact only where days lost. */
const ofDays = (event: EventReading): ExplainedFact[] => {
  const days = range(event)
  const decided = event.decided?.date
  if (days !== '') return [fact(`date ${days}`, event.evidence.date, decided)]
  return decided !== undefined && decided.alternatives.length > 0 ? [fact('date unknown', [], decided)] : []
}

/** Which division each place of an event is, where it is one. */
const ofRegions = ({ places, regions, evidence, decided }: EventReading): ExplainedFact[] =>
  places.flatMap((place, at) =>
    told(regions[at], (code) => fact(`${place} is ${code}`, evidence.places.slice(at, at + 1), decided?.regions[at])),
  )

const ofEvent = (event: EventReading): ExplainedFact[] => [
  fact(`title ${event.title}`, event.evidence.title, event.decided?.title),
  fact(`kind ${event.kind}`, event.evidence.title, event.decided?.kind),
  ...ofDays(event),
  ...told(event.places.join(' '), (places) => fact(`places ${places}`, event.evidence.places, event.decided?.places)),
  ...ofRegions(event),
  ...told(event.host, (host) => fact(`host ${host}`, event.evidence.host, event.decided?.host)),
  ...(event.listComplete ? [] : [fact('the list is open', event.evidence.list)]),
  ...event.participants.flatMap(ofParticipant),
  ...(event.absences ?? []).flatMap(ofAbsence),
]

const ofHome = ({ decided }: ArticleReading): ExplainedFact[] =>
  decided?.home === undefined
    ? []
    : [fact(`the report is of ${decided.home.value}`, decided.home.evidence, decided.home)]

const ofArticle = (article: ArticleReading): ExplainedFact[] => [
  ...(article.published === undefined ? [] : [fact(`published ${article.published}`, article.evidence.published)]),
  ...ofHeadline(article),
  ...each('byline', { texts: article.bylines, evidence: article.evidence.bylines }),
  ...ofHome(article),
  ...article.events.flatMap(ofEvent),
  ...article.alsoNamed.flatMap(ofNamed),
  ...article.relations.map((relation) =>
    fact(`${relation.subject} ${relation.predicate} ${relation.object}`, relation.evidence, relation.decided),
  ),
]

/** Every fact of a reading, in the order of the articles; one that the reader gives no evidence for says so by having none. */
export const explainedFacts = (reading: Reading): readonly ExplainedFact[] => reading.articles.flatMap(ofArticle)
