import { groupBy } from '../group.ts'
import { keptRole, roleOf } from './role.ts'
import type { Role } from './role.ts'
import { sightingsOf } from './sighting.ts'
import type { Placed, Sighting } from './sighting.ts'
import { tellingOf, unitsOf } from './units.ts'

/** What resolution takes of sightings that say the same of one person, without the mentions themselves. */
export interface LedgerUnit {
  /** The smallest mention id. */
  readonly id: string
  /** Whose they are. */
  readonly person: string
  readonly roles: readonly Role[]
  readonly gender: string | null
  readonly ethnicity: string | null
  /** Divisions of the events, where nothing else is known. */
  readonly regions: readonly string[]
  /** First and last day of each sighting, one sighting after the other. */
  readonly days: readonly (number | null)[]
  /** Issue of each sighting. */
  readonly issues: readonly string[]
  /** True when one mention by itself printed all the roles. */
  readonly whole: boolean
}

/** All that is known under a name in brief, so that one more mention can be given to its person without reading the others. */
export interface Ledger {
  readonly units: readonly LedgerUnit[]
}

/** Rules of resolution that a ledger was made by; what others made is passed over and made anew. */
const RULES = 1

/** Text of a ledger as a store keeps it. */
export const writeLedger = ({ units }: Ledger): string => JSON.stringify({ rules: RULES, units })

/** The ledger in a stored text; null when other rules made it. */
export const readLedger = (text: string): Ledger | null => {
  const { rules, units } = JSON.parse(text) as { readonly rules: number; readonly units: readonly LedgerUnit[] }
  return rules === RULES ? { units: units.map((unit) => ({ ...unit, roles: unit.roles.map(keptRole) })) } : null
}

/** True when one of the mentions prints all that the sighting says. */
const isWhole = ({ mentions, roles }: Sighting, printed: readonly Placed[]): boolean =>
  mentions.length === 1 ||
  printed.some(({ mention }) => {
    const told = mention.roles.map(roleOf).map(({ key, time }) => `${key}|${time}`)
    return mentions.includes(mention.id) && new Set(told).size === roles.length
  })

/**
 * The sightings of mentions, where each article's are one sighting; null where something is printed that only the mentions
 * themselves can tell apart, such as one name twice in a list.
 */
export const plainSightings = (mentions: readonly Placed[]): readonly Sighting[] | null => {
  const sightings = sightingsOf(mentions, new Set())
  const articles = new Set(mentions.map(({ mention }) => mention.article))
  return sightings.length === articles.size ? sightings : null
}

/** A sighting as a unit of its own. */
export const unitOfSighting = (sighting: Sighting, person: string, printed: readonly Placed[]): LedgerUnit => ({
  id: sighting.id,
  person,
  roles: sighting.roles,
  gender: sighting.gender,
  ethnicity: sighting.ethnicity,
  regions: tellingOf(sighting) === 'NAME' ? sighting.regions : [],
  days: [sighting.from, sighting.to],
  issues: [sighting.issue],
  whole: isWhole(sighting, printed),
})

/** Two units that say the same as one, sightings in the order of their days. */
export const joinUnits = (left: LedgerUnit, right: LedgerUnit): LedgerUnit => {
  const sightings = [left, right].flatMap(({ days, issues }) =>
    issues.map((issue, nth) => ({ issue, from: days[2 * nth] ?? null, to: days[2 * nth + 1] ?? null })),
  )
  sightings.sort((one, other) => (one.from ?? 0) - (other.from ?? 0))
  return {
    ...left,
    id: left.id < right.id ? left.id : right.id,
    days: sightings.flatMap(({ from, to }) => [from, to]),
    issues: sightings.map(({ issue }) => issue),
    whole: left.whole || right.whole,
  }
}

/** The ledger of a name, whose mentions belong to these people; null where it cannot tell what the mentions do. */
export const ledgerOf = (mentions: readonly Placed[], personOf: ReadonlyMap<string, string>): Ledger | null => {
  const sightings = plainSightings(mentions)
  if (sightings === null) return null
  const printed = groupBy(mentions, ({ mention }) => mention.article)
  const articleOf = new Map(mentions.map(({ mention }) => [mention.id, mention.article]))
  const units: LedgerUnit[] = []
  for (const { sightings: members } of unitsOf(sightings, new Set())) {
    const [unit, ...others] = members.map((sighting) =>
      unitOfSighting(sighting, personOf.get(sighting.id) ?? '', printed.get(articleOf.get(sighting.id) ?? '') ?? []),
    )
    if (unit === undefined || others.some(({ person }) => person !== unit.person)) return null
    units.push(joined(unit, others))
  }
  return { units }
}

/** Units of one kind, which come in the order of their days, as one. */
const joined = (first: LedgerUnit, others: readonly LedgerUnit[]): LedgerUnit => {
  const all = [first, ...others]
  return {
    ...first,
    id: all.reduce((id, unit) => (unit.id < id ? unit.id : id), first.id),
    days: all.flatMap(({ days }) => days),
    issues: all.flatMap(({ issues }) => issues),
    whole: all.some(({ whole }) => whole),
  }
}
