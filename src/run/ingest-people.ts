import type { Judgement } from '../fact/graph.ts'
import { groupBy, unique } from '../resolve/group.ts'
import type { Company } from '../resolve/people/company.ts'
import { ledgerOf, writeLedger } from '../resolve/people/ledger.ts'
import { resolvePeople, wantsCompany } from '../resolve/people/resolve-people.ts'
import type { Cluster } from '../resolve/people/resolve-people.ts'
import type { PlacedMention, StoreTransaction } from '../store/transaction.ts'
import { resolveQuickNames } from './ingest-quick.ts'
import type { QuickNames } from './ingest-quick.ts'
import { pageIds, placedIn } from './ingest-scope.ts'
import type { Scope } from './ingest-scope.ts'

/** Who the mentions of all touched names are, before and after. */
export interface ResolvedNames {
  /** Names of which only the new mentions are looked at; the rest is of the others. */
  readonly quick: QuickNames
  readonly nameKeys: readonly string[]
  /** Live mentions of the names before the change. */
  readonly before: readonly PlacedMention[]
  /** Live mentions of the names after it, as placed before. */
  readonly after: readonly PlacedMention[]
  readonly clusters: readonly Cluster[]
  /** Name key and text of its ledger; null where it has none. */
  readonly ledgers: readonly (readonly [string, string | null])[]
}

const companyOf = async (transaction: StoreTransaction, scope: Scope, reports: readonly string[]): Promise<Company> => {
  const gone = new Set(scope.withdrawn.flatMap((facts) => facts.reports.map(({ id }) => id)))
  const stored = await transaction.namesOfReports(reports.filter((report) => !gone.has(report)))
  const wanted = new Set(reports)
  const added = scope.added.flatMap(({ mentions }) => mentions.filter(({ report }) => wanted.has(report ?? '')))
  const lists = groupBy(added, ({ report }) => report ?? '')
  return new Map([
    ...stored,
    ...[...lists].map(([report, mentions]) => [report, mentions.map(({ nameKey }) => nameKey)] as const),
  ])
}

interface Block {
  readonly mentions: readonly PlacedMention[]
  readonly judgements: readonly Judgement[]
}

const blocksOf = async (transaction: StoreTransaction, after: readonly PlacedMention[]): Promise<readonly Block[]> => {
  const judgements = await transaction.judgementsOn(after.map(({ mention }) => mention.id))
  const ofMention = groupBy(
    judgements.flatMap((judgement) => [judgement.left, judgement.right].map((id) => ({ id, judgement }))),
    ({ id }) => id,
  )
  return [...groupBy(after, ({ mention }) => mention.nameKey).values()].map((mentions) => ({
    mentions,
    judgements: judgementsAmong(mentions, ofMention),
  }))
}

const resolveBlocks = async (
  transaction: StoreTransaction,
  scope: Scope,
  blocks: readonly Block[],
): Promise<readonly (readonly Cluster[])[]> => {
  const wanted = blocks.map(wantsCompany)
  const reports = unique(wanted.flat())
  const company = reports.length === 0 ? undefined : await companyOf(transaction, scope, reports)
  return blocks.map(
    (block, index) =>
      resolvePeople(company === undefined || wanted[index]?.length === 0 ? block : { ...block, company }).clusters,
  )
}

/** The ledger of a name, where no judgement says what the mentions do not. */
const ledgerText = ({ mentions, judgements }: Block, clusters: readonly Cluster[]): string | null => {
  const people = new Map(
    clusters.flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster.id] as const)),
  )
  const ledger = judgements.length > 0 ? null : ledgerOf(mentions, people)
  return ledger === null ? null : writeLedger(ledger)
}

const judgementsAmong = (
  mentions: readonly PlacedMention[],
  ofMention: ReadonlyMap<string, readonly { readonly judgement: Judgement }[]>,
): readonly Judgement[] =>
  ofMention.size === 0
    ? []
    : unique(mentions.flatMap(({ mention }) => (ofMention.get(mention.id) ?? []).map(({ judgement }) => judgement)))

/** Resolves every name that the pages mention: by its ledger where that is enough, else from all live mentions of it. */
export const resolveNames = async (transaction: StoreTransaction, scope: Scope): Promise<ResolvedNames> => {
  const quick = await resolveQuickNames(transaction, scope)
  const touched = [...scope.added, ...scope.withdrawn].flatMap(({ mentions }) => mentions)
  const all = unique([...touched.map(({ nameKey }) => nameKey), ...(scope.judged?.nameKeys ?? [])])
  const nameKeys = all.filter((key) => !quick.nameKeys.has(key)).toSorted()
  const before = await transaction.mentionsByNameKey(nameKeys)
  const withdrawn = pageIds(scope.withdrawn)
  const added = scope.added.flatMap(placedIn).filter(({ mention }) => !quick.nameKeys.has(mention.nameKey))
  const after = [...before.filter(({ mention }) => !withdrawn.has(mention.page)), ...added]
  const blocks = await blocksOf(transaction, after)
  const clusters = await resolveBlocks(transaction, scope, blocks)
  const ledgers = new Map<string, string | null>(nameKeys.map((key) => [key, null]))
  for (const [nth, block] of blocks.entries()) {
    ledgers.set(block.mentions[0]?.mention.nameKey ?? '', ledgerText(block, clusters[nth] ?? []))
  }
  return { quick, nameKeys, before, after, clusters: clusters.flat(), ledgers: [...quick.ledgers, ...ledgers] }
}
