import { createHash } from 'node:crypto'
import type { Placed } from '../../src/resolve/people/sighting.ts'
import { factsOf } from '../../src/resolve/facts-of.ts'
import type { PageFacts } from '../../src/fact/graph.ts'
import type { Quoted } from '../../src/fact/evidence.ts'
import type {
  EventReading,
  Level,
  OrganKind,
  ParticipantReading,
  Reading,
  RoleReading,
} from '../../src/fact/reading.ts'
import { READING_FORMAT } from '../../src/fact/reading.ts'

const LEVEL_OF_DIGITS: Readonly<Record<number, Level>> = { 0: 'NATIONAL', 2: 'PROVINCE', 4: 'PREFECTURE', 6: 'COUNTY' }

export const levelOf = (region: string): Level =>
  LEVEL_OF_DIGITS[region === 'CN' ? 0 : region.replace(/(?:00)+$/u, '').length] ?? 'TOWNSHIP'

/**
 * A role from a line of text: `GOVERNMENT 副市长@630100`, with `LABEL` as the organ of a label (`LABEL 市领导@630100`) and a status after
 * the division where it is not CURRENT (`PARTY 书记@630121 FORMER`).
 */
export const role = (text: string): RoleReading => {
  const [organ = '', what = '', status = 'CURRENT'] = text.split(' ')
  const [title = '', region] = what.split('@')
  const label = organ === 'LABEL'
  return {
    title,
    of: region ?? null,
    kind: label ? 'LABEL' : 'POST',
    status: status as RoleReading['status'],
    post: {
      organization: label || region === undefined ? null : `${organ} of ${region}`,
      organ: (label ? 'OTHER' : organ) as OrganKind,
      title,
      region: region ?? null,
      level: region === undefined ? null : levelOf(region),
    },
    evidence: [],
  }
}

export interface PersonSketch {
  readonly name: string
  readonly roles?: readonly string[]
  readonly gender?: '女' | '男'
  readonly ethnicity?: string
  readonly participation?: ParticipantReading['participation']
}

export interface EventSketch extends Partial<Omit<EventReading, 'participants' | 'evidence'>> {
  readonly people: readonly PersonSketch[]
}

export interface ArticleSketch {
  readonly events?: readonly EventSketch[]
  readonly alsoNamed?: readonly PersonSketch[]
  readonly relations?: readonly { readonly subject: string; readonly predicate: 'SPOUSE'; readonly object: string }[]
}

export interface PageSketch {
  readonly published?: string | null
  readonly publisher?: string | null
  readonly rules?: string
  /** Tells pages of equal content apart. */
  readonly salt?: string
  readonly articles: readonly ArticleSketch[]
}

/** Writes names one after another, so that each mention has its own words on the page. */
class Ink {
  text = ''

  write(words: string): Quoted {
    const start = this.text.length
    this.text += `${words}，`
    return { basis: 'STATED', rule: 'test', start, end: start + words.length, quote: words }
  }
}

const personReading = (sketch: PersonSketch, ink: Ink) => ({
  name: sketch.name,
  roles: (sketch.roles ?? []).map(role),
  ...(sketch.gender === undefined ? {} : { gender: sketch.gender }),
  ...(sketch.ethnicity === undefined ? {} : { ethnicity: sketch.ethnicity }),
  evidence: [ink.write(sketch.name)],
})

const eventReading = ({ people, ...rest }: EventSketch, ink: Ink): EventReading => ({
  kind: 'MEETING',
  title: '工作会议',
  date: null,
  endDate: null,
  listComplete: true,
  places: [],
  regions: [],
  host: null,
  ...rest,
  participants: people.map((sketch, index) => ({
    ...personReading(sketch, ink),
    position: index + 1,
    participation: sketch.participation ?? ['ATTEND'],
  })),
  evidence: { title: [ink.write(rest.title ?? '工作会议')], date: [], places: [], list: [], host: [] },
})

/** A reading and its text from a sketch of what is read. */
export const readingOf = (page: PageSketch): { readonly reading: Reading; readonly text: string } => {
  const ink = new Ink()
  const articles = page.articles.map(({ events = [], alsoNamed = [], relations = [] }) => ({
    kicker: [],
    headline: [],
    bylines: [],
    spans: [],
    events: events.map((event) => eventReading(event, ink)),
    alsoNamed: alsoNamed.map((person) => personReading(person, ink)),
    relations: relations.map((relation) => ({ ...relation, evidence: [ink.write(relation.subject)] })),
    evidence: { published: [], headline: [], bylines: [] },
  }))
  const reading: Reading = {
    format: READING_FORMAT,
    page: 'page',
    sha256: createHash('sha256')
      .update(JSON.stringify({ ...page, rules: undefined }))
      .digest('hex'),
    extractor: 'text/1',
    rules: page.rules ?? '1',
    published: page.published ?? null,
    publisher: page.publisher ?? null,
    articles,
  }
  return { reading, text: ink.text }
}

/** The facts of a sketched page. */
export const factsOfSketch = (page: PageSketch): PageFacts => factsOf(readingOf(page))

/** Every mention of the pages as a transaction places it. */
export const placedOf = (pages: readonly PageFacts[]): readonly Placed[] =>
  pages.flatMap(({ page, mentions, reports }) =>
    mentions.map((mention) => ({
      mention,
      publisher: page.publisher,
      published: page.published,
      report: reports.find(({ id }) => id === mention.report) ?? null,
    })),
  )
