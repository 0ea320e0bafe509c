import { Beginnings } from './beginnings.ts'
import type { Division, Gazetteer, NameMatch } from './gazetteer.ts'
import { PairFilter } from './pair-filter.ts'
import { isWord } from './words.ts'

/** A division named at a place of a text. */
export interface RegionHit {
  readonly candidates: readonly Division[]
  readonly start: number
  readonly end: number
  /** True where the text has the full name. */
  readonly full: boolean
}

export interface RegionScan {
  readonly gazetteer: Gazetteer
  /** Year of the text; undefined when unknown. */
  readonly year: number | undefined
  /** Names of people, whose characters name no place. */
  readonly people: ReadonlySet<string>
}

/** True for a division that stood in the year, or stands today when no year is known. */
export const stood = ({ since, until }: Division, year: number | undefined): boolean =>
  year === undefined ? until === null : (since ?? 0) <= year && year <= (until ?? 9999) + 1

/** What a name means at the time of a text. */
interface DivisionMatch extends NameMatch {
  /** True where it is the full name of one of them. */
  readonly full: boolean
}

/** Which of the divisions of a name are meant: those that stood at the time; a short name may be that of one renamed since (康定), and in a text of an unknown year a full name that of one gone since. */
export function meantBy(name: string, all: readonly Division[], year: number | undefined): readonly Division[] {
  const standing = all.filter((one) => stood(one, year))
  if (standing.length > 0) return standing
  const later = all.filter((one) => one.until === null && one.name !== name)
  if (later.length > 0) return later
  return year === undefined ? all.filter((one) => one.name === name) : []
}

function matchOf(gazetteer: Gazetteer, name: string, year: number | undefined): DivisionMatch | null {
  const candidates = meantBy(name, gazetteer.named(name, year === undefined ? {} : { year }), year)
  if (candidates.length === 0) return null
  return { candidates, length: name.length, full: candidates.some((one) => one.name === name) }
}

/** What names mean in the year last asked about: the articles of a page are of one year, and name the same places. */
const meant: { gazetteer?: Gazetteer; year?: number | undefined; readonly names: Map<string, DivisionMatch | null> } = {
  names: new Map(),
}

/** Longest name of a division that begins at an offset, with those that are meant by it. */
export function divisionAt(
  { gazetteer, year }: Pick<RegionScan, 'gazetteer' | 'year'>,
  text: string,
  at: number,
): DivisionMatch | null {
  const name = gazetteer.mayBegin(text, at) ? gazetteer.nameAt(text, at) : null
  if (name === null) return null
  if (meant.gazetteer !== gazetteer || meant.year !== year) {
    Object.assign(meant, { gazetteer, year })
    meant.names.clear()
  }
  const known = meant.names.get(name)
  if (known !== undefined) return known
  const found = matchOf(gazetteer, name, year)
  meant.names.set(name, found)
  return found
}

/** True where a name's last character begins a word (建水 in 修建水库), but for that of a visit: 到富平调研. */
const endsWord = (text: string, end: number): boolean =>
  isWord(text.slice(end - 1, end + 1)) && !/^调[研查]/u.test(text.slice(end, end + 2))

/** True when a name's ends are parts of ordinary words: 建水 in 修建水库; right behind another division it begins a word of its own. */
const cutsWord = (text: string, { at, end }: Omit<Found, 'full'>, before = -1): boolean =>
  (at !== before && isWord(text.slice(at - 1, at + 1))) || endsWord(text, end)

/** After these a place is named. */
const LEADS_TO_PLACE = /[在到赴往于对向给从]/u

/** True where words end that a place may follow: 评选歙县劳动模范. */
const followsWord = (text: string, start: number): boolean =>
  LEADS_TO_PLACE.test(text.charAt(start - 1)) || isWord(text.slice(start - 2, start))

/** A full name of two characters (和县, 开县) is one only where nothing but a mark, a division or a word stands before it. */
const tooShort = (text: string, start: number, before: number): boolean =>
  start > 0 &&
  start !== before &&
  /\p{Script=Han}/u.test(text[start - 1] ?? '') &&
  (!followsWord(text, start) || cutsWord(text, { at: start, end: start + 2 }))

interface Begun {
  readonly people: ReadonlySet<string>
  readonly beginnings: Beginnings
  readonly filter: PairFilter
}

const begun = new WeakMap<ReadonlySet<string>, Begun>()

/** Where people's names may begin, worked out once for each set of people. */
function begunBy(people: ReadonlySet<string>): Begun {
  const found = begun.get(people) ?? { people, beginnings: new Beginnings(people), filter: new PairFilter([...people]) }
  begun.set(people, found)
  return found
}

/** Longest name of a person that hides the name of a place. */
const LONGEST_PERSON = 4

/** Length of the name of a person that begins at an offset; 0 where none does. */
function personAt({ people, beginnings, filter }: Begun, text: string, at: number): number {
  if (!filter.mayBegin(text, at)) return 0
  for (const length of beginnings.lengthsAt(text, at))
    if (length <= LONGEST_PERSON && people.has(text.slice(at, at + length))) return length
  return 0
}

/** Units of the text that is searched, 0 behind its end; one for all texts. */
let kept = new Uint16Array(0x1000)

/** A text's UTF-16 units, which are faster to go through than the text. */
function unitsOf(text: string): Uint16Array {
  if (text.length >= kept.length) kept = new Uint16Array(2 * text.length)
  for (let at = 0; at < text.length; at++) kept[at] = text.charCodeAt(at)
  kept[text.length] = 0
  return kept
}

interface Found {
  readonly at: number
  readonly end: number
  readonly full: boolean
}

/** True for a name that is none here; `before` and `named`: where the last division and the last person ended, after whom 会同 is a verb. */
function isRefused(text: string, { at, end, full }: Found, last: { before: number; named: number }): boolean {
  if (at === last.named && text.startsWith('会同', at)) return true
  if (!full) return cutsWord(text, { at, end }, last.before)
  return end - at === 2 && (tooShort(text, at, last.before) || /[和开]/u.test(text.charAt(at)))
}

/** All divisions that a text names, left to right. */
export function regionHits(scan: RegionScan, text: string): RegionHit[] {
  const found: RegionHit[] = []
  const names = begunBy(scan.people)
  const units = unitsOf(text)
  let before = -1
  let named = -1
  for (let at = 0; at < text.length;) {
    const pair = ((units[at] ?? 0) << 16) | (units[at + 1] ?? 0)
    if (!names.filter.mayBeginWith(pair) && !scan.gazetteer.mayBeginWith(pair)) {
      at++
      continue
    }
    const person = personAt(names, text, at)
    const match = divisionAt(scan, text, at)
    if (match === null || match.length <= person) {
      at += Math.max(person, 1)
      named = person === 0 ? named : at
      continue
    }
    const end = at + match.length
    const { candidates, full } = match
    if (isRefused(text, { at, end, full }, { before, named })) {
      at += 1
      continue
    }
    found.push({ candidates, start: at, end, full })
    before = end
    at = end
  }
  return found
}
