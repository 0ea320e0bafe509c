import { GAP } from './layout.ts'
import type { FlatText } from './layout.ts'
import { full, isBlank, isPlain, NEWLINE, RETURN } from './character.ts'

/** A flat text that grows. Units that are plain as they stand are taken in runs, from `from` on; -1 when no run is open. */
interface Builder {
  text: string
  from: number
  readonly offsets: number[]
  readonly gaps: number[]
}

const closeRun = (into: Builder, text: string, end: number): void => {
  if (into.from >= 0) into.text += text.slice(into.from, end)
  into.from = -1
}

/** What lies between two characters: no matter how many spaces, one line break or a blank line. */
const gapOf = (breaks: number, spaces: number): number => {
  if (breaks > 1) return GAP.blank
  if (breaks === 1) return GAP.line
  return spaces > 0 ? GAP.space : GAP.none
}

/** The page last asked about: its parts are flattened one after the other. */
const asked = { text: '', stops: false }

/** True for a page that has ASCII full stops after ideographs where others have 。; dotted names have some beside. */
const endsWithStops = (text: string): boolean => {
  if (asked.text !== text) {
    asked.text = text
    asked.stops = !text.includes('。') && /\p{Script=Han}\.(?:\s|\p{Script=Han})/u.test(text)
  }
  return asked.stops
}

/**
 * Flattens parts of the page's text: whitespace goes into `gaps`, half-width punctuation, full-width digits and letters are
 * made alike one for one. `spans` are flat pairs `start, end`, ascending.
 */
export const flatten = (text: string, spans: readonly number[]): FlatText => {
  const into: Builder = { text: '', from: -1, offsets: [], gaps: [] }
  const stops = endsWithStops(text)
  let breaks = 0
  let spaces = 0
  let before = -1
  for (let at = 0; at + 1 < spans.length; at += 2) {
    const start = spans[at] ?? 0
    const end = spans[at + 1] ?? 0
    if (at > 0) breaks += breaksBetween(text, spans[at - 1] ?? 0, start)
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (isBlank(code)) {
        closeRun(into, text, i)
        if (code === NEWLINE || (code === RETURN && text.charCodeAt(i + 1) !== NEWLINE)) breaks++
        spaces++
        continue
      }
      if (isPlain(code)) {
        if (into.from < 0) into.from = i
      } else {
        closeRun(into, text, i)
        into.text += full({ code, before, after: text.charCodeAt(i + 1), stops })
      }
      into.offsets.push(i)
      into.gaps.push(into.offsets.length === 1 ? GAP.none : gapOf(breaks, spaces))
      breaks = 0
      spaces = 0
      before = code
    }
    closeRun(into, text, end)
  }
  return { text: into.text, offsets: into.offsets, gaps: into.gaps }
}

/** Line breaks in what was left out between two spans; at most two are told apart. */
const breaksBetween = (text: string, from: number, to: number): number => {
  let breaks = 0
  for (let i = from; i < to && breaks < 2; i++) if (text.charCodeAt(i) === NEWLINE) breaks++
  return breaks
}

/** Units `from` to `to` of a flat text, with their places. */
export const sliceFlat = (flat: FlatText, from: number, to: number = flat.text.length): FlatText => {
  const gaps = flat.gaps.slice(from, to)
  if (gaps.length > 0) gaps[0] = GAP.none
  return { text: flat.text.slice(from, to), offsets: flat.offsets.slice(from, to), gaps }
}

/** The flat text without some ranges of units; `cuts` are flat pairs, ascending. */
export const withoutRanges = (flat: FlatText, cuts: readonly number[]): FlatText => {
  if (cuts.length === 0) return flat
  const kept = { text: '', offsets: [] as number[], gaps: [] as number[] }
  const keep = (from: number, to: number): void => {
    kept.text += flat.text.slice(from, to)
    for (let i = from; i < to; i++) {
      kept.gaps.push(kept.offsets.length === 0 ? GAP.none : (flat.gaps[i] ?? GAP.none))
      kept.offsets.push(flat.offsets[i] ?? 0)
    }
  }
  let from = 0
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    keep(from, Math.max(from, cuts[at] ?? 0))
    from = cuts[at + 1] ?? 0
  }
  keep(from, Math.max(from, flat.text.length))
  return kept
}

/** The words with one space wherever the page has a space, and none where it breaks a line. */
export const spacedText = (flat: FlatText): string => {
  if (!flat.gaps.includes(GAP.space)) return flat.text
  let spaced = ''
  for (let i = 0; i < flat.text.length; i++) spaced += (flat.gaps[i] === GAP.space ? ' ' : '') + flat.text.charAt(i)
  return spaced
}

/** Parts of the page's text one after the other as flat pairs `start, end`. */
export const spansOf = (parts: readonly { readonly start: number; readonly end: number }[]): number[] => {
  const spans: number[] = []
  for (const { start, end } of parts) spans.push(start, end)
  return spans
}

/** Page offset where the flat text begins, and the one after its last unit. */
export const boundsOf = (flat: FlatText): { readonly start: number; readonly end: number } => ({
  start: flat.offsets[0] ?? 0,
  end: (flat.offsets.at(-1) ?? -1) + 1,
})
