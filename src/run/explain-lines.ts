import stringWidth from 'string-width'
import { isQuoted } from '../fact/evidence.ts'
import type { Quoted } from '../fact/evidence.ts'
import type { Page } from '../page/layout.ts'
import type { ExplainedFact } from './explain-facts.ts'

/** A fact's quote on the page. */
interface Mark {
  readonly what: string
  readonly quoted: Quoted
  readonly decided: ExplainedFact['decided']
  readonly alternatives: ExplainedFact['alternatives']
}

/** A line of the page, or as much of it as is shown at once. */
interface Line {
  /** Null where it goes on from the line above. */
  readonly number: number | null
  readonly start: number
  readonly text: string
}

/** Longer lines are shown in parts, so that what is said of their words stands near them. */
const LONGEST = 40

/** Text in parts of at most so many characters; none is cut in two. */
const partsOf = (text: string): string[] => {
  const characters = Array.from(text)
  const parts: string[] = []
  for (let at = 0; at < characters.length; at += LONGEST) parts.push(characters.slice(at, at + LONGEST).join(''))
  return parts.length === 0 ? [''] : parts
}

const linesOf = (text: string): Line[] => {
  let start = 0
  return text.split(/\r\n|\n|\r/u).flatMap((line, at) => {
    const parts = partsOf(line).map((part, ordinal): Line => {
      const own = { number: ordinal === 0 ? at + 1 : null, start, text: part }
      start += part.length
      return own
    })
    start += text.slice(start, start + 2).startsWith('\r\n') ? 2 : 1
    return parts
  })
}

const UNDECIDED = { decided: null, alternatives: [] }

const marksOf = (facts: readonly ExplainedFact[]): Mark[] =>
  facts.flatMap(({ what, evidence, decided, alternatives }) =>
    // The decision is told once, at the first quote.
    evidence
      .filter(isQuoted)
      .map((quoted, at) => ({ what, quoted, ...(at === 0 ? { decided, alternatives } : UNDECIDED) })),
  )

/** What a fact scored and by which rule. */
const scored = ({ decided }: Pick<ExplainedFact, 'decided'>): string =>
  decided === null ? '' : ` (${decided.rule} ${decided.score.toFixed(2)})`

const lostOf = ({ alternatives }: Pick<ExplainedFact, 'alternatives'>): string[] =>
  alternatives.map(({ value, score, why, rule }) => `  not ${value} (${rule} ${score.toFixed(2)}): ${why}`)

/** Underlines the part of a mark that stands on the line; the rule is told where the mark begins. */
const drawMark = (mark: Mark, line: Line): string[] => {
  const { what, quoted } = mark
  const from = Math.max(0, quoted.start - line.start)
  const to = Math.min(line.text.length, quoted.end - line.start)
  const indent = ' '.repeat(stringWidth(line.text.slice(0, from)))
  const under = '─'.repeat(Math.max(1, stringWidth(line.text.slice(from, to))))
  if (quoted.start < line.start) return [`${indent}${under} …`]
  const basis = quoted.basis === 'STATED' ? '' : `, ${quoted.basis.toLowerCase()}`
  const lost = lostOf(mark).map((text) => `${indent}${text}`)
  return [`${indent}${under} ${what}${scored(mark)} [${quoted.rule}${basis}]`, ...lost]
}

/** That a quote goes on is told once on a line, whatever it is read as. */
const once = (lines: readonly string[]): string[] =>
  lines.filter((text, at) => !text.endsWith(' …') || lines.indexOf(text) === at)

const touches = (mark: Mark, line: Line): boolean =>
  mark.quoted.start < line.start + line.text.length && mark.quoted.end > line.start

/** What no words of the page tell; how it was decided stands here only where it has no words at all. */
const unprinted = (facts: readonly ExplainedFact[]): string[] =>
  facts.flatMap((one) => {
    const shown = one.evidence.some(isQuoted) ? { ...one, ...UNDECIDED } : one
    const premises = one.evidence.flatMap((each) =>
      isQuoted(each)
        ? []
        : [`  ${one.what}${scored(shown)}: ${each.source} [${each.rule}, ${each.basis.toLowerCase()}]`],
    )
    return premises.length === 0 ? [] : [...premises, ...lostOf(shown).map((text) => `  ${text}`)]
  })

const unproved = (facts: readonly ExplainedFact[]): string[] =>
  facts
    .filter(({ evidence }) => evidence.length === 0)
    .flatMap((one) => [`  ${one.what}${scored(one)}`, ...lostOf(one).map((text) => `  ${text}`)])

const section = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', head, ...lines])

/**
 * The page line by line, under each line what was found in it and by which rule, and what lost; then the facts that follow
 * from no words of the page, and those that the reader gives no evidence for.
 */
export const explainLines = (page: Page, facts: readonly ExplainedFact[]): string[] => {
  const marks = marksOf(facts).sort((a, b) => a.quoted.start - b.quoted.start)
  const lines = linesOf(page.text)
  const width = String(lines.findLast(({ number }) => number !== null)?.number ?? 1).length
  const drawn = lines.flatMap((line) => [
    `${String(line.number ?? '').padStart(width)} │ ${line.text}`,
    ...once(marks.filter((mark) => touches(mark, line)).flatMap((mark) => drawMark(mark, line))).map(
      (text) => `${' '.repeat(width)} ╎ ${text}`,
    ),
  ])
  return [
    ...drawn,
    ...section('Not printed on the page:', unprinted(facts)),
    ...section('Without evidence:', unproved(facts)),
  ]
}
