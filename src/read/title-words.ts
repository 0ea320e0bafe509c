import type { TitleWords } from './person.ts'
import type { RankMatch } from './rank-scan.ts'
import { afterLeftEnds } from './rules/left-ends.ts'
import { cutsDivision } from './whole-division.ts'
import { titleParts, UNITS } from './title-parts.ts'

const DIVISION = new RegExp(`^[\\p{Script=Han}]{1,10}?(?=(?:${UNITS.join('|')})(?!$))`, 'u')
const OUTSIDE = /^(?:会议|大会(?!主席|执行|副?秘书|筹备)|活动|本报讯|[电讯、，”」’》•●■▲◆])+/u

/** True when words are a title by themselves, with or without a division's name before it. */
function standsAlone(title: string): boolean {
  const shape = titleParts(title)?.shape
  if (shape !== undefined && shape !== 'ORDINARY') return true
  const inner = titleParts(title.replace(DIVISION, ''))?.shape
  return inner === 'OWN' || inner === 'HEAD'
}

/** Words before ranks that are kept with where their title begins; the same ones stand again and again. */
const MOST_KEPT = 4096
const kept = new Map<string, { readonly limit: number; readonly cut: number }>()

/** Where the title begins among the words before and in its rank, which begins at `limit`. */
function cutOf(words: string, limit: number): number {
  const known = kept.get(words)
  if (known?.limit === limit) return known.cut
  const end = afterLeftEnds(words, limit, standsAlone)
  const start = end + (OUTSIDE.exec(words.slice(end))?.[0].length ?? 0)
  const cut = start > end && cutsDivision(words, end, start) ? end : start
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(words, { limit, cut })
  return cut
}

/** Titles by where their rank begins. */
export type KeptTitles = Map<number, { readonly floor: number; readonly words: TitleWords }>

/** Where words of a title may begin: behind a person's name 会同 is the verb, though a county is called so. */
const behindVerb = (text: string, floor: number): number =>
  text.startsWith('会同', floor) && /\p{Script=Han}/u.test(text.charAt(floor - 1)) ? floor + 2 : floor

/** The words of the title that ends in `rank`, not reaching back beyond `after`. */
export function titleWordsBefore(text: string, after: number, rank: RankMatch): TitleWords {
  const floor = behindVerb(text, after)
  const start = Math.min(floor + cutOf(text.slice(floor, rank.end), rank.start - floor), rank.start)
  return { start, end: rank.end, text: text.slice(start, rank.end) }
}
