import { plainName } from '../fact/name.ts'
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

/** An offset where a name may be over, whatever its characters are. */
interface Over {
  readonly end: number
  /** Score of what stands there; null for a known name only. */
  readonly right: number | null
  readonly isKnown: boolean
  readonly points: number
  /** Only Chinese characters and dots lie in between. */
  readonly whole: boolean
}

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

/** Every offset where a name may be over, as far as names reach. `mayKnow`: a known name begins with the same character. */
function oversOf(place: Place, mayKnow: boolean): Over[] {
  const { text, start, limit, known } = place
  const dot = firstDot(text, start, limit)
  const whole = wholeUntil(place)
  const longest = mayKnow || dot >= 0 ? LONGEST : LONGEST_PLAIN
  const found: Over[] = []
  for (let end = start, points = 1; end < (mayKnow ? limit : whole) && points <= longest; points++) {
    end += unitsOf(text.codePointAt(end) ?? 0)
    if (points < 2 || end <= dot || text.startsWith('同志', end - 2)) continue
    const isKnown = mayKnow && known.has(plainName(text.slice(start, end)))
    const right = rightOf(place, end)
    if (right !== null || isKnown) found.push({ end, points, whole: end <= whole, right, isKnown })
  }
  return found
}

/** Where nothing but what follows tells of a name, a verb has to follow. */
const mayStand = ({ text, limit, anchor }: Place, overs: readonly Over[]): boolean =>
  anchor !== 'BARE' || overs.some(({ end, isKnown }) => isKnown || (end < limit && verbEndAt(text, end) !== null))

function shaped({ text, start }: Place, { end, right, isKnown, points, whole }: Over): NameEnd | null {
  const name = text.slice(start, end)
  const shape = (whole ? shapeOf(name, points) : null) ?? (isKnown ? SHAPELESS : null)
  if (shape === null) return null
  return { end, kind: shape.kind, most: shape.score + (right ?? UNEXPECTED) + (isKnown ? KNOWN : 0), isKnown }
}

/** The offsets where a name that begins at the place may be over. */
export function nameEnds(place: Place): NameEnd[] {
  const overs = oversOf(place, place.known.begin(place.text.charCodeAt(place.start)))
  const found: NameEnd[] = []
  if (!mayStand(place, overs)) return found
  for (const over of overs) {
    const end = shaped(place, over)
    if (end !== null) found.push(end)
  }
  return found
}
