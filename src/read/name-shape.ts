import { isDot, isHan, unitsOf } from './han.ts'
import { hanScore, isTransliterated } from './name-model.ts'
import { partsScore } from './name-parts.ts'
import { wordEndAt } from './rules/right-ends.ts'

/** How characters are shaped like a name: surname and given name, parts of one people's names, with dots, or not at all. */
export interface NameShape {
  readonly score: number
  /** `LONG`: four characters, the first a surname's, that are one name in a list alone. */
  readonly kind: 'HAN' | 'PARTS' | 'DOTTED' | 'OPEN' | 'LONG'
}

/** No part of a dotted name before its dot. */
const OUTSIDE_DOTTED = /.(?:[由与和及在向等的了对]|会见|接见|陪同|看望)|[长任记席员]/u
/** A dotted name that seems to end so goes before the word. */
const AFTER_NAME = /[和与及向为由在对因作]$/u
/** No last part of a dotted name has these after its first character. */
const INSIDE_NONE = /[在的了等年月也]/u
const DOTTED = /^\p{Script=Han}{1,9}(?:[·•・‧∙⋅．]\p{Script=Han}{1,9}){1,3}$/u
const DOTS = /[·•・‧∙⋅．]/u

/** Two words of a site's or an event's name: 江口·柳湖文化广场. */
const SITE = /^(?:中国|全国|世界|国际)|(?:广场|大桥|公园|景区|小镇|中心|大道|大厦|论坛|集团|公司|[省市县区])$/u

/** A dotted name with a verb inside is a name with words after it. */
function dottedScore(name: string): number {
  if (OUTSIDE_DOTTED.test(name.slice(0, name.search(DOTS))) || SITE.test(name)) return -20
  let last = name.length - 1
  while (!isDot(name.charCodeAt(last))) last--
  for (let at = last + 2; at < name.length; at++) if (wordEndAt(name, at) !== null) return -14
  if (AFTER_NAME.test(name) || INSIDE_NONE.test(name.slice(last + 2))) return -10
  return -6 - 0.2 * Math.max(0, name.length - 7)
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDot(text.charCodeAt(at))) return true
  return false
}

/** Characters that are shaped like no name, and may be one all the same where few others can stand. */
function openShape(name: string, points: number): NameShape | null {
  if (points > 8) return null
  if (points > 2 && isTransliterated(name)) return { score: -5.5 - 0.9 * points, kind: 'OPEN' }
  return points <= 6 ? { score: -2.5 - 2.9 * points, kind: 'OPEN' } : null
}

/** Characters of a name that begins like a surname and seldom is one of surname and given name: 阿洛尔布. */
const LONG = 4

function likelier(han: NameShape, text: string, at: { start: number; end: number; points: number }): NameShape {
  const open = at.points === LONG ? openShape(text.slice(at.start, at.end), at.points) : null
  return open !== null && open.score > han.score ? { score: open.score, kind: 'LONG' } : han
}

/**
 * How well the characters between two offsets are by themselves shaped like a name; null when they are none. `points`: how many
 * there are.
 */
export function shapeOf(text: string, at: { start: number; end: number; points: number }): NameShape | null {
  const { start, end, points } = at
  if (hasDot(text, start, end)) {
    const name = text.slice(start, end)
    return DOTTED.test(name) ? { score: dottedScore(name), kind: 'DOTTED' } : null
  }
  const han = points <= 4 ? hanScore(text, start, end) : null
  const parts = points <= 10 ? partsScore(text, start, end) : null
  if (han !== null && (parts === null || han >= parts)) return likelier({ score: han, kind: 'HAN' }, text, at)
  if (parts !== null) return { score: parts, kind: 'PARTS' }
  return openShape(text.slice(start, end), points)
}

/** Most characters before the first dot. */
const FIRST_PART = 9

/** A word before which the name of two or three characters ends whose bearer comes with, or does something to, one with a dotted name. */
const COMES_WITH =
  /^\p{Script=Han}{2,3}(?:[在对与率]|向(?!阳)|会[见晤]|接见|陪同|拜会|看望|慰问|欢迎|主持|带领)\p{Script=Han}/u

/** Offset of the dot of a dotted name that begins at `start`, before which no other reading stops; -1 where none does. */
export function firstDot(text: string, start: number, limit: number): number {
  let at = start
  for (let points = 0; at < limit; points++) {
    const point = text.codePointAt(at) ?? 0
    if (isDot(point)) return points > 0 && !COMES_WITH.test(text.slice(start, at)) ? at : -1
    if (points === FIRST_PART || !isHan(point)) return -1
    at += unitsOf(point)
  }
  return -1
}
