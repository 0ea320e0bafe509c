import type { TitleWords } from './person.ts'
import type { RankMatch } from './rank-scan.ts'
import { afterLeftEnds } from './rules/left-ends.ts'
import { titleParts, UNITS } from './title-parts.ts'

const DIVISION = new RegExp(`^[\\p{Script=Han}]{1,10}?(?=(?:${UNITS.join('|')})(?!$))`, 'u')
const OUTSIDE = /^(?:会议|大会(?!主席|执行|秘书)|活动|本报讯|[电讯、，”」’》])+/u

/** True when words are a title by themselves, with or without a division's name before it. */
function standsAlone(title: string): boolean {
  const shape = titleParts(title)?.shape
  if (shape !== undefined && shape !== 'ORDINARY') return true
  const inner = titleParts(title.replace(DIVISION, ''))?.shape
  return inner === 'OWN' || inner === 'HEAD'
}

/** Titles by where their rank begins. */
export type KeptTitles = Map<number, { readonly floor: number; readonly words: TitleWords }>

/** The words of the title that ends in `rank`, not reaching back beyond `floor`. */
export function titleWordsBefore(text: string, floor: number, rank: RankMatch): TitleWords {
  const words = text.slice(floor, rank.end)
  let cut = afterLeftEnds(words, rank.start - floor, standsAlone)
  cut += OUTSIDE.exec(words.slice(cut))?.[0].length ?? 0
  const start = Math.min(floor + cut, rank.start)
  return { start, end: rank.end, text: text.slice(start, rank.end) }
}
