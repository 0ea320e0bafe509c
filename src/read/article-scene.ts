import type { PageArticle } from '../page/layout.ts'
import { articleRoles, toldDivisions, type ArticleRoles, type SaidOfPosts } from './article-roles.ts'
import { buildEvents } from './build-events.ts'
import { careerIn, type Career } from './careers.ts'
import { dateFrames, headlineMonth, headlineYear, todayOf } from './date-frame.ts'
import { datesIn, type DateReading } from './dates.ts'
import { lastTold, withMonths } from './day-of-month.ts'
import type { Draft, SentenceReading } from './draft.ts'
import { eventNames } from './event-names.ts'
import type { People } from './find-people.ts'
import type { PostChange } from './frame.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { sessionOf } from './session.ts'
import { isInstitution } from './institution.ts'
import { weighHomes, type Home } from './home.ts'
import { sentencesOf, type Passage } from './passage.ts'
import type { Person } from './person.ts'
import { RegionContext, type RegionVote } from './region-context.ts'
import { regionVotes } from './region-votes.ts'
import type { RoleMemory } from './role-memory.ts'
import { sentenceFrames } from './sentence-frames.ts'
import type { Choice } from './weigh.ts'

export interface ArticleSource {
  /** Text of the page. */
  readonly page: string
  readonly article: PageArticle
  /** Issue day that dates are read against; null when unknown. */
  readonly published: string | null
  /** Year of that day; undefined when unknown. */
  readonly year: number | undefined
  readonly publisher: string | null
  readonly gazetteer: Gazetteer
  readonly people: People
  /** Names of all people on the page, reporters included. */
  readonly everyone: ReadonlySet<string>
  /** What the words of the whole page say of divisions. */
  readonly votes: readonly RegionVote[]
  /** True where the reading tells how each fact was decided. */
  readonly decisions: boolean
}

/** A run of an article's sentences with the events that they tell of. */
export interface Chapter {
  readonly sentences: readonly SentenceReading[]
  readonly drafts: readonly Draft[]
}

/** An article with everything told apart that its events are made of. */
export interface Scene {
  readonly source: ArticleSource
  readonly people: readonly Person[]
  readonly chapters: readonly Chapter[]
  readonly context: RegionContext
  readonly roles: ArticleRoles
  /** Names of those who got or lost a post. */
  readonly moved: ReadonlySet<string>
  /** Names of the people, whose characters name no place. */
  readonly names: ReadonlySet<string>
  readonly home: Division | null
  readonly homes: Choice<Home> | null
}

interface Placed {
  readonly start: number
  readonly end: number
}

/** Hands out, sentence after sentence, what lies inside it, of what lies in the text's order. */
function inOrder<T extends Placed>(all: readonly T[]): (stretch: Placed) => T[] {
  let next = 0
  return (stretch) => {
    const inside: T[] = []
    for (let one = all[next]; one !== undefined && one.start < stretch.end; one = all[++next])
      if (one.start >= stretch.start && one.end <= stretch.end) inside.push(one)
    return inside
  }
}

interface Told extends SaidOfPosts {
  readonly sentences: readonly SentenceReading[]
}

function readSentences(source: ArticleSource): Told {
  const sentences: SentenceReading[] = []
  const changes: PostChange[] = []
  const careers: Career[] = []
  const year = headlineYear(source.article, source.published)
  const month = headlineMonth(source.article)
  const today = {
    published: todayOf(source.article.dateline, source.published),
    ...(year === null ? {} : { year }),
    ...(month === undefined ? {} : { month }),
  }
  const frames = dateFrames(source.people.keys(), today)
  const isRegion = (name: string): boolean => source.gazetteer.named(name).length > 0
  let told: DateReading | null = null
  for (const [passage, named] of source.people) {
    const peopleOf = inOrder(named)
    const dated = withMonths(datesIn(passage.text, frames.get(passage) ?? today), passage.text, told)
    told = lastTold(dated, told)
    const datesOf = inOrder(dated)
    let subject: Person | null = null
    sentencesOf(passage).forEach((stretch, index) => {
      const people = peopleOf(stretch)
      const dates = datesOf(stretch)
      const ordinal = sentences.length
      const frames = sentenceFrames(stretch, ordinal, people)
      const names = eventNames({ sentence: stretch, people, dates, isRegion })
      sentences.push({ ordinal, stretch, firstOfParagraph: index === 0, dates, names, statements: frames.statements })
      for (const change of frames.changes) changes.push(change)
      const career = careerIn(stretch, people, subject)
      if (career !== null) careers.push(career)
      subject = people.at(-1) ?? subject
    })
  }
  return { sentences, changes, careers }
}

/** So many sentences of an article are looked back on for the events they tell of; no report has as many. */
const CHAPTER = 400

/** The sentences of a very long article in chapters, cut where a paragraph begins if one does in time. */
function chaptersOf(sentences: readonly SentenceReading[]): SentenceReading[][] {
  const found: SentenceReading[][] = []
  let chapter: SentenceReading[] = []
  for (const sentence of sentences) {
    if (chapter.length >= (sentence.firstOfParagraph ? CHAPTER : 2 * CHAPTER)) {
      found.push(chapter)
      chapter = []
    }
    chapter.push(sentence)
  }
  return [...found, chapter]
}

/** Every naming with the ordinal of its sentence, the body's before the headlines'. */
function namingsOf(people: People, sentences: readonly SentenceReading[]): { person: Person; sentence: number }[] {
  const order = [...people].sort(([a], [b]) => (a.kind === b.kind ? a.index - b.index : a.kind === 'BODY' ? -1 : 1))
  const byPassage = new Map<Passage, SentenceReading[]>()
  for (const one of sentences) {
    const own = byPassage.get(one.stretch.passage)
    if (own === undefined) byPassage.set(one.stretch.passage, [one])
    else own.push(one)
  }
  return order.flatMap(([passage, found]) => {
    const own = byPassage.get(passage) ?? []
    let at = 0
    return found.map((person) => {
      while (at < own.length && person.start >= (own[at]?.stretch.end ?? 0)) at++
      return { person, sentence: own[at]?.ordinal ?? 0 }
    })
  })
}

/** Tells sentences, divisions, roles and events of an article apart. */
export function setScene(source: ArticleSource): Scene {
  const { article, gazetteer, publisher, year, everyone } = source
  const people = [...source.people.values()].flat()
  const votes = regionVotes(gazetteer, article, { page: source.votes, people: everyone, publisher, year })
  const text = [...source.people.keys()].map((passage) => passage.text).join('')
  const context = new RegionContext(gazetteer, votes, { text, year })
  const { sentences, ...said } = readSentences(source)
  const chapters = chaptersOf(sentences).map((own) => ({ sentences: own, drafts: buildEvents(own, source.decisions) }))
  const drafts = chapters.flatMap((chapter) => chapter.drafts)
  const homes = weighHomes(drafts, people, { context, all: source.decisions })
  const home = homes?.won.value.division ?? null
  if (home !== null) context.settle(home)
  const namings = namingsOf(source.people, sentences)
  const memory: RoleMemory = {
    page: source.page,
    gazetteer,
    context,
    all: source.decisions,
    home: () => home,
    house: publisher !== null && isInstitution(publisher) ? publisher : null,
    recent: new Map(),
    zone: null,
    last: null,
    previous: null,
    heads: new Map(),
    told: toldDivisions(namings, context),
    session: sessionOf(drafts, context),
  }
  const roles = articleRoles(namings, said, memory)
  const moved = new Set(said.changes.map(({ person }) => person.name))
  return { source, people, chapters, context, roles, moved, names: new Set(roles.keys()), home, homes }
}
