import type { Quoted } from '../fact/evidence.ts'
import type { EventReading, ParticipantReading } from '../fact/reading.ts'
import type { ArticleSource, Scene } from './article-scene.ts'
import { headlineYear } from './date-frame.ts'
import type { Dated, Draft, SentenceReading } from './draft.ts'
import { weighDates, type WholeBy } from './event-date.ts'
import { decidedOf, type Chosen } from './event-decisions.ts'
import { weighKinds } from './event-kind.ts'
import { weighPlaces, type Placed } from './event-place.ts'
import { weighNamings } from './event-title.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { hostEvidence, weighHosts } from './host.ts'
import { areInspectors } from './inspectors.ts'
import { absencesOf, participantsOf } from './participants.ts'
import { quote } from './passage.ts'
import { courseOf, ownPart, territoryOf, type Owners } from './territory.ts'

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
  /** The last meeting or ceremony before it. */
  readonly main: Made | null
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
  const inspects = ({ roles }: ParticipantReading): boolean =>
    roles.some(({ title, of }) => areInspectors(title) || areInspectors(of ?? ''))
  for (const { post } of participants.filter((one) => !inspects(one)).flatMap((one) => one.roles))
    if (post.region !== null && post.region !== 'CN') counts.set(post.region, (counts.get(post.region) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  if (home !== undefined && counts.get(home) === most) return home
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

/** True for divisions of which one lies in the other, or that lie in one prefecture. */
function areNear(gazetteer: Gazetteer, one: string, other: string): boolean {
  const prefecture = gazetteer.ancestors(one).find(({ level }) => level === 'PREFECTURE')
  if (prefecture !== undefined && gazetteer.isWithin(other, prefecture.id)) return true
  return gazetteer.isWithin(one, other) || gazetteer.isWithin(other, one)
}

/** At talks and meetings the guests may be more than the hosts: then the report's own division, where anyone's role is of it; those who visit it may all be guests. */
function hostCode(
  { kind }: Draft,
  participants: readonly ParticipantReading[],
  { home, gazetteer, visit }: { home: string | undefined; gazetteer: Gazetteer; visit: Made | null },
): string | null {
  const most = commonest(participants, home)
  if (home === undefined || most === null) return most
  const near = areNear(gazetteer, most, home)
  if (kind === 'VISIT') return near ? most : home
  const regions = participants.flatMap((one) => one.roles.map(({ post }) => post.region))
  const away = visit?.placed.regions.every((code) => code !== null && !areNear(gazetteer, code, home)) ?? false
  return (kind === 'TALKS' || !(near || away)) && regions.includes(home) ? home : most
}

/** The ends of lists that 等 leaves open. */
const openEnds = (draft: Draft, page: string): Quoted[] =>
  draft.statements
    .filter((statement) => statement.person.open && statement.gives.length > 0)
    .map(({ person }) =>
      quote(
        page,
        { passage: person.passage, start: person.start, end: person.passage.text.indexOf('等', person.end) + 1 },
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

/** Chooses each part of an event, those first that others hang on. */
function choose(scene: Scene, draft: Draft, around: { place: DraftPlace; host: Division | null }): Chosen {
  const { source, context } = scene
  const { place, host } = around
  const { sentences, owners, before, first, visit, main } = place
  const { page, gazetteer, decisions } = source
  const namings = weighNamings(draft, decisions)
  const { text, own } = namings.won.value
  const dates = weighDates(draft, { page, sentences, wholeBy: wholeBy(source), before, first }, decisions)
  const asked = {
    page,
    gazetteer,
    context,
    dateline: source.article.dateline,
    title: own ? text : '',
    sentences: sentences
      .filter(({ ordinal }) => owners.get(ordinal)?.has(draft) !== false)
      .map((sentence) => ownPart(draft, sentence, owners)),
    territory: territoryOf(draft, owners, sentences),
    course: draft.kind === 'VISIT' ? courseOf(draft, owners, sentences) : [],
    before: sameDay(dates.won.value, visit?.dated) ? (visit?.placed ?? null) : null,
    main: main?.placed ?? null,
    people: scene.names,
    host,
  }
  const places = weighPlaces(draft, asked, decisions)
  return { kinds: weighKinds(draft, decisions), namings, dates, places, hosts: weighHosts(text, context) }
}

const boundsOf = ({ earliest, latest }: Dated): Pick<EventReading, 'earliest' | 'latest'> => ({
  ...(earliest === undefined ? {} : { earliest }),
  ...(latest === undefined ? {} : { latest }),
})

/** Makes the reading of an event from what was put together for it; null when no one took part. */
export function makeEvent(scene: Scene, draft: Draft, place: DraftPlace): Made | null {
  const { source, context, home } = scene
  const participants = participantsOf(draft, scene)
  if (participants.length === 0) return null
  const host =
    source.gazetteer.byCode(
      hostCode(draft, participants, {
        home: home?.id,
        gazetteer: source.gazetteer,
        visit: place.visit,
      }) ?? '',
    ) ?? home
  const chosen = choose(scene, draft, { place, host })
  const { kinds, namings, dates, places, hosts } = chosen
  const { text: title, stretch } = namings.won.value
  const dated = dates.won.value
  const placed = places.won.value
  const absences = absencesOf(draft, scene)
  const list = openEnds(draft, source.page)
  const event: EventReading = {
    kind: kinds.won.value,
    title,
    date: dated.date,
    endDate: dated.endDate,
    ...boundsOf(dated),
    listComplete: list.length === 0,
    places: placed.places,
    regions: placed.regions,
    host: hosts.won.value.organization,
    participants,
    ...(absences.length === 0 ? {} : { absences }),
    evidence: {
      title: [quote(source.page, stretch, { rule: draft.rule })],
      date: dated.evidence,
      places: placed.evidence,
      list,
      host: hostEvidence(hosts.won.value, quote(source.page, stretch, { rule: hosts.won.rule })),
    },
    ...(source.decisions ? { decided: decidedOf(chosen, context) } : {}),
  }
  return { event, dated, placed }
}
