import { chainLines } from './chain-lines.ts'
import { cutArticles } from './cut-articles.ts'
import type { Body, Cut } from './cut-articles.ts'
import { dateCredits } from './date-credits.ts'
import { boundsOf, flatten, spacedText } from './flat.ts'
import { headlineClaims } from './headline-claims.ts'
import { joinHeadlines } from './join-headlines.ts'
import type { Byline, HeadlineClaim, HeadlineLine, Page, PageArticle, PageLayout } from './layout.ts'
import { splitLines } from './line.ts'
import { markLines } from './mark-lines.ts'
import type { Mark } from './mark-lines.ts'
import { opens } from './seam.ts'
import { splitBodies } from './split-bodies.ts'
import { splitHeadlines } from './split-headlines.ts'
import { splitLead } from './split-lead.ts'
import { tellAuthors } from './tell-authors.ts'
import { countKickers } from './tell-kickers.ts'
import { tellUnits } from './tell-units.ts'
import type { FittedLine, Unit } from './unit.ts'
import { fitLines, UNWRAPPED } from './width.ts'

/** The unit that a header makes: a jump to another page, or the date of an article; null for other headers. */
const unitOf = (text: string, mark: Mark, lines: readonly FittedLine[]): Unit | null => {
  const { printed, furniture } = mark
  const dates = printed !== null && !printed.ofPage
  if (!dates && furniture?.name !== 'jump') return null
  const own = lines.slice(mark.from, mark.to)
  const spans = own.flatMap((line) => [line.start, line.end])
  const about = { lines: own, flat: flatten(text, spans), apart: (own[0]?.blanks ?? 0) > 0 }
  return printed === null ? { ...about, kind: 'jump' } : { ...about, kind: 'date', printed }
}

/** The units of a page in its order, and what its header says. */
const unitsOf = (
  text: string,
): { readonly units: readonly Unit[]; readonly marks: readonly Mark[]; readonly lines: readonly FittedLine[] } => {
  const split = splitLines(text)
  const fits = fitLines(split)
  const lines = split.map((line, at): FittedLine => {
    const { start, end, spaced, flat, size, columns, indent, blanks, ends, marks } = line
    const fit = fits[at] ?? UNWRAPPED
    return { start, end, spaced, flat, size, columns, indent, blanks, ends, marks, fit, opens: opens(line) }
  })
  const marks = markLines(split)
  const units: Unit[] = []
  let run: FittedLine[] = []
  let from = 0
  const flush = (breaksOff = false): void => {
    for (const chain of splitHeadlines(text, chainLines(text, run, breaksOff)))
      for (const { lines, flat, apart } of splitLead(chain)) units.push({ lines, flat, apart, kind: 'prose' })
    run = []
  }
  for (const mark of marks) {
    for (const line of lines.slice(from, mark.from)) run.push(line)
    from = mark.to
    if (mark.furniture?.name === 'rule') flush()
    const unit = unitOf(text, mark, lines)
    if (unit === null) continue
    flush(unit.kind === 'jump')
    units.push(unit)
  }
  for (const line of lines.slice(from)) run.push(line)
  flush()
  return { units, marks, lines }
}

const uniqueByName = (bylines: readonly Byline[]): readonly Byline[] => {
  const seen = new Set<string>()
  return bylines.filter(({ name }) => !seen.has(name) && seen.add(name))
}

const headlineLine = (unit: Unit): HeadlineLine => ({
  text: spacedText(unit.flat),
  flat: unit.flat,
  ...boundsOf(unit.flat),
  rule: 'headline',
})

/** False for a headline that the page prints a second time. */
const isFirst = ({ flat }: HeadlineLine, at: number, all: readonly HeadlineLine[]): boolean =>
  all.findIndex((line) => line.flat.text === flat.text) === at

interface Heads {
  readonly carried: Cut['carried']
  readonly units: readonly number[]
  readonly claims: (unit: number) => readonly HeadlineClaim[]
}

