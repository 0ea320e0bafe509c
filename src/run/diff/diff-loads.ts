import { InputError } from '../../fact/error.ts'
import type { Load, PageFact } from '../../fact/graph.ts'
import type { KeptJudgement, PageVersion } from '../../fact/history.ts'
import { groupBy } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import { every } from '../every.ts'
import { forgetPage } from '../forget-page.ts'
import { addPages } from '../ingest.ts'
import { asMade } from '../judge/follow.ts'
import { isOnFact } from '../judge/overlay.ts'
import { rejudgePair } from '../judge/rejudge.ts'
import { everyJudgement } from '../whole/judgements.ts'
import { derive, withScratch } from '../whole/scratch.ts'
import { Causes } from './causes.ts'
import type { Cause } from './causes.ts'
import { differing, regrouped, snapshotOf } from './snapshot.ts'
import type { DiffRow, Regrouped, Snapshot } from './snapshot.ts'
import { factsAt, isAt, judgementsAt } from './state-at.ts'

/** A page that is otherwise after one load than after another. */
export interface PageChange extends Pick<PageFact, 'id' | 'name' | 'published' | 'publisher'> {
  readonly change: 'added' | 'withdrawn' | 'replaced'
  /** The load that did it last. */
  readonly load: number
}

/** A row that came, went or became otherwise, in words, and why. */
export interface RowChange {
  readonly kind: DiffRow['kind']
  readonly change: 'added' | 'removed' | 'changed'
  readonly key: string
  readonly says: string
  readonly because: readonly Cause[]
}

export interface LoadDiff {
  readonly from: Load
  readonly to: Load
  readonly pages: readonly PageChange[]
  readonly judgements: readonly (KeptJudgement & { readonly change: 'made' | 'withdrawn' })[]
  readonly regrouped: readonly (Regrouped & { readonly name: string })[]
  readonly rows: readonly RowChange[]
}

const loadOf = async (store: Store, id: number): Promise<Load> => {
  for await (const load of every((window) => store.loads(window))) if (load.id === id) return load
  throw new InputError(`${store.address} has no load ${String(id)}; \`tongxi status\` tells the last one`, {
    code: 'LOAD_UNKNOWN',
  })
}

/** The states of pages that are live after only one of two loads. */
const changedVersions = async (store: Store, from: number, to: number): Promise<readonly PageVersion[]> => {
  const changed: PageVersion[] = []
  for await (const version of every((window) => store.versions(window), 50)) {
    if (isAt(version, from) !== isAt(version, to)) changed.push(version)
  }
  return changed
}

const pageChanges = (versions: readonly PageVersion[], to: number): readonly PageChange[] =>
  [...groupBy(versions, ({ facts }) => facts.page.id).values()].flatMap((states) => {
    const [now, was] = [states.find((one) => isAt(one, to)), states.find((one) => !isAt(one, to))]
    const page = (now ?? was)?.facts.page
    if (page === undefined) return []
    const { id, name, published, publisher } = page
    const change = now === undefined ? 'withdrawn' : was === undefined ? 'added' : 'replaced'
    return [{ id, name, published, publisher, change, load: now?.addedIn ?? was?.withdrawnIn ?? to } as const]
  })

type JudgementChange = LoadDiff['judgements'][number]

const judgementChanges = (kept: readonly KeptJudgement[], from: number, to: number): readonly JudgementChange[] =>
  kept
    .filter((one) => isAt(one, from) !== isAt(one, to))
    .map((one) => ({ ...one, change: isAt(one, to) ? 'made' : 'withdrawn' }))

interface Step {
  readonly versions: readonly PageVersion[]
  readonly judgements: readonly JudgementChange[]
  readonly to: number
}

/** Takes a store from the state after one load to that after another. */
const advance = async (store: Store, { versions, judgements, to }: Step): Promise<void> => {
  const { id } = await store.beginLoad('diff')
  await store.write(id, async (transaction) => {
    for (const { judgement, change } of judgements) {
      await transaction.apply({ judgements: [{ ...asMade(judgement), withdrawn: change === 'withdrawn' }] })
      if (!isOnFact(judgement)) await rejudgePair(transaction, asMade(judgement))
    }
  })
  const live = versions.filter((version) => isAt(version, to)).map(({ facts }) => facts)
  for (const facts of live) await store.write(id, (transaction) => addPages(transaction, [facts]))
  const kept = new Set(live.map(({ page }) => page.id))
  for (const page of new Set(versions.map(({ facts }) => facts.page.id))) {
    if (!kept.has(page)) await forgetPage(store, page)
  }
  await store.endLoad(id)
}

