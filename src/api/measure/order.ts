import type { MentionFact } from '../../fact/graph.ts'

/** Two people in one report's printed list. */
export interface Standing {
  readonly report: string
  readonly left: MentionFact
  readonly right: MentionFact
}

/** The reports that list both, each with the place of each; positions of different reports are never compared. */
export const standings = (left: readonly MentionFact[], right: readonly MentionFact[]): readonly Standing[] => {
  const others = new Map(right.map((mention) => [mention.report, mention]))
  return left.flatMap((mention) => {
    const other = others.get(mention.report)
    return mention.report === null || mention.position === null || other === undefined || other.position === null
      ? []
      : [{ report: mention.report, left: mention, right: other }]
  })
}

/** True where the left one is printed first. */
export const leftFirst = ({ left, right }: Standing): boolean => (left.position ?? 0) < (right.position ?? 0)

/** Where the order differs from that of the standing before. */
export const turns = (ordered: readonly Standing[]): readonly Standing[] =>
  ordered.filter((standing, at) => {
    const before = ordered[at - 1]
    return before !== undefined && leftFirst(before) !== leftFirst(standing)
  })
