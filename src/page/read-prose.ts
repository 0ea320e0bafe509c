import { oneOf } from '../fact/units.ts'
import { lengthOf } from './character.ts'
import { creditOf } from './credit.ts'
import type { Credit } from './credit.ts'
import { boundsOf, sliceFlat, withoutRanges } from './flat.ts'
import { GAP } from './layout.ts'
import type { Byline, Dateline, FlatText } from './layout.ts'
import { datelineOf } from './rules/dateline.ts'
import { signedLead } from './signed-lead.ts'

/** A paragraph freed of what credits its makers. */
export interface Prose {
  readonly flat: FlatText
  readonly dateline: Dateline | null
  readonly bylines: readonly Byline[]
  /** It opens as only an article's first paragraph does. */
  readonly opens: boolean
  /** It breaks off here and goes on on another page. */
  readonly jumps: boolean
  /** Its last words name who wrote it. */
  readonly signed: boolean
}

/** Longest bracket that may be a credit, in flat units. */
const BRACKET = 160
/** Units at a paragraph's end in which a credit without brackets may stand. */
const TAIL = 60
const JUMP = /^(?:下转|上接|紧接|转|接)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版/u
const ROLE = /^[□■]?(?:本报|本网|本台|特约|特派|实习|见习|首席|全媒体|融媒体){0,3}(?:记者|通讯员|评论员|作者)/u

/** True when the credit is not only a picture's. */
export const writes = (credit: string): boolean => !/[摄图像]/u.test(credit) || credit.includes('文')

/** What a bracket says of the text, or of another one: （贺电全文另发）. */
const REMARK = /^.{0,8}(?:全文|另发|另文|附后|从略|详见|下同)/u

interface Taken {
  readonly cuts: (readonly [number, number])[]
  readonly bylines: Byline[]
  /** Flat units where 下转 or 上接 stands. */
  readonly jumps: number[]
}

const takeDateline = (flat: FlatText): { dateline: Dateline | null; length: number } => {
  const match = datelineOf(flat.text, (unit) => (flat.gaps[unit] ?? GAP.none) !== GAP.none)
  if (match === null) return { dateline: null, length: 0 }
  const { start, end } = boundsOf(sliceFlat(flat, 0, match.length))
  return { dateline: { agency: match.agency, place: match.place, date: match.date, start, end }, length: match.length }
}

/** Whom a bracket credits; one without a word for what they did does only where it `signs`. */
const signedIn = (credit: Credit | null, signs: boolean): readonly Byline[] => {
  const bylines = credit?.bylines ?? []
  return credit?.role === true || (signs && bylines.every(({ name }) => name.length <= 4 || name.includes('·')))
    ? bylines
    : []
}

/** What a site leaves of a table behind the text. */
const CELL_END = /[|｜]$/u

/** Credits in brackets, wherever they stand; at the very end and right behind the dateline, which ends at `filed`, a bare signature too. */
const takeBrackets = (flat: FlatText, filed: number, into: Taken): void => {
  const { text } = flat
  const last = text.replace(CELL_END, '').length
  for (let open = text.indexOf('（'); open >= 0; open = text.indexOf('（', open + 1)) {
    const close = text.slice(open, open + BRACKET).indexOf('）')
    if (close < 0) continue
    const end = open + close + 1
    if (JUMP.test(text.slice(open + 1, end))) {
      into.cuts.push([open, end])
      into.jumps.push(open)
      continue
    }
    if (REMARK.test(text.slice(open + 1, end - 1))) continue
    const signs = (filed > 0 && open === filed) || (end === last && /[。！？”]/u.test(text.charAt(open - 1)))
    const bylines = signedIn(creditOf(flat, open + 1, end - 1), signs)
    if (bylines.length === 0) continue
    into.cuts.push([open, end === last ? text.length : end])
    into.bylines.push(...bylines)
  }
}

/** Nothing but the text follows. */
const REPORTS = /报道[：，]$/u

/** What a reporter did: 记者从会上获悉. */
const TELLS = /记者(?:从|在|近日|日前|[昨今][日天]|来到|走进|了解|获悉|看到|采访到)/u

