import { Beginnings } from './beginnings.ts'
import { once, seedRows } from './lexicon-file.ts'

const places = once(
  () =>
    new Map(
      ['tibetan', 'mongolian', 'uyghur-kazakh', 'yi']
        .flatMap((people) => seedRows(`names/${people}.tsv`))
        .map(([part = '', place = '']) => [part, place] as const),
    ),
)

/** True where a part of two characters stands that names without surname begin with: 四郎, 其其. */
export function beginsPart(text: string, at: number): boolean {
  const place = places().get(text.slice(at, at + 2))
  return place !== undefined && place !== 'end'
}

/** True where a part of two characters ends that names without surname end in: 顿珠, 南加. */
export const endsPart = (text: string, end: number): boolean => places().has(text.slice(end - 2, end))

const LONGEST_PART = 5

interface Parts {
  /** 1 for each UTF-16 unit that stands in some part. */
  readonly partly: Uint8Array
  /** For each UTF-16 unit that is a part by itself where it may stand, as a place in `kinds`; 0 for others. */
  readonly alone: Uint8Array
  readonly kinds: readonly (string | undefined)[]
  /** Where parts of several characters may begin. */
  readonly beginnings: Beginnings
}

const parts = once((): Parts => {
  const partly = new Uint8Array(0x10000)
  const alone = new Uint8Array(0x10000)
  const kinds = [undefined, ...new Set(places().values())]
  for (const [part, place] of places()) {
    for (let at = 0; at < part.length; at++) partly[part.charCodeAt(at)] = 1
    if (part.length === 1) alone[part.charCodeAt(0)] = kinds.indexOf(place)
  }
  const longer = [...places().keys()].filter((part) => part.length > 1 && part.length <= LONGEST_PART)
  return { partly, alone, kinds, beginnings: new Beginnings(longer) }
})

/** True where at least half of the characters stand in no part. */
function isStrange(text: string, start: number, end: number): boolean {
  const { partly } = parts()
  let strangers = 0
  for (let at = start; at < end; at++) if (partly[text.charCodeAt(at)] === 0) strangers++
  return strangers * 2 >= end - start
}

const START = -1.1
const PART = -1.9
const SYLLABLE = -1.5
const STRAY = -4.2

/** What a part gives; 0 where it may not stand: an `end` only ends a name that something stands before. */
function partScore(place: string | undefined, first: boolean, last: boolean): number {
  if (place === undefined || (place === 'end' && (first || !last))) return 0
  return PART + (place === 'syllable' ? SYLLABLE : 0)
}

/** UTF-16 units of the longest name that is asked about. */
const LONGEST_NAME = 64

/** The best way to cover each beginning of a name with parts: scores and stray characters by length. One for all names. */
class Cover {
  readonly scores = new Float64Array(LONGEST_NAME + 1)
  readonly strays = new Uint8Array(LONGEST_NAME + 1)

  begin(length: number): void {
    for (let at = 1; at <= length; at++) this.scores[at] = -Infinity
    this.scores[0] = START
    this.strays[0] = 0
  }

  /** Goes on from one length to another; of equal ways the one with the shortest last part stays. */
  take(from: number, to: number, by: { readonly score: number; readonly strays: number }): void {
    const score = (this.scores[from] ?? 0) + by.score
    if (score < (this.scores[to] ?? 0)) return
    this.scores[to] = score
    this.strays[to] = (this.strays[from] ?? 0) + by.strays
  }
}

const cover = new Cover()

function takeSingle(name: string, at: number): void {
  const { alone, kinds } = parts()
  const score = partScore(kinds[alone[name.charCodeAt(at)] ?? 0], at === 0, at + 1 === name.length)
  if (score < 0) cover.take(at, at + 1, { score, strays: 0 })
  else if ((cover.strays[at] ?? 0) < 2) cover.take(at, at + 1, { score: STRAY, strays: 1 })
}

/**
 * Score of a name made of Tibetan, Mongolian, Uyghur, Kazakh or Yi parts, one stray character allowed, that stands between two
 * offsets; null when it is not.
 */
export function partsScore(text: string, start = 0, end = text.length): number | null {
  if (end - start > LONGEST_NAME || isStrange(text, start, end)) return null
  const name = text.slice(start, end)
  cover.begin(name.length)
  const { beginnings } = parts()
  for (let at = 0; at < name.length; at++) {
    if (cover.scores[at] === -Infinity) continue
    takeSingle(name, at)
    for (const length of beginnings.lengthsAt(name, at)) {
      if (at + length > name.length) continue
      const place = places().get(name.slice(at, at + length))
      const score = partScore(place, at === 0, at + length === name.length)
      if (score < 0) cover.take(at, at + length, { score, strays: 0 })
    }
  }
  const strays = cover.strays[name.length] ?? 0
  const score = cover.scores[name.length] ?? -Infinity
  return score === -Infinity || strays * 2 >= name.length ? null : score
}
