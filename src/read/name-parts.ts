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

const LONGEST_PART = 5

interface Parts {
  /** 1 for each UTF-16 unit that stands in some part. */
  readonly partly: Uint8Array
  /** 1 for each UTF-16 unit that is a part by itself. */
  readonly alone: Uint8Array
  /** Where parts of several characters may begin. */
  readonly beginnings: Beginnings
}

const parts = once((): Parts => {
  const partly = new Uint8Array(0x10000)
  const alone = new Uint8Array(0x10000)
  for (const part of places().keys()) {
    for (let at = 0; at < part.length; at++) partly[part.charCodeAt(at)] = 1
    if (part.length === 1) alone[part.charCodeAt(0)] = 1
  }
  const longer = [...places().keys()].filter((part) => part.length > 1 && part.length <= LONGEST_PART)
  return { partly, alone, beginnings: new Beginnings(longer) }
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
function partScore(part: string, first: boolean, last: boolean): number {
  const place = places().get(part)
  if (place === undefined || (place === 'end' && (first || !last))) return 0
  return PART + (place === 'syllable' ? SYLLABLE : 0)
}

/** The best way to cover each beginning of a name with parts: scores and stray characters by length. */
class Cover {
  readonly scores: Float64Array
  readonly strays: Uint8Array

  constructor(length: number) {
    this.scores = new Float64Array(length + 1).fill(-Infinity)
    this.strays = new Uint8Array(length + 1)
    this.scores[0] = START
  }

  /** Goes on from one length to another; of equal ways the one with the shortest last part stays. */
  take(from: number, to: number, by: { readonly score: number; readonly strays: number }): void {
    const score = (this.scores[from] ?? 0) + by.score
    if (score < (this.scores[to] ?? 0)) return
    this.scores[to] = score
    this.strays[to] = (this.strays[from] ?? 0) + by.strays
  }
}

function takeSingle(cover: Cover, name: string, at: number): void {
  const own = parts().alone[name.charCodeAt(at)] === 1
  const score = own ? partScore(name.charAt(at), at === 0, at + 1 === name.length) : 0
  if (score < 0) cover.take(at, at + 1, { score, strays: 0 })
  else if ((cover.strays[at] ?? 0) < 2) cover.take(at, at + 1, { score: STRAY, strays: 1 })
}

/**
 * Score of a name made of Tibetan, Mongolian, Uyghur, Kazakh or Yi parts, one stray character allowed, that stands between two
 * offsets; null when it is not.
 */
export function partsScore(text: string, start = 0, end = text.length): number | null {
  if (isStrange(text, start, end)) return null
  const name = text.slice(start, end)
  const cover = new Cover(name.length)
  for (let at = 0; at < name.length; at++) {
    if (cover.scores[at] === -Infinity) continue
    takeSingle(cover, name, at)
    for (const length of parts().beginnings.lengthsAt(name, at)) {
      if (at + length > name.length) continue
      const score = partScore(name.slice(at, at + length), at === 0, at + length === name.length)
      if (score < 0) cover.take(at, at + length, { score, strays: 0 })
    }
  }
  const strays = cover.strays[name.length] ?? 0
  const score = cover.scores[name.length] ?? -Infinity
  return score === -Infinity || strays * 2 >= name.length ? null : score
}
