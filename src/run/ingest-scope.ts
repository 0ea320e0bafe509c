import type { BriefReport } from '../fact/brief.ts'
import type { PageFacts } from '../fact/graph.ts'
import type { Named, Told } from '../resolve/events/told.ts'
import { groupBy } from '../resolve/group.ts'
import type { PlacedMention } from '../store/transaction.ts'

/** The pages that one transaction adds and withdraws; a page read anew is in both. */
export interface Scope {
  readonly added: readonly PageFacts[]
  readonly withdrawn: readonly PageFacts[]
  /** What a judgement came to stand on or left, on whatever page: names' keys and reports. */
  readonly judged?: { readonly nameKeys: readonly string[]; readonly reports: readonly string[] }
}

/** The mentions of a page as a transaction would place them, before anybody is given to them. */
export const placedIn = ({ page, mentions, reports }: PageFacts): readonly PlacedMention<BriefReport>[] => {
  const byId = new Map(reports.map((report) => [report.id, report]))
  return mentions.map((mention) => ({
    mention,
    publisher: page.publisher,
    published: page.published,
    report: mention.report === null ? null : (byId.get(mention.report) ?? null),
    person: null,
    event: null,
  }))
}

type Reported = PlacedMention<BriefReport>

const named = ({ mention }: Reported): Named => ({ nameKey: mention.nameKey, participation: mention.participation })

/** Reports as they are told, from all mentions in them; `at` orders the names as the lists do. */
export const toldBy = (mentions: readonly Reported[]): readonly Told[] => {
  const reported = mentions.filter(({ report }) => report !== null)
  return [...groupBy(reported, ({ report }) => report?.id).values()].flatMap((group) => {
    const [first] = group
    if (first?.report === null || first === undefined) return []
    const listed = [...group].sort(
      (left, right) => (left.mention.position ?? Infinity) - (right.mention.position ?? Infinity),
    )
    return [{ report: first.report, publisher: first.publisher, published: first.published, names: listed.map(named) }]
  })
}

/** Ids of pages. */
export const pageIds = (pages: readonly PageFacts[]): ReadonlySet<string> => new Set(pages.map(({ page }) => page.id))
