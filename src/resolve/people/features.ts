import { gapBetween } from './career.ts'
import type { Career } from './career.ts'
import type { PairExample } from './example.ts'
import { weighNamesakes } from './pair.ts'
import type { Pair } from './pair.ts'
import { NAME_ONLY } from './ties.ts'
import type { WeakTie } from './weak-ties.ts'
import { weighLevel, weighStep } from './weigh-step.ts'
import { gapWeight, weighApart, weighBeside, weighGap, weighSilence, weighStillThere } from './weigh-time.ts'

/** Two careers of a name, and which way the feature speaks of them. */
interface FeatureExample extends PairExample {
  readonly name: string
  /** Days and divisions of labels that the name was printed under. */
  readonly labels?: readonly string[]
  readonly sign: 1 | -1
}

/** A feature gives natural log odds for one person over two; 0 when it has nothing to say. */
interface Feature {
  readonly name: string
  readonly why: string
  readonly example: FeatureExample
  readonly weigh: (pair: Pair) => number
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
    name: 'level',
    why: 'Few are as high as a governor: of two so high who share a name, the one is mostly the other; a county has many',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2014-01-01', roles: ['GOVERNMENT 副省长@630000'] },
      right: { days: '2014-02-01/2015-01-01', roles: ['GOVERNMENT 副省长@370000'] },
      sign: 1,
    },
    weigh: weighLevel,
  },
  {
    name: 'silence',
    why: 'Who was named every week and then not for years, and again in that post: rather somebody else',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2012-01-31', roles: ['GOVERNMENT 市长@630100'] },
      right: { days: '2016-01-01/2016-02-01', roles: ['GOVERNMENT 市长@630100'] },
      sign: -1,
    },
    weigh: weighSilence,
  },
  {
    name: 'still-there',
    why: 'Labels go on naming somebody among the leaders of the one place after the other post is taken, or did so before',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2013-01-01', roles: ['GOVERNMENT 副县长@630121'] },
      right: { days: '2014-01-01/2016-01-01', roles: ['GOVERNMENT 副县长@630122'] },
      labels: ['2015-01-01 630121', '2015-05-01 630121'],
      sign: -1,
    },
    weigh: weighStillThere,
  },
  {
    name: 'never-printed-together',
    why: 'Two posts of two divisions, seen side by side again and again, and never both after one name',
    example: {
      name: '李伟',
      left: { days: '2012-01-01/2014-01-01', roles: ['PARTY 书记@630121'] },
      right: { days: '2013-01-01/2015-01-01', roles: ['GOVERNMENT 副市长@630100'] },
      sign: -1,
    },
    weigh: weighApart,
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
export const weighWeak = ({ unit, ties, share, homonyms, company }: WeakPair): Weighed => {
  const weigher = ({ tie, to }: WeakTie): readonly number[] => [
    weighNamesakes({ tie, share, homonyms }),
    gapWeight(gapBetween(unit, to), 'close'),
    company,
  ]
  let best: { readonly tie: WeakTie; readonly score: number } | null = null
  for (const tie of ties) {
    const score = rounded(weigher(tie).reduce((sum, weight) => sum + rounded(weight), 0))
    if (best === null || score > best.score) best = { tie, score }
  }
  if (best === null) return { score: -Infinity, reasons: [] }
  const [namesakes = 0, succession = 0] = weigher(best.tie)
  return totalled([
    { feature: 'namesakes', weight: namesakes, detail: best.tie.tie.name },
    { feature: 'succession', weight: succession, detail: '' },
    { feature: 'company', weight: company, detail: '' },
  ])
}
