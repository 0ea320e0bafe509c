import { oneOf } from '../fact/units.ts'
import { firstOf } from './beginnings.ts'
import { isCompoundSurname, mayStartCompound } from './lexicon.ts'
import { once, seedRows } from './lexicon-file.ts'
import { hanScore } from './name-model.ts'
import { nameEnds, type NameEnd } from './name-ends.ts'
import type { Anchor, Place } from './name-place.ts'
import { beginsPart, endsPart } from './name-parts.ts'
import type { NameShape } from './name-shape.ts'
import { functionAt, verbEndAt } from './rules/right-ends.ts'
import { isDivision } from './whole-division.ts'
import { wordCost } from './word-cost.ts'

export interface NameGuess {
  readonly end: number
  readonly score: number
  readonly kind: NameShape['kind']
}

/** Least score at which a guess is a name. */
const LEAST: Readonly<Record<Anchor, number>> = {
  TITLE: -17,
  WEAK: -13.5,
  LABEL: -17,
  LIST: -14.5,
  NAMED: -16,
  BARE: -11.5,
}
/** Least score of a name that no delimiter closes, and of one between a title and a verb. */
const SOFT = -14.8
const HELD = SOFT - 1
/** Least score of a name after a label that no delimiter closes. */
const LABELLED = -12.5
/** No name begins with these, though some are rare surnames in lists. */
const isFunction = oneOf('又再还也仍的们在了之是不有这其各被把让并而或所一二两三四五六七八九十我你他她它您')
/** What is named after a person is no person: 某某委员工作室. */
const NAMESAKE = /^(?:同志|委员|代表|书记|先生)?(?:工作室|工作站|纪念馆|故居|陵园|基金|奖章|奖学金)/u
/** What a list of those present ends its items with, no name: 老干部代表. */
const MEMBERS =
  /^(?:[省市州县区旗盟地镇乡纪团党]委|师[党机直属市]|[及与][主其各有]|原[省市州县区旗盟]|为首|代表|成员|人员|队员|干部|单位|班子|部门|机构|企业|全体|部分|有关|相关|各界|特别|迎春|迎新|家[中里属])/u
const groupAt = once(() => firstOf(seedRows('names/ethnic-groups.tsv').map(([name = '']) => name)))
const joins = oneOf('和与及')

/** A people's name, also behind a word that joins it to others: 汉族, 和壮族. */
const isPeople = (text: string, start: number): boolean =>
  groupAt()(text, joins(text.charCodeAt(start)) ? start + 1 : start) !== undefined

/** Score of a name that is likely one by its shape alone. */
const SURE = -9.5
const isUnit = oneOf('省市州县区旗盟乡镇村各')

/** True when a name that is known begins at the place, so that what looks like a verb there is none. */
function startsKnown({ start, known }: Place): boolean {
  if (!known.begins(start)) return false
  for (let length = 2; length <= 4; length++) if (known.isName(start, start + length)) return true
  return false
}

const comes = oneOf('来赴到抵')
/** Coming to a place that is told by one character, no name: 市领导来沈视察. */
const COMING =
  /^[来赴到抵]\p{Script=Han}(?:视察|调研|考察|检查|慰问|访问|指导|参观|督查|督导|学习|走访|参加|出席|洽谈|投资|交流|做客|表示\p{Script=Han}{0,6}(?:欢迎|感谢))/u

const isComing = (text: string, at: number): boolean =>
  comes(text.charCodeAt(at)) && COMING.test(text.slice(at, at + 12))

/** A division's unit after 和 begins the next body of a list: 县政协主席和市有关部门. */
const NEXT_BODY =
  /^[和与及](?:[省市州县区旗盟乡镇]|(?:常务)?副(?:书记|主任|主席|[省市州县区乡镇]长)|书记[、，]|主任[、，]|主席[、，])/u