const opensCredit = (opening: string): boolean => ROLE.test(opening) && !TELLS.test(opening)

/** A credit that begins at `from` may end there: at a blank, a mark or its last word. */
const mayEnd = ({ text, gaps }: FlatText, from: number, end: number): boolean =>
  (gaps[end] ?? GAP.none) !== GAP.none || /[：，/]/u.test(text.charAt(end)) || text.slice(from, end).endsWith('报道')

/** A credit without brackets that opens the paragraph or follows its dateline: 记者 甲 乙 报道. It ends at a space or a mark. */
const takeLead = (flat: FlatText, from: number, into: Taken): void => {
  if (!opensCredit(flat.text.slice(from, from + 16))) return
  let best: { end: number; bylines: readonly Byline[] } | null = null
  for (let end = from + 4; end <= Math.min(flat.text.length - 1, from + TAIL); end++) {
    if (!mayEnd(flat, from, end)) continue
    const credit = creditOf(flat, from, end)
    if (credit === null) break
    if (credit.bylines.length > 0 && credit.bylines.every(({ name }) => lengthOf(name) <= 4 || name.includes('·')))
      best = { end, bylines: credit.bylines }
    if (best !== null && REPORTS.test(flat.text.slice(from, end + 1))) break
  }
  if (best === null) return
  const mark = /[：，]/u.test(flat.text.charAt(best.end)) ? 1 : 0
  into.cuts.push([from, best.end + mark])
  into.bylines.push(...best.bylines)
}

/** Where a bracket closes that blanks part from what follows, from `within` on; -1 where none does. */
const bracketBefore = (flat: FlatText, within: number): number => {
  const at = flat.text.lastIndexOf('）')
  return at >= within && (flat.gaps[at + 1] ?? GAP.none) !== GAP.none ? at - within : -1
}

const isStop = oneOf('。！？”」')

/** Where the last of the marks stands that may end a sentence; -1 where none does. */
const lastStop = (text: string): number => {
  let at = text.length - 1
  while (at >= 0 && !isStop(text.charCodeAt(at))) at--
  return at
}

/** A credit without brackets after the last sentence: 。本报记者 甲 摄 */
const takeTail = (flat: FlatText, into: Taken): void => {
  const { text } = flat
  const within = Math.max(0, text.length - TAIL)
  const tail = text.slice(within)
  const stop = Math.max(lastStop(tail), bracketBefore(flat, within))
  if (stop < 0 || within + stop + 1 >= text.length) return
  const from = within + stop + 1
  if (into.cuts.some(([, end]) => end > from)) return
  const credit = creditOf(flat, from, text.length)
  if (credit === null || !credit.role || credit.bylines.length === 0) return
  into.cuts.push([from, text.length])
  into.bylines.push(...credit.bylines)
}

/** Step 6: takes datelines, credits and 下转第二版 out of a paragraph. */
export const readProse = (flat: FlatText): Prose => {
  const { dateline, length } = takeDateline(flat)
  const taken: Taken = { cuts: length > 0 ? [[0, length]] : [], bylines: [], jumps: [] }
  takeLead(flat, length, taken)
  const signature = taken.bylines.length === 0 ? signedLead(flat, length) : null
  if (signature !== null) {
    taken.cuts.push([length, signature.end])
    taken.bylines.push(signature.byline)
  }
  const led = taken.bylines.length > 0
  takeBrackets(flat, length, taken)
  takeTail(flat, taken)
  const cuts = taken.cuts.toSorted((one, other) => one[0] - other[0])
  const last = cuts.at(-1)
  const from = taken.jumps.includes(0)
  const opens = from || dateline !== null || led || (cuts[0]?.[0] === 0 && taken.bylines.length > 0)
  return {
    flat: withoutRanges(flat, cuts.flat()),
    dateline,
    bylines: taken.bylines,
    opens,
    jumps: taken.jumps.some((at) => at > 0),
    signed: taken.bylines.length > 0 && last?.[1] === flat.text.length && writes(flat.text.slice(last[0])),
  }
}
