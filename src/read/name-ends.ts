import { plainName } from '../fact/name.ts'
import { isDot, isHan } from './han.ts'
import type { Place } from './name-place.ts'
import { firstDot, shapeOf, type NameShape } from './name-shape.ts'
import { rightEndAt } from './rules/right-ends.ts'

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

interface Walk {
  readonly place: Place
  /** A known name begins with the same character. */
  readonly mayKnow: boolean
  /** Offset of the dot that the name goes beyond; -1 where no dotted name begins. */
  readonly dot: number
  readonly points: string[]
  /** Only Chinese characters, and dots, so far. */
  whole: boolean
  dotted: boolean
}

/** Takes one more character; false when no name can be longer. */
function take(walk: Walk, point: number): boolean {
  if (isDot(point)) walk.dotted = true
  else if (!isHan(point)) walk.whole = false
  walk.points.push(String.fromCodePoint(point))
  if (walk.mayKnow) return walk.points.length <= LONGEST
  return walk.whole && walk.points.length <= (walk.dot < 0 ? LONGEST_PLAIN : LONGEST)
}

function endAt(walk: Walk, end: number): NameEnd | null {
  const { text, start, limit, known } = walk.place
  if (walk.points.length < 2 || end <= walk.dot) return null
  const isKnown = walk.mayKnow && known.has(plainName(text.slice(start, end)))
  const right = end === limit ? DELIMITED : rightEndAt(text, end, limit)
  if (right === null && !isKnown) return null
  const shape = (walk.whole ? shapeOf(text.slice(start, end), walk) : null) ?? (isKnown ? SHAPELESS : null)
  if (shape === null) return null
  return { end, kind: shape.kind, most: shape.score + (right ?? UNEXPECTED) + (isKnown ? KNOWN : 0), isKnown }
}

/** The offsets where a name that begins at the place may be over. */
export function nameEnds(place: Place): NameEnd[] {
  const { text, start, limit, known } = place
  const walk: Walk = {
    place,
    mayKnow: known.begin(text.charCodeAt(start)),
    dot: firstDot(text, start, limit),
    points: [],
    whole: true,
    dotted: false,
  }
  const found: NameEnd[] = []
  for (let at = start; at < limit;) {
    const point = text.codePointAt(at) ?? 0
    if (!take(walk, point)) break
    at += point > 0xffff ? 2 : 1
    const end = endAt(walk, at)
    if (end !== null) found.push(end)
  }
  return found
}
