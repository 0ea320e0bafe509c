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

const sightingsIn = (unit: LedgerUnit): readonly Sighting[] =>
  unit.issues.map((issue, nth) => ({
    id: unit.id,
    mentions: [],
    // No two plain sightings share a report, and company is asked for elsewhere.
    reports: [],
    issue,
    from: unit.days[2 * nth] ?? null,
    to: unit.days[2 * nth + 1] ?? null,
    roles: unit.roles,
    gender: unit.gender,
    ethnicity: unit.ethnicity,
    regions: unit.regions,
  }))

/** A unit as it is compared with others of its kind. */
interface Run {
  readonly unit: LedgerUnit
  readonly key: string
  /** First and last day; infinite for what has none, which nothing is near to. */
  readonly from: number
  readonly to: number
}

const runOf = (unit: LedgerUnit): Run => {
  const [first] = sightingsIn(unit)
  const days = unit.days.filter((day) => day !== null)
  return {
    unit,
    key: first === undefined ? '' : unitKey(first),
    from: days.reduce((least, day) => Math.min(least, day), Infinity),
    to: days.reduce((most, day) => Math.max(most, day), -Infinity),
  }
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

const withSightings = (
  ledger: Ledger,
  sightings: readonly Sighting[],
  mentions: readonly Placed[],
): readonly LedgerUnit[] | null => {
  let runs: readonly Run[] | null = ledger.units.map(runOf)
  for (const sighting of sightings) {
    const printed = mentions.filter(({ mention }) => sighting.mentions.includes(mention.id))
    runs = withRun(runs, runOf(unitOfSighting(sighting, '', printed)))
    if (runs === null) return null
  }
  return runs.map(({ unit }) => unit)
}

/** Person of each unit; null when a unit that had a person has another one now. */
const ownersOf = (careers: readonly Career[], units: readonly LedgerUnit[]): ReadonlyMap<string, string> | null => {
  const owners = new Map(careers.flatMap(({ id, sightings }) => sightings.map((one) => [one.id, id] as const)))
  return units.some(({ id, person }) => person !== '' && owners.get(id) !== person) ? null : owners
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
  const units = sightings === null ? null : withSightings(ledger, sightings, mentions)
  if (sightings === null || units === null) return null
  const stage = byTelling(units.map((unit) => careerOf(sightingsIn(unit))).sort(byId))
  const known = knownOf(nameKey, { ...stage, forced: [], barred: new Map() })
  if (undecided(known).length > 0) return null
  const { careers } = agglomerated(known)
  const owners = ownersOf(careers, units)
  if (owners === null) return null
  const owned = units.map((unit) => ({ ...unit, person: owners.get(unit.id) ?? '' }))
  const people = peopleOf(sightings, owned)
  if (people === null) return null
  const given = new Set(people.values())
  return {
    people,
    provisional: new Map(careers.filter(({ id }) => given.has(id)).map((one) => [one.id, isProvisional(one)])),
    ledger: { units: owned },
  }
}

const peopleOf = (sightings: readonly Sighting[], units: readonly LedgerUnit[]): ReadonlyMap<string, string> | null => {
  const runs = units.map(runOf)
  const given = new Map<string, string>()
  for (const sighting of sightings) {
    const [from, to] = [sighting.from ?? NaN, sighting.to ?? NaN]
    const key = unitKey(sighting)
    const run = runs.find((one) => one.key === key && one.from <= from && to <= one.to)
    if (run === undefined) return null
    for (const mention of sighting.mentions) given.set(mention, run.unit.person)
  }
  return given
}