/** What somebody did later, no name: 在当选县委书记后讲话. */
const LATER = /^[后时](?:讲话|发言|表态|表示|指出|强调|主持|致辞|出席|参加|前往|离开|返回|说)/u

/** A county of one character with a body of its own, which looks like a name where the character is a surname: 赵县委书记. */
const COUNTY = /^\p{Script=Han}县(?:委(?![派托员任])|政府|政协|人大|人民|纪委|监委|法院|检察院|人武部|公安局)/u
const isCounty = (text: string, at: number): boolean => text[at + 1] === '县' && COUNTY.test(text.slice(at, at + 5))

/** Adverbs that stand before what is done, so that one before a delimiter is a name: 副县长曾经，. */
const ADVERB = /^(?:曾经|周密|简要|严格|严肃|严密|全面|全力|高度|高效)/u
const isAdverbAlone = ({ text, start, limit, anchor }: Place): boolean =>
  anchor === 'TITLE' && limit === start + 2 && ADVERB.test(text.slice(start, limit))

/** A name that is a word which never stands before such a verb: 县纪委常委周密宣读方案. */
const BEFORE_DEED = /^周密(?:宣读|主持|出席|参加|列席|发言|讲话|致辞|通报|汇报|陪同|宣布)/u
const isBeforeDeed = ({ text, start, anchor }: Place): boolean =>
  (anchor === 'TITLE' || anchor === 'WEAK') && BEFORE_DEED.test(text.slice(start, start + 4))

/** True when what stands at the place begins no name: a verb, a function word. */
function beginsNone(place: Place): boolean {
  const { text, start } = place
  if (NEXT_BODY.test(text.slice(start, start + 4))) return !startsKnown(place)
  if (MEMBERS.test(text.slice(start, start + 2)) || isPeople(text, start)) return true
  if (LATER.test(text.slice(start, start + 3))) return !startsKnown(place)
  if (isCounty(text, start) || isDivision(text, start)) return !startsKnown(place)
  if (isFunction(text.charCodeAt(start))) return !startsKnown(place) && !beginsPart(text, start)
  if (isAdverbAlone(place) || isBeforeDeed(place)) return false
  if (verbEndAt(text, start) === null && !functionAt(text, start) && !isComing(text, start)) return false
  return !startsKnown(place) && !(mayStartCompound(text, start) && isCompoundSurname(text.slice(start, start + 2)))
}

const LISTED = /^\p{Script=Han}{2,3}$/u

/** True where the list goes on with what is by its shape one more name, up to a delimiter or a verb. */
function goesOn(text: string, end: number): boolean {
  if (text[end] !== '、') return false
  return [end + 4, end + 3].some((next) => {
    const name = text.slice(end + 1, next)
    const over = /[、，和及]/u.test(text.charAt(next)) || verbEndAt(text, next) !== null
    return over && LISTED.test(name) && (hanScore(name) ?? -Infinity) > SURE
  })
}

/** Whether an unknown stretch may be a name here: after a title or label, or between delimiters in a list. */
function openFits({ text, start, anchor, limit }: Place, end: number): boolean {
  const delimited = end === limit
  if (isUnit(text.charCodeAt(start))) return false
  return (
    anchor === 'TITLE' ||
    anchor === 'LABEL' ||
    (anchor === 'LIST' && delimited && (end - start > 2 || goesOn(text, end)))
  )
}

/** The last character of a small place's name, hardly ever of a given name. */
const SETTLEMENT = /[乡镇县村]$|嘎查$|社区$|小区$|街道$/u
const endsSettlement = oneOf('乡镇县村查区道')
const isSettled = (text: string, end: number): boolean =>
  endsSettlement(text.charCodeAt(end - 1)) && SETTLEMENT.test(text.slice(end - 2, end))

/** What posts end in. */
const POST = /[委长员记任]/u

