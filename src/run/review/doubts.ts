import type { Reason } from '../../resolve/people/features.ts'
import type { Resolved } from '../../resolve/people/resolve-people.ts'

/** Two people who may be one, with what speaks for and against it. */
export interface Doubt {
  readonly left: string
  readonly right: string
  /** Natural log odds for one person over two. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** What resolution left open between the people that it made; the best of several doubts about two, best first. */
export const doubtsOf = ({ clusters, doubts }: Pick<Resolved, 'clusters' | 'doubts'>): readonly Doubt[] => {
  const owner = new Map(clusters.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id] as const)))
  const best = new Map<string, Doubt>()
  for (const { left, right, score, reasons } of doubts) {
    const [one = '', other = ''] = [owner.get(left) ?? left, owner.get(right) ?? right].sort()
    if (one === other) continue
    const known = best.get(`${one} ${other}`)
    if (known === undefined || score > known.score) {
      best.set(`${one} ${other}`, { left: one, right: other, score, reasons })
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score || (one.left < other.left ? -1 : 1))
}

/** The doubts that hang together through the people they are about. */
export const clustersOf = (doubts: readonly Doubt[]): readonly (readonly Doubt[])[] => {
  const clusters: { readonly people: Set<string>; readonly doubts: Doubt[] }[] = []
  for (const doubt of doubts) {
    const touching = clusters.filter(({ people }) => people.has(doubt.left) || people.has(doubt.right))
    const joined = {
      people: new Set([...touching.flatMap(({ people }) => [...people]), doubt.left, doubt.right]),
      doubts: [...touching.flatMap((cluster) => cluster.doubts), doubt],
    }
    for (const cluster of touching) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push(joined)
  }
  return clusters.map((cluster) => cluster.doubts)
}
