import type { ArticleReading, EventReading, NamedReading, ParticipantReading } from '../fact/reading.ts'
import type { Quoted } from '../fact/evidence.ts'
import type { HeadlineLine, PageArticle, PageLayout } from '../page/layout.ts'
import { articleRoles, type ArticleRoles } from './article-roles.ts'
import { buildEvents } from './build-events.ts'
import { datesIn } from './dates.ts'
import type { Dated, Draft, SentenceReading } from './draft.ts'
import { dateOf } from './event-date.ts'
import { eventNames } from './event-names.ts'
import { placeOf } from './event-place.ts'
import { labelOf, titleOf } from './event-title.ts'
import { findPeople } from './find-people.ts'
import type { PostChange } from './frame.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { hostOf } from './host.ts'
import { absencesOf, mentionQuote, participantsOf } from './participants.ts'
import { quote, sentencesOf, type Passage } from './passage.ts'
import type { Person } from './person.ts'
import { RegionContext } from './region-context.ts'
import { regionVotes } from './region-votes.ts'
import { relationsOf } from './relations.ts'
import type { RoleMemory } from './roles.ts'
import { sentenceFrames } from './sentence-frames.ts'
import type { Unit } from './title-parts.ts'
import { unitAt } from './title-region.ts'
import { isPublicRole } from './public-role.ts'

export interface ArticleSource {
  /** Text of the page. */
  readonly page: string
  readonly layout: PageLayout
  readonly article: PageArticle
  /** Issue day that dates are read against; null when unknown. */
  readonly published: string | null
  readonly publisher: string | null
  readonly gazetteer: Gazetteer
  /** Names that the page's other articles show beyond doubt. */
  readonly names: ReadonlySet<string>
}

/** Passages of an article: headline lines first, then its paragraphs. */
export function passagesOf(article: PageArticle): Passage[] {
  const heads = [...article.kicker, ...article.headline].map((line) => line.flat)
  return [...heads, ...article.paragraphs].map((flat, index) => ({
    kind: index < heads.length ? 'HEADLINE' : 'BODY',
    index,
    text: flat.text,
    flat,
  }))
}

interface Scene {
  readonly source: ArticleSource
  readonly people: ReadonlyMap<Passage, readonly Person[]>
  readonly sentences: readonly SentenceReading[]
  readonly changes: readonly PostChange[]
  readonly context: RegionContext
  readonly roles: ArticleRoles
  readonly home: Division | null
}

function readSentences(
  source: ArticleSource,
  people: ReadonlyMap<Passage, readonly Person[]>,
): { sentences: SentenceReading[]; changes: PostChange[] } {
  const sentences: SentenceReading[] = []
  const changes: PostChange[] = []
  const isRegion = (name: string): boolean => source.gazetteer.named(name).length > 0
  for (const [passage, named] of people) {
    const dates = datesIn(passage.text, source.published)
    sentencesOf(passage).forEach((stretch, index) => {
      const inside = (at: { start: number; end: number }): boolean => at.start >= stretch.start && at.end <= stretch.end
      const own = named.filter(inside)
      const ordinal = sentences.length
      const frames = sentenceFrames(stretch, ordinal, own)
      const held = dates.filter(inside)
      const names = eventNames({ sentence: stretch, people: own, dates: held, isRegion })
      sentences.push({
        ordinal,
        stretch,
        firstOfParagraph: index === 0,
        dates: held,
        names,
        statements: frames.statements,
      })
      changes.push(...frames.changes)
    })
  }
  return { sentences, changes }
}

