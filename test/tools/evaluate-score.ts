import { scoreEvent, scoreExtraEvent } from './evaluate-event.ts'
import type { ScoredArticle, ScoredEvent, ScoredPage, ScoredParticipant } from './evaluate-format.ts'
import { clean, dice, jaccard, letters, pair } from './evaluate-likeness.ts'
import { Tally } from './evaluate-tally.ts'
import type { Figure } from './evaluate-tally.ts'

/** A page to score: the answer, what was read (nothing when reading failed) and the text that quotes are looked up in. */
export interface PageToScore {
  readonly name: string
  readonly gold: ScoredPage
  readonly predicted: ScoredPage | undefined
  readonly text: string | undefined
}

export interface Score {
  readonly pages: number
  readonly missing: number
  readonly figures: ReadonlyMap<string, Figure>
  readonly errors: readonly string[]
}

const people = (event: ScoredEvent): string[] => event.participants.map((person) => clean(person.name))

const names = (article: ScoredArticle): string[] => [
  ...article.events.flatMap(people),
  ...article.bylines.map(clean),
  ...article.alsoNamed.map((person) => clean(person.name)),
]

const articleLikeness = (gold: ScoredArticle, predicted: ScoredArticle): number => {
  const headlines = gold.headline.length === 0 ? 0 : dice(gold.headline.join(''), predicted.headline.join(''))
  return 0.6 * jaccard(names(gold), names(predicted)) + 0.4 * headlines
}

const eventLikeness = (gold: ScoredEvent, predicted: ScoredEvent): number =>
  0.6 * jaccard(people(gold), people(predicted)) +
  0.25 * dice(gold.title, predicted.title) +
  0.1 * Number(gold.date === predicted.date) +
  0.05 * Number(gold.kind === predicted.kind)

/** What is compared of an article besides its events. */
const ARTICLE_ASPECTS: readonly (readonly [string, (article: ScoredArticle) => readonly string[]])[] = [
  ['bylines', (article) => article.bylines.map(clean)],
  ['alsoNamed', (article) => article.alsoNamed.map((person) => clean(person.name))],
  [
    'relations',
    (article) =>
      article.relations.map(({ subject, predicate, object }) => `${clean(subject)} ${predicate} ${clean(object)}`),
  ],
  ['headline', (article) => (article.headline.length === 0 ? [] : [letters(article.headline.join(''))])],
]

type MaybeArticle = ScoredArticle | undefined

const scoreArticle = (tally: Tally, page: string, [gold, predicted]: readonly [MaybeArticle, MaybeArticle]): void => {
  for (const [name, pick] of ARTICLE_ASPECTS) {
    const items = (article: MaybeArticle) => (article === undefined ? [] : pick(article).map((text) => ({ text })))
    tally.items({ name, page }, items(gold), items(predicted))
  }
}

/** A participant's quotes must each stand on the page at their span, whitespace apart, and one must hold the name. */
const hasEvidence = (person: ScoredParticipant, text: string): boolean => {
  const stands = person.evidence.every(({ start, end, quote }) => {
    const quoted = clean(quote)
    return quoted !== '' && clean(text.slice(start, end)) === quoted
  })
  return stands && person.evidence.some(({ quote }) => clean(quote).includes(clean(person.name)))
}

const scoreEvidence = (tally: Tally, page: PageToScore): void => {
  const { text } = page
  if (text === undefined) return
  for (const event of (page.predicted?.articles ?? []).flatMap((article) => article.events)) {
    for (const person of event.participants) {
      tally.share({ name: 'evidence', page: page.name }, hasEvidence(person, text) ? 1 : 0, {
        of: 1,
        note: `${event.title ?? ''}: ${person.name ?? ''} has no quote that holds`,
      })
    }
  }
}

const scoreBylinesKeptOut = (tally: Tally, page: PageToScore): void => {
  const participants = (scored: ScoredPage | undefined): Set<string> =>
    new Set((scored?.articles ?? []).flatMap((article) => article.events).flatMap(people))
  const [gold, predicted] = [participants(page.gold), participants(page.predicted)]
  tally.items(
    { name: 'people', page: page.name },
    [...gold].map((text) => ({ text })),
    [...predicted].map((text) => ({ text })),
  )
  const bylines = new Set(page.gold.articles.flatMap((article) => article.bylines.map(clean)))
  const wrong = [...predicted].filter((name) => bylines.has(name) && !gold.has(name))
  tally.share({ name: 'bylinesKeptOut', page: page.name }, bylines.size - wrong.length, {
    of: bylines.size,
    note: `bylines taken as participants: ${wrong.join(' ')}`,
  })
}

const eventsOf = (articles: readonly ScoredArticle[]) =>
  articles.flatMap((article, home) => article.events.map((event) => ({ event, home })))

const scorePage = (tally: Tally, page: PageToScore): void => {
  const [gold, predicted] = [page.gold.articles, page.predicted?.articles ?? []]
  const articles = pair(gold, predicted, { likeness: articleLikeness, least: 0.15 })
  const partner = (at: number): MaybeArticle => predicted[articles.pairs.get(at) ?? -1]
  gold.forEach((article, at) => scoreArticle(tally, page.name, [article, partner(at)]))
  for (const at of articles.extra) scoreArticle(tally, page.name, [undefined, predicted[at]])

  // Paired over the whole page, so that a wrong cut between articles counts once, under `articles`.
  const [goldEvents, predictedEvents] = [eventsOf(gold), eventsOf(predicted)]
  const events = pair(goldEvents, predictedEvents, { likeness: (a, b) => eventLikeness(a.event, b.event), least: 0.2 })
  goldEvents.forEach(({ event, home }, at) => {
    const found = predictedEvents[events.pairs.get(at) ?? -1]
    scoreEvent(tally, page.name, { gold: event, predicted: found?.event })
    const together = found !== undefined && articles.pairs.get(home) === found.home
    tally.share({ name: 'articles', page: page.name }, together ? 1 : 0, {
      of: 1,
      note: `${event.title ?? ''}: in another article`,
    })
  })
  for (const at of events.extra) {
    const found = predictedEvents[at]
    if (found !== undefined) scoreExtraEvent(tally, page.name, found.event)
  }
  scoreBylinesKeptOut(tally, page)
  scoreEvidence(tally, page)
}

/** The figures over all pages; counts are one to one, so that what is said twice is wrong once. */
export const scorePages = (pages: readonly PageToScore[]): Score => {
  const tally = new Tally()
  for (const page of pages) scorePage(tally, page)
  return {
    pages: pages.length,
    missing: pages.filter((page) => page.predicted === undefined).length,
    figures: tally.figures(),
    errors: tally.errors(),
  }
}
