import { isDeepStrictEqual } from 'node:util'
import type {
  Correction,
  Judgement,
  MentionFact,
  PageFacts,
  ReadFacts,
  RelationFact,
  ReportFact,
} from '../../fact/graph.ts'
import { relationId } from '../../fact/id.ts'
import { FACT_VERDICTS } from '../../fact/judgement.ts'
import type { Anchor } from '../../fact/judgement.ts'
import { nameKey } from '../../fact/name.ts'
import { findMention, findReport, sharedUnits } from './anchor.ts'
import { correctedMention, correctedReport, reblocked, wordOf } from './correct.ts'
import { findRelation } from './relation.ts'

type Fact = MentionFact | ReportFact | RelationFact

/** What all judgements on one fact come to. */
interface Ruling {
  readonly anchor: Anchor
  /** The fact where newer rules pass it over; null where it is read, or nobody said that it stands. */
  readonly kept: Fact | null
  readonly rejected: boolean
  readonly correction: Correction
  /** The judgements that make it stand as it does. */
  readonly by: readonly string[]
}

type Rulings = ReadonlyMap<string, Ruling>

/** What was read of a page, whatever a person says of it. */
export const readOf = ({ articles, reports, mentions, relations, asRead }: PageFacts): ReadFacts =>
  asRead ?? { articles, reports, mentions, relations }

/** True for a verdict on one fact. */
export const isOnFact = ({ verdict }: Judgement): boolean => FACT_VERDICTS.some((one) => one === verdict)

const NOTHING = { kept: null, rejected: false, correction: {}, by: [] }

const byTime = (left: Judgement, right: Judgement): number => {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1
  return left.id < right.id ? -1 : 1
}

const added = (before: Omit<Ruling, 'anchor'>, judgement: Judgement, isRead: boolean): Omit<Ruling, 'anchor'> => {
  if (judgement.verdict === 'REJECT') return { ...before, rejected: true }
  return {
    kept: isRead ? null : (before.kept ?? judgement.fact ?? null),
    rejected: false,
    correction: { ...before.correction, ...judgement.correction },
    by: [...before.by, judgement.id],
  }
}

/** The id that an anchored fact is read under now; null where it is not. */
const idOf = (subject: Judgement['subject'], anchor: Anchor, read: ReadFacts): string | null => {
  if (subject === 'MENTION') return findMention(anchor, read, { atEvent: true })?.id ?? null
  if (subject === 'REPORT') return findReport(anchor, read)?.id ?? null
  const relation = findRelation(anchor, read)
  return relation === null ? null : relationId(relation)
}

const rulingsOn = (subject: Judgement['subject'], read: ReadFacts, judgements: readonly Judgement[]): Rulings => {
  const rulings = new Map<string, Ruling>()
  for (const judgement of judgements.filter((one) => one.subject === subject)) {
    const [anchor] = judgement.anchors ?? []
    if (anchor === undefined) continue
    const found = idOf(subject, anchor, read)
    const id = found ?? anchor.id
    rulings.set(id, { anchor, ...added(rulings.get(id) ?? NOTHING, judgement, found !== null) })
  }
  return rulings
}

/** The facts that stay, as they are corrected. */
const ruled = <Row extends MentionFact | ReportFact>(
  facts: readonly Row[],
  rulings: Rulings,
  correct: (fact: Row, correction: Correction) => Row,
): readonly Row[] =>
  facts.flatMap((fact) => {
    const ruling = rulings.get(fact.id)
    if (ruling === undefined) return [fact]
    if (ruling.rejected) return []
    return [{ ...correct(fact, ruling.correction), evidence: [...fact.evidence, ...ruling.by.map(wordOf)] }]
  })

/** The article that prints the anchor's words; where none does, the one that the fact was read in. */
const articleOf = ({ spans }: Anchor, kept: Fact, { articles }: ReadFacts): string | null => {
  const ranked = articles.map(({ id, spans: printed }) => {
    const shared = sharedUnits(spans, printed)
    return { id, shared: shared === 0 && id === kept.article ? 0.5 : shared }
  })
  ranked.sort((left, right) => right.shared - left.shared)
  return ranked.find(({ shared }) => shared > 0)?.id ?? null
}

/** Facts that a person says stand though they are not read any more, in the article that prints their words. */
const keptOf = (rulings: Rulings, read: ReadFacts, taken: ReadonlySet<string>) =>
  [...rulings].flatMap(([id, { kept, rejected, anchor }]) => {
    const article = kept === null || rejected || taken.has(id) ? null : articleOf(anchor, kept, read)
    return kept === null || article === null ? [] : [{ kept, article, anchor }]
  })

const isMention = (fact: Fact): fact is MentionFact => 'nameKey' in fact

const isRelation = (fact: Fact): fact is RelationFact => 'predicate' in fact