/** The unit that most titles without a division's name begin with: 州 where 州委书记 and 州长 came. */
function commonUnit(people: readonly Person[]): Unit | null {
  const counts = new Map<Unit, number>()
  for (const words of people.flatMap((person) => [...person.titles, ...person.labels])) {
    const unit = unitAt(words.text.replace(/^(?:在家的?|副)/u, ''))
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Division that the article's sessions and labels are of: that of its first event's name, else the one most named. */
function homeOf(drafts: readonly Draft[], context: RegionContext, people: readonly Person[]): Division | null {
  for (const draft of drafts) {
    const title = titleOf(draft)?.text ?? ''
    const host = hostOf(title, context)
    if (host.region) return host.region
  }
  const unit = commonUnit(people)
  return (unit === null ? null : context.forUnit(unit)) ?? context.home()
}

function setScene(source: ArticleSource): { scene: Scene; drafts: Draft[] } {
  const { article, gazetteer, layout, publisher, published } = source
  const passages = passagesOf(article)
  const people = findPeople(passages, gazetteer, source.names)
  const names = new Set([
    ...[...people.values()].flat().map((person) => person.name),
    ...layout.articles.flatMap((one) => one.bylines.map((byline) => byline.name)),
  ])
  const year = published === null || published.startsWith('X') ? undefined : Number(published.slice(0, 4))
  const votes = regionVotes(gazetteer, article, { page: source.page, people: names, publisher, layout, year })
  const context = new RegionContext(gazetteer, votes, { text: passages.map((passage) => passage.text).join(''), year })
  const { sentences, changes } = readSentences(source, people)
  const drafts = buildEvents(sentences)
  const home = homeOf(drafts, context, [...people.values()].flat())
  if (home !== null) context.settle(home)
  const memory: RoleMemory = { page: source.page, gazetteer, context, home: () => home, recent: new Map(), last: null }
  const order = [...people].sort(([a], [b]) => (a.kind === b.kind ? a.index - b.index : a.kind === 'BODY' ? -1 : 1))
  const namings = order.flatMap(([passage, found]) =>
    found.map((person) => ({
      person,
      sentence:
        sentences.find((one) => one.stretch.passage === passage && person.start < one.stretch.end)?.ordinal ?? 0,
    })),
  )
  const roles = articleRoles(namings, changes, memory)
  return { scene: { source, people, sentences, changes, context, roles, home }, drafts }
}

const namedAs = (scene: Scene, person: Person): NamedReading => ({
  name: person.name,
  roles: scene.roles.get(person.name) ?? [],
  ...(person.gender === null ? {} : { gender: person.gender }),
  ...(person.ethnicity === null ? {} : { ethnicity: person.ethnicity }),
  evidence: [mentionQuote(scene.source.page, person)],
  ...(person.alternatives.length === 0 ? {} : { alternatives: person.alternatives }),
})

interface Made {
  readonly event: EventReading
  readonly dated: Dated
}

/** Code of the division that most roles of the participants are of, the first of equals; null when no role has one. */
function commonest(participants: readonly ParticipantReading[]): string | null {
  const counts = new Map<string, number>()
  for (const { post } of participants.flatMap((one) => one.roles))
    if (post.region !== null && post.region !== 'CN') counts.set(post.region, (counts.get(post.region) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function makeEvent(scene: Scene, draft: Draft, place: { before: Dated | null; first: boolean }): Made | null {
  const { source, context, sentences } = scene
  const named = (person: Person): NamedReading => namedAs(scene, person)
  const participants = participantsOf(draft, source.page, named)
  if (participants.length === 0) return null
  const own = draft.kind === 'VISIT' || draft.kind === 'TALKS' ? null : titleOf(draft)
  const label = labelOf(draft)
  const title = own?.text ?? label.text
  const dated = dateOf(draft, { page: source.page, sentences, published: source.published, ...place })
  const host = hostOf(title, context)
  const asked = {
    page: source.page,
    gazetteer: source.gazetteer,
    context,
    dateline: source.article.dateline,
    title: own?.text ?? '',
    sentences,
    people: new Set(scene.roles.keys()),
    host: source.gazetteer.byCode(commonest(participants) ?? '') ?? scene.home,
  }
  const placed = placeOf(draft, asked)
  const absences = absencesOf(draft, named)
  const open = draft.statements.filter((statement) => statement.person.open && statement.gives.length > 0)
  const { passage } = draft.statements[0]?.verb ?? draft.sentence.stretch
  const titleStretch = own?.stretch ?? { passage, start: label.start, end: label.end }
  const event: EventReading = {
    kind: draft.kind,
    title,
    date: dated.date,
    endDate: dated.endDate,
    ...(dated.earliest === undefined ? {} : { earliest: dated.earliest }),
    ...(dated.latest === undefined ? {} : { latest: dated.latest }),
    listComplete: open.length === 0,
    places: placed.places,
    regions: placed.regions,
    host: host.organization,
    participants,
    ...(absences.length === 0 ? {} : { absences }),
    evidence: {
      title: [quote(source.page, titleStretch, { rule: draft.rule })],
      date: dated.evidence,
      places: placed.evidence,
      list: open.map(({ person }) =>
        quote(
          source.page,
          { passage: person.passage, start: person.start, end: (person.after?.end ?? person.end) + 1 },
          { rule: 'list-open' },
        ),
      ),
    },
  }
  return { event, dated }
}

const headlineQuotes = (page: string, lines: readonly HeadlineLine[]): Quoted[] =>
  lines.map((line) => ({
    basis: 'STATED',
    rule: line.rule,
    start: line.start,
    end: line.end,
    quote: page.slice(line.start, line.end),
  }))

/** Those named without taking part who hold or held public office. */
function alsoNamed(scene: Scene, events: readonly EventReading[]): NamedReading[] {
  const taken = new Set([
    ...events.flatMap((event) => event.participants.map((one) => one.name)),
    ...scene.source.article.bylines.map((one) => one.name),
  ])
  const found = new Map<string, NamedReading>()
  for (const person of [...scene.people.values()].flat()) {
    if (taken.has(person.name) || found.has(person.name)) continue
    const roles = scene.roles.get(person.name) ?? []
    if (roles.some(isPublicRole)) found.set(person.name, namedAs(scene, person))
  }
  return [...found.values()]
}

/** Reads one article of a page. */
export function readArticle(source: ArticleSource): ArticleReading {
  const { article, page } = source
  const { scene, drafts } = setScene(source)
  const events: EventReading[] = []
  let before: Dated | null = null
  for (const draft of drafts) {
    const made = makeEvent(scene, draft, { before, first: events.length === 0 })
    if (made === null) continue
    events.push(made.event)
    if (made.dated.date !== null) before = made.dated
  }
  const { published } = article
  return {
    ...(published === null ? {} : { published: published.date }),
    kicker: article.kicker.map((line) => line.text),
    headline: article.headline.map((line) => line.text),
    bylines: article.bylines.map((byline) => byline.name),
    spans: article.spans,
    events,
    alsoNamed: alsoNamed(scene, events),
    relations: relationsOf([...scene.people.values()].flat(), page),
    evidence: {
      published:
        published === null
          ? []
          : [
              {
                basis: 'STATED',
                rule: published.rule,
                start: published.start,
                end: published.end,
                quote: page.slice(published.start, published.end),
              },
            ],
      headline: headlineQuotes(page, [...article.kicker, ...article.headline]),
      bylines: article.bylines.map(({ rule, start, end }) => ({
        basis: 'STATED',
        rule,
        start,
        end,
        quote: page.slice(start, end),
      })),
    },
  }
}
