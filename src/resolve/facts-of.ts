import type { MentionFact, PageFacts, RelationFact, ReportFact } from '../fact/graph.ts'
import { articleId, mentionId, reportId } from '../fact/id.ts'
import { nameKey, plainName } from '../fact/name.ts'
import type { ArticleReading, EventReading, NamedReading, ParticipantReading, Reading } from '../fact/reading.ts'
import { eventBlocks, eventBounds } from './event-blocks.ts'
import { nameOffsets } from './name-offset.ts'
import { withDepartments } from './organizations.ts'

/** Event ordinal of a person who is named without taking part. */
const NO_EVENT = -1

interface ArticlePlace {
  readonly page: string
  readonly article: string
  /** Issue date that holds for the article. */
  readonly issued: string | null
  /** Offsets that earlier mentions of the page took, so that twins in one list keep ids of their own. */
  readonly taken: Set<string>
}

interface EventPlace {
  readonly report: string | null
  readonly ordinal: number
}

const mentionIdOf = (named: NamedReading, place: ArticlePlace, ordinal: number): string => {
  const name = plainName(named.name)
  const ids = nameOffsets(name, named.evidence).map((offset) =>
    mentionId({ page: place.page, name, offset, event: ordinal }),
  )
  const free =
    ids.find((id) => !place.taken.has(id)) ??
    mentionId({ page: place.page, name, offset: -place.taken.size, event: ordinal })
  place.taken.add(free)
  return free
}

const mentionOf = (
  named: NamedReading & Partial<Omit<ParticipantReading, 'decided'>>,
  place: ArticlePlace,
  event: EventPlace,
): MentionFact => ({
  id: mentionIdOf(named, place, event.ordinal),
  page: place.page,
  article: place.article,
  report: event.report,
  name: plainName(named.name),
  nameKey: nameKey(named.name),
  position: named.position ?? null,
  participation: named.participation ?? [],
  label: named.label ?? null,
  gender: named.gender ?? null,
  ethnicity: named.ethnicity ?? null,
  roles: named.roles,
  evidence: named.evidence,
})

/** Division of the body that holds the event: that of a role in the same body, else the place that the body's name begins with. */
const hostRegionOf = (event: EventReading): string | null => {
  const { host } = event
  if (host === null) return null
  const posts = event.participants.flatMap(({ roles }) => roles.map(({ post }) => post))
  const post = posts.find(({ organization, region }) => organization === host && region !== null)
  if (post !== undefined) return post.region
  return event.regions[event.places.findIndex((name) => host.includes(name))] ?? null
}

const reportOf = (event: EventReading, place: ArticlePlace, ordinal: number): ReportFact => {
  const bounds = eventBounds(event)
  const hostRegion = hostRegionOf(event)
  return {
    id: reportId(place.article, ordinal),
    page: place.page,
    article: place.article,
    ordinal,
    kind: event.kind,
    title: event.title,
    date: event.date,
    endDate: event.endDate,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    listComplete: event.listComplete,
    places: event.places,
    regions: event.regions,
    host: event.host,
    hostRegion,
    blocks: eventBlocks({ event, hostRegion, issued: place.issued }),
    evidence: [
      ...event.evidence.title,
      ...event.evidence.date,
      ...event.evidence.places,
      ...event.evidence.list,
      ...event.evidence.host,
    ],
  }
}

interface ArticleRows {
  readonly reports: readonly ReportFact[]
  readonly mentions: readonly MentionFact[]
  readonly relations: readonly RelationFact[]
}

const rowsOf = (article: ArticleReading, place: ArticlePlace): ArticleRows => {
  const reports = article.events.map((event, ordinal) => reportOf(event, place, ordinal))
  const attending = article.events.flatMap((event, ordinal) =>
    event.participants.map((named) => mentionOf(named, place, { report: reports[ordinal]?.id ?? null, ordinal })),
  )
  const absent = article.events.flatMap((event) => event.absences ?? [])
  const named = [...article.alsoNamed, ...absent].map((person) =>
    mentionOf(person, place, { report: null, ordinal: NO_EVENT }),
  )
  const relations = article.relations.map((relation) => ({ page: place.page, article: place.article, ...relation }))
  return { reports, mentions: [...attending, ...named], relations }
}

/**
 * The facts of one page as every store keeps them. Pure: the same reading gives the same rows and ids, whatever else is known.
 * `text` is the page's text that all offsets of the reading refer to.
 */
export const factsOf = ({ reading, text }: { readonly reading: Reading; readonly text: string }): PageFacts => {
  const page = reading.sha256
  const taken = new Set<string>()
  const articles = reading.articles.map((article, ordinal) => ({
    id: articleId(page, ordinal),
    page,
    ordinal,
    published: article.published ?? null,
    kicker: article.kicker,
    headline: article.headline,
    bylines: article.bylines,
    spans: article.spans,
  }))
  const rows = reading.articles.map((article, ordinal) =>
    rowsOf(withDepartments(article), {
      page,
      article: articleId(page, ordinal),
      issued: article.published ?? reading.published,
      taken,
    }),
  )
  return {
    page: {
      id: page,
      name: reading.page,
      text,
      extractor: reading.extractor,
      rules: reading.rules,
      published: reading.published,
      publisher: reading.publisher,
      synthetic: reading.synthetic ?? false,
    },
    articles,
    reports: rows.flatMap(({ reports }) => reports),
    mentions: rows.flatMap(({ mentions }) => mentions),
    relations: rows.flatMap(({ relations }) => relations),
  }
}
