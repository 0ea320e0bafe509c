import { nameRuns } from './name-runs.ts'
import type { Person } from './person.ts'
import type { PassageWords, PieceWords, SentenceWords } from './piece-words.ts'
import { readBare, readChosen, readSubject } from './scan-bare.ts'
import { readEscorts } from './scan-escort.ts'
import { readLabels } from './scan-labels.ts'
import { addPerson, endOf, type Scan, type SentenceHints } from './scan-state.ts'
import { readTitled, titleBefore } from './scan-titled.ts'
import { wordEnd } from './words.ts'

const OPENS_LIST = /的还?[有是]$/u
/** After these a list goes on with the titles and labels it has. */
const KEEPS = new Set(['：', '（', '）'])

/** Lets go of titles and labels that do not reach into this piece. */
function letGo(scan: Scan, piece: PieceWords, listed: boolean): void {
  const { text } = scan.passage
  const opensList = piece.after === '：' && OPENS_LIST.test(text.slice(piece.start, piece.end))
  if (listed || opensList || KEEPS.has(piece.before)) return
  scan.carried = []
  if (piece.before !== '、' || (scan.found.length === 0 && !scan.someBefore)) scan.labels = scan.heading
}

/** An office of a division: 区经委 of 区经委主任甲. */
const OFFICE = /^[省市州县区旗]\p{Script=Han}{1,6}[委局办厅院]$/u

/** True where a piece begins with a word that is the beginning of its title: 国际 of 国际交流科科长甲. */
function isTitled(scan: Scan, { start, ranks }: PieceWords): boolean {
  const { text } = scan.passage
  const [rank] = ranks
  if (rank === undefined || titleBefore(scan, start, rank).start !== start) return false
  return wordEnd(text, start) - start >= 2 || OFFICE.test(text.slice(start, rank.start))
}

/** Reads a known name that is joined to a title: 甲 in 甲和市水务局局长乙陪同; gives where reading stopped. */
function readJoinedTo(scan: Scan, { start, ranks }: PieceWords): number {
  const { text } = scan.passage
  const [rank] = ranks
  const [name] = rank === undefined ? [] : (scan.known.namings.get(start) ?? [])
  if (rank === undefined || name === undefined) return start
  const end = start + name.length
  if (end >= rank.start || !/[和与及同]/u.test(text.charAt(end))) return start
  const person = addPerson(scan, { start, limit: end, anchor: 'LIST' })
  return person === null ? start : endOf(person)
}

/** Reads the name that a piece of a list begins with; gives where reading stopped. */
function readItem(scan: Scan, piece: PieceWords, inRun: boolean): number {
  const { start, end, ranks } = piece
  const joined = readJoinedTo(scan, piece)
  if (joined !== start) return joined
  if (!inRun && scan.labels.length === 0) return start
  if (ranks.some((rank) => rank.start === start) || isTitled(scan, piece)) return start
  return readBare(scan, start, { limit: end, ranks, anchor: scan.labels.length > 0 ? 'LABEL' : 'LIST' })
}

/** An item of a list that may be a name which nothing tells as one. */
const ITEM = /^[\p{Script=Han}·]{2,6}$/u
/** Bodies, places and groups, after which a list of people is over. */
const NO_ITEM = /[省市州县区旗盟乡镇村街部局委办院校厅处科室站队所社团司行会员人众生属等]$|代表|部门|单位|企业|干部/u

/** True for an item of a list under a title or label in which no name was made out: the list goes on behind it. */
const isUnread = (scan: Scan, { start, end, before, after, ranks }: PieceWords): boolean => {
  const words = scan.passage.text.slice(start, end)
  const listed = scan.inList && before === '、' && after === '、' && ranks.length === 0
  return listed && scan.carried.length + scan.labels.length > 0 && ITEM.test(words) && !NO_ITEM.test(words)
}

/** What the next piece needs to know of this one. */
function handOn(scan: Scan, piece: PieceWords, any: boolean): void {
  const last = scan.found.at(-1)
  const over = any ? last !== undefined && endOf(last) === piece.end : piece.before === '（'
  scan.inList = over || (!any && isUnread(scan, piece))
  const endsInTitle = piece.ranks.some((rank) => rank.end === piece.end)
  const waits = endsInTitle || scan.pending.at(-1)?.end === piece.end
  if (!waits && !any && piece.before !== '（') scan.pending = []
}

/** Whom a list begins with behind a verb: 看望了甲、乙等老同志. */
const BEHIND_VERB =
  /(?:看望|慰问|走访|拜访|探望|会见|接见|邀请|[在与同向为给]|[来走赶]到)(?:慰问)?了?(?=[\p{Script=Han}·]{2,10}$)/u

/** Reads the first of a list of bare names behind the verb of which they are the objects. */
function readBehindVerb(scan: Scan, { start, end, before, after, ranks }: PieceWords): void {
  if (!scan.inRun || after !== '、' || before === '、' || ranks.length > 0) return
  const match = BEHIND_VERB.exec(scan.passage.text.slice(start, end))
  if (match !== null) readBare(scan, start + match.index + match[0].length, { limit: end, ranks, anchor: 'LIST' })
}

function readPiece(scan: Scan, piece: PieceWords, inRun: boolean): void {
  const listed = scan.inList && piece.before === '、'
  scan.inRun = inRun
  letGo(scan, piece, listed)
  const before = scan.found.length
  let cursor = readLabels(scan, piece)
  if (cursor === piece.start) cursor = readChosen(scan, piece)
  if (cursor === piece.start) cursor = readItem(scan, piece, listed || (inRun && piece.ranks.length === 0))
  readTitled(scan, piece, cursor)
  const last = scan.found.at(-1)
  readEscorts(scan, piece, Math.max(piece.start, last === undefined ? 0 : endOf(last)))
  if (scan.found.length === before) readSubject(scan, piece)
  if (scan.found.length === before) readBehindVerb(scan, piece)
  handOn(scan, piece, scan.found.length > before)
}

/** True for a bracket right after a name, whose words are the name's note. */
const isNote = (scan: Scan, piece: PieceWords): boolean =>
  piece.before === '（' && piece.after === '）' && scan.found.at(-1)?.end === piece.start - 1

/** Every person named in a sentence by a construction: after a title, in a labelled list, in a list of names. */
export function scanSentence(words: PassageWords, sentence: SentenceWords, hints: SentenceHints): Person[] {
  const { passage, guesses, titles } = words
  const scan: Scan = {
    passage,
    guesses,
    titles,
    known: hints.known,
    isRegion: hints.isRegion,
    someBefore: hints.someBefore,
    found: [],
    pending: [],
    labels: [],
    heading: [],
    carried: [],
    inList: false,
    inRun: false,
  }
  const runs = nameRuns(words, sentence, hints)
  for (const [index, piece] of sentence.pieces.entries())
    if (piece.start < piece.end && !isNote(scan, piece)) readPiece(scan, piece, runs.has(index))
  return scan.found
}
