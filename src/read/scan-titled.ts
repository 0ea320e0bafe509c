import { surnameWeight } from './lexicon.ts'
import { isLeaders } from './label-scan.ts'
import { nameBefore, OF_BODY } from './name-before.ts'
import type { Anchor } from './name-place.ts'
import type { Person, TitleWords } from './person.ts'
import type { PieceWords } from './piece-words.ts'
import { isKin, isWeakRank, type RankMatch } from './rank-scan.ts'
import { readJoined } from './scan-bare.ts'
import { addPerson, endOf, type Scan } from './scan-state.ts'
import { titleWordsBefore } from './title-words.ts'

/** Callings and ranks that are ordinary words too (代表, 委员, 负责人) tell less of a name after them. */
function titleAnchor(text: string, rank: RankMatch): Anchor {
  return isWeakRank(text.slice(rank.start, rank.end)) ? 'WEAK' : 'TITLE'
}

/** Reads a name that stands before its title (李某总书记, 张某书记); false when none does. */
function readNamed(scan: Scan, bounds: { floor: number; limit: number }, rank: RankMatch): boolean {
  const { passage, known } = scan
  const start = nameBefore({
    text: passage.text,
    floor: bounds.floor,
    end: rank.start,
    known,
    rank: passage.text.slice(rank.start, rank.end),
  })
  if (start === null || addPerson(scan, { start, limit: bounds.limit, anchor: 'NAMED' }) === null) return false
  callWhole(scan, bounds.floor)
  return true
}

/** Gives the title after the last name the words of its body before the name: 镇党委甲书记 is its 党委书记. */
function callWhole({ passage: { text }, found }: Scan, floor: number): void {
  const person = found.at(-1)
  if (!person?.after || !OF_BODY.test(text.slice(floor, person.start))) return
  const { start } = titleWordsBefore(text, floor, { start: person.start, end: person.start })
  const body = text.slice(start, person.start)
  found[found.length - 1] = { ...person, after: { ...person.after, text: body + person.after.text } }
}

/** Reads the name after 夫人 in 贺某夫人郑某. */
function readKin(scan: Scan, piece: PieceWords, rank: RankMatch): void {
  const words = scan.passage.text.slice(rank.start, rank.end)
  if (isKin(words) && rank.end < piece.end)
    addPerson(scan, { start: rank.end, limit: piece.end, anchor: 'WEAK', titles: [{ ...rank, text: words }] })
}

/** A post that one alone holds, which the next of a list does not share. */
const ALONE =
  /(?<!副|常务|^.{0,4}[往历][届任].*|原)(?:[省市州县区盟旗]长|[省市州县区盟旗地]委书记|人大常委会主任|政协主席|总书记|总理)$/u

/** Those of a person's titles that the bare names after it share: 市委常委、副市长甲、乙. */
const shared = (titles: readonly TitleWords[]): TitleWords[] =>
  ALONE.test(titles.at(-1)?.text ?? '') ? [] : titles.filter(({ text }) => !ALONE.test(text))

/** Groups that words join others to, no one of whom is named: 机关干部职工和武警官兵. */
const GROUP = /(?:职工|干部|群众|官兵|师生|员工|家属|学生|党员|居民)$/u

/** True for 和 that joins another group to one. */
const joinsGroup = (text: string, { end }: RankMatch): boolean =>
  /[和与及]/u.test(text.charAt(end)) && GROUP.test(text.slice(end - 2, end))

/** What stands alone before a post in a body's place: 区长, 党书记. */
const NO_SURNAME = /[原区市县省州旗盟镇乡村党师团校院站局所部支总社商工农]/u
const CALLED = /^(?:书记|主席|市长|县长|省长|州长|区长|旗长|镇长|乡长|部长|局长|主任|会长|院长|校长|董事长|总经理)$/u

/** True for 李书记 who was named before: what follows is no name. */
function isCalled(text: string, words: TitleWords, rank: RankMatch): boolean {
  const surname = text.slice(words.start, rank.start)
  return (
    surname.length === 1 &&
    surnameWeight(surname) > 100 &&
    !NO_SURNAME.test(surname) &&
    CALLED.test(text.slice(rank.start, rank.end))
  )
}

const NOTE = /^（[^）]{1,12}）/u

/** A post once held, which is none of the holder's who is named behind 的: 曾担任县政协主席的甲. */
const HELD = /曾经?(?:担任过?|任)/u

