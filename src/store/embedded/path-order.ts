import type { Path } from '../contract.ts'
import { linksOver } from '../path.ts'

export interface Attended {
  readonly person: string
  readonly event: string
}

/** One meeting on the way: who may leave for it, and who may arrive by it. Every pair that shares an event lies on a shortest path. */
export interface Step {
  readonly leaving: readonly Attended[]
  readonly arriving: readonly Attended[]
}

interface IndexedStep {
  readonly eventsOf: ReadonlyMap<string, readonly string[]>
  readonly peopleAt: ReadonlyMap<string, readonly string[]>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const groups = (pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const group = found.get(key)
    if (group === undefined) found.set(key, [value])
    else group.push(value)
  }
  return found
}

const indexed = ({ leaving, arriving }: Step): IndexedStep => ({
  eventsOf: groups(leaving.map(({ person, event }) => [person, event])),
  peopleAt: groups(arriving.map(({ person, event }) => [event, person])),
})

/** Whom a person can reach by this step, each with the events that lead there, all in order of ids. */
const reached = (step: IndexedStep, person: string): readonly (readonly [string, readonly string[]])[] => {
  const events = step.eventsOf.get(person) ?? []
  const next = groups(
    events.flatMap((event) => (step.peopleAt.get(event) ?? []).map((other) => [other, event] as const)),
  )
  return [...next].map(([other, by]) => [other, by.toSorted(byText)] as const).toSorted(([a], [b]) => byText(a, b))
}

/** Every choice of one event a step, in order of ids. */
function* choices(
  options: readonly (readonly string[])[],
  chosen: readonly string[] = [],
): Generator<readonly string[]> {
  const next = options[chosen.length]
  if (next === undefined) {
    yield chosen
    return
  }
  for (const event of next) yield* choices(options, [...chosen, event])
}

interface Trail {
  readonly people: readonly string[]
  /** Events that may join each two of `people`. */
  readonly options: readonly (readonly string[])[]
}

function* trails(steps: readonly IndexedStep[], trail: Trail): Generator<Path> {
  const step = steps[trail.options.length]
  if (step === undefined) {
    for (const events of choices(trail.options)) yield { people: trail.people, links: linksOver(events) }
    return
  }
  for (const [person, events] of reached(step, trail.people.at(-1) ?? '')) {
    yield* trails(steps, { people: [...trail.people, person], options: [...trail.options, events] })
  }
}

/** The first `limit` paths by people's ids, then by events' ids. What lies beyond the limit is never made. */
export const orderedPaths = (from: string, steps: readonly Step[], limit: number): readonly Path[] => {
  const paths: Path[] = []
  for (const path of trails(steps.map(indexed), { people: [from], options: [] })) {
    paths.push(path)
    if (paths.length >= limit) break
  }
  return paths
}
