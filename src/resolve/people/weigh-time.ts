import { gapBetween } from './career.ts'
import type { Career } from './career.ts'
import { silenceBetween, strayLabels } from './labels.ts'
import { CLOSE_TIES, MOVING_TIES } from './pair.ts'
import type { Pair } from './pair.ts'

/** Weight of a gap of so many days at most; the last row holds for all longer ones. */
const GAPS = [
  { days: 35, loose: 2.5, close: 0.5 },
  { days: 75, loose: 1.5, close: 0.5 },
  { days: 200, loose: 0.5, close: 0 },
  { days: 400, loose: -1, close: -0.5 },
  { days: 1100, loose: -3, close: -2.5 },
  { days: Infinity, loose: -5, close: -7 },
] as const

/** Log odds of a gap in days; null and overlaps say nothing. */
export const gapWeight = (gap: number | null, kind: 'loose' | 'close'): number =>
  gap === null || gap < 0 ? 0 : (GAPS.find(({ days }) => gap <= days)?.[kind] ?? 0)

/** Who is said to have left a post, or to be chosen for it, may have been silent for long. */
const SAID_TIES: ReadonlySet<string> = new Set(['former-post'])

/** Log odds of the time that passes between two careers without the name. */
export const weighGap = ({ left, right, tie, labels }: Pair): number =>
  SAID_TIES.has(tie.name)
    ? 0
    : gapWeight(silenceBetween(left, right, labels), CLOSE_TIES.has(tie.name) ? 'close' : 'loose')

/** A silence is long from so many days on; shorter ones are nothing unusual. */
const LONG_SILENCE = 200

/** So many sightings that should have been and were not weigh one. */
const MISSED_A_POINT = 5

const SILENCE_LIMIT = 3

const daysSeen = ({ from, to }: Career): number => (from === null || to === null ? 0 : to - from + 1)

/** Log odds of a silence by how often the name was printed before and after it. */
export const weighSilence = ({ left, right, tie, labels }: Pair): number => {
  const gap = silenceBetween(left, right, labels)
  if (gap === null || gap <= LONG_SILENCE || !CLOSE_TIES.has(tie.name) || SAID_TIES.has(tie.name)) return 0
  const seen = left.sightings.length + right.sightings.length
  const missed = (gap * seen) / Math.max(LONG_SILENCE, daysSeen(left) + daysSeen(right))
  return -Math.min(SILENCE_LIMIT, missed / MISSED_A_POINT)
}

/** So many labels of the place that was left weigh one. */
const LABELS_A_POINT = 2

const LABELS_LIMIT = 3

/** Log odds of labels of the one place while the other is held. */
export const weighStillThere = ({ left, right, tie, labels }: Pair): number => {
  if (!MOVING_TIES.has(tie.name)) return 0
  return -Math.min(LABELS_LIMIT, strayLabels(left, right, labels) / LABELS_A_POINT)
}

const seenBetween = ({ sightings }: Career, from: number, to: number): number =>
  sightings.filter((sighting) => (sighting.to ?? -Infinity) >= from && (sighting.from ?? Infinity) <= to).length

/** Sightings of either that print one post of two and never both; so many weigh one. */
const APART_A_POINT = 2

const APART_LIMIT = 3

/** Log odds of posts that are seen side by side and never printed together. */
export const weighApart = ({ left, right, tie }: Pair): number => {
  if (tie.name !== 'joint-above') return 0
  const [from, to] = [Math.max(left.from ?? 0, right.from ?? 0), Math.min(left.to ?? 0, right.to ?? 0)]
  const fewer = Math.min(seenBetween(left, from, to), seenBetween(right, from, to))
  return -Math.min(APART_LIMIT, fewer / APART_A_POINT)
}

/** Ties whose posts may well be held together. */
const BESIDE: ReadonlySet<string> = new Set([...CLOSE_TIES, 'same-division', 'joint-above'])

/** Log odds of two posts at one time that are not held together by custom. */
export const weighBeside = ({ left, right, tie }: Pair): number => {
  const gap = gapBetween(left, right)
  if (gap === null || gap >= 0 || BESIDE.has(tie.name)) return 0
  return tie.name === 'lineage' ? -1 : -3
}
