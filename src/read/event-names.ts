import type { EventKind } from '../fact/participation.ts'
import { oneOf } from '../fact/units.ts'
import type { DateReading } from './dates.ts'
import { completes, heldBefore } from './held-by.ts'
import { isElse } from './named-else.ts'
import type { Stretch } from './passage.ts'
import { PairFilter } from './pair-filter.ts'
import { PatternScan } from './pattern-scan.ts'
import type { Person } from './person.ts'
import { EVENT_HEADS, GENERIC } from './rules/event-heads.ts'

/** The name of an event where a sentence has it. */
export interface EventName {
  readonly stretch: Stretch
  readonly text: string
  readonly kind: EventKind
  readonly generic: boolean
  /** `HELD`: 会议召开; `HOLD`: 召开会议; `JOIN`: 出席会议; `PLAIN`: named only. */
  readonly trigger: 'HELD' | 'HOLD' | 'JOIN' | 'PLAIN'
}

export interface SentenceFacts {
  readonly sentence: Stretch
  readonly people: readonly Person[]
  readonly dates: readonly DateReading[]
  readonly isRegion: (name: string) => boolean
}

const KINDS = new Map(EVENT_HEADS.flatMap((row) => row.words.split(' ').map((word) => [word, row.kind] as const)))
const WORDS = [...KINDS.keys()].sort((a, b) => b.length - a.length)
const HEAD = new PatternScan(
  `(?:${WORDS.join('|')})(?<!劳动(?=节|模范|者|保|力|关系|教育|合同|竞赛|改造|生产|强度|人民|群众|局|法|仲裁|能手|奖章))(?!委员会|常委|主任|副主席|主席|秘书|代表|代办|中心|室|厅|堂|址|员|团|务|期间|精神|纪要|强调|指出|要求|认为|决定|长|议(?!程)|场|[副]|常务委员|党组(?!会)|机关|工作报告|报告|形式|方式)`,
)
const BARRIER =
  /(?:瞩目|期待|期盼|盼望|关注)已久(?=的)|套开|召开|举行|举办|(?:联办|承建|投资建设|援建|捐建)(?=的)|代表[^，。；]{2,12}对|(?:主办|承办|协办)(?!单位|[方地权城者、，])|组织(?!工作|生|建设|部)|(?:出席|参加|列席)过?|主持|召集(?!人)|开展|观看|应邀|通过视频|收听收看|听取|传达|学习了|部署(?!会|动员|推进|工作|$)|了|受邀|陪同|宣布|欢迎(?![仪会大晚]|$)|祝贺|贯彻落实|随后的|进行|结束|(?:凝聚|统一|汇聚|体现|转化)到|在(?![线京校职])|(?<=\d)日(?:上午|下午|晚)?|上午|下午|晚上|晚(?![会宴餐])|今天|昨天|今日|昨日|日前|近日|又讯|另讯|报讯|同日|当天|当日|连日来|会见/gu
const HELD =
  /^(?:，(?=(?:已?于|[^，。；：]{0,14}在|[^，。；：]{1,6}日)[^，。；]{1,16}(?:召开|举行|举办|开幕|闭幕)))?(?:[^，。；：]|(?<=\d)：(?=\d)){0,34}?(?:召开|举行|举办|开幕|闭幕|闭会|开班|启动|开工|落幕|拉开帷幕|开讲|上演|开演|结束|如期|隆重|完成[^，。；]{0,10}(?:议程|任务|使命)，[^，。；]{0,16}闭幕|在[^，。；]{1,16}(?:召开|举行|举办|开幕))/u
/** What is said of a ceremony that is held: 公祭仪式在哀乐声中开始. */
const BEGINS = /^[^，。；：]{0,12}开始(?=[，。；]|$)/u
/** What was held before the event that the clause goes on to tell of: 会议召开后，我县立即召开续会. */
const BEFORE_IT = /^[^，。；]{0,4}(?:召开|举行|结束|闭幕)(?:之|以)?后，/u
const HOLD = /(?:召开|举行|举办|组织|召集|开展|套开|主持)了?[^，。；]{0,4}$/u
const NOT_HELD =
  /(?:不再?|未|没有|取消)(?:召开|举行|举办|组织|开展)[^，。；]{0,4}$|(?:参加|出席|列席|召开|举行|举办)过[^，。；]{0,4}$|[所已曾](?:参加|出席|召开|举行|举办|组织|开展)过?的$/u
const JOIN = /(?:出席|参加|列席|主持|到会|应邀|观看)了?[^，。；]{0,4}$/u
/** 同干部一起义务植树 */
const PLANTING = /(?:一起|一道|共同|带头|一同|到\p{Script=Han}{2,12})(?:参加)?义务植树$/u
/** 第三届某某节, 火把节在某地开幕, whose last character alone would be too little. */
const FESTIVAL =
  /(?<=\p{Script=Han}{2})(?<!新春|迎春|[春季环细调礼关时气小章两过]|国庆|端午|中秋|元宵|劳动|清明|重阳|教师|儿童|妇女|元旦|建军|护士|记者|五一|三八|八一)节(?=(?:暨[^，。；]{2,30})?(?:在[^，。；]{2,24}(?:开幕|举行|举办|启动|拉开)|(?:隆重|盛大)?(?:开幕|拉开帷幕)))|(?<=(?:第[一二三四五六七八九十百\d]+|首|本)届[^，。；：、]{1,20})[节展赛](?!中心|[览馆厅区台])(?=[^，。；]{0,24}(?:开幕|启动|举行|举办|闭幕|拉开))/gu
