import type { Judgement, Load, PageFacts } from '../../fact/graph.ts'
import type { KeptJudgement, PageVersion } from '../../fact/history.ts'
import { groupBy } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import type { StoreTransaction } from '../../store/transaction.ts'
import { changeOf } from '../ingest-change.ts'
import { asMade, followed } from '../judge/follow.ts'
import { rejudgePair } from '../judge/rejudge.ts'
import { isOnFact } from '../judge/overlay.ts'
import type { Archive } from './archive.ts'

/** Pages a transaction. */
const BATCH = 20

/** Loads written anew into an empty store, one after the other, so that its past and the ids once issued are the same. */
class Replay {
  readonly #store: Store
  /** Load → pages whose live state it withdraws, each as often as it does. */
  readonly #due = new Map<number, Map<string, number>>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Judgements that a load made or took back, before what it did to pages. */
  async judge(load: number, judgements: readonly Judgement[]): Promise<void> {
    if (judgements.length === 0) return
    await this.#store.write(load, async (transaction) => {
      await transaction.apply({ judgements })
      for (const judgement of judgements) if (!isOnFact(judgement)) await rejudgePair(transaction, judgement)
    })
  }

  /** Adds states of different pages; those that were live before give way. */
  async add(load: number, versions: readonly PageVersion[]): Promise<void> {
    if (versions.length === 0) return
    const added = versions.map(({ facts }) => facts)
    await this.#store.write(load, async (transaction) => {
      const withdrawn = await this.#live(
        transaction,
        added.map(({ page }) => page.id),
      )
      const judgements = await transaction.judgementsOfPages(added.map(({ page }) => page.id))
      await transaction.apply({ judgements: followed(judgements, added) })
      await transaction.apply(await changeOf(transaction, { added, withdrawn }))
    })
    const due = this.#due.get(load)
    for (const { page } of added) {
      const times = due?.get(page.id) ?? 0
      if (times > 0) due?.set(page.id, times - 1)
    }
    for (const { facts, withdrawnIn } of versions) if (withdrawnIn !== null) this.#owe(withdrawnIn, facts.page.id)
  }

  /** Withdraws what the load took away without putting anything in its place. */
  async withdraw(load: number): Promise<void> {
    const left = [...(this.#due.get(load) ?? [])].filter(([, times]) => times > 0).map(([page]) => page)
    this.#due.delete(load)
    if (left.length === 0) return
    await this.#store.write(load, async (transaction) => {
      const withdrawn = await this.#live(transaction, left)
      await transaction.apply(await changeOf(transaction, { added: [], withdrawn }))
    })
  }

  #owe(load: number, page: string): void {
    const due = this.#due.get(load) ?? new Map<string, number>()
    this.#due.set(load, due.set(page, (due.get(page) ?? 0) + 1))
  }

  async #live(transaction: StoreTransaction, pages: readonly string[]): Promise<readonly PageFacts[]> {
    const live: PageFacts[] = []
    for (const page of pages) {
      const facts = await transaction.pageFacts(page)
      if (facts !== null) live.push(facts)
    }
    return live
  }
}

/** What a load did to judgements, as they were then. */
const judgedIn = (load: number, kept: readonly KeptJudgement[]): readonly Judgement[] => [
  ...kept
    .filter(({ addedIn, withdrawnIn }) => addedIn === load && withdrawnIn !== load)
    .map(({ judgement }) => asMade(judgement)),
  ...kept.filter(({ withdrawnIn }) => withdrawnIn === load).map(({ judgement }) => judgement),
]

/** Groups of states in their order, none with two states of one page or of two loads. */
async function* steps(versions: AsyncIterable<PageVersion>): AsyncGenerator<readonly PageVersion[]> {
  let step: PageVersion[] = []
  for await (const version of versions) {
    const [first] = step
    const ends =
      step.length >= BATCH ||
      (first !== undefined && first.addedIn !== version.addedIn) ||
      step.some(({ facts }) => facts.page.id === version.facts.page.id)
    if (ends) {
      yield step
      step = []
    }
    step.push(version)
  }
  if (step.length > 0) yield step
}

export interface ReplayOptions {
  /** Told after each transaction how many states of pages are written. */
  readonly onVersions?: (done: number) => void
}

/** Writes an archive into an empty store: gazetteer, then load by load what each did. The graph is derived as it was then. */
export const replay = async (archive: Archive, store: Store, { onVersions }: ReplayOptions = {}): Promise<void> => {
  await store.putRegions(archive.regions)
  const replaying = new Replay(store)
  const kept = groupBy(
    archive.judgements.flatMap((one) => [...new Set([one.addedIn, one.withdrawnIn])].map((load) => ({ load, one }))),
    ({ load }) => load,
  )
  const loads = [...archive.loads]
  const begin = async (load: Load): Promise<void> => {
    await store.putLoad(load)
    await replaying.judge(
      load.id,
      judgedIn(
        load.id,
        (kept.get(load.id) ?? []).map(({ one }) => one),
      ),
    )
  }
  let current: Load | undefined
  const until = async (last: number): Promise<void> => {
    for (;;) {
      const [next] = loads
      if (next === undefined || next.id > last) return
      if (current !== undefined) await replaying.withdraw(current.id)
      await begin(next)
      current = loads.shift()
    }
  }
  let done = 0
  for await (const step of steps(archive.versions)) {
    const load = step[0]?.addedIn ?? 0
    await until(load)
    await replaying.add(load, step)
    done += step.length
    onVersions?.(done)
  }
  await until(Infinity)
  if (current !== undefined) await replaying.withdraw(current.id)
}