/** Reads the name after a title, and those joined to it; -1 when none follows. */
function readAfter(scan: Scan, piece: PieceWords, title: { rank: RankMatch; titles: TitleWords[] }): number {
  const { rank, titles } = title
  const { text } = scan.passage
  const { labels } = scan
  const held = text.charAt(rank.end) === '的' && HELD.test(text.slice(piece.start, rank.start))
  const own = held ? [] : titles.filter((words) => !isLeaders(words))
  scan.labels = [...scan.heading, ...titles.filter(isLeaders)]
  const note = held ? 1 : (NOTE.exec(text.slice(rank.end, rank.end + 14))?.[0].length ?? 0)
  const person = addPerson(scan, {
    start: rank.end + note,
    limit: piece.end,
    anchor: titleAnchor(text, rank),
    titles: own,
  })
  if (person === null) {
    scan.labels = labels
    return -1
  }
  scan.pending = []
  scan.carried = shared(own)
  return readJoined(scan, endOf(person), { limit: piece.end, ranks: piece.ranks, anchor: 'LIST' })
}

/** Who is there without a name: 有关部门负责同志. */
const UNNAMED = /(?:部门|单位|方面|乡镇|有关|相关)的?(?:主要)?(?:负责人|负责同志)$/u

/** Words of a title, and where it would begin that goes on with those waiting for a name. */
interface Waiting {
  readonly words: TitleWords
  readonly from: number
}

/** True for what one is who stands before it: 甲任组长, 乙为副组长. */
const isOf = ({ end }: Person, { start, text: title }: TitleWords, text: string): boolean =>
  /[任为]$/u.test(text.slice(end, start)) || (start === end && /^担?任/u.test(title))

const CALLS_ON = /(?:看望|慰问|走访|会见|接见|拜访|听取|感谢)[^，。；]*$/u

/** Those on whom leaders call without their names: 慰问了驻村干部，副县长甲陪同. */
const isCalledOn = (text: string, { start, after }: PieceWords, words: TitleWords): boolean =>
  after === '，' && isWeakRank(words.text) && CALLS_ON.test(text.slice(Math.max(0, start - 20), words.start))

/** Keeps a title at a piece's end for the name of a later piece, unless the piece says that someone got it. */
function keep(scan: Scan, piece: PieceWords, { words, from }: Waiting): void {
  const last = scan.found.at(-1)
  const given = last !== undefined && last.start >= piece.start
  if (given && isOf(last, words, scan.passage.text)) return
  if (isCalledOn(scan.passage.text, piece, words)) {
    scan.pending = []
    return
  }
  if (words.start !== from || UNNAMED.test(words.text)) scan.pending = []
  if (!UNNAMED.test(words.text)) scan.pending.push(words)
}

/** The words of the title that ends in a rank, worked out once for all sweeps. */
export function titleBefore({ passage, titles }: Scan, floor: number, rank: RankMatch): TitleWords {
  const kept = titles.get(rank.start)
  if (kept?.floor === floor) return kept.words
  const words = titleWordsBefore(passage.text, floor, rank)
  titles.set(rank.start, { floor, words })
  return words
}

/** 镇党委书记兼镇长: where the second post of one begins; -1 where none follows. */
function secondPost({ passage: { text } }: Scan, { ranks }: PieceWords, { end }: RankMatch): number {
  const joint = /^兼任?/u.exec(text.slice(end, end + 2))?.[0].length ?? 0
  return joint > 0 && ranks.some(({ start }) => start >= end + joint) ? end + joint : -1
}

/** Reads title + name pairs of a piece from `cursor` on. */
export function readTitled(scan: Scan, piece: PieceWords, cursor: number): void {
  let at = cursor
  let from = piece.start
  for (const rank of piece.ranks) {
    if (rank.start < at) continue
    const words = titleBefore(scan, at, rank)
    const second = secondPost(scan, piece, rank)
    if (second >= 0) {
      keep(scan, piece, { words, from })
      at = from = second
    } else if (readNamed(scan, { floor: at, limit: piece.end }, rank)) {
      at = rank.end
      scan.pending = []
      readKin(scan, piece, rank)
    } else if (joinsGroup(scan.passage.text, rank) || isCalled(scan.passage.text, words, rank)) {
      at = rank.end
      scan.pending = []
    } else if (rank.end === piece.end) {
      keep(scan, piece, { words, from })
      return
    } else {
      const titles = words.start === from ? [...scan.pending, words] : [words]
      at = Math.max(at, readAfter(scan, piece, { rank, titles }))
    }
  }
}
