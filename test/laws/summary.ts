import type { ArticleReading, EventReading, Reading } from '../../src/fact/reading.ts'
import type { ScoredPage } from '../tools/evaluate-format.ts'
import { letters } from '../tools/evaluate-likeness.ts'

interface PersonSummary {
  readonly name: string
  readonly participation: string
  /** `title` alone and with its `of`, in the text's order. */
  readonly titles: readonly string[]
  readonly roles: readonly string[]
}

/** What the laws compare of one event. */
export interface EventSummary {
  readonly article: number
  readonly kind: string
  readonly title: string
  readonly date: string
  readonly complete: boolean
  readonly places: readonly string[]
  /** In the order of their positions. */
  readonly people: readonly PersonSummary[]
}

/** What the laws compare of one page. */
export interface Summary {
  readonly events: readonly EventSummary[]
  /** One an article that has any: its letters, kicker and headline alike, lines joined. */
  readonly headlines: readonly string[]
}

const eventSummary = (event: EventReading, article: number): EventSummary => ({
  article,
  kind: event.kind,
  title: event.kind === 'VISIT' || event.kind === 'TALKS' ? '' : letters(event.title),
  date: `${event.date ?? ''}/${event.endDate ?? ''}`,
  complete: event.listComplete,
  places: event.places.toSorted(),
  people: event.participants
    .toSorted((one, other) => one.position - other.position)
    .map(({ name, participation, roles }) => ({
      name,
      participation: participation.toSorted().join('+'),
      titles: roles.map(({ title }) => title),
      roles: roles.map(({ title, of }) => `${title} @ ${of ?? '?'}`),
    })),
})

const headlineOf = (article: ArticleReading): string => letters([...article.kicker, ...article.headline].join(''))

/** Takes from a reading what the laws compare. */
export const summaryOf = (reading: Reading): Summary => ({
  events: reading.articles.flatMap((article, at) => article.events.map((event) => eventSummary(event, at))),
  headlines: reading.articles.map(headlineOf).filter((headline) => headline !== ''),
})

/** How the words of a summary change. */
export interface Change {
  readonly name?: (name: string) => string
  /** Words of titles of events and posts, headlines. */
  readonly words?: (text: string) => string
  /** Full names of divisions and organizations. */
  readonly place?: (text: string) => string
}

const same = (text: string): string => text

/** The summary with its words changed, as a law says a variation changes them. */
export const changed = (summary: Summary, { name = same, words = same, place = same }: Change): Summary => ({
  headlines: summary.headlines.map((headline) => letters(words(headline))),
  events: summary.events.map((event) => ({
    ...event,
    title: letters(words(event.title)),
    places: event.places.map(place).toSorted(),
    people: event.people.map((person) => ({
      name: name(person.name),
      participation: person.participation,
      titles: person.titles.map(words),
      roles: person.roles.map((role) => {
        const [title = '', of = '?'] = role.split(' @ ')
        return `${words(title)} @ ${of === '?' ? of : place(of)}`
      }),
    })),
  })),
})

/** Everybody whom the answer has at an event, as pairs of no summary's own but for its names. */
export const attendeesOf = (answer: ScoredPage): Summary => ({
  headlines: [],
  events: answer.articles.flatMap((article, at) =>
    article.events.map((event) => ({
      article: at,
      kind: event.kind ?? '',
      title: letters(event.title),
      date: '',
      complete: true,
      places: [],
      people: event.participants.map(({ name }) => ({ name: name ?? '', participation: '', titles: [], roles: [] })),
    })),
  ),
})
