import type { Judgement } from '../../fact/graph.ts'
import { rulingsOf } from '../people/rulings.ts'
import type { Link } from '../people/agglomerate.ts'
import { eventContradiction, SAME_EVENT, weighEvents } from './match.ts'
import type { Told } from './told.ts'

/** One event: the reports that tell of it. */
export interface EventCluster {
  /** The smallest report id. */
  readonly id: string
  readonly reports: readonly string[]
}

export interface ResolvedEvents {
  readonly clusters: readonly EventCluster[]
  readonly links: readonly Link[]
}

interface Edge extends Link {
  readonly one: Told
  readonly other: Told
}

const byReport = (left: Told, right: Told): number =>
  left.report.id < right.report.id ? -1 : Number(left.report.id > right.report.id)

const shareBlock = ({ report: left }: Told, { report: right }: Told): boolean => {
  const blocks = new Set(right.blocks)
  return left.blocks.some((block) => blocks.has(block))
}

/** True when two reports may be of one event by themselves; what links them into one neighbourhood. */
export const mayBeOne = (left: Told, right: Told): boolean =>
  shareBlock(left, right) && eventContradiction(left, right) === null && weighEvents(left, right).score >= SAME_EVENT

const edgesOf = (told: readonly Told[]): readonly Edge[] =>
  told.flatMap((one, index) =>
    told.slice(index + 1).flatMap((other) => {
      if (!shareBlock(one, other) || eventContradiction(one, other) !== null) return []
      const weighed = weighEvents(one, other)
      if (weighed.score < SAME_EVENT) return []
      return [{ ...weighed, one, other, left: one.report.id, right: other.report.id, by: 'rules' as const }]
    }),
  )

const strongest = (left: Edge, right: Edge): number =>
  right.score - left.score || byReport(left.one, right.one) || byReport(left.other, right.other)

const apart = (left: readonly Told[], right: readonly Told[], different: ReadonlySet<string>): boolean =>
  left.some((one) =>
    right.some(
      (other) =>
        eventContradiction(one, other) !== null || different.has([one.report.id, other.report.id].sort().join('|')),
    ),
  )

/**
 * Which of the reports tell of one event. A function of the set alone: the surest pairs first, and no cluster holds two reports that
 * cannot be of one event. Judgements beat what the reports say.
 */
export const resolveEvents = (reports: readonly Told[], judgements: readonly Judgement[]): ResolvedEvents => {
  const told = [...reports].sort(byReport)
  const rulings = rulingsOf(judgements, 'REPORT')
  const different = new Set(rulings.different.map((pair) => pair.join('|')))
  const clusterOf = new Map(told.map((one) => [one.report.id, [one] as readonly Told[]]))
  const links: Link[] = []
  const join = (link: Link, judged: boolean): void => {
    const [one, other] = [clusterOf.get(link.left), clusterOf.get(link.right)]
    if (one === undefined || other === undefined || one === other) return
    if (!judged && apart(one, other, different)) return
    const joined = [...one, ...other]
    for (const { report } of joined) clusterOf.set(report.id, joined)
    links.push(link)
  }
  for (const [left, right] of rulings.same) join({ left, right, score: Infinity, by: 'judgement', reasons: [] }, true)
  for (const { left, right, score, by, reasons } of [...edgesOf(told)].sort(strongest)) {
    join({ left, right, score, by, reasons }, false)
  }
  const clusters = [...new Set(clusterOf.values())].map((members) => {
    const ids = members.map(({ report }) => report.id).sort()
    return { id: ids[0] ?? '', reports: ids }
  })
  return { clusters: clusters.sort((left, right) => (left.id < right.id ? -1 : 1)), links }
}
