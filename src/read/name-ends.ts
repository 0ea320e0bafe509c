import { beginsPart } from './name-parts.ts'
import { isDot, isHan, unitsOf } from './han.ts'
import type { Place } from './name-place.ts'
import { firstDot, shapeOf, type NameShape } from './name-shape.ts'
import { rightEndAt, verbEndAt } from './rules/right-ends.ts'

/** An offset where a name may be over, for a delimiter, a word that follows names or a name that is known. */
export interface NameEnd {
  readonly end: number
  readonly kind: NameShape['kind']
  /** What shape and surroundings give, before ordinary words take their part: the score is this or less. */
  readonly most: number
  readonly isKnown: boolean
}

/** Most code points of a name, and of one without dots. */
const LONGEST = 24
const LONGEST_PLAIN = 10
const DELIMITED = -0.4
const UNEXPECTED = -5.5
const KNOWN = 6
/** Shape of a known name that is shaped like none. */
const SHAPELESS: NameShape = { score: -8, kind: 'OPEN' }

/** Score of what stands where a name ends; null where nothing says that it is over. */
const rightOf = ({ text, limit }: Place, end: number): number | null =>
  end === limit ? DELIMITED : rightEndAt(text, end, limit)

/** Where Chinese characters and dots end that begin at `start`, as far as names reach. */
function wholeUntil({ text, start, limit }: Place): number {
  let at = start
  while (at < limit && at < start + 2 * LONGEST) {
    const point = text.codePointAt(at) ?? 0
    if (!isHan(point) && !isDot(point)) return at
    at += unitsOf(point)
  }
  return at
}

/** Where nothing but what follows tells of a name, a verb has to follow as far as names reach. */
function verbAhead({ text, start, limit }: Place, longest: number): boolean {
  const last = Math.min(limit - 1, start + 2 * longest)
  for (let end = start + 1; end <= last; end++) if (verbEndAt(text, end) !== null) return true
  return false
}

/** What a name that ends so has to be told by: `right`, null for a known name only, is the score of what stands there. */
function endAt(
  place: Place,
  end: number,
  told: { points: number; right: number | null; whole: boolean },
): NameEnd | null {
  const { text, start, known } = place
  const { points, right, whole } = told
  const isKnown = known.isName(start, end) && (right !== null || known.begins(end) || !beginsPart(text, end))
  if (right === null && !isKnown) return null
  const shape = (whole ? shapeOf(text, { start, end, points }) : null) ?? (isKnown ? SHAPELESS : null)
  if (shape === null) return null
  return { end, kind: shape.kind, most: shape.score + (right ?? UNEXPECTED) + (isKnown ? KNOWN : 0), isKnown }
}

/** 所 before what somebody did is no part of the name: 县长甲所作的报告. */
const isDone = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '所' && /[作做提]/u.test(text.charAt(end))

/** 与 before guests is no part of the name: 县长甲与前来考察的乙座谈. */
const isWithGuests = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '与' && /^(?:前来|来[我本访]|到[我本访]|应邀|随团)/u.test(text.slice(end, end + 2))

/** True inside or behind a word that stands after names: 同志, 关于, 等. */
const isInside = (text: string, end: number): boolean =>
  isDone(text, end) ||
  isWithGuests(text, end) ||
  text.startsWith('同志', end - 2) ||
  text.startsWith('关于', end - 1) ||
  text.charAt(end - 1) === '等'

/** The offsets where a name that begins at the place may be over. */
export function nameEnds(place: Place): NameEnd[] {
  const { text, start, limit, anchor, known } = place
  const mayKnow = known.begins(start)
  const dot = firstDot(text, start, limit)
  const longest = mayKnow || dot >= 0 ? LONGEST : LONGEST_PLAIN
  const found: NameEnd[] = []
  if (anchor === 'BARE' && !mayKnow && !verbAhead(place, longest)) return found
  const whole = wholeUntil(place)
  const last = mayKnow ? limit : whole
  for (let end = start, points = 1; end < last && points <= longest; points++) {
    end += unitsOf(text.codePointAt(end) ?? 0)
    if (points < 2 || end <= dot || isInside(text, end)) continue
    const one = endAt(place, end, { points, right: rightOf(place, end), whole: end <= whole })
    if (one !== null) found.push(one)
  }
  return found
}
