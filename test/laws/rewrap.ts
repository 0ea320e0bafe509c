import { wrapLine } from './typeset.ts'

/** A page with longer lines is not wrapped. */
const WIDEST = 40
/** Half-width signs take half a column. */
const sizeOf = (line: string): number => Array.from(line).length

/** The length that most lines of a wrapped page share; null where none is usual. */
const usualSize = (lines: readonly string[]): number | null => {
  const sizes = lines.map(sizeOf).filter((size) => size > 8)
  if (lines.some((line) => sizeOf(line) > WIDEST) || sizes.length < 6) return null
  const near = (size: number): number => sizes.filter((other) => Math.abs(other - size) <= 1).length
  const best = sizes.reduce(
    (one, other) => (near(other) > near(one) || (near(other) === near(one) && other > one) ? other : one),
    0,
  )
  return near(best) * 3 >= sizes.length ? best : null
}

/** Lines of one paragraph, and behind which of them a blank line breaks the column. */
interface Paragraph {
  readonly lines: string[]
  /** How many blank lines follow it. */
  blanks: number
  /** Indexes of lines behind which a column ended. */
  readonly breaks: number[]
}

const ENDS = /[。！？：；”）]$/u

const runsOn = (line: string | undefined, size: number): boolean =>
  line !== undefined && sizeOf(line) >= size - 2 && !ENDS.test(line.trim())

/** In a narrower column, within a paragraph: two lines as long as each other, the first with marks of running text. */
const narrowRunsOn = (line: string | undefined, next: string): boolean =>
  line !== undefined &&
  /[，、。；]/u.test(line) &&
  !ENDS.test(line.trim()) &&
  Math.abs(sizeOf(line) - sizeOf(next)) <= 1

const continues = (before: string | undefined, line: string, size: number): boolean =>
  runsOn(before, size) || narrowRunsOn(before, line)

const paragraphsOf = (lines: readonly string[], size: number): readonly Paragraph[] => {
  const found: Paragraph[] = []
  let open: Paragraph | null = null
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      const next = lines.slice(at + 1).find((other) => other.trim() !== '')
      const midSentence =
        open !== null && runsOn(open.lines.at(-1), size) && next !== undefined && !/^[\s\p{P}]/u.test(next)
      if (open !== null && midSentence) open.breaks.push(open.lines.length)
      else {
        const last = found.at(-1)
        if (last !== undefined) last.blanks++
        open = null
      }
      continue
    }
    if (open === null || /^\s/u.test(line) || !continues(open.lines.at(-1), line, size)) {
      open = { lines: [], blanks: 0, breaks: [] }
      found.push(open)
    }
    open.lines.push(line)
  }
  return found
}

/**
 * Replaces words on a page and wraps it anew where it was wrapped, so that lines are as long as they were; columns break after as
 * many lines as before. Without it a longer name would make lines that no typesetter sets.
 */
export const rewrapped = (text: string, replace: (words: string) => string): string => {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const size = usualSize(lines)
  if (size === null) return replace(text)
  return paragraphsOf(lines, size)
    .map((paragraph) => {
      const joined = replace(paragraph.lines.join(''))
      const set = paragraph.lines.length === 1 && sizeOf(joined) <= size + 3 ? [joined] : wrapLine(joined, size)
      const broken = set.flatMap((line, i) =>
        paragraph.breaks.includes(i + 1) && i + 1 < set.length ? [line, ''] : [line],
      )
      return [...broken, ...Array.from({ length: paragraph.blanks }, () => '')].join('\n')
    })
    .join('\n')
}