const reportsOf = (read: ReadFacts, rulings: Rulings): readonly ReportFact[] => {
  const taken = new Set(read.reports.map(({ id }) => id))
  const kept = keptOf(rulings, read, taken).flatMap(({ kept: fact, article }) =>
    isMention(fact) || isRelation(fact) ? [] : [{ ...fact, article }],
  )
  return ruled([...read.reports, ...kept], rulings, correctedReport)
}

const mentionsOf = (read: ReadFacts, rulings: Rulings, reports: readonly ReportFact[]): readonly MentionFact[] => {
  const taken = new Set(read.mentions.map(({ id }) => id))
  const kept = keptOf(rulings, read, taken).flatMap(({ kept: fact, article, anchor }) => {
    if (!isMention(fact)) return []
    const told = reports.filter((report) => report.article === article)
    const event = findReport({ ...anchor, id: fact.report ?? '', spans: anchor.event }, { ...read, reports: told })
    return [{ ...fact, article, report: event?.id ?? null }]
  })
  const live = new Set(reports.map(({ id }) => id))
  return ruled([...read.mentions, ...kept], rulings, correctedMention).map((mention) =>
    mention.report === null || live.has(mention.report) ? mention : { ...mention, ...ONLY_NAMED },
  )
}

/** Who was at an event that was none is still named. */
const ONLY_NAMED = { report: null, position: null, participation: [], label: null }

/** The relations that stay, as they are corrected, and those that a person says stand though they are not read any more. */
const ruledRelations = (read: ReadFacts, rulings: Rulings): readonly RelationFact[] => {
  if (rulings.size === 0) return read.relations
  const taken = new Set(read.relations.map(relationId))
  const kept = keptOf(rulings, read, taken).flatMap(({ kept: fact, article, anchor }) =>
    isRelation(fact) ? [{ relation: { ...fact, article }, id: anchor.id }] : [],
  )
  const all = [...read.relations.map((relation) => ({ relation, id: relationId(relation) })), ...kept]
  return all.flatMap(({ relation, id }) => {
    const ruling = rulings.get(id)
    if (ruling === undefined) return [relation]
    if (ruling.rejected) return []
    const predicate = ruling.correction.predicate ?? relation.predicate
    return [{ ...relation, predicate, evidence: [...relation.evidence, ...ruling.by.map(wordOf)] }]
  })
}

/** Relations name people by their names: a corrected name is corrected there too. */
const relationsOf = (read: ReadFacts, rulings: Rulings, mentions: readonly MentionFact[]): PageFacts['relations'] => {
  const now = new Map(mentions.map(({ id, name }) => [id, name]))
  const renames = new Map(
    read.mentions.flatMap(({ id, article, nameKey: key, name }) => {
      const said = now.get(id)
      return said === undefined || said === name ? [] : [[`${article}|${key}`, said] as const]
    }),
  )
  const relations = ruledRelations(read, rulings)
  if (renames.size === 0) return relations
  return relations.map((relation) => {
    const nameOf = (name: string): string => renames.get(`${relation.article}|${nameKey(name)}`) ?? name
    return { ...relation, subject: nameOf(relation.subject), object: nameOf(relation.object) }
  })
}

const withBlocks = (facts: PageFacts, read: ReadFacts): PageFacts => {
  const before = new Map([...read.reports, ...read.mentions].map((fact) => [fact.id, fact]))
  const after = new Set([...facts.reports, ...facts.mentions].map(({ id }) => id))
  const touched = new Set(
    [...facts.reports, ...facts.mentions]
      .filter((fact) => before.get(fact.id) !== fact)
      .map((fact) => (isMention(fact) ? fact.report : fact.id)),
  )
  for (const { id, report } of read.mentions) if (!after.has(id)) touched.add(report)
  return {
    ...facts,
    reports: facts.reports.map((report) => (touched.has(report.id) ? reblocked(report, facts) : report)),
  }
}

/**
 * A page's facts as people's judgements make them of what was read. A function of the reading and the standing judgements alone:
 * rejected facts go, confirmed and corrected ones stay even where the page is not read so any more, later words beat earlier ones.
 */
export const judgedFacts = (facts: PageFacts, judgements: readonly Judgement[]): PageFacts => {
  const read = readOf(facts)
  const { page } = facts
  const own = judgements
    .filter((one) => !one.withdrawn && isOnFact(one) && one.anchors?.[0]?.page === page.id)
    .sort(byTime)
  if (own.length === 0) return { page, ...read }
  const reports = reportsOf(read, rulingsOn('REPORT', read, own))
  const mentions = mentionsOf(read, rulingsOn('MENTION', read, own), reports)
  const judged = {
    page,
    articles: read.articles,
    reports,
    mentions,
    relations: relationsOf(read, rulingsOn('RELATION', read, own), mentions),
  }
  const blocked = withBlocks(judged, read)
  return isDeepStrictEqual(blocked, { page, ...read }) ? blocked : { ...blocked, asRead: read }
}
