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

const quoted = (rule: string, quote: string, start = samplePage.text.indexOf(quote)) =>
  ({ basis: 'STATED', rule, start, end: start + quote.length, quote }) as const

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
    },
  ],
  evidence: [quoted('person/title-name', '程远'), quoted('verb/speak', '出席会议并\n讲话')],
  alternatives: [{ value: '程远出', score: 0.25, rule: 'person/three', why: '出席 is a verb of attendance' }],
}

const suHe: ParticipantReading = {
  name: '苏禾',
  position: 2,
  participation: ['PRESIDE'],
  roles: [],
  gender: '女',
  evidence: [quoted('person/name-verb', '苏禾')],
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
  evidence: { title: [quoted('title/opening', '全县春耕工作会议')], date: [], places: [], list: [] },
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
    },
  ],
}
