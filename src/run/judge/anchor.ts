import { isQuoted, quotedSpans } from '../../fact/evidence.ts'
import type { MentionFact, ReadFacts, ReportFact } from '../../fact/graph.ts'
import type { Anchor } from '../../fact/judgement.ts'
import { nameOffsets } from '../../resolve/name-offset.ts'

type Spans = readonly number[]

/** True when two texts have two characters in a row in common. */
const shareWords = (left: string, right: string): boolean =>
  left.split('').some((_, at) => at + 2 <= left.length && right.includes(left.slice(at, at + 2)))

/** Where the page says what the report's title says; all that it is read from where no quote shares a word with the title. */
const titleSpans = ({ title, evidence }: ReportFact): Spans => {
  const telling = evidence.filter((one) => isQuoted(one) && shareWords(one.quote.replace(/\s+/gu, ''), title))
  return quotedSpans(telling.length > 0 ? telling : evidence)
}

const nameSpans = ({ name, evidence }: MentionFact): Spans =>
  nameOffsets(name, evidence).flatMap((offset) => [offset, offset + name.length])

export const reportAnchor = (report: ReportFact): Anchor => ({
  id: report.id,
  page: report.page,
  name: report.title,
  spans: titleSpans(report),
  event: [],
})

/** Where a mention stands; `facts` are those of its page, as they were read. */
export const mentionAnchor = (mention: MentionFact, { reports }: ReadFacts): Anchor => {
  const report = reports.find(({ id }) => id === mention.report)
  return {
    id: mention.id,
    page: mention.page,
    name: mention.name,
    spans: nameSpans(mention),
    event: report === undefined ? [] : titleSpans(report),
  }
}

/** How many units of the page two lists of spans have in common. */
export const sharedUnits = (left: Spans, right: Spans): number => {
  let units = 0
  for (let one = 0; one < left.length; one += 2) {
    for (let other = 0; other < right.length; other += 2) {
      const from = Math.max(left[one] ?? 0, right[other] ?? 0)
      const to = Math.min(left[one + 1] ?? 0, right[other + 1] ?? 0)
      units += Math.max(0, to - from)
    }
  }
  return units
}

/** How surely a fact is the anchored one: the first number that differs decides; null when it is another. */
type Likeness = readonly number[] | null

const bestOf = <Fact extends { readonly id: string }>(
  facts: readonly Fact[],
  likenessOf: (fact: Fact) => Likeness,
): Fact | null => {
  const ranked = facts.flatMap((fact) => {
    const likeness = likenessOf(fact)
    return likeness === null ? [] : [{ fact, likeness }]
  })
  ranked.sort((left, right) => {
    const at = left.likeness.findIndex((value, index) => value !== right.likeness[index])
    return at === -1 ? (left.fact.id < right.fact.id ? -1 : 1) : (right.likeness[at] ?? 0) - (left.likeness[at] ?? 0)
  })
  return ranked[0]?.fact ?? null
}

/** 2 for one event (or none in both), 1 for two events, 0 where only one is at an event. */
const eventLikeness = (left: Spans, right: Spans): number => {
  if ((left.length === 0) !== (right.length === 0)) return 0
  return left.length === 0 || sharedUnits(left, right) > 0 ? 2 : 1
}

/**
 * The mention among a page's facts that stands where the anchor stood: its name overlaps, and of several it is the one at the same
 * event. With `atEvent` a mention of the person at another event is not it. Null when the page is not read so any more.
 */
export const findMention = (
  anchor: Anchor,
  facts: ReadFacts,
  { atEvent }: { readonly atEvent: boolean },
): MentionFact | null =>
  bestOf(facts.mentions, (mention) => {
    const here = mentionAnchor(mention, facts)
    const same = mention.id === anchor.id ? 1 : 0
    const shared = sharedUnits(anchor.spans, here.spans)
    const event = eventLikeness(anchor.event, here.event)
    if (atEvent && event < 2) return null
    return shared > 0 || (anchor.spans.length === 0 && same === 1) ? [event, shared, same] : null
  })

/** The report that tells of the anchored event; null when the page is not read so any more. */
export const findReport = (anchor: Anchor, { reports }: ReadFacts): ReportFact | null =>
  bestOf(reports, (report) => {
    const alike = [report.title === anchor.name ? 1 : 0, report.id === anchor.id ? 1 : 0] as const
    const shared = sharedUnits(anchor.spans, titleSpans(report))
    return shared > 0 || (anchor.spans.length === 0 && alike[0] + alike[1] === 2) ? [shared, ...alike] : null
  })
