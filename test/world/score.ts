import { groupBy } from '../../src/resolve/group.ts'

/** One mention or report: where it was put and where it belongs. */
export interface Placement {
  readonly cluster: string
  readonly truth: string
}

export interface Scores {
  readonly items: number
  readonly pairPrecision: number
  readonly pairRecall: number
  readonly cubedPrecision: number
  readonly cubedRecall: number
}

const pairs = (count: number): number => (count * (count - 1)) / 2

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Pairwise and B-cubed precision and recall of a partition against the true one. */
export const scoresOf = (placements: readonly Placement[]): Scores => {
  const sizes = (keyOf: (placement: Placement) => string): ReadonlyMap<string, number> =>
    new Map([...groupBy(placements, keyOf)].map(([key, group]) => [key, group.length]))
  const clusters = sizes(({ cluster }) => cluster)
  const truths = sizes(({ truth }) => truth)
  const cells = [...groupBy(placements, ({ cluster, truth }) => `${cluster}\n${truth}`).values()].map((group) => ({
    count: group.length,
    cluster: clusters.get(group[0]?.cluster ?? '') ?? 0,
    truth: truths.get(group[0]?.truth ?? '') ?? 0,
  }))
  const sum = (of: (cell: (typeof cells)[number]) => number): number =>
    cells.reduce((total, cell) => total + of(cell), 0)
  const right = sum(({ count }) => pairs(count))
  const all = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((total, count) => total + pairs(count), 0)
  return {
    items: placements.length,
    pairPrecision: ratio(right, all(clusters)),
    pairRecall: ratio(right, all(truths)),
    cubedPrecision: ratio(
      sum(({ count, cluster }) => (count * count) / cluster),
      placements.length,
    ),
    cubedRecall: ratio(
      sum(({ count, truth }) => (count * count) / truth),
      placements.length,
    ),
  }
}

/** Harmonic mean. */
export const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