const STARTS = ['开工', '奠基', '启动', '竣工', '通车', '投产', '投用']
const WORKS = new PatternScan(
  `(?:项目|工程|大桥|机场|铁路|公路|电站|园区)(?![^，。；]{0,16}(?:举行|举办|召开)[^，。；]{0,10}(?:仪式|典礼|活动))(?=[^，。；]{0,24}(?:${STARTS.join('|')})(?!(?:建设)?(?:有关|相关|准备|推进)?(?:情况|工作|进展|计划|方案|条件)))`,
)

/** What most sentences have nothing of: the ends of events' words, and the starts of works. */
const heads = new PairFilter(WORDS.map((word) => word.slice(-2)))
const starts = new PairFilter(STARTS)

/** So far back a name's beginning is looked for; no name is as long, and what follows takes time linear in the text. */
const FARTHEST = 400

const LIST_MARK = '、'.charCodeAt(0)
const isEdge = oneOf('，。；：？！、■●▲◆★□○△◇☆◎►▶※（“')

const OPENERS: Readonly<Record<string, string>> = { '”': '“', '》': '《', '）': '（' }
const isClosing = oneOf(Object.keys(OPENERS).join(''))

/** Where the brackets or quotation marks open that close at an offset; -1 for what closes none. */
function openerOf(text: string, at: number, from: number): number {
  const open = isClosing(text.charCodeAt(at)) ? OPENERS[text.charAt(at)] : undefined
  const start = open === undefined ? -1 : text.lastIndexOf(open, at)
  return start >= from ? start : -1
}

/** True for a mark, or a headline's line end, that no name of an event reaches over. */
const parts = ({ passage }: Stretch, at: number): boolean =>
  isEdge(passage.text.charCodeAt(at)) || (passage.flat.gaps[at + 1] === 1 && passage.kind === 'HEADLINE')

/** Where the clause begins that a name ends in; 、 is crossed after a division and between two of a kind. */
function clauseStart({ sentence, isRegion }: SentenceFacts, end: number): number {
  const { text } = sentence.passage
  const from = Math.max(sentence.start, end - FARTHEST)
  for (let at = end - 1; at >= from; at--) {
    const open = openerOf(text, at, from)
    if (open >= 0) at = open
    else if (!(text.charCodeAt(at) === LIST_MARK && crosses(text, at, { from, isRegion })) && parts(sentence, at))
      return at + 1
  }
  return from
}

/** Where the last barrier ends in the words before a name's head, quoted ones aside. */
function barrierEnd(words: string): number {
  BARRIER.lastIndex = 0
  let cut = 0
  for (let match = BARRIER.exec(words); match !== null; match = BARRIER.exec(words))
    if (!quoted(words, match.index)) cut = match.index + match[0].length
  return cut
}

const LEADING =
  /^(?:双方的|经[^，。；]{2,20}后的|(?:历时|为期)[^，。；]{1,4}的|新(?:推选|选举|选|产生)出?的|[的是为由于了等，]|第\d+版)+/u

/** What an event may have in its name of the person whom it is about: 某某同志遗体送别仪式. */
const ABOUT = /^(?:同志|先生|女士|烈士|院士|将军)?(?:先进事迹|英雄事迹|事迹|遗体|追悼|诞辰|逝世|生平|烈士)/u

/** Where the name that ends at `end` begins: after the last verb, date or person before it. */
function startOf(facts: SentenceFacts, end: number): number {
  const { sentence, people, dates } = facts
  const { text } = sentence.passage
  let start = clauseStart(facts, end)
  for (const person of people) {
    const over = person.after?.end ?? person.end
    if (person.end <= end && person.end > start) start = ABOUT.test(text.slice(over, over + 8)) ? person.start : over
  }
  for (const date of dates) if (date.end <= end && date.end > start) start = date.end
  const from = start + barrierEnd(text.slice(start, end - 2))
  return from + (LEADING.exec(text.slice(from, end))?.[0].length ?? 0)
}

