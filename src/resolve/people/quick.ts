import { byId } from '../group.ts'
import { careerOf } from './career.ts'
import type { Career } from './career.ts'
import { joinUnits, plainSightings, unitOfSighting } from './ledger.ts'
import type { Ledger, LedgerUnit } from './ledger.ts'
import { agglomerated, isProvisional, knownOf, undecided } from './resolve-people.ts'
import type { Placed, Sighting } from './sighting.ts'
import { byTelling } from './stage.ts'
import { EPISODE_DAYS, unitKey } from './units.ts'

/** More mentions of a name, with whose they are; the mentions that were there stay whose they were. */
export interface Quick {
  /** Mention → person. */
  readonly people: ReadonlyMap<string, string>
  /** Those people, each with whether nothing ties them to a body or division. */
  readonly provisional: ReadonlyMap<string, boolean>
  /** The name's ledger with the mentions. */
  readonly ledger: Ledger
}

const sightingIn = (unit: LedgerUnit, nth: number): Sighting => ({
  id: unit.id,
  mentions: [],
  // No two plain sightings share a report, and company is asked for elsewhere.
  reports: [],
  issue: unit.issues[nth] ?? '',
  from: unit.days[2 * nth] ?? null,
  to: unit.days[2 * nth + 1] ?? null,
  roles: unit.roles,
  gender: unit.gender,
  ethnicity: unit.ethnicity,
  regions: unit.regions,
})

const sightingsIn = (unit: LedgerUnit): readonly Sighting[] => unit.issues.map((_, nth) => sightingIn(unit, nth))

/** All sightings of a unit have one key. */
const keyOf = (unit: LedgerUnit): string => unitKey(sightingIn(unit, 0))

/** A unit as it is compared with others of its kind. */
interface Run {
  readonly unit: LedgerUnit
  readonly key: string
  /** First and last day; infinite for what has none, which nothing is near to. */
  readonly from: number
  readonly to: number
}

const runOf = (unit: LedgerUnit): Run => {
  let [from, to] = [Infinity, -Infinity]
  for (const day of unit.days) {
    if (day === null) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return { unit, key: keyOf(unit), from, to }
}

const isNear = (left: Run, right: Run): boolean =>
  left.key === right.key && left.from - right.to <= EPISODE_DAYS && right.from - left.to <= EPISODE_DAYS

/** The runs with one more sighting; null where it makes one run of two, or has no day to tell by. */
const withRun = (runs: readonly Run[], added: Run): readonly Run[] | null => {
  if (!Number.isFinite(added.from) || !Number.isFinite(added.to)) return null
  const near = runs.filter((run) => isNear(run, added))
  const [only, another] = near
  if (another !== undefined) return null
  if (only === undefined) return [...runs, added]
  const { unit } = only
  return runs.map((run) => (run === only ? runOf({ ...joinUnits(unit, added.unit), person: unit.person }) : run))
}

/** Runs with more sightings; null where only the mentions tell. */
const withSightings = (
  ledger: Ledger,
  sightings: readonly Sighting[],
  mentions: readonly Placed[],
): readonly Run[] | null => {
  let runs: readonly Run[] | null = ledger.units.map(runOf)
  for (const sighting of sightings) {
    const printed = mentions.filter(({ mention }) => sighting.mentions.includes(mention.id))
    runs = withRun(runs, runOf(unitOfSighting(sighting, '', printed)))
    if (runs === null) return null
  }
  return runs
}

/** Person of each unit; null when a unit that had a person has another one now. */
const ownersOf = (careers: readonly Career[], runs: readonly Run[]): ReadonlyMap<string, string> | null => {
  const owners = new Map<string, string>()
  for (const { id, sightings } of careers) for (const sighting of sightings) owners.set(sighting.id, id)
  return runs.some(({ unit: { id, person } }) => person !== '' && owners.get(id) !== person) ? null : owners
}

const peopleOf = (
  sightings: readonly Sighting[],
  runs: readonly Run[],
  owners: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | null => {
  const given = new Map<string, string>()
  for (const sighting of sightings) {
    const [from, to] = [sighting.from ?? NaN, sighting.to ?? NaN]
    const key = unitKey(sighting)
    const run = runs.find((one) => one.key === key && one.from <= from && to <= one.to)
    const person = owners.get(run?.unit.id ?? '')
    if (person === undefined) return null
    for (const mention of sighting.mentions) given.set(mention, person)
  }
  return given
}

/**
 * Gives more mentions of a name to their people by its ledger alone. The outcome is that of resolving all mentions of the name anew;
 * null where that would take what only the mentions tell, or would move one that is there.
 */
export const resolveQuickly = (
  ledger: Ledger,
  { nameKey, mentions }: { readonly nameKey: string; readonly mentions: readonly Placed[] },
): Quick | null => {
  const sightings = plainSightings(mentions)
  const runs = sightings === null ? null : withSightings(ledger, sightings, mentions)
  if (sightings === null || runs === null) return null
  const stage = byTelling(runs.map(({ unit }) => careerOf(sightingsIn(unit))).sort(byId))
  const known = knownOf(nameKey, { ...stage, forced: [], barred: new Map() })
  if (undecided(known).length > 0) return null
  const { careers } = agglomerated(known)
  const owners = ownersOf(careers, runs)
  const people = owners === null ? null : peopleOf(sightings, runs, owners)
  if (owners === null || people === null) return null
  const given = new Set(people.values())
  return {
    people,
    provisional: new Map(careers.filter(({ id }) => given.has(id)).map((one) => [one.id, isProvisional(one)])),
    ledger: { units: runs.map(({ unit }) => ({ ...unit, person: owners.get(unit.id) ?? '' })) },
  }
}
