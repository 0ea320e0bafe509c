import type { PageFacts } from '../../src/fact/graph.ts'
import type { PlacedMention, Slice, Store, StoreTransaction, Window } from '../../src/store/contract.ts'
import { GROUPINGS } from '../../src/store/contract.ts'
import type { AttendanceWhere } from '../../src/store/where.ts'
import { only } from './only.ts'

/** What to ask about: everything that ever stood in the graph, and something that never did. */
export interface Asked {
  readonly pages: readonly PageFacts[]
  readonly people: readonly string[]
  readonly events: readonly string[]
  readonly posts: readonly string[]
  readonly organizations: readonly string[]
  readonly series: readonly string[]
}

/** Enough people for every kind of answer; asking about each pair of all, the time goes there. */
const SOME = 4

const SEARCHES = ['', '王', 'WANG', 'wl', 'lei', '𬭎', '·', '买 买', "'", '%']
const FILTERS = [
  { region: '990000' },
  { region: '990121' },
  { region: '123456' },
  { post: '书记' },
  { post: '云溪', region: '990100' },
  { post: '𬭎', search: '王' },
]
const REGIONS = ['990000', '990100', '990121', '123456', 'nowhere']
const CONDITIONS: readonly AttendanceWhere[] = [
  { publishers: ['云溪日报'] },
  { capacity: '书记', event: { regions: ['990000'] } },
  { event: { hostLevels: ['COUNTY', 'PREFECTURE'], publishers: ['临江日报'] } },
  { or: [{ person: { holds: { kinds: ['COURT'], regions: ['123456'] } } }, { reportsFrom: 2 }] },
  { not: { event: { from: '2031-03-01', series: ['s0', 's1'] } }, person: { not: { gender: '女' } } },
]
const WHEN = [
  {},
  { from: '2031-03-01' },
  { to: '2031-02-25' },
  { from: '2031-02-25', to: '2031-03-01' },
  { kind: 'VISIT' },
  { region: '990000' },
  { region: '123456', from: '2030-01-01' },
] as const

/** The first two, the two after the first, the last one, and all. */
const windows = async <Row>(read: (window: Window) => Promise<Slice<Row>>): Promise<readonly Slice<Row>[]> => {
  const all = await read({ limit: 1000 })
  const [first, , third] = all.rows
  const asked: Window[] = [{ limit: 2 }, { limit: 1, backward: true }]
  if (first !== undefined) asked.push({ limit: 2, after: first.key }, { limit: 2, after: first.key, backward: true })
  if (third !== undefined) asked.push({ limit: 1, before: third.key }, { limit: 5, before: third.key, backward: true })
  const rest = await Promise.all(asked.map(read))
  return [all, ...rest]
}

const each = async <In, Out>(items: readonly In[], ask: (item: In) => Promise<Out>): Promise<readonly Out[]> => {
  const answers: Out[] = []
  for (const item of items) answers.push(await ask(item))
  return answers
}

const byIds = async (store: Store, asked: Asked) => {
  const facts = asked.pages
  const articles = facts.flatMap((page) => page.articles.map(({ id }) => id))
  const reports = facts.flatMap((page) => page.reports.map(({ id }) => id))
  const mentions = facts.flatMap((page) => page.mentions.map(({ id }) => id))
  const pages = facts.map(({ page }) => page.id)
  return {
    people: await store.peopleById([...asked.people, ...mentions, 'nobody']),
    events: await store.eventsById([...asked.events, ...reports, 'nothing']),
    posts: await store.postsById(asked.posts),
    organizations: await store.organizationsById(asked.organizations),
    series: await store.seriesById(asked.series),
    pages: await store.pagesById(pages),
    articles: await store.articlesById(articles),
    reports: await store.reportsById(reports),
    mentions: await store.mentionsById(mentions),
    facts: await store.factsOfPages(pages),
    articlesOfPages: await store.articlesOfPages(pages),
    postsOfOrganizations: await store.postsOfOrganizations(asked.organizations),
    occupanciesOfPeople: await store.occupanciesOfPeople(asked.people),
    occupanciesOfPosts: await store.occupanciesOfPosts(asked.posts),
    conflictsOfPosts: await store.conflictsOfPosts(asked.posts),
    relations: await store.relationsOfPeople(asked.people),
    regions: await store.regionsById(['990000', '123456']),
  }
}

const lists = async (store: Store, { people, events }: Asked) => ({
  counts: await store.counts(),
  people: await windows((window) => store.people({}, window)),
  searched: await each(SEARCHES, (search) => store.people({ search }, { limit: 50 })),
  filtered: await each(FILTERS, (filter) => windows((window) => store.people(filter, window))),
  events: await each(WHEN, (filter) => windows((window) => store.events(filter, window))),
  attended: await each(people.slice(0, SOME), (attendee) =>
    store.events({ attendee, from: '2031-01-01' }, { limit: 3 }),
  ),
  pages: await windows((window) => store.pages(window)),
  regions: [
    await windows((window) => store.regions(null, window)),
    await windows((window) => store.regions('990100', window)),
  ],
  attendancesOfPeople: await store.attendancesOfPeople(people, { limit: 2 }),
  lastAttendancesOfPeople: await store.attendancesOfPeople(people, { limit: 2, backward: true }),
  attendancesOfEvents: await store.attendancesOfEvents(events, { limit: 2, after: [1, ''] }),
  mentionsOfPeople: await store.mentionsOfPeople(people, { limit: 3, backward: true }),
  pairs: await store.attendancesByPair(people.flatMap((person) => events.map((event) => [person, event] as const))),
})

