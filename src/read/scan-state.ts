import { plainName } from '../fact/name.ts'
import { labelBack } from './closing-label.ts'
import { nameAt, type KeptGuesses, type NameGuess } from './name-guess.ts'
import type { Hints } from './name-runs.ts'
import type { Anchor } from './name-place.ts'
import type { Passage } from './passage.ts'
import { noteAfter } from './person-note.ts'
import type { Person, TitleWords } from './person.ts'
import { rankAt, type RankMatch } from './rank-scan.ts'
import type { KeptTitles } from './title-words.ts'

/** What is known before a sentence is read. */
export interface SentenceHints extends Hints {
  /** True when the sentences before it in its passage name somebody. */
  readonly someBefore: boolean
}

/** What reading a sentence from left to right has found and keeps in mind. */
export interface Scan extends SentenceHints {
  readonly passage: Passage
  readonly guesses: KeptGuesses
  readonly titles: KeptTitles
  readonly found: Person[]
  /** Titles of pieces before that wait for a name. */
  pending: TitleWords[]
  /** Labels of the list that is being read. */
  labels: TitleWords[]
  /** The label that a list was opened with by a colon (省领导还有：), which all of the list have. */
  heading: TitleWords[]
  /** Titles that the list's next bare names inherit. */
  carried: TitleWords[]
  /** True when the piece before ended with a name. */
  inList: boolean
  /** True in a list of bare names, where the short name of a division is a person's. */
  inRun: boolean
}

/** How far a name may reach in its piece, and what stands around it. */
export interface Stop {
  readonly limit: number
  readonly ranks: readonly RankMatch[]
  readonly anchor: Anchor
}

/** Where a naming ends, with the title after the name. */
export const endOf = (person: Person): number => person.after?.end ?? person.end

interface Start {
  readonly start: number
  readonly limit: number
  readonly anchor: Anchor
  readonly titles?: TitleWords[]
}

/** A division's full name; a short one in a list under a title (副县长甲、凌云) is a person's. */
const UNIT_LAST = /[省市州县区旗盟乡镇]$/u

/** What no division does: 许敏和高明陪同. */
const ESCORTS = /^的?陪同/u

/** A group without names that closes a list of people and leaves it open: 院长甲，监委负责人等列席. */
const UNNAMED_OPEN =
  /^[，、]?(?:[和及与]|以及)?(?:[^，。；的了是在]{2,40}|(?:出席|参加|前来)[^，。；的]{2,20}的[^，。；的]{0,8})(?:负责同志|负责人|领导|干部|代表|委员|嘉宾|同志)等(?=应邀|受邀|出席|参加|列席|陪同)/u

const isOpen = (text: string, end: number): boolean =>
  /^等(?!级|人大)/u.test(text.slice(end, end + 3)) || UNNAMED_OPEN.test(text.slice(end, end + 60))

const losersOf = (text: string, start: number, others: readonly NameGuess[]): Person['alternatives'] =>
  others.map((other) => ({
    value: text.slice(start, other.end),
    score: Math.round(other.score * 10) / 10,
    rule: 'name-boundary',
    why: 'another end of the name scored less',
  }))

/** 绍兴·辽源对口合作交流会 is no one's: the words before the dot name a division. */
const isBetweenPlaces = ({ isRegion }: Scan, words: string): boolean => {
  const dot = words.search(/[·•・‧∙⋅．]/u)
  return dot > 1 && words.length - dot > 3 && isRegion(words.slice(0, dot)) && isRegion(words.slice(dot + 1, dot + 3))
}

/** True for words that name a division and no person. */
function isDivision(scan: Scan, { start, end, anchor }: { start: number; end: number; anchor: Anchor }): boolean {
  const { text } = scan.passage
  const words = text.slice(start, end)
  if (isBetweenPlaces(scan, words)) return true
  const inList = anchor === 'LIST' || (anchor === 'BARE' && text.charAt(start - 1) === '、')
  if (!inList || !scan.isRegion(words) || scan.known.isName(start, end)) return false
  const listed = scan.carried.length > 0 || scan.inRun || ESCORTS.test(text.slice(end, end + 4))
  return !listed || UNIT_LAST.test(plainName(words))
}

/** True for a name that the text has as a village's or town's too: 白石坪 of 白石坪村. */
const isPlace = (text: string, name: string): boolean =>
  ['村', '镇', '乡', '社区', '街道'].some((unit) => text.includes(name + unit))

/** Takes the name that begins at a place as a person's; null when none does. */
export function addPerson(scan: Scan, { start, limit, anchor, titles = [] }: Start): Person | null {
  const { passage, known } = scan
  const { text } = passage
  const guess = nameAt({ text, start, limit, anchor, known }, scan.guesses)
  if (guess === null) return null
  const { end, score } = guess.best
  const name = plainName(text.slice(start, end))
  if (isDivision(scan, { start, end, anchor }) || (anchor === 'BARE' && isPlace(text, name))) return null
  const person: Person = {
    passage,
    start,
    end,
    name,
    anchor,
    score,
    titles,
    carried: titles.length === 0 ? scan.carried : [],
    after: titleAfter(text, end, limit),
    labels: scan.labels,
    ...noteAfter(text, end),
    open: isOpen(text, end),
    alternatives: losersOf(text, start, guess.others),
  }
  scan.found.push(person)
  labelBack(scan.found, person)
  return person
}

/** 书记 in 张某书记: a rank right after a name, where no further name follows it. */
function titleAfter(text: string, from: number, limit: number): TitleWords | null {
  const rank = rankAt(text, from, Math.min(limit, from + 8))
  if (rank === null) return null
  return { start: rank.start, end: rank.end, text: text.slice(rank.start, rank.end) }
}