const quoted = (words: string, at: number): boolean => {
  if (!words.includes('“') && !words.includes('《')) return false
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** Bodies that are unveiled together: 新区党工委、管委会揭牌仪式. */
const UNVEILED = /^[委会局院办部组站馆]、\p{Script=Han}{2,12}?[委会局院办部组站馆](?:揭牌|挂牌|成立|授牌)/u

/** 局、处两级: parts of one body. */
const LEVELS = /^\p{Script=Han}{1,3}[两三四五]级/u

function crosses(
  text: string,
  at: number,
  { from, isRegion }: { from: number; isRegion: (name: string) => boolean },
): boolean {
  const left = /\p{Script=Han}{2,12}$/u.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? ''
  if (
    left.slice(-6).includes(text.slice(at + 1, at + 3)) ||
    UNVEILED.test(text.slice(at - 1, at + 20)) ||
    LEVELS.test(text.slice(at + 1, at + 6))
  )
    return true
  for (let length = left.length; length > 1; length--) if (isRegion(left.slice(-length))) return true
  return false
}

function triggerOf(text: string, at: { start: number; end: number; from: number; to: number }): EventName['trigger'] {
  const before = text.slice(Math.max(at.from, at.start - 12), at.start)
  if (NOT_HELD.test(before)) return 'PLAIN'
  if (PLANTING.test(before + text.slice(at.start, at.end))) return 'JOIN'
  if (HOLD.test(before)) return 'HOLD'
  if (JOIN.test(before)) return 'JOIN'
  const after = text.slice(at.end, at.to)
  if (BEGINS.test(after) && /(?:仪式|典礼)$/u.test(text.slice(at.start, at.end))) return 'HELD'
  return HELD.test(after) && !BEFORE_IT.test(after) ? 'HELD' : 'PLAIN'
}

/** A name with those who hold the meeting where it does not say whose it is: 县人大常委会举行第五次会议. */
function withHolder(facts: SentenceFacts, start: number, end: number): { start: number; name: string } {
  const { sentence } = facts
  const { text } = sentence.passage
  const name = text.slice(start, end)
  const until = heldBefore(text, sentence.start, start)
  if (until === null) return { start, name }
  const from = startOf(facts, until)
  const holder = text.slice(from, until)
  return completes(holder, name) ? { start: from, name: holder + name } : { start, name }
}

/** Planting is called by itself, whoever is with whom: 同干部一起义务植树. */
function planted(text: string, whole: { start: number; name: string }, end: number): { start: number; name: string } {
  const { start } = whole
  if (!PLANTING.test(text.slice(Math.max(0, start - 14), end))) return whole
  const from = text.lastIndexOf('义务', end)
  return { start: from, name: text.slice(from, end) }
}

/** A rally is called by itself, wherever it is: 在新城广场集会. */
const rallied = (text: string, whole: { start: number; name: string }, end: number): { start: number; name: string } =>
  text.charAt(whole.start - 1) === '在' && whole.name.endsWith('集会') ? { start: end - 2, name: '集会' } : whole

/** A standing body, not its meeting. */
const BODY = /(?:人大|人民代表大会)常委会$/u

const isNone = (name: string): boolean =>
  BODY.test(name) || /^一[次个场届]|^\p{Script=Han}{1,4}或(?:座谈|汇报)会$/u.test(name)

/** True for what only tells in brackets how the event before them is held: 动员会（视频会议）. */
const isNote = ({ stretch }: EventName, all: readonly EventName[]): boolean =>
  stretch.passage.text.charAt(stretch.start - 1) === '（' &&
  stretch.passage.text.charAt(stretch.end) === '）' &&
  all.some((other) => other.stretch.end === stretch.start - 1)

/** The names of events in a sentence, left to right; where two overlap, the one that ends later. */
export function eventNames(facts: SentenceFacts): EventName[] {
  const { sentence } = facts
  const { text } = sentence.passage
  const part = text.slice(sentence.start, sentence.end)
  const found: EventName[] = []
  const take = (matches: Iterable<RegExpExecArray>, kindOf: (head: string) => EventKind) => {
    for (const match of matches) {
      let end = sentence.start + match.index + match[0].length
      const session = /^(?:第[一二三四五六七八九十百0-9]+次)?(?:全体)?(?:会议|大会|委员会议)(?![厅室])/u.exec(
        text.slice(end, sentence.end),
      )
      if (session && session[0] !== '') end += session[0].length
      const { start, name } = rallied(text, planted(text, withHolder(facts, startOf(facts, end), end), end), end)
      if (isNone(name) || isElse(text, start, end)) continue
      if (
        name.length < 2 ||
        found.some((other) => other.stretch.start < end && start < other.stretch.end && other.stretch.end >= end)
      )
        continue
      const trigger =
        name.length < end - start ? 'HOLD' : triggerOf(text, { start, end, from: sentence.start, to: sentence.end })
      if (kindOf(match[0]) === 'OTHER' && trigger !== 'JOIN' && trigger !== 'HOLD') continue
      found.push({
        stretch: { passage: sentence.passage, start, end },
        text: name,
        kind: kindOf(match[0]),
        generic: GENERIC.test(name),
        trigger,
      })
    }
  }
  if (heads.mayStandIn(part, 0, part.length)) take(HEAD.allIn(part), (head) => KINDS.get(head) ?? 'MEETING')
  if (part.includes('届') || part.includes('节')) take(part.matchAll(FESTIVAL), () => 'CEREMONY')
  if (starts.mayStandIn(part, 0, part.length)) take(WORKS.allIn(part), () => 'CEREMONY')
  const last = found.filter(
    (name) =>
      !isNote(name, found) &&
      !found.some(
        (other) => other !== name && other.stretch.start <= name.stretch.start && other.stretch.end > name.stretch.end,
      ),
  )
  return last.sort((a, b) => a.stretch.start - b.stretch.start)
}
