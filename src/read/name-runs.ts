import { nameAt, type NameGuess } from './name-guess.ts'
import type { PassageWords } from './piece-words.ts'
import type { Piece } from './pieces.ts'
import type { Names } from './name-index.ts'

/** Mean score at which a run of pieces is a list of names and not of words. */
const MEAN = -11.2
const SHARE = 0.65

export interface Hints {
  /** Names that surer places of the page have shown. */
  readonly known: Names
  /** True for the name of a division, full or short. */
  readonly isRegion: (name: string) => boolean
}

function whole({ passage: { text }, guesses }: PassageWords, piece: Piece, { known }: Hints): NameGuess | null {
  const guess = nameAt({ text, start: piece.start, limit: piece.end, anchor: 'LIST', known }, guesses)
  if (guess?.best.end !== piece.end) return null
  return guess.best
}

/** True for the name of a division that no surer place of the page shows to be a person's. */
function isPlace({ passage: { text } }: PassageWords, { start, end }: Piece, { known, isRegion }: Hints): boolean {
  const name = text.slice(start, end)
  return isRegion(name) && !known.has(name)
}

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

/** A list is over where its last is told to be one of so many: 甲等6位委员分别就水利、交通发言. */
const OVER = /等(?:[\d一二三四五六七八九十]+[名位]|\p{Script=Han}{0,6}(?:分别|先后|出席|参加))/u

/** Indexes of pieces joined by 、, run by run; notes in brackets after a name are passed over. */
function runsOf(text: string, pieces: readonly Piece[]): number[][] {
  const found: number[][] = []
  let run: number[] = []
  pieces.forEach((piece, index) => {
    const note = piece.before === '（' && piece.after === '）'
    if (note && run.length > 0) return
    if (piece.start < piece.end) run.push(index)
    const over = OVER.test(text.slice(piece.start, piece.end))
    if (
      (piece.after === '、' && !over) ||
      (piece.after === '（' && run.length > 0 && pieces[index + 1]?.after === '）')
    )
      return
    if (run.length > 1) found.push(run)
    run = []
  })
  return found
}

/** Lists of bodies and places end so: 公安、交通、卫健等单位负责人. */
const BODIES =
  /(?:[等各]|有关|相关)(?!\p{Script=Han}{0,3}领导)\p{Script=Han}{0,6}(?:单位|部门|地区|乡镇|[局县市区镇乡村]|企业|方面|工作|领域|项目|产业)/u

/** Indexes of the pieces that lie in lists of bare names: 甲、乙、丙出席会议. */
export function nameRuns(words: PassageWords, hints: Hints): Set<number> {
  const { passage, pieces } = words
  const inside = new Set<number>()
  for (const run of runsOf(passage.text, pieces)) {
    const last = pieces[run.at(-1) ?? 0]
    if (last && BODIES.test(passage.text.slice(last.start, last.end))) continue
    const inner = run.slice(run.length > 2 ? 1 : 0, -1).flatMap((index) => pieces[index] ?? [])
    const mean = meanScore(words, inner, hints)
    if (mean === null || mean < (run.length > 2 ? MEAN : MEAN + 3)) continue
    for (const index of run) inside.add(index)
  }
  return inside
}
