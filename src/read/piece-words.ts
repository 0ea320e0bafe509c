import { labelsIn, type LabelMatch } from './label-scan.ts'
import { runsOf } from './list-runs.ts'
import type { KeptGuesses } from './name-guess.ts'
import type { Passage } from './passage.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { ranksIn, reachesRank, type RankMatch } from './rank-scan.ts'
import { isPlain } from './standing.ts'
import type { KeptTitles } from './title-words.ts'

/** A piece with the titles' ends and group labels that stand in it, whoever is named there. */
export interface PieceWords extends Piece {
  readonly ranks: readonly RankMatch[]
  readonly labels: readonly LabelMatch[]
}

/** The pieces of one sentence; nothing that reading one of them keeps in mind reaches into the next sentence. */
export interface SentenceWords {
  readonly start: number
  readonly end: number
  readonly pieces: readonly PieceWords[]
  /** Pieces joined by 、 that may be lists of bare names, run by run, as places in `pieces`. */
  readonly runs: readonly (readonly number[])[]
}

/** A passage with its words told apart as far as no names need be known for it. */
export interface PassageWords {
  readonly passage: Passage
  readonly text: string
  /** True when names stand in it only as they are in their plain form. */
  readonly plain: boolean
  readonly sentences: readonly SentenceWords[]
  readonly guesses: KeptGuesses
  /** Titles by where their rank begins, with how far back they could reach. */
  readonly titles: KeptTitles
}

const STOPS = new Set(['。', '；', '！', '？'])

function sentenceOf(text: string, pieces: readonly PieceWords[]): SentenceWords {
  const start = pieces[0]?.start ?? 0
  return { start, end: pieces.at(-1)?.end ?? start, pieces, runs: runsOf(text, pieces) }
}

/** Puts pieces together that no stop parts. */
function sentencesOf(text: string, pieces: readonly PieceWords[]): SentenceWords[] {
  const found: SentenceWords[] = []
  let from = 0
  pieces.forEach((piece, index) => {
    if (index === from || piece.start === piece.end || !STOPS.has(piece.before)) return
    found.push(sentenceOf(text, pieces.slice(from, index)))
    from = index
  })
  found.push(sentenceOf(text, pieces.slice(from)))
  return found
}

/** Tells the words of a passage apart, once for all sweeps over it. */
export function wordsOfPassage(passage: Passage): PassageWords {
  const { text } = passage
  const pieces = piecesOf(text, reachesRank).map(({ start, end, before, after }) => ({
    start,
    end,
    before,
    after,
    ranks: ranksIn(text, start, end),
    labels: labelsIn(text, start, end),
  }))
  return {
    passage,
    text,
    plain: isPlain(text),
    sentences: sentencesOf(text, pieces),
    guesses: new Map(),
    titles: new Map(),
  }
}
