import type { Beginning, Draft, SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'
import { areApart } from './session-part.ts'
import { contained, dice } from './similar.ts'

/** Events while the sentences of an article are gone through. */
export interface Build {
  readonly drafts: Draft[]
  /** The event that is spoken of. */
  current: Draft | null
  /** True where the events keep how each statement came to them. */
  readonly all: boolean
}

const ASIDE =
  /^(?:会前|会后|会议(?:召开|开始)?前|会议(?:结束)?后|活动前|活动后|其间|期间|此前|仪式前|仪式后|[^，。；]{0,8}(?:结束后|期间|之前|之后|前夕|闭幕后|开幕前)|[^，。；]{1,8}[会式约工动幕][前后](?=，)|[^，。；]{2,10}?(?:一行|等)?会[前后](?=来到|先后|[到走赴]|深入|实地|调研|察看|参观)|[^。；]{2,40}在[^，。；]{0,6}(?:仪式|会议|活动|大会|[开闭]幕式)(?:举行|召开|开始|结束)?之?[前后](?=会见|会晤|接见|[与同]|参观|考察|亲切|看望))/u
/** During a visit goes on with it. */
const DURING =
  /^(?:在[^，。；]{0,16})?(?:调研|考察|视察|检查|走访|慰问|督导|督查|访问|巡察|巡[边河林湖查视]|执法检查)(?:期间|中|时|过程中)/u

export const wordsOf = ({ stretch }: SentenceReading): string => stretch.passage.text.slice(stretch.start, stretch.end)

/** Words of visits that several leaders make by themselves. */
const EACH = /分别|分[头赴路]|分[两二三四五六]路|兵分/u

/** True for a sentence that tells of several leaders' visits at once: 甲、乙分头慰问. */
export const tellsEach = (sentence: SentenceReading): boolean => EACH.test(wordsOf(sentence))

/** True for a sentence that tells of what was before or after the event. */
export const isAside = (sentence: SentenceReading): boolean =>
  ASIDE.test(wordsOf(sentence)) && !DURING.test(wordsOf(sentence))

export const isMeeting = (draft: Draft): boolean =>
  draft.kind === 'MEETING' || draft.kind === 'CEREMONY' || draft.kind === 'OTHER'

interface Named {
  readonly names: Set<string>
  /** Statements whose names it has. */
  count: number
}

/** Names by event; each statement adds its own once, however often they are asked for. */
const named = new WeakMap<Draft, Named>()

/** Names of those whom its statements tell of. */
export function people(draft: Draft): ReadonlySet<string> {
  const { statements } = draft
  const kept = named.get(draft)
  const own = kept === undefined || kept.count > statements.length ? { names: new Set<string>(), count: 0 } : kept
  for (; own.count < statements.length; own.count++) {
    const name = statements[own.count]?.person.name
    if (name !== undefined) own.names.add(name)
  }
  if (own !== kept) named.set(draft, own)
  return own.names
}

/** What many meetings' names begin and end with alike. */
const COMMON =
  /^[全我本][省市州县区旗国]|(?:工作|专题|动员|部署|推进|调度|总结|表彰|座谈|扩大|视频|电视|电话|全体)*(?:会议|大会|全会|会|仪式|活动)$/gu

/** False for names that only share what is common to meetings: 教育工作会议 and 防汛工作会议. */
function sameTopic(left: string, right: string): boolean {
  const [one, other] = [left.replaceAll(COMMON, ''), right.replaceAll(COMMON, '')]
  return one.length < 2 || other.length < 2 || dice(one, other) > 0
}

/** True when the article calls the event by a name like this one. */
export const alike = (name: EventName, draft: Draft): boolean =>
  draft.names.some((other) => areAlike(inShort(name.text), inShort(other.text)))

const areAlike = (one: string, other: string): boolean =>
  (dice(one, other) >= 0.55 || contained(one, other) >= 0.8) && sameTopic(one, other) && !areApart(one, other)

/** A session's name with its body called for short. */
const inShort = (name: string): string => name.replace('中国人民政治协商会议', '政协')

/** Begins an event, which is then the one spoken of. */
export function begin(build: Build, sentence: SentenceReading, made: Beginning): Draft {
  const draft: Draft = {
    kind: made.kind,
    names: made.name ? [made.name] : [],
    statements: [],
    seats: new Map(),
    sentence,
    rule: made.rule,
    aside: isAside(sentence),
  }
  build.drafts.push(draft)
  build.current = draft
  return draft
}

const SAME_DAY = /^(?:同日|当日|当天|同一天|随后|之后)/u

/** True for a sentence that begins with a day of its own. */
export const startsWithDate = (sentence: SentenceReading): boolean =>
  sentence.dates.some((date) => date.start - sentence.stretch.start <= 1) && !SAME_DAY.test(wordsOf(sentence))
