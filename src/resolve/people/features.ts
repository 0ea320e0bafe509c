import { gapBetween } from './career.ts'
import type { Career } from './career.ts'
import type { PairExample } from './example.ts'
import { rankOf } from './posts.ts'
import { NAME_ONLY } from './ties.ts'
import type { Tie } from './ties.ts'
import type { WeakTie } from './weak-ties.ts'

/** Two careers of one name, weighed. */
export interface Pair {
  readonly left: Career
  readonly right: Career
  readonly tie: Tie
  /** Share of people who bear the name. */
  readonly share: number
  /** Other people of this name who are proven to exist. */
  readonly homonyms: number
}

/** Two careers of a name, and which way the feature speaks of them. */
interface FeatureExample extends PairExample {
  readonly name: string
  readonly sign: 1 | -1
}

/** A feature gives natural log odds for one person over two; 0 when it has nothing to say. */
interface Feature {
  readonly name: string
  readonly why: string
  readonly example: FeatureExample
  readonly weigh: (pair: Pair) => number
}

/** Officials of the country whom papers name; the number that a proven homonym is one of. */
const OFFICIALS = 30_000

const CLOSE_TIES: ReadonlySet<string> = new Set([
  'same-post',
  'former-post',
  'same-organization',
  'joint-posts',
  'same-issue',
])

const LIMIT = { least: -4, most: 9 }

const clamp = (value: number): number => Math.min(LIMIT.most, Math.max(LIMIT.least, value))

const weighNamesakes = ({ tie, share, homonyms }: Pick<Pair, 'tie' | 'share' | 'homonyms'>): number =>
  clamp(-Math.log(tie.among * share + (homonyms * tie.among) / OFFICIALS))

/** Weight of a gap of so many days at most; the last row holds for all longer ones. */
const GAPS = [
  { days: 35, loose: 2.5, close: 0.5 },
  { days: 75, loose: 1.5, close: 0.5 },
  { days: 200, loose: 0.5, close: 0 },
  { days: 400, loose: -1, close: -0.5 },
  { days: 1100, loose: -3, close: -2.5 },
  { days: Infinity, loose: -5, close: -7 },
] as const

const gapWeight = (gap: number | null, kind: 'loose' | 'close'): number =>
  gap === null || gap < 0 ? 0 : (GAPS.find(({ days }) => gap <= days)?.[kind] ?? 0)

const weighGap = ({ left, right, tie }: Pair): number =>
  gapWeight(gapBetween(left, right), CLOSE_TIES.has(tie.name) ? 'close' : 'loose')

const extremeRank = (career: Career, pick: 'first' | 'last'): number | null => {
  let day: number | null = null
  let rank: number | null = null
  for (const { role, from, to } of career.holds.values()) {
    const at = pick === 'first' ? from : to
    const own = role.time === 'HELD' ? rankOf(role) : null
    if (at === null || own === null) continue
    const later = day === null || (pick === 'first' ? at < day : at > day)
    if (later || (at === day && rank !== null && own < rank)) {
      day = at
      rank = own
    }
  }
  return rank
}

/** Steps of rank by which a career may rise or fall from one post to the next. */
const STEP = { rise: 3, fall: 1 }

const weighStep = ({ left, right, tie }: Pair): number => {
  const gap = gapBetween(left, right)
  if (gap === null || gap < 0 || CLOSE_TIES.has(tie.name)) return 0
  const [before, after] = (left.from ?? 0) <= (right.from ?? 0) ? [left, right] : [right, left]
  const [low, high] = [extremeRank(before, 'last'), extremeRank(after, 'first')]
  if (low === null || high === null) return 0
  const rise = low - high
  if (rise > STEP.rise || rise < -STEP.fall) return -3
  return 0.5
}

const weighBeside = ({ left, right, tie }: Pair): number => {
  const gap = gapBetween(left, right)
  if (gap === null || gap >= 0 || CLOSE_TIES.has(tie.name) || tie.name === 'same-division') return 0
  return tie.name === 'lineage' ? -1 : -3
}

