import { byId, groupBy } from '../group.ts'
import { careerOf } from './career.ts'
import type { Career } from './career.ts'
import type { Sighting } from './sighting.ts'

/** What a sighting tells of its person: a post in a known body, only a label of a known division, or only the name. */
export type Telling = 'POST' | 'LABEL' | 'NAME'

/** A silence of this many days ends an episode: the same words after it may be about somebody else. */
export const EPISODE_DAYS = 550

const DAYS_PER_MONTH = 30

export const tellingOf = ({ roles }: Sighting): Telling => {
  if (roles.some(({ label, body }) => !label && body !== null)) return 'POST'
  return roles.some(({ region }) => region !== null) ? 'LABEL' : 'NAME'
}

const rolesTold = new WeakMap<Sighting['roles'], string>()

const roleText = (roles: Sighting['roles']): string => {
  const text = rolesTold.get(roles) ?? roles.map(({ key, time }) => `\n${key}|${time}`).join('')
  rolesTold.set(roles, text)
  return text
}

/** Sightings of equal signature say the same of their person. */
const signatureOf = ({ roles, gender, ethnicity }: Sighting): string =>
  `${gender ?? ''}\n${ethnicity ?? ''}${roleText(roles)}`

const monthOf = (day: number | null): string => (day === null ? '' : String(Math.floor(day / DAYS_PER_MONTH)))

/** Sightings of one key, and of one episode, are one unit. */
export const unitKey = (sighting: Sighting): string => {
  const telling = tellingOf(sighting)
  if (telling === 'POST') return signatureOf(sighting)
  if (telling === 'LABEL') return `${monthOf(sighting.from)}\n${signatureOf(sighting)}`
  return `${sighting.issue}\n${sighting.regions.join(',')}\n${signatureOf(sighting)}`
}

/** A run of sightings cut where a silence is too long; those without a day stay by themselves. */
const episodes = (sightings: readonly Sighting[]): readonly (readonly Sighting[])[] => {
  const dated = sightings
    .filter(({ from }) => from !== null)
    .sort((left, right) => (left.from ?? 0) - (right.from ?? 0) || byId(left, right))
  const runs: Sighting[][] = []
  let end = -Infinity
  for (const sighting of dated) {
    const from = sighting.from ?? 0
    const run = runs.at(-1)
    if (run === undefined || from - end > EPISODE_DAYS) runs.push([sighting])
    else run.push(sighting)
    end = Math.max(end, sighting.to ?? from)
  }
  const undated = sightings.filter(({ from }) => from === null)
  return undated.length === 0 ? runs : [...runs, undated]
}

/** Sightings that name their person twice in one list, each by itself, the rest together. */
const apartFromTwins = (
  sightings: readonly Sighting[],
  alone: ReadonlySet<string>,
): readonly (readonly Sighting[])[] => {
  const seen = new Map<string, number>()
  for (const { reports } of sightings) for (const report of reports) seen.set(report, (seen.get(report) ?? 0) + 1)
  const single = (sighting: Sighting): boolean =>
    alone.has(sighting.id) || sighting.reports.some((report) => (seen.get(report) ?? 0) > 1)
  const rest = sightings.filter((sighting) => !single(sighting))
  const singles = sightings.filter(single).map((sighting) => [sighting])
  return rest.length === 0 ? singles : [...singles, rest]
}

/**
 * The smallest careers: runs of sightings that say the same of their person without a long silence. They are weighed instead of
 * single mentions, so that a mayor named two thousand times costs no more than one named twice. Sightings in `alone` stand for
 * themselves. Order: id.
 */
export const unitsOf = (sightings: readonly Sighting[], alone: ReadonlySet<string>): readonly Career[] =>
  [...groupBy(sightings, unitKey).values()]
    .flatMap(episodes)
    .flatMap((run) => apartFromTwins(run, alone))
    .map(careerOf)
    .sort(byId)
