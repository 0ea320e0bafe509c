import { oneOf } from '../fact/units.ts'
import { endsNoPeople } from './list-runs.ts'
import { PairFilter } from './pair-filter.ts'
import type { PieceWords } from './piece-words.ts'
import { addPerson, endOf, type Scan, type Stop } from './scan-state.ts'

const JOIN = /^(?:以及|[和与及暨])/u
const isJoin = oneOf('以和与及暨')
const GIVEN_TO = /^(?:分别)?(?:[向给为对]|看望|慰问|会见|陪同)了?(?:[^，。；、]{1,8}的)?/u

/** Reads the first of a list of people to whom the one before does something: 甲向乙、丙颁奖. */
function readGivenTo(scan: Scan, from: number, stop: Stop): number {
  const { text } = scan.passage
  if (text.charAt(stop.limit) !== '、') return from
  const word = GIVEN_TO.exec(text.slice(from, from + 14))?.[0].length ?? 0
  const start = from + word
  if (word === 0 || stop.ranks.some((rank) => rank.start >= from && rank.start < stop.limit)) return from
  const { carried, labels } = scan
  scan.carried = []
  scan.labels = []
  const person = addPerson(scan, { start, limit: stop.limit, anchor: 'LIST' })
  if (person !== null) return endOf(person)
  scan.carried = carried
  scan.labels = labels
  return from
}

/** What two sides do with each other, who share no post: 副区长甲与乙签署协议. */
const TWO_SIDES = /^(?:共同|分别|先后)?(?:代表[^，。；]{2,10})?(?:签[署订约字]|会谈|座谈|会见|会晤|[交互]换|握手)/u

/** Reads names joined by 和 or 与 after the name that ended at `from`; gives where reading stopped. */
export function readJoined(scan: Scan, from: number, stop: Stop): number {
  let cursor = readGivenTo(scan, from, stop)
  for (;;) {
    const { text } = scan.passage
    const join = isJoin(text.charCodeAt(cursor)) ? (JOIN.exec(text.slice(cursor, cursor + 2))?.[0].length ?? 0) : 0
    const start = cursor + join
    if (join === 0 || stop.ranks.some((rank) => rank.start === start)) return cursor
    const person = addPerson(scan, { start, limit: stop.limit, anchor: 'LIST' })
    if (person === null) return cursor
    cursor = endOf(person)
    if (text.charAt(start - 1) === '与' && TWO_SIDES.test(text.slice(cursor, cursor + 16)))
      scan.found[scan.found.length - 1] = { ...person, carried: [] }
  }
}

/** Reads a bare name at `from` and those joined to it; gives where reading stopped. */
export function readBare(scan: Scan, from: number, stop: Stop): number {
  if (stop.ranks.some((rank) => rank.start === from)) return from
  const person = addPerson(scan, { start: from, limit: stop.limit, anchor: stop.anchor })
  return person === null ? from : readJoined(scan, endOf(person), stop)
}

const CHOOSERS = ['选举', '任命', '推选', '补选', '增选', '增补', '提名', '免去', '罢免', '接受', '同意', '确定']
const CHOOSING = new RegExp(`(?:${CHOOSERS.join('|')})[了出]?`, 'u')
const choosers = new PairFilter(CHOOSERS)

/** What makes other words of a choice: 选举大会, 任命文件. */
const NO_CHOICE = /^(?:大会|会议|结果|办法|工作|委员会|产生|事项|程序|文件|仪式|决定|名单|问题|意见|方案)/u

/** In the name of a decision who resigns is named for sure: 《关于接受甲辞去县长职务请求的决定》. */
const RESIGNS = /^[\p{Script=Han}·]{2,10}?(?:同志)?辞去/u

/** Reads the first of the people whom a body chose or dismissed: 选举甲、乙为副州长. */
export function readChosen(scan: Scan, piece: PieceWords): number {
  const { text } = scan.passage
  if (!choosers.mayStandIn(text, piece.start, piece.end)) return piece.start
  const match = CHOOSING.exec(text.slice(piece.start, piece.end))
  if (match === null) return piece.start
  const from = piece.start + match.index + match[0].length
  if (NO_CHOICE.test(text.slice(from, piece.end))) return piece.start
  if (piece.before === '《' && !RESIGNS.test(text.slice(from, piece.end))) return piece.start
  scan.inRun = true
  const end = readBare(scan, from, { limit: piece.end, ranks: piece.ranks, anchor: 'LIST' })
  return end === from ? piece.start : end
}

