import { endsPeople } from './list-runs.ts'
import { nameAt, type NameGuess } from './name-guess.ts'
import type { PassageWords, SentenceWords } from './piece-words.ts'
import type { Piece } from './pieces.ts'
import type { Standing } from './standing.ts'

/** Mean score at which a run of pieces is a list of names and not of words. */
const MEAN = -11.2
const SHARE = 0.65

export interface Hints {
  /** Names that surer places of the page have shown. */
  readonly known: Standing
  /** True for the name of a division, full or short. */
  readonly isRegion: (name: string) => boolean
}

function whole({ text, guesses }: PassageWords, piece: Piece, { known }: Hints): NameGuess | null {
  const guess = nameAt({ text, start: piece.start, limit: piece.end, anchor: 'LIST', known }, guesses)
  if (guess?.best.end !== piece.end) return null
  return guess.best
}

/** True for the name of a division that no surer place of the page shows to be a person's. */
const isPlace = ({ text }: PassageWords, { start, end }: Piece, { known, isRegion }: Hints): boolean =>
  isRegion(text.slice(start, end)) && !known.isName(start, end)

/** Mean score of the pieces that are names; null as soon as too few of them can be. */
function meanScore(words: PassageWords, pieces: readonly Piece[], hints: Hints): number | null {
  let names = 0
  let sum = 0
  let regions = 0
  for (const [index, piece] of pieces.entries()) {
    const guess = whole(words, piece, hints)
    if (guess !== null) {
      names++
      sum += guess.score
      if (isPlace(words, piece, hints)) regions++
    }
    if ((names + pieces.length - index - 1) / pieces.length < SHARE) return null
  }
  return regions * 2 > names ? null : sum / names
}

/** Least mean score of a list: one of two has to look like people, unless what closes it says so. */
function leastMean({ text }: PassageWords, length: number, last: Piece | undefined): number {
  const told = length > 2 || (last !== undefined && endsPeople(text.slice(last.start, last.end)))
  return told ? MEAN : MEAN + 3
}

/** Score of a name that is likely one by its shape alone. */
const SURE = -9.5
const LONE = /^[\p{Script=Han}·]{2,4}$/u

/** The pieces of a sentence, and those that lie in lists of bare names. */
interface Listed {
  readonly pieces: SentenceWords['pieces']
  readonly inside: ReadonlySet<number>
}

/** True between a list of names, or a sentence's beginning, and one more list or a label. */
function isBetween({ pieces, inside }: Listed, index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (piece?.after !== '，' || piece.ranks.length > 0 || next === undefined) return false
  if (index > 0 && (piece.before !== '，' || !inside.has(index - 1))) return false
  return inside.has(index + 1) || next.labels[0]?.words.start === next.start
}

/** True for a single name between the parts of a list: 甲、乙，丙，丁、戊出席. */
function isLone(words: PassageWords, piece: Piece, hints: Hints): boolean {
  if (!LONE.test(words.passage.text.slice(piece.start, piece.end)) || isPlace(words, piece, hints)) return false
  return (whole(words, piece, hints)?.score ?? -Infinity) > SURE
}

const NONE: ReadonlySet<number> = new Set()

/** Places of the pieces of a sentence that lie in lists of bare names: 甲、乙、丙出席会议. */
export function nameRuns(words: PassageWords, { pieces, runs }: SentenceWords, hints: Hints): ReadonlySet<number> {
  if (runs.length === 0) return NONE
  const inside = new Set<number>()
  for (const run of runs) {
    const inner = run.slice(run.length > 2 ? 1 : 0, -1).flatMap((index) => pieces[index] ?? [])
    const mean = meanScore(words, inner, hints)
    if (mean === null || mean < leastMean(words, run.length, pieces[run.at(-1) ?? 0])) continue
    for (const index of run) inside.add(index)
  }
  for (const [index, piece] of pieces.entries())
    if (isBetween({ pieces, inside }, index) && isLone(words, piece, hints)) inside.add(index)
  return inside
}
