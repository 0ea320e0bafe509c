import type { Quoted } from '../fact/evidence.ts'
import { oneOf } from '../fact/units.ts'
import type { FlatText } from '../page/layout.ts'

/** A headline line or a paragraph of one article; all positions in reading are offsets into `text`. */
export interface Passage {
  readonly kind: 'HEADLINE' | 'BODY'
  /** Ordinal in the article, headlines first. */
  readonly index: number
  readonly text: string
  readonly flat: FlatText
}

/** A stretch of one passage. */
export interface Stretch {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** Where a stretch stands on the page. */
export function pageSpan({ passage, start, end }: Stretch): { start: number; end: number } {
  const { offsets } = passage.flat
  const last = offsets[end - 1] ?? 0
  return { start: offsets[start] ?? 0, end: last + 1 }
}

/** The evidence that a stretch gives: its words as the page has them. */
export function quote(page: string, stretch: Stretch, why: { rule: string; basis?: Quoted['basis'] }): Quoted {
  const { start, end } = pageSpan(stretch)
  return { basis: why.basis ?? 'STATED', rule: why.rule, start, end, quote: page.slice(start, end) }
}

/** A quote with what it proves. */
export const proving = (
  { basis, rule, start, end, quote: words }: Quoted,
  proves: NonNullable<Quoted['proves']>,
): Quoted => ({ basis, rule, start, end, quote: words, proves })

const isEnd = oneOf('。！？')
const isCloser = oneOf('”’」』）"')
const isClauseEnd = oneOf('，。；：！？')
const SEMICOLON = '；'.charCodeAt(0)
/** A clause that tells of another day is a sentence of its own: …；12月18日，副县长甲到乡镇督导. */
const NEXT_DAY = /；(?=(?:\d{1,2}月)?\d{1,2}日)/uy

/** True where a sentence ends at an offset. */
function endsAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== SEMICOLON) return isEnd(unit)
  NEXT_DAY.lastIndex = at
  return NEXT_DAY.test(text)
}

/** The sentences of a passage: cut after 。！？ with a closing quotation mark kept to its sentence, and before another day. */
export function sentencesOf(passage: Passage): Stretch[] {
  const found: Stretch[] = []
  const { text } = passage
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!endsAt(text, at)) continue
    let end = at + 1
    while (end < text.length && isCloser(text.charCodeAt(end))) end++
    found.push({ passage, start, end })
    start = end
    at = end - 1
  }
  if (start < text.length) found.push({ passage, start, end: text.length })
  return found
}

/** The clause around an offset, between the delimiters on both sides. */
export function clauseAround(text: string, at: number): { start: number; end: number } {
  let start = at
  while (start > 0 && !isClauseEnd(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < text.length && !isClauseEnd(text.charCodeAt(end))) end++
  return { start, end }
}
