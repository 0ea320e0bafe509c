import type { BriefReport } from '../../src/fact/brief.ts'
import type { PageFacts } from '../../src/fact/graph.ts'
import { mayBeOne, resolveEvents } from '../../src/resolve/events/resolve-events.ts'
import type { Told } from '../../src/resolve/events/told.ts'
import { factsOf } from '../../src/resolve/facts-of.ts'
import { groupBy } from '../../src/resolve/group.ts'
import type { Company } from '../../src/resolve/people/company.ts'
import { resolvePeople, wantsCompany } from '../../src/resolve/people/resolve-people.ts'
import type { Cluster } from '../../src/resolve/people/resolve-people.ts'
import { placedIn, toldBy } from '../../src/run/ingest-scope.ts'
import type { PlacedMention } from '../../src/store/transaction.ts'
import type { WorldPage } from './pages.ts'

/** The facts of a world's pages and what each mention and report truly is. */
export interface Printed {
  readonly pages: readonly PageFacts[]
  readonly mentions: readonly PlacedMention<BriefReport>[]
  /** Mention id → official's number. */
  readonly people: ReadonlyMap<string, number>
  /** Report id → happening's number. */
  readonly events: ReadonlyMap<string, number>
}

export const printedOf = (pages: Iterable<WorldPage>): Printed => {
  const people = new Map<string, number>()
  const events = new Map<string, number>()
  const facts: PageFacts[] = []
  for (const page of pages) {
    const read = factsOf(page)
    const named = page.articles.flatMap((article) => article.people)
    const told = page.articles.flatMap(({ event }) => (event === null ? [] : [event]))
    read.mentions.forEach(({ id }, index) => people.set(id, named[index]?.number ?? -1))
    read.reports.forEach(({ id }, index) => events.set(id, told[index] ?? -1))
    facts.push(read)
  }
  return { pages: facts, mentions: facts.flatMap(placedIn), people, events }
}

/** Who everybody is, name by name. */
export const peopleIn = ({ mentions }: Printed): readonly Cluster[] => {
  const lists = new Map<string, string[]>()
  for (const { mention } of mentions) {
    if (mention.report === null) continue
    const list = lists.get(mention.report)
    if (list === undefined) lists.set(mention.report, [mention.nameKey])
    else list.push(mention.nameKey)
  }
  const companyOf = (reports: readonly string[]): Company =>
    new Map(reports.map((report) => [report, lists.get(report) ?? []]))
  return [...groupBy(mentions, ({ mention }) => mention.nameKey).values()].flatMap((block) => {
    const wanted = wantsCompany({ mentions: block, judgements: [] })
    const company = wanted.length === 0 ? {} : { company: companyOf(wanted) }
    return resolvePeople({ mentions: block, judgements: [], ...company }).clusters
  })
}

/** Which reports are of one event: neighbourhoods of reports that may be one, each resolved by itself. */
export const eventsIn = ({ mentions }: Printed): ReadonlyMap<string, string> => {
  const told = toldBy(mentions)
  const near = groupBy(
    told.flatMap((one) => one.report.blocks.map((block) => ({ one, block }))),
    ({ block }) => block,
  )
  const seen = new Set<Told>()
  const events = new Map<string, string>()
  for (const start of told) {
    if (seen.has(start)) continue
    const neighbourhood = [start]
    seen.add(start)
    for (const one of neighbourhood) {
      for (const { one: other } of one.report.blocks.flatMap((block) => near.get(block) ?? [])) {
        if (seen.has(other) || !mayBeOne(one, other)) continue
        seen.add(other)
        neighbourhood.push(other)
      }
    }
    for (const { id, reports } of resolveEvents(neighbourhood, []).clusters)
      for (const report of reports) events.set(report, id)
  }
  return events
}
