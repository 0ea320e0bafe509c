import type { Judgement } from '../fact/graph.ts'
import { groupBy, unique } from '../resolve/group.ts'
import type { Company } from '../resolve/people/company.ts'
import { resolvePeople, wantsCompany } from '../resolve/people/resolve-people.ts'
import type { Cluster } from '../resolve/people/resolve-people.ts'
import type { PlacedMention, StoreTransaction } from '../store/transaction.ts'
import { pageIds, placedIn } from './ingest-scope.ts'
import type { Scope } from './ingest-scope.ts'

/** Who the mentions of all touched names are, before and after. */
export interface ResolvedNames {
  readonly nameKeys: readonly string[]
  /** Live mentions of the names before the change. */
  readonly before: readonly PlacedMention[]
  /** Live mentions of the names after it, as placed before. */
  readonly after: readonly PlacedMention[]
  readonly clusters: readonly Cluster[]
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

const resolveBlocks = async (
  transaction: StoreTransaction,
  scope: Scope,
  after: readonly PlacedMention[],
): Promise<readonly Cluster[]> => {
  const judgements = await transaction.judgementsOn(after.map(({ mention }) => mention.id))
  const ofMention = groupBy(
    judgements.flatMap((judgement) => [judgement.left, judgement.right].map((id) => ({ id, judgement }))),
    ({ id }) => id,
  )
  const blocks = [...groupBy(after, ({ mention }) => mention.nameKey).values()].map((mentions) => ({
    mentions,
    judgements: judgementsAmong(mentions, ofMention),
  }))
  const wanted = blocks.map(wantsCompany)
  const reports = unique(wanted.flat())
  const company = reports.length === 0 ? undefined : await companyOf(transaction, scope, reports)
  return blocks.flatMap(
    (block, index) =>
      resolvePeople(company === undefined || wanted[index]?.length === 0 ? block : { ...block, company }).clusters,
  )
}

const judgementsAmong = (
  mentions: readonly PlacedMention[],
  ofMention: ReadonlyMap<string, readonly { readonly judgement: Judgement }[]>,
): readonly Judgement[] =>
  ofMention.size === 0
    ? []
    : unique(mentions.flatMap(({ mention }) => (ofMention.get(mention.id) ?? []).map(({ judgement }) => judgement)))

/** Resolves every name that the pages mention, from all live mentions of it. */
export const resolveNames = async (transaction: StoreTransaction, scope: Scope): Promise<ResolvedNames> => {
  const touched = [...scope.added, ...scope.withdrawn].flatMap(({ mentions }) => mentions)
  const nameKeys = [...unique([...touched.map(({ nameKey }) => nameKey), ...(scope.judged?.nameKeys ?? [])])].sort()
  const before = await transaction.mentionsByNameKey(nameKeys)
  const withdrawn = pageIds(scope.withdrawn)
  const after = [...before.filter(({ mention }) => !withdrawn.has(mention.page)), ...scope.added.flatMap(placedIn)]
  return { nameKeys, before, after, clusters: await resolveBlocks(transaction, scope, after) }
}