const articleOf = (body: Body, { units: heads, carried, claims }: Heads, units: readonly Unit[]): PageArticle => {
  const at = (ordinal: number): readonly Unit[] => units.slice(ordinal, ordinal + 1)
  const lines = heads.flatMap(at).map(headlineLine).filter(isFirst)
  const paragraphs = body.paragraphs.map(({ prose }) => prose.flat).filter((flat) => flat.text !== '')
  const kickers = countKickers(lines, {
    body: paragraphs.map((flat) => flat.text).join(''),
    between: (one, other) => paragraphs.some(({ offsets: [start = -1] }) => start >= one.end && start < other.start),
  })
  const dates = body.dates.flatMap(at)
  const credits = [...body.credits, ...heads.flatMap((head) => carried.get(head) ?? [])]
  const bylines = [
    ...dates.flatMap(dateCredits),
    ...credits.flatMap(at).flatMap((unit) => unit.credit?.bylines ?? []),
    ...body.paragraphs.flatMap(({ prose }) => prose.bylines),
  ].toSorted((one, other) => one.start - other.start)
  const printed = dates[0]?.printed
  const members = [...heads, ...body.dates, ...credits, ...body.paragraphs.map(({ unit }) => unit)]
  return {
    kicker: lines.slice(0, kickers),
    headline: lines.slice(kickers),
    bylines: uniqueByName(bylines),
    dateline: body.paragraphs.find(({ prose }) => prose.dateline !== null)?.prose.dateline ?? null,
    published:
      printed === undefined || dates[0] === undefined
        ? null
        : { date: printed.date, ...boundsOf(dates[0].flat), rule: printed.rule },
    paragraphs,
    spans: members
      .toSorted((one, other) => one - other)
      .flatMap(at)
      .flatMap((unit) => unit.lines.flatMap((line) => [line.start, line.end])),
    claims: () => heads.map(claims),
  }
}

/** Cuts a page into its articles, each with its headlines, credits and paragraphs. */
export const cutPage = (page: Page): PageLayout => {
  const { units: raw, marks, lines } = unitsOf(page.text)
  const units = tellAuthors(tellUnits(raw))
  const first = cutArticles(units)
  const joined = joinHeadlines(first, units)
  const cut = splitBodies(first, joined, units)
  const heads = cut.bodies.length === first.bodies.length ? joined : joinHeadlines(cut, units)
  let claims: ReturnType<typeof headlineClaims> | undefined
  const span = (mark: Mark): { start: number; end: number } => ({
    start: lines[mark.from]?.start ?? 0,
    end: lines[mark.to - 1]?.end ?? 0,
  })
  const dated = marks.find((mark) => mark.printed?.ofPage === true)
  const masthead = marks.find((mark) => namedIn(mark, lines) !== null)
  return {
    publisher: masthead === undefined ? null : { name: namedIn(masthead, lines) ?? '', ...span(masthead) },
    published: dated === undefined || dated.printed === null ? null : { date: dated.printed.date, ...span(dated) },
    articles: cut.bodies.map((body, at) => {
      const claimed = (unit: number): readonly HeadlineClaim[] =>
        (claims ??= headlineClaims(cut, heads, units))(unit, at)
      return articleOf(body, { units: heads[at] ?? [], carried: cut.carried, claims: claimed }, units)
    }),
  }
}

/** The newspaper's name among the words of a date line. */
const NEWSPAPER = /(?:^| )(?<name>\p{Script=Han}{1,7}报)(?= |$)/u

/** The newspaper that a page header names; null where it names none. */
const namedIn = (mark: Mark, lines: readonly FittedLine[]): string | null => {
  const flat = lines[mark.from]?.flat ?? ''
  if (mark.furniture?.name === 'masthead') return flat.slice(0, flat.lastIndexOf('报') + 1)
  if (mark.furniture?.name === 'paper-name') return flat
  if (mark.printed?.ofPage !== true) return null
  return NEWSPAPER.exec(`${mark.printed.before} ${mark.printed.rest}`)?.groups?.['name'] ?? null
}