/** 甲为县人民政府副县长, a line of a list of appointments. */
const BECOMES = /^[\p{Script=Han}·]{2,10}?(?:同志)?[为任]\p{Script=Han}{2,30}$/u

/** 甲的副县长职务, a line of a list of removals. */
const LOSES = /^[\p{Script=Han}·]{2,10}?(?:同志)?的\p{Script=Han}{2,30}职务/u

/** What a decision says of one: 甲同志任县委书记, 乙同志不再担任县长职务. */
const MOVES = /^[\p{Script=Han}·]{2,10}?同志(?:任|兼任|不再[担兼]任)/u

/** One who is called comrade: 甲同志代表镇政府作报告. */
const COMRADE = /^[由请]?(?<name>[\p{Script=Han}·]{2,10}?)同志(?!们)/u
/** Who are called so without a name. */
const NO_NAME =
  /(?:全体|有关|相关|主要|负责|领导|其他|广大|部分|各位|[一两二三四五六七八九十几数多名位老新女男等的级该我]|党员|干部|机关|单位|中央|人大|政协|政府|分管|驻村|基层|一线|青年|退休|这些|所有|班子|成员|责任|挂职|外地|本地|工作|部门|军队|地方|企业|党内|当地)$/u

const isComrade = (words: string): boolean => {
  const name = COMRADE.exec(words)?.groups?.['name']
  return MOVES.test(words) || (name !== undefined && !NO_NAME.test(name))
}

/** What follows a name in a notice of who is to be appointed: 甲，女，藏族，现任某县副县长. */
const NOTICE = /^，[男女]，/u

/** Where a name ends that what follows it tells for sure: a notice, a decision, a line of a list of posts; null else. */
function endTold({ passage: { text } }: Scan, { start, end, ranks }: PieceWords): number | null {
  const words = text.slice(start, end)
  if (NOTICE.test(text.slice(end, end + 3))) return end
  if (words.includes('同志') && isComrade(words)) return start + words.indexOf('同志')
  if (words.includes('职务') && LOSES.test(words)) return start + words.indexOf('的')
  if (ranks.at(-1)?.end === end && BECOMES.test(words)) return start + words.search(/(?:同志)?[为任]/u)
  return null
}

/** How far on a list of places may end: 石桥、柳湾、大坪等村委会走访. */
const SHORT = 12

/** Length of the word that a comrade is asked with: 由甲同志作报告. */
const asked = ({ passage: { text } }: Scan, { start, end }: PieceWords): number =>
  /^[由请][\p{Script=Han}·]{2,10}同志/u.test(text.slice(start, Math.min(end, start + 14))) ? 1 : 0

/** What follows the first of several who do something in the passive: 、乙主持. */
const AGENTS_GO_ON = /^、(?:[\p{Script=Han}·]{2,8}、){0,4}[\p{Script=Han}·]{2,8}?(?:主持|轮流|分别|共同|担任)/u

/** Reads who does something in the passive: 会议由甲主持, 会议由甲、乙轮流主持. */
function readAgent(scan: Scan, { start, end, after, ranks }: PieceWords): void {
  const { text } = scan.passage
  const at = text.slice(start, end).indexOf('由')
  if (at < 0 || ranks.some((rank) => rank.end > start + at)) return
  const listed = after === '、' && AGENTS_GO_ON.test(text.slice(end, end + 48))
  addPerson(scan, { start: start + at + 1, limit: end, anchor: listed ? 'LIST' : 'BARE' })
}

/** Reads a bare name at the start of a clause before a verb of attendance, speech or visit: 甲指出. */
export function readSubject(scan: Scan, piece: PieceWords): void {
  const { start, end } = piece
  if (piece.ranks.some((rank) => rank.start === start)) return
  if (piece.before === '、' && endsNoPeople(scan.passage.text.slice(start, Math.min(end, start + SHORT)))) return
  const told = endTold(scan, piece)
  if (told !== null) addPerson(scan, { start: start + asked(scan, piece), limit: told, anchor: 'LIST' })
  else if (addPerson(scan, { start, limit: end, anchor: 'BARE' }) === null) readAgent(scan, piece)
}
