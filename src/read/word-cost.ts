import { oneOf } from '../fact/units.ts'
import { functionWords, isCompoundSurname, mayStartCompound, surnameWeight } from './lexicon.ts'
import { once } from './lexicon-file.ts'
import type { NameEnd } from './name-ends.ts'
import type { Place } from './name-place.ts'
import { verbEndAt } from './rules/right-ends.ts'
import { cutWords, isWord, wordEnd } from './words.ts'

/** Bearers in a million below which a surname is rare, so that an ordinary word is likelier. */
const COMMON = 60

const prepositions = once(() => oneOf(['向', '对', ...functionWords()].join('')))

/** A surname that is a preposition too (向, 对, 和) leads an ordinary word as often as a name. */
function prepositionCost({ text, start, anchor, limit }: Place, { end, kind }: NameEnd): number {
  if (anchor === 'LABEL' || kind === 'PARTS') return 0
  if (!prepositions()(text.charCodeAt(start))) return 0
  const after = start + 1
  if (anchor === 'TITLE' || anchor === 'WEAK') return end === limit ? 0 : -3.5
  if (anchor === 'LIST' && end === limit && end - start > 2) return -3
  return wordEnd(text, after) >= end && end - after > 1 ? -8 : anchor === 'BARE' ? -2 : 0
}

/** Stretches whose words are kept; the same ones are asked about again and again on a page. */
const MOST_KEPT = 4096
const kept = new Map<string, number>()

/** What stands right after a post and tells of it. */
const NO_NAME =
  /^(?:职务|姓名|名单|单位|期间|会议|一职|职责|身份|人选|助理|同志|本人|热线|信箱|述职|讲话|批示|要求|会上)/u
/** What words take from a name that stands alone between a post and a delimiter. */
const TITLED = -6

/** What words take from a stretch shaped like no name; less of one that is titled. */
function openCost(name: string, titled: boolean): number {
  const cost = kept.get(name) ?? costOfWords(name)
  return titled && name.length < 4 && !NO_NAME.test(name) ? Math.max(cost, TITLED) : cost
}

/** Whether nodejieba cuts an unknown stretch into ordinary words, or into the single characters that names are cut into. */
function costOfWords(name: string): number {
  const words = cutWords(name)
  const cost = words.every((word) => word.length > 1) || words.some((word) => word.length > 2) ? -12 : -2
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(name, cost)
  return cost
}

/** True where a surname stands that few have. */
const isRare = (text: string, start: number): boolean =>
  surnameWeight(String.fromCodePoint(text.codePointAt(start) ?? 0)) < COMMON

/** A whole word as a name: a rare surname's is hardly one, and without an anchor none is. */
function wholeWordCost({ text, start, anchor }: Place): number {
  if (anchor === 'TITLE' || anchor === 'LABEL') return -0.8
  return anchor === 'BARE' || isRare(text, start) ? -5 : -1.6
}

/** True between a post and a delimiter or a verb. */
const isTitled = ({ text, limit, anchor }: Place, end: number): boolean =>
  anchor === 'TITLE' && (end === limit || verbEndAt(text, end) !== null)

/** What a word that goes on beyond the name takes from it. */
const longerCost = ({ text, start, anchor }: Place, kind: NameEnd['kind']): number =>
  anchor === 'BARE' || (kind === 'HAN' && isRare(text, start)) ? -6 : -4

/** What an ordinary word that begins at the same place takes from a name. */
function ownCost(place: Place, { end, kind }: NameEnd): number {
  const { text, start, limit, anchor } = place
  const word = Math.min(wordEnd(text, start), limit)
  if (word > end) return longerCost(place, kind)
  if (word === start) return 0
  const compound = word === start + 2 && mayStartCompound(text, start) && isCompoundSurname(text.slice(start, word))
  if (anchor === 'WEAK' && word > start + 1 && !compound) return -4
  if (kind === 'OPEN') return openCost(text.slice(start, end), isTitled(place, end))
  if (word !== end) return 0
  if (kind === 'PARTS') return end - start > 2 || anchor === 'TITLE' || anchor === 'LABEL' ? -1 : -5
  return isWord(text.slice(start, end)) ? wholeWordCost(place) : 0
}

/** What ordinary words take from the score of a name that ends so; 0 or less. */
export function wordCost(place: Place, nameEnd: NameEnd): number {
  return nameEnd.isKnown ? 0 : ownCost(place, nameEnd) + prepositionCost(place, nameEnd)
}