const company = async (store: Store, { people }: Asked) => ({
  companions: await each(people.slice(0, SOME), (person) =>
    windows((window) => only(store.companions([person], window))),
  ),
  posts: await each([[], ['书记'], ['云溪', '𬭎'], ["'"]], (words) => windows((window) => store.posts(words, window))),
  series: await each(
    [
      {},
      { words: [] },
      { words: ['府', '会'] },
      { titles: ['s0', 's2'] },
      { hosts: [] },
      { titles: ['s1'], words: ["'"] },
    ],
    (filter) => windows((window) => store.series(filter, window)),
  ),
  seriesTitles: await store.seriesTitles(),
  pageChanges: await each([0, 1, 2, 9], (since) => windows((window) => store.pageChanges(since, window))),
  heldAt: await each(['2031-02-01', '2031-03-01', '2040-01-01'], async (day) => [
    await store.people({ where: { holds: { heldOn: day } } }, { limit: 9 }),
    await store.peopleOfRegions(REGIONS, { limit: 2, day }),
    await store.eventsOfRegions(REGIONS, { limit: 2, day }),
  ]),
  companionsAtOnce: await store.companions([...people, 'nobody'], { limit: 2, where: { kinds: ['MEETING', 'VISIT'] } }),
  ofRegions: await each([{ limit: 2 }, { limit: 2, backward: true }], async (window) => [
    await store.peopleOfRegions(REGIONS, window),
    await store.eventsOfRegions(REGIONS, window),
    await store.regionsOfParents(REGIONS, window),
  ]),
  conditions: await each(CONDITIONS, async (where) => [
    await store.attendances({ limit: 5, where, order: 'PERSON_EVENTS' }),
    await store.people({ where: { attends: where }, order: { by: 'EVENTS', among: where } }, { limit: 5 }),
    await store.events({ where: { not: where.event ?? {} }, order: 'REPORTS' }, { limit: 5 }),
    await store.groups(['MONTH', 'PARTICIPATION'], { among: where }),
  ]),
  groups: await each(GROUPINGS, (by) => store.groups([by], {})),
  paths: await each(
    people.slice(0, SOME).flatMap((from) => people.slice(-SOME).map((to) => [from, to] as const)),
    async ([from, to]) => [
      await store.paths(from, to, { longest: 5, limit: 50 }),
      await store.paths(from, to, { longest: 2, limit: 2 }),
      await store.paths(from, to, { longest: 4, limit: 20, through: ['EVENT', 'ORGANIZATION', 'POST'] }),
      await store.paths(from, to, { longest: 4, limit: 20, through: ['ORGANIZATION', 'POST'], inOrder: true }),
    ],
  ),
})

/** Every read method's answers. */
export const answers = async (store: Store, asked: Asked) => ({
  byIds: await byIds(store, asked),
  lists: await lists(store, asked),
  company: await company(store, asked),
})

const byMention = (found: readonly PlacedMention[]): readonly PlacedMention[] =>
  found.toSorted((left, right) => (left.mention.id < right.mention.id ? -1 : 1))

const sorted = (lists: ReadonlyMap<string, readonly string[]>) =>
  [...lists].map(([report, names]) => [report, names.toSorted()] as const).toSorted()

/** Every answer of the open transaction. */
export const transactionAnswers = async (transaction: StoreTransaction, { pages, people, events }: Asked) => {
  const mentions = pages.flatMap((page) => page.mentions)
  const reports = pages.flatMap((page) => page.reports)
  const keys = [...new Set(mentions.map(({ nameKey }) => nameKey))]
  const blocks = [...new Set(reports.flatMap((report) => report.blocks))]
  const facts = [...mentions, ...reports].map(({ id }) => id)
  return {
    live: [...(await transaction.livePages(pages.map(({ page }) => page.id)))].toSorted(),
    facts: await each(pages, ({ page }) => transaction.pageFacts(page.id)),
    mentionsByNameKey: byMention(await transaction.mentionsByNameKey(keys)),
    mentionsByReport: byMention(await transaction.mentionsByReport(reports.map(({ id }) => id))),
    namesOfReports: sorted(await transaction.namesOfReports(reports.map(({ id }) => id))),
    relating: [...(await transaction.relatingPages(pages.map(({ page }) => page.id)))].toSorted(),
    reportsByBlock: await transaction.reportsByBlock(blocks),
    judgements: await transaction.judgementsOn(facts),
    people: await transaction.peopleByNameKey(keys),
    attendancesOfPeople: await transaction.attendancesOfPeople(people),
    attendancesOfEvents: await transaction.attendancesOfEvents(events),
    occupancies: await transaction.occupanciesOfPeople(people),
    events: await transaction.eventsById([...events, 'nothing']),
  }
}