/** Whether four characters that begin like a surname may be a name here: alone between the marks of a list. */
const longFits = ({ text, start, anchor, limit }: Place, { end, kind, isKnown }: NameEnd): boolean =>
  kind !== 'LONG' ||
  isKnown ||
  (anchor === 'TITLE' && endsPart(text, end) && (end === limit || verbEndAt(text, end) !== null)) ||
  (end === limit &&
    (anchor === 'LABEL' || anchor === 'LIST' || (anchor === 'TITLE' && text[end] === '、')) &&
    !isUnit(text.charCodeAt(start)) &&
    !POST.test(text[end - 1] ?? ''))

/** Where one is and what one does there: 甲在江口参加活动. */
const AWAY = /^在\p{Script=Han}{2,12}?(?:参加|出席|主持|会见|调研|考察|视察|检查|慰问|看望)/u
const actsAway = (text: string, end: number): boolean =>
  text.charAt(end) === '在' && AWAY.test(text.slice(end, end + 16))

/** Whether a name that has this score, or at most this one, and ends so is one here. */
function fits(place: Place, { end, kind, isKnown }: NameEnd, score: number): boolean {
  if (score < LEAST[place.anchor]) return false
  if (isKnown) return true
  if (place.anchor !== 'TITLE' && end - place.start > 2 && isSettled(place.text, end)) return false
  const delimited = end === place.limit
  if (!delimited && place.anchor === 'LABEL' && score < LABELLED) return false
  if (kind === 'OPEN' && !openFits(place, end)) return false
  return place.anchor !== 'BARE' || (!delimited && (verbEndAt(place.text, end) !== null || actsAway(place.text, end)))
}

/** The least score at which something but a delimiter or knowing the name says that it is over. */
function leastOver(place: Place, { end, isKnown }: NameEnd): number {
  if (isKnown || end === place.limit) return -Infinity
  return place.anchor === 'TITLE' && verbEndAt(place.text, end) !== null ? HELD : SOFT
}

/** The best reading of a name at a place, and those that lost. */
export interface Guessed {
  readonly best: NameGuess
  readonly others: readonly NameGuess[]
}

interface Scored {
  readonly one: NameEnd
  readonly score: number
}

const guessOf = ({ one, score }: Scored): NameGuess => ({ end: one.end, score, kind: one.kind })

/** So many readings are told. */
const MOST = 4

function guess(place: Place): Guessed | null {
  if (beginsNone(place)) return null
  const ends = nameEnds(place).filter((one) => longFits(place, one))
  if (!ends.some((one) => fits(place, one, one.most))) return null
  const scored: Scored[] = []
  for (const one of ends) {
    const least = leastOver(place, one)
    const score = one.most < least ? -Infinity : one.most + wordCost(place, one)
    if (score >= least) scored.push({ one, score })
  }
  if (scored.length > 1) scored.sort((a, b) => b.score - a.score || a.one.end - b.one.end)
  const [first] = scored
  if (first === undefined || !fits(place, first.one, first.score)) return null
  if (NAMESAKE.test(place.text.slice(first.one.end, first.one.end + 8))) return null
  return { best: guessOf(first), others: scored.slice(1, MOST).map(guessOf) }
}

/** Guesses of one text that hang on no known name, by place and anchor. */
export type KeptGuesses = Map<number, { readonly limit: number; readonly guessed: Guessed | null }>

const ANCHORS: readonly Anchor[] = ['TITLE', 'WEAK', 'LABEL', 'LIST', 'NAMED', 'BARE']

/**
 * The best reading of a name at a place when it is good enough for its anchor; null when none is. What hangs on no known name
 * is worked out once and taken from `kept` in later sweeps over the text.
 */
export function nameAt(place: Place, kept: KeptGuesses): Guessed | null {
  const { start, limit, anchor, known } = place
  if (known.begins(start)) return guess(place)
  const key = start * ANCHORS.length + ANCHORS.indexOf(anchor)
  const found = kept.get(key)
  if (found?.limit === limit) return found.guessed
  const guessed = guess(place)
  kept.set(key, { limit, guessed })
  return guessed
}
