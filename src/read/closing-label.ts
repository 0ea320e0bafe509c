import { labelsIn } from './label-scan.ts'
import type { Person, TitleWords } from './person.ts'
import { isWeakRank, ranksIn } from './rank-scan.ts'
import { titleWordsBefore } from './title-words.ts'

/** What closes a list and says what its people are: 等县领导, 等6位代表, 三位副县长. */
const AFTER_LIST =
  /^(?:等(?:[数几多两\d一二三四五六七八九十]*[名位])?|[几两\d一二三四五六七八九十]+[名位])(?<words>\p{Script=Han}{2,14})/u
/** What makes other words of a label: 县领导干部. */
const LONGER = /^(?:干部|班子|小组|机构|机关|部门|单位|的|企业|代表)/u
/** 等委员和专家 are one group, 等县领导和有关部门负责人 are two. */
const JOINED = /^[和及]/u

/** 等县领导 and 等委员 are labels, 等领导同志 only says that there were more. */
const UNTOLD = /^(?:有关)?(?:领导|领导同志|同志)$/u

function labelAt(text: string, start: number, end: number): TitleWords | null {
  const [found] = labelsIn(text, start, end)
  if (found?.words.start !== start || UNTOLD.test(found.words.text)) return null
  const rest = text.slice(found.words.end, found.words.end + 2)
  return LONGER.test(rest) || (found.weak && JOINED.test(rest)) ? null : found.words
}

/** The post that all of a list have: 副县长 of 甲、乙等副县长. */
function postAt(text: string, start: number, end: number): TitleWords | null {
  const [rank] = ranksIn(text, start, end)
  if (rank === undefined || isWeakRank(text.slice(rank.start, rank.end))) return null
  if (LONGER.test(text.slice(rank.end, rank.end + 2))) return null
  const words = titleWordsBefore(text, start, rank)
  return words.start === start ? words : null
}

/** Where those of a list are called on: 甲、乙等老同志家中. */
const AT_HOME = /家[中里].*$/u

/** The label or post that closes a list: 县领导 of 甲、乙等县领导; null where none does. */
function closingLabel(text: string, end: number): TitleWords | null {
  const match = AFTER_LIST.exec(text.slice(end, end + 20))
  const words = match?.groups?.['words']
  if (match === null || words === undefined) return null
  const start = end + match[0].length - words.length
  const last = start + words.replace(AT_HOME, '').length
  return labelAt(text, start, last) ?? postAt(text, start, last)
}

/** A label after a list (甲、乙等县领导) is that of those of the list who have no title of their own. */
export function labelBack(found: Person[], last: Person): void {
  const { text } = last.passage
  const label = closingLabel(text, last.end)
  if (label === null) return
  for (let index = found.length - 1; index >= 0; index--) {
    const one = found[index]
    const next = found[index + 1]
    if (one === undefined || (next !== undefined && !/^[、和与]$/u.test(text.slice(one.end, next.start)))) return
    if (one.titles.length + one.carried.length + one.labels.length > 0) return
    found[index] = { ...one, labels: [label] }
  }
}
