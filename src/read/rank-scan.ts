import { titleLexicon, type Rank } from './title-lexicon.ts'

/** A rank with its modifiers as it stands in a text: 副主席, 党组成员. */
export interface RankMatch {
  readonly start: number
  readonly end: number
}

const ranks = titleLexicon().ranks
const byLast = [...ranks.keys()].sort((a, b) => b.length - a.length)
const RANK = new RegExp(
  `(?:党组|常务|第一|专职|执行|名誉|代理|代|副|总|助理)*(?:${byLast.join('|')})(?:候选人|提名人选)?(?!台|团|会(?!长|见)|处|级|们|大会|令(?!狐)|室|办公|热线|票|及有关|们|制|助理|岗位)(?!(?<=主委)[员托]|(?<=[河林]长)[江期远久度])`,
  'gu',
)

/** The ranks of `text` between `from` and `to`, left to right. */
export function ranksIn(text: string, from: number, to: number): RankMatch[] {
  const found: RankMatch[] = []
  RANK.lastIndex = 0
  const part = text.slice(from, to)
  for (let match = RANK.exec(part); match !== null; match = RANK.exec(part)) {
    found.push({ start: from + match.index, end: from + match.index + match[0].length })
    RANK.lastIndex = match.index + match[0].length
  }
  return found
}

const START = new RegExp(`^[^、，。；：]{0,12}?(?:${byLast.join('|')})`, 'u')

/** True when words soon reach a rank, as the rest of a title does. */
export const reachesRank = (words: string): boolean => START.test(words)

const WEAK = /(?:代表|委员|负责人|(?<!党组)成员|干部|常委|主任委员)$/u

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
