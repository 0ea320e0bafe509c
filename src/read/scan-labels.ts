import { isLeaders, type LabelMatch } from './label-scan.ts'
import type { TitleWords } from './person.ts'
import type { PieceWords } from './piece-words.ts'
import type { RankMatch } from './rank-scan.ts'
import { readBare } from './scan-bare.ts'
import type { Scan } from './scan-state.ts'
import { readTitled, titleBefore } from './scan-titled.ts'

/** 担任大会执行主席、在主席台就座的有：the label is that of the list after the colon. */
const LISTED_NEXT = /^、[^，。；：、]{2,18}的还?[有是]：/u

const GROUP = /执行主席$|常务主席$|主席团成员$|领导$|领导同志$|老同志$|老领导$/u
const isGroup = (words: TitleWords): boolean => GROUP.test(words.text)

/** True for a post of several (市委常委) that has its division's name before it and so is a title: 海东市委常委甲. */
function isTitle(scan: Scan, piece: PieceWords, { words }: LabelMatch): boolean {
  if (!words.text.endsWith('委常委') || words.start === piece.start) return false
  return titleBefore(scan, piece.start, { start: words.end - 2, end: words.end }).start < words.start
}

/** A weak label (委员, 代表) needs 有, 是 or a colon after it, or stands at the piece's start before a list. */
function labelHolds(piece: PieceWords, label: LabelMatch): boolean {
  if (!label.weak) return true
  if (label.listStart >= piece.end) return piece.after === '：'
  return piece.after === '、' && (label.words.start === piece.start || label.words.text.includes('领导'))
}

/** A name that is a post as well, alone between a label and the mark of its list: 县领导林长、甲. */
const isListedName = (piece: PieceWords, { weak, listStart }: LabelMatch, rank: RankMatch): boolean =>
  !weak && rank.start === listStart && rank.end === piece.end && piece.after === '、'

/** Reads the first names of a label's list in its own piece; gives where reading stopped, or -1. */
function readListed(scan: Scan, piece: PieceWords, label: LabelMatch): number {
  const before = scan.found.length
  const end = readBare(scan, label.listStart, {
    limit: piece.end,
    ranks: piece.ranks.filter((rank) => rank.start >= label.listStart && !isListedName(piece, label, rank)),
    anchor: 'LABEL',
  })
  const first = scan.found[before]
  if (first === undefined) return -1
  const own = scan.pending.filter((words) => !isGroup(words))
  if (own.length > 0) scan.found[before] = { ...first, titles: own }
  scan.pending = []
  return end
}

/** In which order those of a label are named: 县委常委（按姓氏笔画为序）甲、乙. */
const ORDERED = /^（[^）]{0,4}按[^）]{2,12}）/u

/** True when a label's list follows in the next piece. */
const opensNext = ({ passage: { text } }: Scan, { end, after }: PieceWords): boolean =>
  after === '：' || LISTED_NEXT.test(text.slice(end, end + 24)) || ORDERED.test(text.slice(end, end + 20))

/** A label before the post that all of a list have too: 市领导、防汛指挥部副指挥长甲、乙. */
const standsAlone = ({ start, end, after }: PieceWords, { weak, words }: LabelMatch): boolean =>
  !weak && after === '、' && words.start === start && words.end === end && isLeaders(words)

/** Reads a label and the first names of its list; gives where reading stopped, or -1. */
function readLabel(scan: Scan, piece: PieceWords, label: LabelMatch): number {
  const { labels, carried } = scan
  scan.labels = [...scan.heading, ...scan.pending.filter(isGroup), label.words]
  scan.carried = []
  const end = label.listStart < piece.end ? readListed(scan, piece, label) : opensNext(scan, piece) ? piece.end : -1
  if (end >= 0 && label.listStart >= piece.end && piece.after === '：') scan.heading = scan.labels
  if (end < 0) {
    scan.labels = labels
    scan.carried = carried
    if (standsAlone(piece, label)) scan.pending = [label.words]
  }
  return end
}

/** Reads the titles with their names that stand in the same piece before a label: 县委书记甲和市领导乙. */
function readBefore(scan: Scan, piece: PieceWords, bounds: { from: number; label: LabelMatch }): void {
  const { start } = bounds.label.words
  const ranks = piece.ranks.filter((rank) => rank.start >= bounds.from && rank.end + 2 <= start)
  if (ranks.length > 0) readTitled(scan, { ...piece, ranks }, bounds.from)
}

/** Reads the labels of a piece with their lists; gives where reading stopped, the piece's start where no label holds. */
export function readLabels(scan: Scan, piece: PieceWords): number {
  let cursor = piece.start
  for (const label of piece.labels) {
    if (!labelHolds(piece, label) || isTitle(scan, piece, label)) continue
    readBefore(scan, piece, { from: cursor, label })
    const end = readLabel(scan, piece, label)
    if (end >= 0) cursor = end
  }
  return cursor
}
