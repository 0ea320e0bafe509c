import { performance } from 'node:perf_hooks'
import type { Store } from '../../../src/store/contract.ts'
import { drawing } from '../drawn/drawing.ts'
import type { DrawnGraph } from '../drawn/graph.ts'

type Ask = (store: Store, graph: DrawnGraph, draw: (below: number) => number) => Promise<unknown>

const someone = ({ people }: DrawnGraph, draw: (below: number) => number): string =>
  people[draw(people.length)]?.id ?? ''

/** Whoever attended most. */
const busiest = ({ people }: DrawnGraph): string =>
  people.reduce((most, person) => (person.attendances > most.attendances ? person : most)).id

/** Questions whose time is watched as the graph grows. */
export const QUESTIONS: Readonly<Record<string, Ask>> = {
  'companions of the busiest': (store, graph) => store.companions([busiest(graph)], { limit: 20 }),
  'companions of somebody': (store, graph, draw) => store.companions([someone(graph, draw)], { limit: 20 }),
  'a shortest path': (store, graph, draw) =>
    store.paths(someone(graph, draw), someone(graph, draw), { longest: 6, limit: 1 }),
  'holders of a post': (store, { posts }, draw) => store.occupanciesOfPosts([posts[draw(posts.length)]?.id ?? '']),
  'search by initials': (store, _graph, draw) =>
    store.people({ search: ['wz', 'zh', 'lm'][draw(3)] ?? '' }, { limit: 20 }),
  'search by a name': (store, { people }, draw) =>
    store.people({ search: people[draw(people.length)]?.name ?? '' }, { limit: 20 }),
}

/** Milliseconds of each question, the median of so many rounds over all of them. */
export const timeQuestions = async (
  store: Store,
  graph: DrawnGraph,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<Readonly<Record<string, number>>> => {
  const draw = drawing(seed)
  const times = new Map<string, number[]>()
  for (let round = -5; round < rounds; round += 1)
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const start = performance.now()
      await ask(store, graph, draw)
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start])
    }
  const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]))
}
