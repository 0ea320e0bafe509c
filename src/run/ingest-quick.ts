import type { Occupancy, Organization, Person, Post } from '../fact/graph.ts'
import { groupBy } from '../resolve/group.ts'
import { readLedger, writeLedger } from '../resolve/people/ledger.ts'
import type { Ledger } from '../resolve/people/ledger.ts'
import { resolveQuickly } from '../resolve/people/quick.ts'
import type { Quick } from '../resolve/people/quick.ts'
import { occupanciesOf } from '../resolve/projection/occupancy.ts'
import type { Held } from '../resolve/projection/occupancy.ts'
import type { Assigned } from '../resolve/projection/placed.ts'
import { seenAgain } from '../resolve/projection/seen-again.ts'
import type { PlacedMention, StoreTransaction } from '../store/transaction.ts'
import { placedIn } from './ingest-scope.ts'
import type { Scope } from './ingest-scope.ts'

/** Names whose new mentions were given to their people without reading the others. */
export interface QuickNames {
  readonly nameKeys: ReadonlySet<string>
  /** New mention → person. */
  readonly people: ReadonlyMap<string, string>
  /** Rows of people who were there, with their new mentions; attendances as before. */
  readonly rows: readonly Person[]
  /** People who were not there. */
  readonly fresh: readonly { readonly id: string; readonly provisional: boolean }[]
  readonly occupancies: readonly Occupancy[]
  readonly posts: readonly Post[]
  readonly organizations: readonly Organization[]
  /** Name key and text of each. */
  readonly ledgers: readonly (readonly [string, string])[]
}

interface Stored {
  readonly people: ReadonlyMap<string, Person>
  readonly occupancies: ReadonlyMap<string, readonly Occupancy[]>
}

interface Given {
  readonly nameKey: string
  readonly ledger: Ledger
  readonly quick: Quick
  readonly mentions: readonly Assigned[]
}

/** The notes and spelling of a person's row with one more mention; null where all mentions are needed to tell. */
const named = (row: Person, { mention }: Assigned, provisional: boolean): Person | null => {
  const fits = (known: string | null, printed: string | null): boolean =>
    printed === null || known === null || known === printed
  if (mention.name !== row.name || !fits(row.gender, mention.gender)) return null
  if (!fits(row.ethnicity, mention.ethnicity)) return null
  return {
    ...row,
    provisional,
    gender: row.gender ?? mention.gender,
    ethnicity: row.ethnicity ?? mention.ethnicity,
    mentions: row.mentions + 1,
  }
}

interface Rows {
  readonly rows: readonly Person[]
  readonly fresh: QuickNames['fresh']
  readonly occupancies: readonly Occupancy[]
  readonly held: readonly Held[]
}

const unitsOf = ({ units }: Ledger, person: string): Ledger['units'] => units.filter((unit) => unit.person === person)

/** Occupancies of one who was there with more mentions; null where all mentions are needed to tell. */
const occupanciesWith = (
  stored: readonly Occupancy[],
  mentions: readonly Assigned[],
  units: { readonly before: Ledger['units']; readonly after: Ledger['units'] },
): readonly Occupancy[] | null => {
  const known = new Map(stored.map((occupancy) => [occupancy.id, occupancy]))
  const changed = new Set<string>()
  for (const mention of mentions) {
    const again = seenAgain(mention, { ...units, occupancies: [...known.values()] })
    if (again === null) return null
    for (const occupancy of again) {
      known.set(occupancy.id, occupancy)
      changed.add(occupancy.id)
    }
  }
  return [...known.values()].filter(({ id }) => changed.has(id))
}

