import type { Path, PathBounds } from './contract.ts'

/** An attendance with the first and last day on which its event can have been. */
export interface Stand {
  readonly person: string
  readonly event: string
  readonly day: string
  readonly until: string
}

/** Attendances that a search asks its engine for: of these people, or at these events. */
export interface Ask {
  readonly by: 'person' | 'event'
  readonly ids: readonly string[]
}

/** One meeting on the way: who goes to it, and who was there. */
interface Step {
  /** Earliest day on which each of these can be met, by the person's id. */
  readonly people: ReadonlyMap<string, string>
  readonly leaving: readonly Stand[]
  readonly arriving: readonly Stand[]
}

/** Before and after every day. */
const [FIRST, LAST] = ['', '~~']

const later = (a: string, b: string): string => (a > b ? a : b)
const sooner = (a: string, b: string): string => (a < b ? a : b)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Keeps the least day for each id. */
const note = (days: Map<string, string>, id: string, day: string): void => {
  const known = days.get(id)
  if (known === undefined || day < known) days.set(id, day)
}

/** Those that are met sooner than ever before. */
const improved = (found: ReadonlyMap<string, string>, best: Map<string, string>): Map<string, string> => {
  const kept = new Map([...found].filter(([id, day]) => day < (best.get(id) ?? LAST)))
  for (const [id, day] of kept) best.set(id, day)
  return kept
}

interface Ends {
  readonly from: string
  readonly to: string
}

/** Goes out from the start meeting by meeting until the goal is met; the steps, none where it is not. */
function* stepsTo({ from, to }: Ends, longest: number): Generator<Ask, readonly Step[], readonly Stand[]> {
  const best = { people: new Map([[from, FIRST]]), events: new Map<string, string>() }
  const steps: Step[] = []
  let people = new Map([[from, FIRST]])
  while (steps.length < longest && people.size > 0) {
    const leaving = yield { by: 'person', ids: [...people.keys()] }
    const met = new Map<string, string>()
    for (const { person, event, day, until } of leaving) {
      const since = people.get(person) ?? LAST
      if (since <= until) note(met, event, later(since, day))
    }
    const events = improved(met, best.events)
    const arriving = yield { by: 'event', ids: [...events.keys()] }
    const reached = new Map<string, string>()
    for (const { person, event } of arriving) note(reached, person, events.get(event) ?? LAST)
    steps.push({ people, leaving: leaving.filter(({ event }) => events.has(event)), arriving })
    if (reached.has(to)) return steps
    people = improved(reached, best.people)
  }
  return []
}

/** For a place on the way: the last day on which somebody there can still go on to the goal. */
type Deadlines = ReadonlyMap<string, string>

const deadlinesBefore = ({ people, leaving, arriving }: Step, after: Deadlines): Deadlines => {
  const events = new Map<string, string>()
  for (const { person, event, day, until } of arriving) {
    const end = after.get(person)
    if (end === undefined || day > end) continue
    const last = sooner(until, end)
    if (last > (events.get(event) ?? FIRST)) events.set(event, last)
  }
  const found = new Map<string, string>()
  for (const { person, event } of leaving) {
    const last = events.get(event)
    const since = people.get(person)
    if (last === undefined || since === undefined || since > last) continue
    if (last > (found.get(person) ?? FIRST)) found.set(person, last)
  }
  return found
}

/** Events that two people next to each other on a path may meet at, by id. */
type Choices = readonly (readonly Stand[])[]

/** Every choice of events whose days can follow each other. */
function* eventsOf(choices: Choices): Generator<readonly string[]> {
  const ends = [LAST]
  for (const stands of choices.toReversed()) {
    const after = ends[0] ?? LAST
    const lasts = stands.filter(({ day }) => day <= after).map(({ until }) => sooner(until, after))
    ends.unshift(lasts.reduce(later, FIRST))
  }
  function* from(chosen: readonly string[], since: string): Generator<readonly string[]> {
    const stands = choices[chosen.length]
    if (stands === undefined) {
      yield chosen
      return
    }
    const end = ends[chosen.length + 1] ?? LAST
    for (const { event, day, until } of stands) {
      const then = later(since, day)
      if (since <= until && then <= end) yield* from([...chosen, event], then)
    }
  }
  yield* from([], FIRST)
}

const grouped = (stands: readonly Stand[], by: 'person' | 'event'): ReadonlyMap<string, readonly Stand[]> => {
  const groups = new Map<string, Stand[]>()
  for (const stand of stands) {
    const group = groups.get(stand[by])
    if (group === undefined) groups.set(stand[by], [stand])
    else group.push(stand)
  }
  return groups
}

function* pathsAlong(steps: readonly Step[], ends: Ends): Generator<Path> {
  const deadlines = steps.reduceRight<Deadlines[]>(
    (all, step) => [deadlinesBefore(step, all[0] ?? new Map()), ...all],
    [new Map([[ends.to, LAST]])],
  )
  const maps = steps.map(({ leaving, arriving }) => ({
    leaving: grouped(leaving, 'person'),
    arriving: grouped(arriving, 'event'),
  }))
  function* from(people: readonly string[], choices: Choices, since: string): Generator<Path> {
    const at = choices.length
    const map = maps[at]
    if (map === undefined) {
      for (const events of eventsOf(choices)) yield { people, events }
      return
    }
    const onward = (map.leaving.get(people.at(-1) ?? '') ?? [])
      .filter(({ until }) => since <= until)
      .flatMap((stand) => (map.arriving.get(stand.event) ?? []).map(({ person }) => ({ ...stand, person })))
      .filter(({ person, day }) => {
        const end = deadlines[at + 1]?.get(person)
        return end !== undefined && later(since, day) <= end
      })
    const next = grouped(onward, 'person')
    for (const person of [...next.keys()].toSorted(byText)) {
      const stands = (next.get(person) ?? []).toSorted((a, b) => byText(a.event, b.event))
      const soonest = stands.map(({ day }) => later(since, day)).reduce(sooner, LAST)
      yield* from([...people, person], [...choices, stands], soonest)
    }
  }
  yield* from([ends.from], [], FIRST)
}

/**
 * All paths of the fewest events along which days never run back, in the contract's order; a day known only within bounds counts as
 * whichever of them fits. Gives out what it needs to know and is given the answers, so that it serves an engine that waits for its
 * store as well as one that does not. With `inOrder` false the engine answers with no days at all: `FIRST` to `LAST` fits always.
 */
export function* searchPaths(ends: Ends, bounds: PathBounds): Generator<Ask, readonly Path[], readonly Stand[]> {
  const steps = yield* stepsTo(ends, bounds.longest)
  const found: Path[] = []
  if (steps.length === 0) return found
  for (const path of pathsAlong(steps, ends)) {
    found.push(path)
    if (found.length >= bounds.limit) break
  }
  return found
}

/** The attendance as a search takes it: without its days where they do not count, null where they count and are not known. */
export const standOf = (stand: Stand, { inOrder = false }: PathBounds): Stand | null => {
  if (!inOrder) return { ...stand, day: FIRST, until: LAST }
  return stand.day === '~' || stand.until === '~' ? null : stand
}
