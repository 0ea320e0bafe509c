import type { EventReading, ParticipantReading, Reading } from '../../src/fact/reading.ts'
import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'

/** What is known of a page besides its text. */
export interface Known {
  readonly published?: string | null
  readonly publisher?: string | null
}

const KNOWN: Known = { published: '2024-12-20', publisher: null }

/** Reads a made-up page; its issue is of 20 December 2024 unless told otherwise. */
export const readText = (text: string, known: Known = KNOWN): Reading =>
  readPage(loadPage({ bytes: new TextEncoder().encode(text), name: 'page', known: { ...KNOWN, ...known } }))

/** All events of a page, article by article. */
export const eventsOf = (reading: Reading): readonly EventReading[] =>
  reading.articles.flatMap((article) => article.events)

const brief = ({ name, participation }: ParticipantReading): string => `${name} ${participation.join(' ')}`

/** Who did what at an event, in order: `['王立新 PRESIDE', '李莉 ATTEND']`. */
export const whoDidWhat = (event: EventReading | undefined): readonly string[] => (event?.participants ?? []).map(brief)

/** Names that a page says took part in anything, each once, in order. */
export const takingPart = (reading: Reading): readonly string[] => [
  ...new Set(eventsOf(reading).flatMap((event) => event.participants.map(({ name }) => name))),
]

/** Roles of a person as `title@of`, at the first event that has the person, else as one who is only named. */
export const rolesOf = (reading: Reading, name: string): readonly string[] => {
  const named = reading.articles.flatMap((article) => [
    ...article.events.flatMap((event) => [...event.participants, ...(event.absences ?? [])]),
    ...article.alsoNamed,
  ])
  return (named.find((one) => one.name === name)?.roles ?? []).map(({ title, of }) => `${title}@${of ?? '?'}`)
}

/** Names that are only named, without taking part. */
export const onlyNamed = (reading: Reading): readonly string[] =>
  reading.articles.flatMap((article) => article.alsoNamed.map(({ name }) => name))
