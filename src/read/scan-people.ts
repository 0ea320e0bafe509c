import { plainName } from '../fact/name.ts'
import { labelsIn, type LabelMatch } from './label-scan.ts'
import { nameAt } from './name-guess.ts'
import type { Anchor } from './name-place.ts'
import type { Names } from './name-index.ts'
import type { Passage } from './passage.ts'
import type { Person, TitleWords } from './person.ts'
import { nameBefore } from './name-before.ts'
import { noteAfter } from './person-note.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { isKin, isWeakRank, ranksIn, reachesRank, type RankMatch } from './rank-scan.ts'
import { nameRuns, type Hints } from './name-runs.ts'
import { titleWordsBefore } from './title-words.ts'

interface Scan {
  readonly passage: Passage
  readonly known: Names
  readonly isRegion: (name: string) => boolean
  readonly found: Person[]
  /** Titles of pieces before that wait for a name. */
  pending: TitleWords[]
  /** Labels of the list that is being read. */
  labels: TitleWords[]
  /** Titles that the list's next bare names inherit. */
  carried: TitleWords[]
  /** True when the piece before ended with a name. */
  inList: boolean
  readonly runs: ReadonlySet<number>
}

const JOIN = /^(?:和|与|及|以及|暨)/u
const LIST_SEPARATORS = new Set(['、'])

function add(scan: Scan, at: { start: number; limit: number; anchor: Anchor; titles?: TitleWords[] }): Person | null {
  const { text } = scan.passage
  const guess = nameAt({ text, start: at.start, limit: at.limit, anchor: at.anchor, known: scan.known })
  if (guess === null) return null
  const { best, others } = guess
  if (
    at.anchor === 'LIST' &&
    scan.isRegion(text.slice(at.start, best.end)) &&
    !scan.known.has(plainName(text.slice(at.start, best.end)))
  )
    return null
  const person: Person = {
    passage: scan.passage,
    start: at.start,
    end: best.end,
    name: plainName(text.slice(at.start, best.end)),
    anchor: at.anchor,
    score: best.score,
    titles: at.titles ?? [],
    carried: at.titles === undefined || at.titles.length === 0 ? scan.carried : [],
    after: titleAfter(text, best.end, at.limit),
    labels: scan.labels,
    ...noteAfter(text, best.end),
    open: /^等(?!级|人大)/u.test(text.slice(best.end, best.end + 3)),
    alternatives: others.map((other) => ({
      value: text.slice(at.start, other.end),
      score: Math.round(other.score * 10) / 10,
      rule: 'name-boundary',
      why: 'another end of the name scored less',
    })),
  }
  scan.found.push(person)
  labelBack(scan, person)
  return person
}

const AFTER_LIST =
  /^等(?:[数几多0-9一二两三四五六七八九十]*[名位])?(?<label>[\p{Script=Han}]{2,8}?)(?=先后|分别|作|发言|出席|参加|陪同|列席|在|一同|随同|，|。|$)/u

/** A label after a list (甲、乙等县领导) is that of those of the list who have no title of their own. */
function labelBack(scan: Scan, person: Person): void {
  const { text } = scan.passage
  const match = person.open ? AFTER_LIST.exec(text.slice(person.end, person.end + 18)) : null
  const label = match?.groups?.['label']
  if (match === null || label === undefined) return
  const start = person.end + match[0].length - label.length
  const [found] = labelsIn(text, start, start + label.length)
  if (found?.words.text !== label) return
  for (let index = scan.found.length - 1; index >= 0; index--) {
    const one = scan.found[index]
    const next = scan.found[index + 1]
    if (one === undefined || (next !== undefined && text.slice(one.end, next.start) !== '、')) return
    if (one.titles.length + one.carried.length + one.labels.length > 0) return
    scan.found[index] = { ...one, labels: [found.words] }
  }
}

/** 书记 in 张某书记: a rank right after a name, where no further name follows it. */
function titleAfter(text: string, from: number, limit: number): TitleWords | null {
  const [rank] = ranksIn(text, from, Math.min(limit, from + 8))
  if (rank?.start !== from) return null
  return { start: rank.start, end: rank.end, text: text.slice(rank.start, rank.end) }
}

const endOf = (person: Person): number => person.after?.end ?? person.end

interface Stop {
  readonly limit: number
  readonly ranks: readonly RankMatch[]
  readonly anchor: Anchor
}

const GIVEN_TO = /^(?:分别)?(?:向|给|为|对|看望|慰问|会见|陪同)(?:了)?(?:[^，。；、]{1,8}的)?/u

/** Reads the first of a list of people to whom the one before does something: 甲向乙、丙颁奖. */
function readGivenTo(scan: Scan, from: number, stop: Stop): number {
  const { text } = scan.passage
  const word = GIVEN_TO.exec(text.slice(from, from + 14))?.[0].length ?? 0
  const start = from + word
  if (word === 0 || text[stop.limit] !== '、' || stop.ranks.some((rank) => rank.start < stop.limit)) return from
  const person = add(scan, { start, limit: stop.limit, anchor: 'LIST' })
  return person === null ? from : endOf(person)
}

