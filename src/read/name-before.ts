import { hanScore } from './name-model.ts'
import { partsScore } from './name-parts.ts'
import { afterLeftEnds } from './rules/left-ends.ts'
import { isWord } from './words.ts'
import type { Standing } from './standing.ts'

interface Before {
  readonly text: string
  /** The name may not reach back beyond this offset. */
  readonly floor: number
  /** Where the title begins that the name stands before. */
  readonly end: number
  readonly rank: string
  readonly known: Standing
}

/** Offices that are called after the name; others stand before it. */
const AFTER =
  /^(?:总书记|总理|委员长|委员|院士|教授|夫人|(?:常务)?副?(?:书记|主席|市长|县长|省长|州长|区长|旗长|盟长|部长|局长|主任|会长|校长|院长|董事长|总经理|总裁|理事长|检察长|镇长|乡长|厅长|行长|社长|台长|馆长|支队长|总队长))$/u
const LEAST = -9.5
/** What a boundary on the name's left gives. */
const BOUNDED = 2.5
/** 总书记 has no other use after a name, so what stands to the left matters less. */
const SURE = /^总书记$/u
const LEFT_WORDS = /(?:学习|贯彻|落实|牢记|践行|领会|围绕|遵循|感谢|欢迎|按照|图为|[请对和与同是以把将由为向在的了])$/u

/** Ends of bodies' names, which stand before a title too: 宣传部部长, 党校原校长. */
const BODY = /(?:[部局委厅办协院社校区县市州团处所会]|[大中小]学)原?$/u

/** A body's words before the name of one who is called by a post there: 镇党委甲书记. */
export const OF_BODY =
  /(?:党委|党工委|党组|支部|总支|政府|人大|人大常委会|政协|纪委|监委|政法委|街道|办事处|(?<!常)[省市县区州旗镇乡]委|[省市县区州旗镇乡委]\p{Script=Han}{2,4}[部局]|[省市县区州旗]\p{Script=Han}{2,5}[办厅])$/u

/** Where a name begins that ends right before a title (张某书记); null when none does. */
export function nameBefore({ text, floor, end, rank, known }: Before): number | null {
  if (!AFTER.test(rank)) return null
  let best: { start: number; score: number } | null = null
  for (let length = 2; length <= 4; length++) {
    const start = end - length
    if (start < floor) break
    const score = known.isName(start, end) ? 0 : weigh(text, { start, end, floor, sure: SURE.test(rank) })
    if (score >= LEAST && (best === null || score > best.score)) best = { start, score }
  }
  return best?.start ?? null
}

function weigh(text: string, at: { start: number; end: number; floor: number; sure: boolean }): number {
  const name = text.slice(at.start, at.end)
  const itself = hanScore(name) ?? partsScore(name)
  if (itself === null || itself + BOUNDED < LEAST || name.endsWith('的') || BODY.test(name) || isWord(name))
    return -Infinity
  const left = text.slice(at.floor, at.start)
  const bounded =
    left === '' ||
    LEFT_WORDS.test(left) ||
    OF_BODY.test(left) ||
    afterLeftEnds(left, left.length, () => true) === left.length
  if (bounded) return itself + BOUNDED
  return at.sure ? itself + 1 : -Infinity
}
