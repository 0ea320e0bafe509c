import stringWidth from 'string-width'
import { isQuoted } from '../fact/evidence.ts'
import type { Quoted } from '../fact/evidence.ts'
import type { Page } from '../page/layout.ts'
import type { ExplainedFact } from './explain-facts.ts'

/** A fact's quote on the page. */
interface Mark {
  readonly what: string
  readonly quoted: Quoted
  readonly alternatives: ExplainedFact['alternatives']
}

interface Line {
  readonly number: number
  readonly start: number
  readonly text: string
}

const linesOf = (text: string): Line[] => {
  let start = 0
  return text.split(/\r\n|\n|\r/u).map((line, at) => {
    const own = { number: at + 1, start, text: line }
    start += line.length
    start += text.slice(start, start + 2).startsWith('\r\n') ? 2 : 1
    return own
  })
}

const marksOf = (facts: readonly ExplainedFact[]): Mark[] =>
  facts.flatMap(({ what, evidence, alternatives }) =>
    // What lost is told once, at the first quote.
    evidence.filter(isQuoted).map((quoted, at) => ({ what, quoted, alternatives: at === 0 ? alternatives : [] })),
  )

/** Underlines the part of a mark that stands on the line; the rule is told where the mark begins. */
const drawMark = ({ what, quoted, alternatives }: Mark, line: Line): string[] => {
  const from = Math.max(0, quoted.start - line.start)
  const to = Math.min(line.text.length, quoted.end - line.start)
  const indent = ' '.repeat(stringWidth(line.text.slice(0, from)))
  const under = '─'.repeat(Math.max(1, stringWidth(line.text.slice(from, to))))
  if (quoted.start < line.start) return [`${indent}${under} …`]
  const basis = quoted.basis === 'STATED' ? '' : `, ${quoted.basis.toLowerCase()}`
  const lost = alternatives.map(
    (other) => `${indent}  not ${other.value} (${other.score.toFixed(2)}): ${other.why} [${other.rule}]`,
  )
  return [`${indent}${under} ${what} [${quoted.rule}${basis}]`, ...lost]
}

const touches = (mark: Mark, line: Line): boolean =>
  mark.quoted.start < line.start + line.text.length && mark.quoted.end > line.start

const unprinted = (facts: readonly ExplainedFact[]): string[] =>
  facts.flatMap(({ what, evidence }) =>
    evidence.flatMap((each) =>
      isQuoted(each) ? [] : [`  ${what}: ${each.source} [${each.rule}, ${each.basis.toLowerCase()}]`],
    ),
  )

/**
 * The page line by line, under each line what was found in it and by which rule, and what lost; last the facts that follow
 * from no words of the page.
 */
export const explainLines = (page: Page, facts: readonly ExplainedFact[]): string[] => {
  const marks = marksOf(facts).sort((a, b) => a.quoted.start - b.quoted.start)
  const lines = linesOf(page.text)
  const width = String(lines.length).length
  const drawn = lines.flatMap((line) => [
    `${String(line.number).padStart(width)} │ ${line.text}`,
    ...marks
      .filter((mark) => touches(mark, line))
      .flatMap((mark) => drawMark(mark, line))
      .map((text) => `${' '.repeat(width)} ╎ ${text}`),
  ])
  const rest = unprinted(facts)
  return rest.length === 0 ? drawn : [...drawn, '', 'Not printed on the page:', ...rest]
}
