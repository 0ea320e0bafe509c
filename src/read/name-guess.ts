import { plainName } from '../fact/name.ts'
import { isCompoundSurname, surnameWeight, surnameWord } from './lexicon.ts'
import { hanScore, partsScore } from './name-model.ts'
import { rightEndAt, verbEndAt } from './rules/right-ends.ts'
import { cutWords, isWord, wordEnd } from './words.ts'
import type { Names } from './name-index.ts'

/** What stands beside a possible name: a title before it, a weak one (代表), a group label, a neighbour in a list, a title after it, or nothing that tells. */
export type Anchor = 'TITLE' | 'WEAK' | 'LABEL' | 'LIST' | 'NAMED' | 'BARE'

export interface NameGuess {
  readonly end: number
  readonly score: number
  readonly kind: 'HAN' | 'PARTS' | 'DOTTED' | 'OPEN'
}

interface Place {
  readonly text: string
  readonly start: number
  /** No name goes beyond this offset; it is a delimiter or the text's end. */
  readonly limit: number
  readonly anchor: Anchor
  /** Names that surer places of the page have shown. */
  readonly known: Names
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
/** Least score of a name that no delimiter closes. */
const SOFT = -14.8
/** Bearers in a million below which a surname is rare, so that an ordinary word is likelier. */
const COMMON = 60
const DELIMITED = -0.4
const UNEXPECTED = -5.5
const KNOWN = 6
const LONGEST = 12
/** No name begins with these, though some are rare surnames in lists. */
const FUNCTION = /[的们在了之是不有这其各被把让并而或所一二两三四五六七八九十我你他她它您]/u
/** What is named after a person is no person: 某某委员工作室. */
const NAMESAKE = /^(?:同志|委员|代表|书记|先生)?(?:工作室|工作站|纪念馆|故居|陵园|基金|奖章|奖学金)/u
const HAN = /^[\p{Script=Han}〇]+$/u
const DOTS = /[·•・‧∙⋅．]/u
/** A dotted name begins here: no other reading stops before its dot. */
const DOT_AHEAD = /^[\p{Script=Han}]{1,9}[·•・‧∙⋅．]/u
/** No part of a dotted name before its dot. */
const OUTSIDE_DOTTED = /.[由与和及在向等的了]|[长任记席员]/u
const DOTTED = /^[\p{Script=Han}]{1,9}(?:[·•・‧∙⋅．][\p{Script=Han}]{1,9}){1,3}$/u

/** A dotted name with a verb inside is a name with words after it. */
function dottedScore(name: string): number {
  if (OUTSIDE_DOTTED.test(name.slice(0, name.search(DOTS)))) return -20
  const last = name.search(/[·•・‧∙⋅．][^·•・‧∙⋅．]*$/u)
  for (let at = last + 2; at < name.length; at++) if (verbEndAt(name, at) !== null) return -14
  return -6 - 0.2 * Math.max(0, name.length - 7)
}

function bare(name: string, points: readonly string[]): { score: number; kind: NameGuess['kind'] } | null {
  if (DOTTED.test(name)) return { score: dottedScore(name), kind: 'DOTTED' }
  if (!HAN.test(name)) return null
  const han = points.length <= 4 ? hanScore(points) : null
  const parts = points.length <= 10 ? partsScore(name) : null
  if (han !== null && (parts === null || han >= parts)) return { score: han, kind: 'HAN' }
  if (parts !== null) return { score: parts, kind: 'PARTS' }
  return points.length <= 6 ? { score: -2.5 - 2.9 * points.length, kind: 'OPEN' } : null
}

function right({ text, limit }: Place, end: number): number {
  if (end === limit) return DELIMITED
  return rightEndAt(text.slice(0, limit), end) ?? UNEXPECTED
}

/** A surname that is a preposition too (向, 对, 和) leads an ordinary word as often as a name. */
function prepositionCost({ text, start, anchor, limit }: Place, end: number): number {
  if (anchor === 'LABEL') return 0
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0)
  if (surnameWord(first) !== 'FUNCTION' && !/[向对]/u.test(first)) return 0
  const after = start + first.length
  if (anchor === 'TITLE' || anchor === 'WEAK') return end === limit ? 0 : -3.5
  return wordEnd(text, after) >= end && end - after > 1 ? -8 : anchor === 'BARE' ? -2 : 0
}

