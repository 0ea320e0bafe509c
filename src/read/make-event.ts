import type { Quoted } from '../fact/evidence.ts'
import type { EventReading, NamedReading, ParticipantReading } from '../fact/reading.ts'
import type { ArticleSource, Scene } from './article-scene.ts'
import { headlineYear } from './date-frame.ts'
import type { Dated, Draft, SentenceReading } from './draft.ts'
import { dateOf, type WholeBy } from './event-date.ts'
import { placeOf, type Placed } from './event-place.ts'
import { labelOf, titleOf } from './event-title.ts'
import { hostOf } from './host.ts'
import { absencesOf, mentionQuote, participantsOf } from './participants.ts'
import { quote, type Stretch } from './passage.ts'
import type { Person } from './person.ts'
import { territoryOf, type Owners } from './territory.ts'

/** What an article says of one person. */
export const namedAs = (scene: Scene, person: Person): NamedReading => ({
  name: person.name,
  roles: scene.roles.get(person.name) ?? [],
  ...(person.gender === null ? {} : { gender: person.gender }),
  ...(person.ethnicity === null ? {} : { ethnicity: person.ethnicity }),
  evidence: [mentionQuote(scene.source.page, person)],
  ...(person.alternatives.length === 0 ? {} : { alternatives: person.alternatives }),
})

/** Where an event stands in its article. */
interface DraftPlace {
  /** Sentences of its chapter. */
  readonly sentences: readonly SentenceReading[]
  /** The events that each sentence of its chapter tells of. */
  readonly owners: Owners
  /** Date of the event before. */
  readonly before: Dated | null
  /** The event before, if it was a visit. */
  readonly visit: Made | null
  readonly first: boolean
}

/** An event with what the next one may take from it. */
export interface Made {
  readonly event: EventReading
  readonly dated: Dated
  readonly placed: Placed
}

/** Code of the division that most roles of the participants are of, of equals the report's own or the first; null when no role has one. */
function commonest(participants: readonly ParticipantReading[], home: string | undefined): string | null {
  const counts = new Map<string, number>()
  for (const { post } of participants.flatMap((one) => one.roles))
    if (post.region !== null && post.region !== 'CN') counts.set(post.region, (counts.get(post.region) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  if (home !== undefined && counts.get(home) === most) return home
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

/** The words that name the event: its title, else the verb's label. */
function naming(draft: Draft): { title: string; own: string; stretch: Stretch } {
  const own = draft.kind === 'VISIT' || draft.kind === 'TALKS' ? null : titleOf(draft)
  if (own !== null) return { title: own.text, own: own.text, stretch: own.stretch }
  const label = labelOf(draft)
  const { passage } = draft.statements[0]?.verb ?? draft.sentence.stretch
  return { title: label.text, own: '', stretch: { passage, start: label.start, end: label.end } }
}

/** The ends of lists that 等 leaves open. */
const openEnds = (draft: Draft, page: string): Quoted[] =>
  draft.statements
    .filter((statement) => statement.person.open && statement.gives.length > 0)
    .map(({ person }) =>
      quote(
        page,
        { passage: person.passage, start: person.start, end: (person.after?.end ?? person.end) + 1 },
        { rule: 'list-open' },
      ),
    )

/** What a date of an article is made whole by. */
function wholeBy({ page, article, published }: ArticleSource): WholeBy {
  const { dateline } = article
  const { start = 0, end = 0 } = dateline ?? {}
  const filed = { basis: 'STATED', rule: 'date-from-dateline', start, end, quote: page.slice(start, end) } as const
  const told = headlineYear(article, published) !== null
  return {
    dateline: (dateline?.date ?? null) === null ? null : filed,
    year: told ? 'headline' : published === null ? null : 'page.json#published',
  }
}

/** True when an event may lie within the days of another. */
const sameDay = (one: Dated, other: Dated | undefined): boolean =>
  one.date === null ||
  (typeof other?.date === 'string' && other.date <= one.date && one.date <= (other.endDate ?? other.date))

/** Makes the reading of an event from what was put together for it; null when no one took part. */
export function makeEvent(scene: Scene, draft: Draft, place: DraftPlace): Made | null {
  const { source, context } = scene
  const { sentences, before, first } = place
  const named = (person: Person): NamedReading => namedAs(scene, person)
  const participants = participantsOf(draft, source.page, named)
  if (participants.length === 0) return null
  const { title, own, stretch } = naming(draft)
  const dated = dateOf(draft, { page: source.page, sentences, wholeBy: wholeBy(source), before, first })
  const placed = placeOf(draft, {
    page: source.page,
    gazetteer: source.gazetteer,
    context,
    dateline: source.article.dateline,
    title: own,
    sentences: sentences.filter(({ ordinal }) => place.owners.get(ordinal)?.has(draft) !== false),
    territory: territoryOf(draft, place.owners, sentences),
    before: sameDay(dated, place.visit?.dated) ? (place.visit?.placed ?? null) : null,
    people: scene.names,
    host: source.gazetteer.byCode(commonest(participants, scene.home?.id) ?? '') ?? scene.home,
  })
  const absences = absencesOf(draft, named)
  const list = openEnds(draft, source.page)
  const event: EventReading = {
    kind: draft.kind,
    title,
    date: dated.date,
    endDate: dated.endDate,
    ...(dated.earliest === undefined ? {} : { earliest: dated.earliest }),
    ...(dated.latest === undefined ? {} : { latest: dated.latest }),
    listComplete: list.length === 0,
    places: placed.places,
    regions: placed.regions,
    host: hostOf(title, context).organization,
    participants,
    ...(absences.length === 0 ? {} : { absences }),
    evidence: {
      title: [quote(source.page, stretch, { rule: draft.rule })],
      date: dated.evidence,
      places: placed.evidence,
      list,
    },
  }
  return { event, dated, placed }
}
