import type { Path, PathBounds } from './path.ts'
import { eventStands, FIRST, LAST, serviceStands } from './path-hubs.ts'
import type { Attended, Service, Stand } from './path-hubs.ts'
import { keyOf, later, linksOf, onwardFrom, sooner } from './path-tie.ts'
import type { Choices } from './path-tie.ts'

/** What a search asks its engine for: attendances of these people or at these events, posts of these people or in these organizations. */
export interface Ask {
  readonly of: 'ATTENDANCES' | 'SERVICES'
  readonly by: 'person' | 'event' | 'organization'
  readonly ids: readonly string[]
}

/** The rows of the kind that was asked for. */
export interface Told {
  readonly attendances?: readonly Attended[]
  readonly services?: readonly Service[]
}

type Search<Out> = Generator<Ask, Out, Told>

/** One link on the way: who goes to where others are met, and who was there. */
interface Step {
  /** Earliest day on which each of these can be met, by the person's id. */
  readonly people: ReadonlyMap<string, string>
  readonly leaving: readonly Stand[]
  readonly arriving: readonly Stand[]
}

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

/** Asks about people and where they could meet others; an organization is asked about once. */
class Places {
  readonly #bounds: PathBounds
  readonly #organizations = new Map<string, readonly Stand[]>()

  constructor(bounds: PathBounds) {
    this.#bounds = bounds
  }

  *leaving(people: readonly string[]): Search<readonly Stand[]> {
    const { through = ['EVENT'] } = this.#bounds
    const events = through.includes('EVENT')
      ? (yield { of: 'ATTENDANCES', by: 'person', ids: people }).attendances
      : undefined
    const posts = through.some((one) => one !== 'EVENT') ? yield* this.#posts(people) : []
    return [...eventStands(events ?? [], this.#bounds), ...posts]
  }

  /** Who stands where these stand. */
  *arriving(leaving: readonly Stand[], hubs: ReadonlyMap<string, string>): Search<readonly Stand[]> {
    const ids = new Set(leaving.flatMap(({ hub, link }) => (link.through === 'EVENT' && hubs.has(hub) ? link.id : [])))
    const { attendances = [] } = ids.size === 0 ? {} : yield { of: 'ATTENDANCES', by: 'event', ids: [...ids] }
    const posts = [...this.#organizations.values()].flatMap((stands) => stands.filter(({ hub }) => hubs.has(hub)))
    return [...eventStands(attendances, this.#bounds), ...posts]
  }

  *#posts(people: readonly string[]): Search<readonly Stand[]> {
    const { services: own = [] } = yield { of: 'SERVICES', by: 'person', ids: people }
    const bodies = new Set(own.map(({ organization }) => organization))
    const fresh = [...bodies].filter((id) => !this.#organizations.has(id))
    const { services = [] } = fresh.length === 0 ? {} : yield { of: 'SERVICES', by: 'organization', ids: fresh }
    for (const id of fresh) {
      const all = services.filter(({ organization }) => organization === id)
      this.#organizations.set(id, serviceStands(all, this.#bounds))
    }
    const asked = new Set(people)
    return [...bodies].flatMap((id) => (this.#organizations.get(id) ?? []).filter(({ person }) => asked.has(person)))
  }
}

/** Goes out from the start link by link until the goal is met; the steps, none where it is not. */
function* stepsTo({ from, to }: Ends, bounds: PathBounds): Search<readonly Step[]> {
  const places = new Places(bounds)
  const best = { people: new Map([[from, FIRST]]), hubs: new Map<string, string>() }
  const steps: Step[] = []
  let people = new Map([[from, FIRST]])
  while (steps.length < bounds.longest && people.size > 0) {
    const leaving = yield* places.leaving([...people.keys()])
    const met = new Map<string, string>()
    for (const { person, hub, day, until } of leaving) {
      const since = people.get(person) ?? LAST
      if (since <= until) note(met, hub, later(since, day))
    }
    const hubs = improved(met, best.hubs)
    const arriving = yield* places.arriving(leaving, hubs)
    const reached = new Map<string, string>()
    for (const { person, hub, day, until } of arriving) {
      const since = hubs.get(hub) ?? LAST
      if (since <= until) note(reached, person, later(since, day))
    }
    steps.push({ people, leaving: leaving.filter(({ hub }) => hubs.has(hub)), arriving })
    if (reached.has(to)) return steps
    people = improved(reached, best.people)
  }
  return []
}

/** For a place on the way: the last day on which somebody there can still go on to the goal. */
type Deadlines = ReadonlyMap<string, string>

/** Keeps the latest day on which a stand can be taken that must lead on by `end`, unless that is before `since`. */
const noteLast = (
  days: Map<string, string>,
  id: string,
  { day, until, end, since = FIRST }: Pick<Stand, 'day' | 'until'> & { end: string | undefined; since?: string },
): void => {
  if (end === undefined || day > end) return
  const last = sooner(until, end)
  if (since <= last && last >= (days.get(id) ?? FIRST)) days.set(id, last)
}

const deadlinesBefore = ({ people, leaving, arriving }: Step, after: Deadlines): Deadlines => {
  const hubs = new Map<string, string>()
  for (const { person, hub, day, until } of arriving) noteLast(hubs, hub, { day, until, end: after.get(person) })
  const found = new Map<string, string>()
  for (const { person, hub, day, until } of leaving) {
    noteLast(found, person, { day, until, end: hubs.get(hub), since: people.get(person) ?? LAST })
  }
  return found
}

const grouped = (stands: readonly Stand[], by: 'person' | 'hub'): ReadonlyMap<string, readonly Stand[]> => {
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
    arriving: grouped(arriving, 'hub'),
  }))
  function* from(people: readonly string[], choices: Choices, since: string): Generator<Path> {
    const at = choices.length
    const map = maps[at]
    if (map === undefined) {
      for (const links of linksOf(choices)) yield { people, links }
      return
    }
    const onward = onwardFrom(map.leaving.get(people.at(-1) ?? '') ?? [], map.arriving, (person, { first, last }) => {
      const end = deadlines[at + 1]?.get(person)
      return end !== undefined && since <= last && later(since, first) <= end
    })
    for (const { person, ties } of onward) {
      const soonest = ties.map(({ first }) => later(since, first)).reduce(sooner, LAST)
      yield* from([...people, person], [...choices, ties], soonest)
    }
  }
  yield* from([ends.from], [], FIRST)
}

const nameOf = ({ people, links }: Path): string => [...people, ...links.map(keyOf)].join(' ')

/**
 * All paths of the fewest links along which days never run back, in the contract's order; a day known only within bounds counts as
 * whichever of them fits. Gives out what it needs to know and is given the answers, so that it serves an engine that waits for its
 * store as well as one that does not.
 */
export function* searchPaths(ends: Ends, bounds: PathBounds): Search<readonly Path[]> {
  const steps = yield* stepsTo(ends, bounds)
  const found = new Map<string, Path>()
  if (steps.length === 0) return []
  for (const path of pathsAlong(steps, ends)) {
    // An organization in which two served together more than once makes the same path again.
    found.set(nameOf(path), path)
    if (found.size >= bounds.limit) break
  }
  return [...found.values()]
}
