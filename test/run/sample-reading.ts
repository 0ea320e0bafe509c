import type { Alternative, Decision, Provable } from '../../src/fact/evidence.ts'
import type { Page } from '../../src/page/layout.ts'
import type { EventReading, ParticipantReading, Reading } from '../../src/fact/reading.ts'

/** A page of our own words and a reading of it made by hand, for tests that need no reader. */
export const samplePage: Page = {
  id: 'a'.repeat(64),
  name: 'yunling',
  text: '全县春耕工作会议召开\n县长程远出席会议并\n讲话，苏禾主持。\n',
  extractor: 'text/1',
  published: '2031-03-05',
  publisher: '云岭日报',
  synthetic: true,
}

const quoted = (rule: string, quote: string, proves: readonly Provable[] = []) => {
  const start = samplePage.text.indexOf(quote)
  const end = start + quote.length
  return { basis: 'STATED', rule, start, end, quote, ...(proves.length === 0 ? {} : { proves }) } as const
}

/** How a fact was decided, with at most one alternative that lost. */
const decision = (value: string, score: number, lost: readonly Alternative[] = []): Decision => ({
  value,
  score,
  rule: 'rule/best',
  why: 'it scored most',
  alternatives: lost,
})

const chengYuan: ParticipantReading = {
  name: '程远',
  position: 1,
  participation: ['ATTEND', 'SPEAK'],
  roles: [
    {
      title: '县长',
      of: '云岭县',
      kind: 'POST',
      status: 'CURRENT',
      post: { organization: '云岭县人民政府', organ: 'GOVERNMENT', title: '县长', region: null, level: 'COUNTY' },
      evidence: [
        quoted('role/title-name', '县长'),
        { basis: 'INFERRED', rule: 'role/home', source: 'page.json#publisher' },
      ],
      decided: { of: decision('云岭县', 2) },
    },
  ],
  evidence: [
    quoted('person/title-name', '程远', ['NAME']),
    quoted('verb/attend', '出席会议', ['ATTEND']),
    quoted('verb/speak', '出席会议并\n讲话', ['SPEAK']),
  ],
  decided: {
    name: decision('程远', 1, [
      { value: '程远出', score: 0.25, rule: 'person/three', why: '出席 is a verb of attendance' },
    ]),
    event: decision('全县春耕工作会议', 3),
    participation: [decision('ATTEND', 3), decision('SPEAK', 3)],
  },
}

const suHe: ParticipantReading = {
  name: '苏禾',
  position: 2,
  participation: ['PRESIDE'],
  roles: [],
  gender: '女',
  evidence: [quoted('person/name-verb', '苏禾', ['NAME']), quoted('verb/preside', '苏禾主持', ['PRESIDE'])],
}

const meeting: EventReading = {
  kind: 'MEETING',
  title: '全县春耕工作会议',
  date: null,
  endDate: null,
  earliest: '2031-03-01',
  latest: '2031-03-05',
  listComplete: true,
  places: ['云岭县'],
  regions: [null],
  host: null,
  participants: [chengYuan, suHe],
  absences: [{ name: '白露', roles: [], reason: 'ON_LEAVE', evidence: [quoted('absence/leave', '主持')] }],
  evidence: { title: [quoted('title/opening', '全县春耕工作会议')], date: [], places: [], list: [], host: [] },
  decided: {
    kind: decision('MEETING', 3),
    title: decision('全县春耕工作会议', 2),
    date: decision('2031-03-01..2031-03-05', 1),
    places: decision('云岭县', 0.5, [{ value: '云谷县', score: 0.1, rule: 'place/far', why: 'lies elsewhere' }]),
    regions: [decision('云岭县', 4)],
    host: decision('none', 0),
  },
}

export const sampleReading: Reading = {
  format: 'tongxi-reading/1',
  page: samplePage.name,
  sha256: samplePage.id,
  extractor: samplePage.extractor,
  rules: '1',
  published: samplePage.published,
  publisher: samplePage.publisher,
  synthetic: true,
  articles: [
    {
      kicker: [],
      headline: ['全县春耕工作会议召开'],
      bylines: [],
      spans: [0, samplePage.text.length],
      events: [meeting],
      alsoNamed: [],
      relations: [{ subject: '程远', predicate: 'SPOUSE', object: '苏禾', evidence: [quoted('relation', '程远')] }],
      evidence: { published: [], headline: [quoted('headline/first', '全县春耕工作会议召开')], bylines: [] },
      decided: {
        home: { ...decision('云岭县', 3), evidence: [quoted('home', '县')] },
        headline: [decision('全县春耕工作会议', 1)],
      },
    },
  ],
}
