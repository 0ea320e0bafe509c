import { labelsIn, type LabelMatch } from './label-scan.ts'
import type { KeptGuesses } from './name-guess.ts'
import type { Passage } from './passage.ts'
import { piecesOf, type Piece } from './pieces.ts'
import type { KeptTitles } from './title-words.ts'
import { ranksIn, reachesRank, type RankMatch } from './rank-scan.ts'

/** A piece with the titles' ends and group labels that stand in it, whoever is named there. */
export interface PieceWords extends Piece {
  readonly ranks: readonly RankMatch[]
  readonly labels: readonly LabelMatch[]
}

/** A passage with its words told apart as far as no names need be known for it. */
export interface PassageWords {
  readonly passage: Passage
  readonly pieces: readonly PieceWords[]
  readonly guesses: KeptGuesses
  /** Titles by where their rank begins, with how far back they could reach. */
  readonly titles: KeptTitles
}

/** Tells the words of a passage apart, once for all sweeps over it. */
export function wordsOfPassage(passage: Passage): PassageWords {
  const { text } = passage
  const pieces = piecesOf(text, reachesRank).map((piece) => ({
    ...piece,
    ranks: ranksIn(text, piece.start, piece.end),
    labels: labelsIn(text, piece.start, piece.end),
  }))
  return { passage, pieces, guesses: new Map(), titles: new Map() }
}
