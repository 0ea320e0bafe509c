import { loadGazetteer } from './gazetteer.ts'
import { divisionsOfTown, townNameAt } from './towns.ts'

/** No division's full name has a word of function further inside. */
const DEEPEST = 4
/** Ends of full names; shorter ones than this are parts of too many words. */
const FULL = /[省市县区旗州盟]$/u
const LEAST = 3

/** Length of the division's full name that begins at an offset; 0 where none does. */
function fullNameAt(text: string, at: number): number {
  const gazetteer = loadGazetteer()
  const name = gazetteer.mayBegin(text, at) ? gazetteer.nameAt(text, at) : null
  return name !== null && name.length >= LEAST && FULL.test(name) ? name.length : 0
}

/** True where a word is only a part of a division's or town's full name that goes on behind it: 向 of 向阳区, 和 of 呼和浩特市. */
export function cutsDivision(text: string, start: number, end: number): boolean {
  for (let from = Math.max(0, start - DEEPEST); from <= start; from++) {
    const until = from + fullNameAt(text, from)
    if (until > end && !(from === start && isVerbBefore(text, { start, end, until }))) return true
    if (from < start && from + (townNameAt(text, from)?.length ?? 0) > end) return true
  }
  return beginsTown(text, start, end)
}

/** Behind these no word of function but 原 can stand. */
const FIRST_IN_LIST = /[、到]/u

/**
 * True where a town's name begins with a word, and what the word leaves of it names no town: 和 of 和孚镇, not of 和平乡 beside a 平乡,
 * unless it comes first in its item.
 */
export function beginsTown(text: string, start: number, end: number): boolean {
  const name = townNameAt(text, start)
  if (name === null || name.length <= end - start) return false
  const rest = name.slice(end - start)
  if (text.charAt(start) !== '原' && (start === 0 || FIRST_IN_LIST.test(text.charAt(start - 1)))) return true
  return divisionsOfTown(rest).length === 0 && loadGazetteer().nameAt(rest, 0) === null
}

/** True for a word of two characters before a head, as which the name's unit and what follows it are read: 会同县长. */
const isVerbBefore = (text: string, at: { start: number; end: number; until: number }): boolean =>
  at.end - at.start > 1 && text.charAt(at.until) === '长'

/** True where a division's full name begins with the last character of a word and goes on behind it: 市长 of 石桥市长丰县. */
export const runsIntoDivision = (text: string, end: number): boolean => fullNameAt(text, end - 1) > 0

/** True where a division's full name begins: 白银区 in a list of places. */
export const isDivision = (text: string, at: number): boolean => fullNameAt(text, at) > 0
