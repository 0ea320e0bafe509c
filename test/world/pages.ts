import { createHash } from 'node:crypto'
import type { ArticleReading, Reading } from '../../src/fact/reading.ts'
import { READING_FORMAT } from '../../src/fact/reading.ts'
import { dayText } from '../../src/resolve/days.ts'
import { Galley } from './galley.ts'
import type { Notice } from './notices.ts'
import type { Paper, Telling } from './press.ts'
import { setNotice, setReport } from './set-article.ts'

/** Where an article stands on its page, and what it is truly about. */
export interface WorldArticle {
  readonly start: number
  readonly end: number
  /** Happening's number; null for a notice. */
  readonly event: number | null
  /** Who is named, in order. */
  readonly people: readonly { readonly name: string; readonly number: number }[]
}

/** A page as it is printed, what it says, and who and what each of its mentions and reports truly is. */
export interface WorldPage {
  readonly reading: Reading
  readonly text: string
  readonly articles: readonly WorldArticle[]
}

/** All that one issue of one paper prints. */
export interface Issue {
  readonly paper: Paper
  readonly day: number
  readonly tellings: readonly Telling[]
  readonly notices: readonly Notice[]
}

type Truth = Pick<WorldArticle, 'event' | 'people'>

const truthOfTelling = ({ happening, listed }: Telling): Truth => ({
  event: happening.number,
  people: listed.map(({ official: { name, number } }) => ({ name, number })),
})

const truthOfNotice = ({ official: { name, number } }: Notice): Truth => ({ event: null, people: [{ name, number }] })

/** Without it two papers that print the same words would be one page. */
const mastheadOf = ({ name }: Paper, published: string): string => {
  const [year, month, day] = published.split('-').map(Number)
  return `${name}\n${year}年${month}月${day}日\n\n`
}

/** Sets an issue as one page. */
export const pageOf = ({ paper, day, tellings, notices }: Issue): WorldPage => {
  const galley = new Galley()
  const published = dayText(day)
  galley.set(mastheadOf(paper, published))
  const placed = (set: () => ArticleReading, truth: Truth): { read: ArticleReading; truth: WorldArticle } => {
    const start = galley.text.length
    const read = set()
    return {
      read: { ...read, spans: [start, galley.text.length] },
      truth: { ...truth, start, end: galley.text.length },
    }
  }
  const set = [
    ...tellings.map((telling) => placed(() => setReport(galley, telling), truthOfTelling(telling))),
    ...notices.map((notice) => placed(() => setNotice(galley, notice), truthOfNotice(notice))),
  ]
  const reading: Reading = {
    format: READING_FORMAT,
    page: `${paper.name}-${published}`,
    sha256: createHash('sha256').update(`${paper.name}\n${published}\n${galley.text}`).digest('hex'),
    extractor: 'text/1',
    rules: 'world',
    published,
    publisher: paper.name,
    synthetic: true,
    articles: set.map(({ read }) => read),
  }
  return { reading, text: galley.text, articles: set.map(({ truth }) => truth) }
}
