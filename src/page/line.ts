import { flatten, spacedText } from './flat.ts'
import { dateFields } from './date-fields.ts'
import { isBlank, isPlain, NEWLINE, RETURN } from './character.ts'
import { endsSentence, proseMarks } from './sentence.ts'

/** A line of the page that shows something; blank ones are counted in the next line's `blanks`. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Its words, one space for inner blanks, punctuation full-width; of a very long line its beginning and end. */
  readonly spaced: string
  /** The same without spaces. */
  readonly flat: string
  /** Characters, its indent and inner spaces among them. */
  readonly size: number
  /** Width in ideographs: what is half-width counts half. */
  readonly columns: number
  /** Blank characters before it. */
  readonly indent: number
  /** Blank lines before it. */
  readonly blanks: number
  /** Its words end as a sentence does. */
  readonly ends: boolean
  /** How much its marks speak for running text. */
  readonly marks: number
}

/** Characters at a line's ends: rules look at no more of a line than this, so that a page without line breaks stays cheap. */
const LOOK = 400

const measure = (text: string, start: number, end: number): { size: number; columns: number } => {
  let size = 0
  let columns = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xdc00 && code <= 0xdfff) continue
    size++
    columns += code < 0x2000 ? 0.5 : 1
  }
  return { size, columns }
}

/** A part of the text between line breaks, and how many blank lines stand before it. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly blanks: number
}

/** A part of a line; null for a blank one. */
const lineIn = (text: string, { from, to, blanks }: Stretch): Line | null => {
  let start = from
  while (start < to && isBlank(text.charCodeAt(start))) start++
  let end = to
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (end === start) return null
  const spaced = edges(text, start, end)
  const flat = spaced.includes(' ') ? spaced.replaceAll(' ', '') : spaced
  const { size, columns } = measure(text, from, end)
  const [ends, marks] = [endsSentence(flat), proseMarks(flat)]
  return { start, end, spaced, flat, size, columns, indent: start - from, blanks, ends, marks }
}

/** The lines between two line breaks: several where a site ran headline, date and text together. */
const linesIn = (text: string, whole: Stretch, cuts: readonly number[]): readonly Line[] => {
  const { from, to, blanks } = whole
  const ends = [...cuts, to]
  return ends
    .map((end, at) => lineIn(text, { from: ends[at - 1] ?? from, to: end, blanks: at === 0 ? blanks : 0 }))
    .filter((line) => line !== null)
}

/** Step 1: the page's lines, each with what its typesetting tells. */
export const splitLines = (text: string): readonly Line[] => {
  const lines: Line[] = []
  const cuts = dateFields(text)
  let next = 0
  let blanks = 0
  let at = 0
  while (at < text.length) {
    let stop = at
    while (stop < text.length && text.charCodeAt(stop) !== NEWLINE && text.charCodeAt(stop) !== RETURN) stop++
    const inner: number[] = []
    for (; (cuts[next] ?? Infinity) < stop; next++) inner.push(cuts[next] ?? at)
    const found = linesIn(text, { from: at, to: stop, blanks }, inner)
    lines.push(...found)
    blanks = found.length === 0 ? blanks + 1 : 0
    at = stop + (text.charCodeAt(stop) === RETURN && text.charCodeAt(stop + 1) === NEWLINE ? 2 : 1)
  }
  return lines
}

/** True when nothing stands in it that flattening changes. */
const isFlat = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isPlain(code) || isBlank(code)) return false
  }
  return true
}

const edges = (text: string, start: number, end: number): string => {
  if (end - start <= 2 * LOOK && isFlat(text, start, end)) return text.slice(start, end)
  if (end - start <= 2 * LOOK) return spacedText(flatten(text, [start, end]))
  return spacedText(flatten(text, [start, start + LOOK, end - LOOK, end]))
}