const nameIn = (id: string, snapshots: readonly Pick<Snapshot, 'rows'>[]): string => {
  for (const { rows } of snapshots) {
    const person = rows.get(`person ${id}`)
    if (person?.kind === 'person') return person.row.name
  }
  return id
}

const titleIn = (id: string, snapshots: readonly Pick<Snapshot, 'rows'>[]): string => {
  for (const { rows } of snapshots) {
    const event = rows.get(`event ${id}`)
    if (event?.kind === 'event') return `${event.row.date ?? 'no date'} ${event.row.title}`
  }
  return id
}

/** 市长 of 西宁市人民政府. */
const postIn = (id: string, snapshots: readonly Pick<Snapshot, 'posts' | 'organizations'>[]): string => {
  for (const { posts, organizations } of snapshots) {
    const post = posts.get(id)
    if (post !== undefined) return `${post.title} of ${organizations.get(post.organization)?.name ?? post.organization}`
  }
  return id
}

/** A row in a few words. */
const wordsOf = (row: DiffRow, snapshots: readonly Snapshot[]): string => {
  switch (row.kind) {
    case 'person':
      return `${row.row.name}, ${String(row.row.mentions)} mentions, ${String(row.row.attendances)} attendances`
    case 'event':
      return `${row.row.date ?? 'no date'} ${row.row.title}, ${String(row.row.attendances)} people`
    case 'attendance':
      return `${nameIn(row.row.person, snapshots)} at ${titleIn(row.row.event, snapshots)}: ${row.row.participation.join(' ')}`
    case 'occupancy':
      return `${nameIn(row.row.person, snapshots)} as ${postIn(row.row.post, snapshots)}, ${row.row.firstSeen ?? '?'} – ${row.row.lastSeen ?? '?'}`
    case 'relation':
      return `${nameIn(row.row.subject, snapshots)} ${row.row.predicate} ${nameIn(row.row.object, snapshots)}`
  }
}

const rowChanges = (before: Snapshot, after: Snapshot, causes: Causes): readonly RowChange[] => {
  const both = [after, before]
  const { added, removed, changed } = differing(before, after)
  const told = (change: RowChange['change'], row: DiffRow, says: string): RowChange => ({
    kind: row.kind,
    change,
    key: row.key,
    says,
    because: causes.of(row, both),
  })
  return [
    ...added.map((row) => told('added', row, wordsOf(row, both))),
    ...removed.map((row) => told('removed', row, wordsOf(row, [before]))),
    ...changed.map((one) =>
      told('changed', one.after, `${wordsOf(one.before, [before])} → ${wordsOf(one.after, [after])}`),
    ),
  ]
}

/**
 * What changed between the states after two loads, and because of what: pages and judgements as they are kept, the graph by deriving
 * it anew for both with today's rules. Throws `InputError` LOAD_UNKNOWN.
 */
export const diffLoads = async (store: Store, [first, second]: readonly [number, number]): Promise<LoadDiff> => {
  const [from, to] = [await loadOf(store, first), await loadOf(store, second)]
  const kept = await everyJudgement(store)
  const versions = await changedVersions(store, from.id, to.id)
  const judgements = judgementChanges(kept, from.id, to.id)
  const causes = new Causes()
  for (const { addedIn, withdrawnIn, facts } of versions) {
    for (const load of [addedIn, withdrawnIn]) if (load !== null && isBetween(load, from, to)) causes.page(load, facts)
  }
  for (const one of judgements) {
    const load = isBetween(one.addedIn, from, to) ? one.addedIn : (one.withdrawnIn ?? one.addedIn)
    causes.judgement(load, one)
  }
  return withScratch(async (scratch) => {
    const pages = factsAt(
      every((window) => store.versions(window), 50),
      from.id,
    )
    await derive(scratch, { pages, judgements: judgementsAt(kept, from.id) })
    const before = await snapshotOf(scratch)
    await advance(scratch, { versions, judgements, to: to.id })
    const after = await snapshotOf(scratch)
    return {
      from,
      to,
      pages: pageChanges(versions, to.id),
      judgements,
      regrouped: regrouped(before, after).map((one) => ({ ...one, name: nameIn(one.after[0] ?? '', [after, before]) })),
      rows: rowChanges(before, after, causes),
    }
  })
}

const isBetween = (load: number, from: Load, to: Load): boolean =>
  load > Math.min(from.id, to.id) && load <= Math.max(from.id, to.id)
