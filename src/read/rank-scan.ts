import { oneOf } from '../fact/units.ts'
import { PairFilter } from './pair-filter.ts'
import { titleLexicon, type Rank } from './title-lexicon.ts'
import { runsIntoDivision } from './whole-division.ts'

/** A rank with its modifiers as it stands in a text: 副主席, 党组成员. */
export interface RankMatch {
  readonly start: number
  readonly end: number
}

const ranks = titleLexicon().ranks
const byLast = [...ranks.keys()].sort((a, b) => b.length - a.length)
const MODIFIERS = ['党组', '常务', '第一', '专职', '执行', '名誉', '代理', '代', '副', '总', '助理']
const PATTERN = `(?:${MODIFIERS.join('|')})*(?:${byLast.join('|')})(?:候选人|提名人选|拟任人选|人选)?(?!(?<=主席)(?:台|席[就位])|(?<=领事|大使)馆|(?<=专员)公署|团|会(?!长|见)|处|级|们|大会|令(?=[第，。、；]|$)|室|办公|热线|票|及有关|们|制|助理|岗位)(?!(?<=主委)[员托]|(?<=支书)记|(?<=指挥)[部所]|(?<=[河林]长)[江远度]|(?<=长)[期久]|(?<=代表)\\p{Script=Han}{1,4}组(?![织建合])|(?<=市民)[宗政族委盟革建进兵])`
const RANK = new RegExp(PATTERN, 'gu')
const RANK_HERE = new RegExp(PATTERN, 'uy')

/** What ranks end in; most clauses have none of it. */
const endings = new PairFilter(byLast.map((rank) => rank.slice(-2)))
/** What a rank with its modifiers begins with. */
const isFirst = oneOf([...MODIFIERS, ...byLast].map((word) => word.charAt(0)).join(''))

/** The ranks of `text` between `from` and `to`, left to right. */
export function ranksIn(text: string, from: number, to: number): RankMatch[] {
  const found: RankMatch[] = []
  if (!endings.mayStandIn(text, from, to)) return found
  RANK.lastIndex = 0
  const part = text.slice(from, to)
  for (let match = RANK.exec(part); match !== null; match = RANK.exec(part)) {
    const end = from + match.index + match[0].length
    RANK.lastIndex = end - from
    if (!runsIntoDivision(text, end)) found.push({ start: from + match.index, end })
  }
  return found
}

/** The rank that begins at `from` and ends by `to`; null when none does. */
export function rankAt(text: string, from: number, to: number): RankMatch | null {
  if (from >= to || !isFirst(text.charCodeAt(from))) return null
  RANK_HERE.lastIndex = 0
  const match = RANK_HERE.exec(text.slice(from, to))
  if (match === null || runsIntoDivision(text, from + match[0].length)) return null
  return { start: from, end: from + match[0].length }
}

const START = new RegExp(`^[^、，。；：]{0,12}?(?:${byLast.join('|')})`, 'u')

/** True when words soon reach a rank, as the rest of a title does. */
export const reachesRank = (words: string): boolean => START.test(words)

const WEAK = /(?:代表|(?<!政治)委员|负责人|(?<!党组)成员|干部|常委|主任委员)$/u

const LONGEST = Math.max(...byLast.map((rank) => rank.length))

/** The longest rank that words end in. */
function lastRank(words: string): Rank | undefined {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const found = ranks.get(words.slice(-length))
    if (found !== undefined) return found
  }
  return undefined
}

/** True for callings and for ranks that are ordinary words as well. */
export const isWeakRank = (words: string): boolean => !(lastRank(words)?.public ?? false) || WEAK.test(words)

/** True for words of kinship that stand between two names: 夫人. */
export const isKin = (words: string): boolean => ranks.get(words)?.kind === 'KIN'
