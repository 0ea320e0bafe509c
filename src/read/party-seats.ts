import { isMeeting, type Build } from './build-state.ts'
import type { Seat } from './draft.ts'
import type { Statement } from './frame.ts'
import { talksSeats, type Seats, type Seeking } from './seat-ways.ts'
import type { Candidate } from './weigh.ts'

const TRIP = /考察|调研|学习|访问|参观|检查|慰问|对接/u
const TALKS = /会谈|会见|会晤|洽谈|商谈|会商|协商/u
/** 率代表团参加开幕式 */
const JOINS =
  /(?:参加|出席)了?(?:[^，。；]{0,16}(?:讨论|审议)|会议|大会|(?:庆祝|纪念|庆典)?活动|仪式|论坛|峰会|[开闭]幕式)|^率[队团](?:到场|到会|前来)?(?:祝贺|致贺)/u

/** 甲率代表团抵达我市，受到乙的亲切会见 */
const RECEIVED = /^[^，。；]*，[^。；]{0,4}受到[^。；]{2,40}的[^，。；]{0,4}(?:会见|接见)/u

/** 甲与乙率领的代表团座谈 */
const isRound = ({ sentence, statement: { verb } }: Seeking, words: string): boolean =>
  /的[^，。；]*座谈(?!会)/u.test(words) && /[与同]/u.test(verb.passage.text.slice(sentence.stretch.start, verb.start))

/** The meeting that a party came to hold or to join; null where none is spoken of. */
function meetingOfParty(build: Build, statement: Statement, words: string): Seats | null {
  const { current } = build
  const { passage, start } = statement.verb
  const named = current?.names.some((name) => name.stretch.passage === passage && name.stretch.start >= start)
  if (current === null || !isMeeting(current) || (named !== true && !JOINS.test(words))) return null
  const held: Candidate<Seat> = { value: current, score: 1, rule: 'seat-party', why: 'the party came to hold it' }
  return { ways: [], otherwise: held }
}

/** What the party that somebody leads came for (率团参加会谈, 率领的代表团举办交流会); null for a visit. */
export function partySeats(seeking: Seeking): Seats | null {
  const { build, statement } = seeking
  if (statement.rule !== 'lead-party') return null
  const { passage, start, end } = statement.verb
  const words = passage.text.slice(start, end) + statement.object
  const clause = passage.text.slice(passage.text.lastIndexOf('，', start) + 1, start)
  const received = RECEIVED.test(passage.text.slice(end, seeking.sentence.stretch.end))
  if (received || (/会见|会晤|接见/u.test(clause) && words.includes('的'))) return talksSeats(seeking)
  if (TRIP.test(words)) return null
  if (TALKS.test(words) || isRound(seeking, words)) return talksSeats(seeking)
  return meetingOfParty(build, statement, words)
}
