import { InputError } from '../../../src/fact/error.ts'
import { isQuoted } from '../../../src/fact/evidence.ts'
import type { Evidence } from '../../../src/fact/evidence.ts'
import type { ArticleReading, NamedReading, Reading } from '../../../src/fact/reading.ts'
import type { Page } from '../../../src/page/layout.ts'
import { loadPage } from '../../../src/page/load-page.ts'
import { readPage } from '../../../src/read/read-page.ts'
import { explainedFacts } from '../../../src/run/explain-facts.ts'

/** The page that bytes are; null where they are told to be none. */
const pageOf = (bytes: Uint8Array): Page | null => {
  try {
    return loadPage({ bytes, name: 'page', known: { published: '2024-12-20', publisher: '青川日报' } })
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** Blanks, those without width among them. */
const plain = (text: string): string => text.replace(/[\s\u200B-\u200D\u2060]+/gu, '')

const badQuotes = (page: Page, evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap((each) => {
    if (!isQuoted(each)) return []
    const { start, end, quote, rule } = each
    const printed = page.text.slice(start, end)
    const told = start >= 0 && start < end && end <= page.text.length && plain(printed) === plain(quote) && quote !== ''
    return told ? [] : [`the quote of ${rule} is not the text at ${start}-${end}: ${quote} | ${printed}`]
  })

/** The characters of a name stand in a quote in their order; a page header may stand between them. */
const isIn = (name: string, quote: string): boolean => {
  let at = 0
  return Array.from(name.replaceAll('·', '')).every((character) => {
    at = quote.indexOf(character, at) + character.length
    return at >= character.length
  })
}

const badName = ({ name, evidence }: NamedReading): readonly string[] => [
  ...(name === '' || /\s/u.test(name) ? [`a name with blanks: "${name}"`] : []),
  ...(evidence.some(({ quote }) => isIn(name, quote)) ? [] : [`a name that no quote has: ${name}`]),
]

const badArticle = (article: ArticleReading, text: string): readonly string[] => {
  const { spans } = article
  return [
    ...(spans.some((at) => at < 0 || at > text.length) ? ['a span lies outside the page'] : []),
    ...(spans.length % 2 === 0 ? [] : ['a span has no end']),
    ...article.alsoNamed.flatMap(badName),
    ...article.events.flatMap((event) => [
      ...event.participants.flatMap((person, at) => [
        ...badName(person),
        ...(person.position === at + 1 ? [] : [`${person.name} stands at ${person.position}, not ${at + 1}`]),
        ...(person.participation.length > 0 ? [] : [`${person.name} did nothing`]),
      ]),
      ...(event.regions.length === event.places.length ? [] : ['places and their codes differ in number']),
      ...(new Set(event.participants.map(({ name }) => name)).size === event.participants.length
        ? []
        : ['one person twice at an event']),
    ]),
  ]
}

const attendance = ({ articles }: Reading): readonly string[] =>
  articles
    .flatMap(({ events }) => events)
    .flatMap(({ title, participants }) => participants.map(({ name }) => `invented attendance: ${name} at ${title}`))

/** What is wrong with the reading of such bytes; a crash is thrown. `quiet`: they tell of nobody's taking part. */
export const findingsIn = (bytes: Uint8Array, quiet: boolean): readonly string[] => {
  const page = pageOf(bytes)
  if (page === null) return []
  const reading = readPage(page)
  return [
    ...badQuotes(
      page,
      explainedFacts(reading).flatMap(({ evidence }) => evidence),
    ),
    ...reading.articles.flatMap((article) => badArticle(article, page.text)),
    ...(quiet ? attendance(reading) : []),
    ...(JSON.stringify(readPage(page)) === JSON.stringify(reading) ? [] : ['read twice, it is read differently']),
  ]
}