/** Whether nodejieba cuts an unknown stretch into ordinary words, or into the single characters that names are cut into. */
function openCost(name: string): number {
  const words = cutWords(name)
  return words.every((word) => word.length > 1) || words.some((word) => word.length > 2) ? -12 : -2
}

/** What an ordinary word at the same place takes from a guess. */
function wordCost(place: Place, end: number, kind: NameGuess['kind']): number {
  const { text, start, limit, anchor } = place
  const word = Math.min(wordEnd(text, start), limit)
  if (word > end) return anchor === 'BARE' ? -6 : -4
  if (anchor === 'WEAK' && word > start + 1) return -4
  if (kind === 'OPEN' && word > start) return openCost(text.slice(start, end))
  if (kind === 'PARTS' && word === end) return -5
  if (word === end && isWord(text.slice(start, end))) {
    if (anchor === 'TITLE' || anchor === 'LABEL') return -0.8
    return anchor === 'BARE' || surnameWeight(String.fromCodePoint(text.codePointAt(start) ?? 0)) < COMMON ? -5 : -1.6
  }
  return 0
}

/** All readings of a name at `start`, best first. */
export function nameGuesses(place: Place): NameGuess[] {
  const { text, start, limit, known } = place
  const dotted = DOT_AHEAD.test(text.slice(start, limit))
  const points: string[] = []
  const found: NameGuess[] = []
  for (let end = start; end < limit && points.length < LONGEST * 2;) {
    const point = String.fromCodePoint(text.codePointAt(end) ?? 0)
    points.push(point)
    end += point.length
    if (points.length < 2 || (dotted && !DOTS.test(text.slice(start, end)))) continue
    const name = text.slice(start, end)
    const isKnown = known.has(plainName(name))
    const itself = bare(name, points) ?? (isKnown ? { score: -8, kind: 'OPEN' as const } : null)
    if (itself === null) continue
    const score =
      itself.score +
      right(place, end) +
      (isKnown ? KNOWN : wordCost(place, end, itself.kind) + prepositionCost(place, end))
    found.push({ end, score, kind: itself.kind })
  }
  return found.sort((a, b) => b.score - a.score || a.end - b.end)
}

/** True when something says that the name is over: a delimiter, a word that follows names, or that the name is known. */
function isOver(place: Place, { end, score }: NameGuess): boolean {
  if (end === place.limit || place.known.has(plainName(place.text.slice(place.start, end)))) return true
  const least = place.anchor === 'TITLE' && verbEndAt(place.text, end) !== null ? SOFT - 1 : SOFT
  return score >= least && rightEndAt(place.text.slice(0, place.limit), end) !== null
}

/** True when what stands at `start` begins no name: a verb, a function word. */
function beginsNone(place: Place): boolean {
  const { text, start } = place
  if (startsKnown(place)) return false
  return (
    FUNCTION.test(text[start] ?? '') ||
    (verbEndAt(text, start) !== null && !isCompoundSurname(text.slice(start, start + 2)))
  )
}

/** Whether an unknown stretch may be a name here: after a title or label, or between delimiters in a list. */
function openFits({ text, start, anchor }: Place, delimited: boolean): boolean {
  if (/[省市州县区旗盟乡镇村各]/u.test(text[start] ?? '')) return false
  return anchor === 'TITLE' || anchor === 'LABEL' || (anchor === 'LIST' && delimited)
}

/** The best reading of a name at `start` when it is good enough for its anchor. */
export function nameAt(place: Place): { best: NameGuess; others: NameGuess[] } | null {
  if (beginsNone(place)) return null
  const [best, ...others] = nameGuesses(place).filter((guess) => isOver(place, guess))
  if (best === undefined || best.score < LEAST[place.anchor]) return null
  if (NAMESAKE.test(place.text.slice(best.end, best.end + 8))) return null
  const found = { best, others: others.slice(0, 3) }
  if (place.known.has(plainName(place.text.slice(place.start, best.end)))) return found
  const delimited = best.end === place.limit
  if (!delimited && place.anchor === 'LABEL' && best.score < -12.5) return null
  if (best.kind === 'OPEN' && !openFits(place, delimited)) return null
  if (place.anchor === 'BARE' && (delimited || verbEndAt(place.text, best.end) === null)) return null
  return found
}

/** True when a name that is known begins at the place, so that what looks like a verb there is none. */
function startsKnown({ text, start, known }: Place): boolean {
  for (let length = 2; length <= 4; length++) if (known.has(text.slice(start, start + length))) return true
  return false
}
