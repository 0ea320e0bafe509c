import type { Referenced } from '../../fact/evidence.ts'
import type { Correction, MentionFact, PageFacts, ReportFact } from '../../fact/graph.ts'
import { nameKey, plainName } from '../../fact/name.ts'
import { dayBounds } from '../../resolve/days.ts'
import { eventBlocks } from '../../resolve/event-blocks.ts'

/** A person's word, as a premise beside the page's own. */
export const wordOf = (judgement: string): Referenced => ({
  basis: 'REFERENCE',
  rule: 'judgement',
  source: `judgement:${judgement}`,
})

/** Of a correction what is given, so that nothing read is replaced by nothing. */
const given = <Field extends keyof Correction>(
  correction: Correction,
  fields: readonly Field[],
): Pick<Correction, Field> =>
  Object.fromEntries(
    fields.filter((field) => correction[field] !== undefined).map((field) => [field, correction[field]]),
  ) as Pick<Correction, Field>

const renamed = (name: string): Pick<MentionFact, 'name' | 'nameKey'> => ({
  name: plainName(name),
  nameKey: nameKey(name),
})

const MENTION_FIELDS = ['gender', 'ethnicity', 'label', 'position', 'participation', 'roles'] as const

/** A mention as a person corrects it. Its id stays that of the words on the page. */
export const correctedMention = (mention: MentionFact, correction: Correction): MentionFact => ({
  ...mention,
  ...given(correction, MENTION_FIELDS),
  ...(correction.name === undefined ? {} : renamed(correction.name)),
})

const REPORT_FIELDS = [
  'title',
  'kind',
  'date',
  'endDate',
  'host',
  'hostRegion',
  'places',
  'regions',
  'listComplete',
] as const

/** A report as a person corrects it; `blocks` are to be made anew. */
export const correctedReport = (report: ReportFact, correction: Correction): ReportFact => {
  const told: ReportFact = { ...report, ...given(correction, REPORT_FIELDS) }
  const moved = correction.places !== undefined && correction.regions === undefined
  // Divisions stand one by one beside the places that they are of.
  const regions = told.places.map((_, nth) => (moved ? null : (told.regions[nth] ?? null)))
  const said = correction.places === undefined && correction.regions === undefined ? told : { ...told, regions }
  if (correction.date === undefined && correction.endDate === undefined) return said
  const bounds = dayBounds(said.date, said.endDate)
  return { ...said, earliest: bounds?.earliest ?? null, latest: bounds?.latest ?? null }
}

const byPosition = (left: MentionFact, right: MentionFact): number =>
  (left.position ?? Infinity) - (right.position ?? Infinity)

/** The report with the blocks that its corrected fields and people give. */
export const reblocked = (report: ReportFact, { page, articles, mentions }: PageFacts): ReportFact => {
  const [first] = mentions.filter((mention) => mention.report === report.id).sort(byPosition)
  const { kind, title, date, endDate, listComplete, places, regions, host, hostRegion, earliest, latest } = report
  const issued = articles.find(({ id }) => id === report.article)?.published ?? page.published
  const participants = first === undefined ? [] : [first].map(({ name }) => participantOf(name))
  const event = { kind, title, date, endDate, listComplete, places, regions, host, participants, evidence: NO_EVIDENCE }
  const bounds = earliest === null || latest === null ? {} : { earliest, latest }
  return { ...report, blocks: eventBlocks({ event: { ...event, ...bounds }, hostRegion, issued }) }
}

const NO_EVIDENCE = { title: [], date: [], places: [], list: [], host: [] }

const participantOf = (name: string) => ({ name, roles: [], evidence: [], position: 1, participation: [] })
