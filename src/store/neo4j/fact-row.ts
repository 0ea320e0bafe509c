import { briefMention } from '../../fact/brief.ts'
import type { BriefMention, ReportPlace } from '../../fact/brief.ts'
import type { Evidence } from '../../fact/evidence.ts'
import { isQuoted, quotedSpans } from '../../fact/evidence.ts'
import type {
  ArticleFact,
  MentionFact,
  PageFact,
  PageFacts,
  ReadFacts,
  RelationFact,
  ReportFact,
} from '../../fact/graph.ts'
import type { EventKind, Participation } from '../../fact/participation.ts'
import type { RoleReading } from '../../fact/reading.ts'
import { NO_DAY } from './key.ts'
import { postBasesOf } from './post-bases.ts'
import { json, text, textOrNull, texts, truth, whole, wholeOrNull, wholes } from './property.ts'
import type { Properties } from './property.ts'

/** Evidence twice: whole as JSON for the product, and as plain lists for whoever explores the graph. */
const evidenceProperties = (evidence: readonly Evidence[]): Properties => ({
  evidence: JSON.stringify(evidence),
  quotes: evidence.filter(isQuoted).map(({ quote }) => quote),
  spans: quotedSpans(evidence),
})

const evidenceOf = (from: Properties): readonly Evidence[] => json(from, 'evidence') as readonly Evidence[]

export const pageProperties = ({ page, relations, asRead }: PageFacts): Properties => ({
  ...page,
  issueKey: page.published ?? NO_DAY,
  relations: JSON.stringify(relations),
  ...(asRead === undefined ? {} : { asRead: JSON.stringify(asRead) }),
})

export const pageOf = (from: Properties): PageFact => ({
  id: text(from, 'id'),
  name: text(from, 'name'),
  text: text(from, 'text'),
  extractor: text(from, 'extractor'),
  rules: text(from, 'rules'),
  published: textOrNull(from, 'published'),
  publisher: textOrNull(from, 'publisher'),
  synthetic: truth(from, 'synthetic'),
})

export const relationFactsOf = (from: Properties): readonly RelationFact[] =>
  json(from, 'relations') as readonly RelationFact[]

/** What was read of a page whose facts a judgement changes; nothing where they are as read. */
export const readFactsOf = (from: Properties): Pick<PageFacts, 'asRead'> => {
  const read = textOrNull(from, 'asRead')
  return read === null ? {} : { asRead: JSON.parse(read) as ReadFacts }
}

export const articleProperties = (article: ArticleFact): Properties => ({ ...article })

export const articleOf = (from: Properties): ArticleFact => ({
  id: text(from, 'id'),
  page: text(from, 'page'),
  ordinal: whole(from, 'ordinal'),
  published: textOrNull(from, 'published'),
  kicker: texts(from, 'kicker'),
  headline: texts(from, 'headline'),
  bylines: texts(from, 'bylines'),
  spans: wholes(from, 'spans'),
})

/** `seq` keeps the order in which the page's facts were given. Neo4j's lists hold no nulls: an unknown division is an empty code. */
export const reportProperties = (report: ReportFact, seq: number): Properties => ({
  ...report,
  ...evidenceProperties(report.evidence),
  regions: report.regions.map((region) => region ?? ''),
  seq,
})

const regionsOf = (from: Properties): readonly (string | null)[] =>
  texts(from, 'regions').map((region) => (region === '' ? null : region))

export const reportOf = (from: Properties): ReportFact => ({
  id: text(from, 'id'),
  page: text(from, 'page'),
  article: text(from, 'article'),
  ordinal: whole(from, 'ordinal'),
  kind: text(from, 'kind') as EventKind,
  title: text(from, 'title'),
  date: textOrNull(from, 'date'),
  endDate: textOrNull(from, 'endDate'),
  earliest: textOrNull(from, 'earliest'),
  latest: textOrNull(from, 'latest'),
  listComplete: truth(from, 'listComplete'),
  places: texts(from, 'places'),
  regions: regionsOf(from),
  host: textOrNull(from, 'host'),
  hostRegion: textOrNull(from, 'hostRegion'),
  blocks: texts(from, 'blocks'),
  evidence: evidenceOf(from),
})

export const mentionProperties = (mention: MentionFact, seq: number): Properties => ({
  ...mention,
  ...evidenceProperties(mention.evidence),
  roles: JSON.stringify(mention.roles),
  titles: mention.roles.map(({ title }) => title),
  postBases: postBasesOf(mention.roles),
  seq,
})

const bareMentionOf = (from: Properties): Omit<MentionFact, 'evidence'> => ({
  id: text(from, 'id'),
  page: text(from, 'page'),
  article: text(from, 'article'),
  report: textOrNull(from, 'report'),
  name: text(from, 'name'),
  nameKey: text(from, 'nameKey'),
  position: wholeOrNull(from, 'position'),
  participation: texts(from, 'participation') as readonly Participation[],
  label: textOrNull(from, 'label'),
  gender: textOrNull(from, 'gender'),
  ethnicity: textOrNull(from, 'ethnicity'),
  roles: json(from, 'roles') as readonly RoleReading[],
})

export const mentionOf = (from: Properties): MentionFact => ({ ...bareMentionOf(from), evidence: evidenceOf(from) })

export const briefMentionOf = (from: Properties): BriefMention => briefMention(bareMentionOf(from))

export const reportPlaceOf = (from: Properties): ReportPlace => ({
  id: text(from, 'id'),
  earliest: textOrNull(from, 'earliest'),
  latest: textOrNull(from, 'latest'),
  regions: regionsOf(from),
  hostRegion: textOrNull(from, 'hostRegion'),
})