/** Reads names joined by 和 or 与 after the name that ended at `from`; gives where reading stopped. */
function readJoined(scan: Scan, from: number, stop: Stop): number {
  let cursor = readGivenTo(scan, from, stop)
  for (;;) {
    const join = JOIN.exec(scan.passage.text.slice(cursor, cursor + 2))?.[0].length ?? 0
    const start = cursor + join
    if (join === 0 || stop.ranks.some((rank) => rank.start === start)) return cursor
    const person = add(scan, { start, limit: stop.limit, anchor: 'LIST' })
    if (person === null) return cursor
    cursor = endOf(person)
  }
}

/** Reads a bare name at `from` and those joined to it; gives where reading stopped. */
function readBare(scan: Scan, from: number, stop: Stop): number {
  if (stop.ranks.some((rank) => rank.start === from)) return from
  const person = add(scan, { start: from, limit: stop.limit, anchor: stop.anchor })
  return person === null ? from : readJoined(scan, endOf(person), stop)
}

/** Callings and ranks that are ordinary words too (代表, 委员, 负责人) tell less of a name after them. */
function titleAnchor(text: string, rank: RankMatch): Anchor {
  return isWeakRank(text.slice(rank.start, rank.end)) ? 'WEAK' : 'TITLE'
}

/** Reads a name that stands before its title (习近平总书记, 张某书记); false when none does. */
function readNamed(scan: Scan, bounds: { floor: number; limit: number }, rank: RankMatch): boolean {
  const { passage, known } = scan
  const start = nameBefore({
    text: passage.text,
    floor: bounds.floor,
    end: rank.start,
    known,
    rank: passage.text.slice(rank.start, rank.end),
  })
  return start !== null && add(scan, { start, limit: bounds.limit, anchor: 'NAMED' }) !== null
}

/** Reads the name after 夫人 in 贺某夫人郑某. */
function readKin(scan: Scan, piece: Piece, rank: RankMatch): void {
  const words = scan.passage.text.slice(rank.start, rank.end)
  if (isKin(words) && rank.end < piece.end)
    add(scan, { start: rank.end, limit: piece.end, anchor: 'WEAK', titles: [{ ...rank, text: words }] })
}

/** Reads title + name pairs of a piece from `cursor` on; gives where the last name ended. */
function readTitled(scan: Scan, piece: Piece, cursor: number, ranks: readonly RankMatch[]): number {
  let at = cursor
  const { text } = scan.passage
  for (const rank of ranks) {
    if (rank.start < at) continue
    const words = titleWordsBefore(text, at, rank)
    const whole = words.start === piece.start
    if (readNamed(scan, { floor: at, limit: piece.end }, rank)) {
      at = rank.end
      scan.pending = []
      readKin(scan, piece, rank)
      continue
    }
    if (rank.end === piece.end) {
      const last = scan.found.at(-1)
      if (last && last.start >= piece.start && /[任为]$/u.test(text.slice(last.end, words.start))) return at
      if (!whole) scan.pending = []
      scan.pending.push(words)
      return at
    }
    const titles = whole ? [...scan.pending, words] : [words]
    const labels = scan.labels
    scan.labels = []
    const note = /^（[^）]{1,12}）/u.exec(text.slice(rank.end, rank.end + 14))?.[0].length ?? 0
    const person = add(scan, { start: rank.end + note, limit: piece.end, anchor: titleAnchor(text, rank), titles })
    if (person === null) {
      scan.labels = labels
      continue
    }
    scan.pending = []
    scan.carried = titles.slice(-1)
    at = readJoined(scan, endOf(person), { limit: piece.end, ranks, anchor: 'LIST' })
  }
  return at
}

/** Reads a label and the first names of its list; gives where reading stopped, or -1. */
function readLabel(scan: Scan, piece: Piece, label: LabelMatch, ranks: readonly RankMatch[]): number {
  const before = scan.found.length
  const { labels, carried } = scan
  scan.labels = [...scan.pending.filter(isGroup), label.words]
  scan.carried = []
  if (label.listStart >= piece.end) {
    if (piece.after === '：' || LISTED_NEXT.test(scan.passage.text.slice(piece.end, piece.end + 24))) return piece.end
    scan.labels = labels
    scan.carried = carried
    return -1
  }
  const end = readBare(scan, label.listStart, {
    limit: piece.end,
    ranks: ranks.filter((rank) => rank.start >= label.listStart),
    anchor: 'LABEL',
  })
  if (scan.found.length > before) {
    const first = scan.found[before]
    const own = scan.pending.filter((words) => !isGroup(words))
    if (first && own.length > 0) scan.found[before] = { ...first, titles: own }
    scan.pending = []
    return end
  }
  scan.labels = labels
  scan.carried = carried
  return -1
}

/** 担任大会执行主席、在主席台就座的有：the label is that of the list after the colon. */
const LISTED_NEXT = /^、[^，。；：、]{2,18}的(?:还)?(?:有|是)：/u