/** The table that people are told apart by; the sum of the weights is the score. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'namesakes',
    why: 'How few others of this name the tie could have been with: the rarer the name and the closer the tie, the surer',
    example: {
      name: '褚云帆',
      left: { days: '2014-01-01/2015-01-01', roles: ['GOVERNMENT 副市长@630100'] },
      right: { days: '2014-06-01/2016-01-01', roles: ['GOVERNMENT 副市长@630100'] },
      sign: 1,
    },
    weigh: weighNamesakes,
  },
  {
    name: 'succession',
    why: 'One post begins soon after the other ends; a long silence between them speaks against',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2014-01-01', roles: ['GOVERNMENT 县长@630121'] },
      right: { days: '2021-02-01/2022-01-01', roles: ['GOVERNMENT 副市长@630100'] },
      sign: -1,
    },
    weigh: weighGap,
  },
  {
    name: 'career-step',
    why: 'From one post to the next a career rises by a few steps of rank; leaps and falls are rare',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2014-01-01', roles: ['GOVERNMENT 副县长@630121'] },
      right: { days: '2014-02-01/2015-01-01', roles: ['PARTY 书记@630000'] },
      sign: -1,
    },
    weigh: weighStep,
  },
  {
    name: 'side-by-side',
    why: 'Two loosely tied posts held at the same time, which is no custom',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2014-01-01', roles: ['OTHER 董事长@630121'] },
      right: { days: '2012-02-01/2014-01-01', roles: ['OTHER 校长@632801'] },
      sign: -1,
    },
    weigh: weighBeside,
  },
  {
    name: 'nothing-shared',
    why: 'A name by itself ties nobody together, however rare it is',
    example: {
      name: '褚云帆',
      left: { days: '2012-01-01/2014-01-01', roles: ['OTHER 董事长@630121'] },
      right: { days: '2012-02-01/2014-01-01', roles: ['OTHER 校长@370100'] },
      sign: -1,
    },
    weigh: ({ tie }) => (tie.name === NAME_ONLY.name ? -1.5 : 0),
  },
]

/** One line of an explanation. */
export interface Reason {
  readonly feature: string
  readonly weight: number
  readonly detail: string
}

/** Score of a pair and what it is made of. */
export interface Weighed {
  readonly score: number
  readonly reasons: readonly Reason[]
}

const rounded = (value: number): number => Math.round(value * 100) / 100

const totalled = (reasons: readonly Reason[]): Weighed => {
  const telling = reasons
    .map((reason) => ({ ...reason, weight: rounded(reason.weight) }))
    .filter(({ weight }) => weight !== 0)
  return { score: rounded(telling.reduce((sum, { weight }) => sum + weight, 0)), reasons: telling }
}

/** Weighs two careers by every feature of the table. */
export const weigh = (pair: Pair): Weighed =>
  totalled(
    FEATURES.map(({ name, weigh: measure }) => ({
      feature: name,
      weight: measure(pair),
      detail: name === 'namesakes' ? pair.tie.name : '',
    })),
  )

/** A unit that tells little, and what a career could have to do with it. */
export interface WeakPair {
  readonly unit: Career
  readonly ties: readonly WeakTie[]
  readonly share: number
  readonly homonyms: number
  /** What the company in its lists says, in natural log odds. */
  readonly company: number
}

/** Weighs a label or a bare name by its closest tie in kind and time and by the company it keeps; without a tie it is nobody's. */
export const weighWeak = ({ unit, ties, share, homonyms, company }: WeakPair): Weighed =>
  ties
    .map(({ tie, to }) =>
      totalled([
        { feature: 'namesakes', weight: weighNamesakes({ tie, share, homonyms }), detail: tie.name },
        { feature: 'succession', weight: gapWeight(gapBetween(unit, to), 'close'), detail: '' },
        { feature: 'company', weight: company, detail: '' },
      ]),
    )
    .reduce((best, weighed) => (weighed.score > best.score ? weighed : best), { score: -Infinity, reasons: [] })
