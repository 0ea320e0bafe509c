import type { BriefReport } from '../fact/brief.ts'
import { mayBeOne, resolveEvents } from '../resolve/events/resolve-events.ts'
import type { EventCluster } from '../resolve/events/resolve-events.ts'
import type { Told } from '../resolve/events/told.ts'
import { groupBy, unique } from '../resolve/group.ts'
import type { PlacedMention, StoreTransaction } from '../store/transaction.ts'
import { pageIds, placedIn, toldBy } from './ingest-scope.ts'
import type { Scope } from './ingest-scope.ts'

type Reported = PlacedMention<BriefReport>

/** The reports that the change may bring together or part, and the events that they make. */
export interface ResolvedReports {
  /** Mentions in stored reports of the neighbourhood, those of withdrawn pages among them. */
  readonly before: readonly Reported[]
  /** Live reports of the neighbourhood after the change. */
  readonly told: readonly Told[]
  readonly clusters: readonly EventCluster[]
}

/** Stored reports, loaded once each. */
class Shelf {
  readonly #transaction: StoreTransaction
  readonly #told = new Map<string, Told>()
  readonly #mentions = new Map<string, readonly Reported[]>()

  constructor(transaction: StoreTransaction) {
    this.#transaction = transaction
  }

  async load(reports: readonly string[]): Promise<void> {
    const fresh = unique(reports).filter((report) => !this.#told.has(report))
    if (fresh.length === 0) return
    const mentions = await this.#transaction.mentionsByReport(fresh)
    const lists = groupBy(mentions, ({ mention }) => mention.report)
    for (const told of toldBy(mentions)) {
      this.#told.set(told.report.id, told)
      this.#mentions.set(told.report.id, lists.get(told.report.id) ?? [])
    }
  }

  told(reports: Iterable<string>): readonly Told[] {
    return [...reports].map((report) => this.#told.get(report)).filter((told) => told !== undefined)
  }

  mentions(reports: Iterable<string>): readonly Reported[] {
    return [...reports].flatMap((report) => this.#mentions.get(report) ?? [])
  }
}

/** Stored reports that any of `frontier` may be one event with, by themselves or by a judgement. */
const nextTo = async (
  transaction: StoreTransaction,
  frontier: readonly Told[],
  shelf: Shelf,
): Promise<readonly string[]> => {
  const blocks = unique(frontier.flatMap(({ report }) => report.blocks))
  const near = (await transaction.reportsByBlock(blocks)).map(({ id }) => id)
  const judgements = await transaction.judgementsOn(frontier.map(({ report }) => report.id))
  const judged = judgements
    .filter(({ subject, verdict }) => subject === 'REPORT' && verdict === 'SAME')
    .flatMap(({ left, right }) => [left, right])
  await shelf.load([...near, ...judged])
  const linked = shelf.told(near).filter((told) => frontier.some((one) => mayBeOne(one, told)))
  return [...linked.map(({ report }) => report.id), ...judged]
}

/**
 * Resolves the reports that the change touches with all that they hang together with: reports that may be one event with a touched
 * one, with those, and so on, so that the outcome is the same as if all had come at once.
 */
export const resolveReports = async (transaction: StoreTransaction, scope: Scope): Promise<ResolvedReports> => {
  const shelf = new Shelf(transaction)
  const gone = pageIds(scope.withdrawn)
  const added = toldBy(scope.added.flatMap(placedIn))
  const withdrawn = toldBy(scope.withdrawn.flatMap(placedIn))
  const found = new Set<string>()
  const judged = scope.judged?.reports ?? []
  await shelf.load([...withdrawn.map(({ report }) => report.id), ...judged])
  for (const { report } of [...withdrawn, ...shelf.told(judged)]) found.add(report.id)
  let frontier: readonly Told[] = [...added, ...withdrawn, ...shelf.told(judged)]
  while (frontier.length > 0) {
    const fresh = (await nextTo(transaction, frontier, shelf)).filter((report) => !found.has(report))
    for (const report of fresh) found.add(report)
    frontier = shelf.told(unique(fresh))
  }
  const kept = shelf.told(found).filter(({ report }) => !gone.has(report.page))
  const told = [...kept, ...added]
  const judgements = await transaction.judgementsOn(told.map(({ report }) => report.id))
  return { before: shelf.mentions(found), told, clusters: resolveEvents(told, judgements).clusters }
}