const GROUP = /执行主席$|常务主席$|主席团成员$|领导$|领导同志$|老同志$|老领导$/u
const isGroup = (words: TitleWords): boolean => GROUP.test(words.text)

/** A weak label (委员, 代表) needs 有, 是 or a colon after it, or stands at the piece's start before a list. */
function labelHolds(piece: Piece, label: LabelMatch): boolean {
  if (!label.weak) return true
  if (label.listStart >= piece.end) return piece.after === '：'
  return piece.after === '、' && (label.words.start === piece.start || label.words.text.includes('领导'))
}

const CHOOSING = /(?:选举|任命|推选|补选|增选|提名|免去|接受)(?:了)?/gu

/** Reads the first of the people whom a body chose or dismissed: 选举甲、乙为副州长. */
function readChosen(scan: Scan, piece: Piece, ranks: readonly RankMatch[]): number {
  CHOOSING.lastIndex = 0
  const words = scan.passage.text.slice(piece.start, piece.end)
  const match = CHOOSING.exec(words)
  if (match === null || piece.before === '《') return piece.start
  const from = piece.start + match.index + match[0].length
  const end = readBare(scan, from, { limit: piece.end, ranks, anchor: 'LIST' })
  return end === from ? piece.start : end
}

/** 甲为县人民政府副县长, a line of a list of appointments. */
const BECOMES = /^[\p{Script=Han}·]{2,10}?(?:同志)?[为任][\p{Script=Han}]{3,30}$/u

/** Reads a bare name at the start of a clause before a verb of attendance, speech or visit: 甲指出. */
function readSubject(scan: Scan, piece: Piece, ranks: readonly RankMatch[]): void {
  if (ranks.some((rank) => rank.start === piece.start)) return
  const words = scan.passage.text.slice(piece.start, piece.end)
  if (BECOMES.test(words) && ranks.at(-1)?.end === piece.end) {
    add(scan, { start: piece.start, limit: piece.start + words.search(/(?:同志)?[为任]/u), anchor: 'LIST' })
    return
  }
  add(scan, { start: piece.start, limit: piece.end, anchor: 'BARE' })
}

function readPiece(scan: Scan, piece: Piece, index: number): void {
  const { text } = scan.passage
  const ranks = ranksIn(text, piece.start, piece.end)
  const listed = scan.inList && LIST_SEPARATORS.has(piece.before)
  const opensList = /的(?:还)?(?:有|是)$/u.test(text.slice(piece.start, piece.end)) && piece.after === '：'
  if (!listed && !opensList && piece.before !== '：' && piece.before !== '（' && piece.before !== '）') {
    scan.carried = []
    if (piece.before !== '、' || scan.found.length === 0) scan.labels = []
  }
  const foundBefore = scan.found.length
  let cursor = piece.start
  for (const label of labelsIn(text, piece.start, piece.end)) {
    const end = labelHolds(piece, label) ? readLabel(scan, piece, label, ranks) : -1
    if (end >= 0) cursor = end
  }
  if (cursor === piece.start) cursor = readChosen(scan, piece, ranks)
  const titleFirst = ranks.some((rank) => rank.start === piece.start)
  if (
    cursor === piece.start &&
    !titleFirst &&
    (listed || scan.labels.length > 0 || (scan.runs.has(index) && ranks.length === 0))
  ) {
    const anchor: Anchor = scan.labels.length > 0 ? 'LABEL' : 'LIST'
    cursor = readBare(scan, piece.start, { limit: piece.end, ranks, anchor })
  }
  const rankBefore = scan.found.length
  cursor = readTitled(scan, piece, cursor, ranks)
  if (scan.found.length === foundBefore && rankBefore === foundBefore) readSubject(scan, piece, ranks)
  const last = scan.found.at(-1)
  const any = scan.found.length > foundBefore
  scan.inList = any && last !== undefined && endOf(last) === piece.end
  const keeps = piece.after === '：' || piece.after === '（' || (!any && piece.before === '（')
  if (keeps && !any) scan.inList = piece.before === '（' || scan.inList
  const pureTitle = ranks.some((rank) => rank.end === piece.end)
  if (!pureTitle && !any && piece.before !== '（') scan.pending = []
}

/** Every person named in a passage by a construction: after a title, in a labelled list, in a list of names. */
export function scanPeople(passage: Passage, hints: Hints): Person[] {
  const pieces = piecesOf(passage.text, reachesRank)
  const scan: Scan = {
    passage,
    known: hints.known,
    isRegion: hints.isRegion,
    found: [],
    pending: [],
    labels: [],
    carried: [],
    inList: false,
    runs: nameRuns(passage.text, pieces, hints),
  }
  pieces.forEach((piece, index) => {
    if (piece.start === piece.end) return
    if (piece.before === '（' && piece.after === '）' && scan.found.at(-1)?.end === piece.start - 1) return
    if (/[。；！？]/u.test(piece.before)) {
      scan.pending = []
      scan.labels = []
      scan.carried = []
      scan.inList = false
    }
    readPiece(scan, piece, index)
  })
  return scan.found
}