const rowsOf = ({ ledger, quick, mentions }: Given, stored: Stored): Rows | null => {
  const [rows, fresh, occupancies, held]: [Person[], { id: string; provisional: boolean }[], Occupancy[], Held[]] = [
    [],
    [],
    [],
    [],
  ]
  const before = new Set(ledger.units.map(({ person }) => person))
  for (const [person, own] of groupBy(mentions, (mention) => mention.person)) {
    const provisional = quick.provisional.get(person) ?? false
    if (!before.has(person)) {
      fresh.push({ id: person, provisional })
      held.push(...occupanciesOf(person, own))
      continue
    }
    const row = own.reduce<Person | null>(
      (known, mention) => (known === null ? null : named(known, mention, provisional)),
      stored.people.get(person) ?? null,
    )
    const again = occupanciesWith(stored.occupancies.get(person) ?? [], own, {
      before: unitsOf(ledger, person),
      after: unitsOf(quick.ledger, person),
    })
    if (row === null || again === null) return null
    rows.push(row)
    occupancies.push(...again)
  }
  return { rows, fresh, occupancies, held }
}

const given = (nameKey: string, text: string | undefined, mentions: readonly PlacedMention[]): readonly Given[] => {
  const ledger = text === undefined ? null : readLedger(text)
  const quick = ledger === null ? null : resolveQuickly(ledger, { nameKey, mentions })
  if (ledger === null || quick === null) return []
  const assigned = mentions.map((one) => ({ ...one, person: quick.people.get(one.mention.id) ?? '', event: null }))
  return [{ nameKey, ledger, quick, mentions: assigned }]
}

/** Names that only gain mentions: nothing of them is withdrawn or judged. */
const gaining = async (
  transaction: StoreTransaction,
  scope: Scope,
): Promise<ReadonlyMap<string, readonly PlacedMention[]>> => {
  const lost = new Set(scope.withdrawn.flatMap(({ mentions }) => mentions.map(({ nameKey }) => nameKey)))
  for (const nameKey of scope.judged?.nameKeys ?? []) lost.add(nameKey)
  const added = scope.added.flatMap(placedIn).filter(({ mention }) => !lost.has(mention.nameKey))
  const judgements = await transaction.judgementsOn(added.map(({ mention }) => mention.id))
  const judged = new Set(judgements.flatMap(({ left, right }) => [left, right]))
  for (const { mention } of added) if (judged.has(mention.id)) lost.add(mention.nameKey)
  return groupBy(
    added.filter(({ mention }) => !lost.has(mention.nameKey)),
    ({ mention }) => mention.nameKey,
  )
}

/**
 * Gives new mentions to people by the ledgers of their names, where that is the same as resolving all mentions of the name anew: what
 * one more page takes then hardly grows with what is there already.
 */
export const resolveQuickNames = async (transaction: StoreTransaction, scope: Scope): Promise<QuickNames> => {
  const names = await gaining(transaction, scope)
  const ledgers = await transaction.ledgers([...names.keys()])
  const all = [...names].flatMap(([nameKey, mentions]) => given(nameKey, ledgers.get(nameKey), mentions))
  const people = await transaction.peopleByNameKey(all.map(({ nameKey }) => nameKey))
  const touched = [...new Set(all.flatMap(({ quick }) => [...quick.people.values()]))]
  const stored: Stored = {
    people: new Map(people.map((row) => [row.id, row])),
    occupancies: groupBy(await transaction.occupanciesOfPeople(touched), ({ person }) => person),
  }
  const done = all.flatMap((one) => {
    const rows = rowsOf(one, stored)
    return rows === null ? [] : [{ ...one, ...rows }]
  })
  const held = done.flatMap((one) => one.held)
  return {
    nameKeys: new Set(done.map(({ nameKey }) => nameKey)),
    people: new Map(done.flatMap(({ quick }) => [...quick.people])),
    rows: done.flatMap(({ rows }) => rows),
    fresh: done.flatMap(({ fresh }) => fresh),
    occupancies: [...done.flatMap(({ occupancies }) => occupancies), ...held.map(({ occupancy }) => occupancy)],
    posts: held.map(({ post }) => post),
    organizations: held.map(({ organization }) => organization),
    ledgers: done.map(({ nameKey, quick }) => [nameKey, writeLedger(quick.ledger)]),
  }
}
