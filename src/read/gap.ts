import type { Participation } from '../fact/participation.ts'
import { oneOf } from '../fact/units.ts'
import type { Stretch } from './passage.ts'
import { PatternScan } from './pattern-scan.ts'
import { namingStart, type Person } from './person.ts'
import { isKin } from './rank-scan.ts'
import { VERBS } from './rules/verbs.ts'
import type { VerbRule } from './verb-rule.ts'

/** All verbs as one expression with one group a row, in the rows' order. Earlier rows win at the same place. */
const VERB = new PatternScan(VERBS.map(({ pattern }) => `(${pattern})`).join('|'))

interface FoundVerb {
  readonly rule: VerbRule
  readonly start: number
  readonly end: number
}

function verbFrom(words: string, from: number): FoundVerb | null {
  const match = VERB.firstFrom(words, from)
  if (match === null) return null
  // Groups without names, as an object of twenty names for each verb costs more than finding it.
  const groups: readonly (string | undefined)[] = match
  const rule = VERBS[groups.findIndex((group, index) => index > 0 && group !== undefined) - 1]
  return rule === undefined ? null : { rule, start: match.index, end: match.index + match[0].length }
}

/** Characters that are a verb by themselves. */
const alone = oneOf(
  [...new Set(VERBS.map(({ pattern }) => pattern).join(''))].filter((one) => verbFrom(one, 0)).join(''),
)

/** The verbs of some words, left to right. */
export function verbsIn(words: string): readonly FoundVerb[] {
  const found: FoundVerb[] = []
  if (words.length < 2 && !alone(words.charCodeAt(0))) return found
  for (let verb = verbFrom(words, 0); verb !== null; verb = verbFrom(words, Math.max(verb.end, verb.start + 1)))
    found.push(verb)
  return found
}

type Mark = 'AGENT' | 'COMPANY' | 'WITH' | 'CITED' | 'BESIDE'

/** What the last words before a person make of the names that follow. */
const MARKS: readonly {
  readonly pattern: RegExp
  readonly mark: Mark
  readonly example: string
}[] = [
  { pattern: /由$/u, mark: 'AGENT', example: '会议由市长甲主持' },
  { pattern: /(?:^|[^现正存所])在$/u, mark: 'COMPANY', example: '在县委书记甲陪同下' },
  {
    pattern: /[与同和跟](?:该|前来|来访的|到访的|率团来访的)?$|受到$/u,
    mark: 'WITH',
    example: '市长与商会会长甲举行会谈',
  },
  {
    pattern: /[与同和跟](?:专程|率[团队])?(?:前?来|[到赴莅]|应邀)[^，。；、]{2,24}的$/u,
    mark: 'WITH',
    example: '市长与来我市考察产业帮扶工作的商会会长甲座谈',
  },
  { pattern: /(?:随行|陪同|同行)的$/u, mark: 'BESIDE', example: '对随行的县水务局局长甲说' },
  {
    pattern: /(?:代表|受|转达了?|转告|感谢|欢迎|祝贺|缅怀|悼念|按照|根据|遵照|继|(?<![的有])(?:希望|祝愿|预祝))$/u,
    mark: 'CITED',
    example: '市长代表书记甲致意',
  },
  {
    pattern: /(?:[向给把将]|(?<!应)对|(?<!图)为|接受了?|罢免|免去)(?:[^，。；、]{1,8}的)?$/u,
    mark: 'CITED',
    example: '向市长甲表示感谢',
  },
]

/** The mark that a gap ends in; null for plain text. 和 between names is no mark: the gap holds nothing else. */
export function gapMarks(gap: string, rest: string): Mark | null {
  if (/^(?:、|，)?(?:和|及|以及)$/u.test(gap)) return null
  if (/^(?:、|，)?(?:与|同)$/u.test(gap)) return /一行|座谈|会谈|会晤|洽谈|会商|交流|签/u.test(rest) ? 'WITH' : null
  return MARKS.find(({ pattern }) => pattern.test(gap))?.mark ?? null
}

const SAYINGS =
  /^(?:同志)?(?:(?![，。；]).){0,36}?(?:重要)?(?:讲话|指示|批示|论述|精神|嘱托|贺信|回信|思想|训词|要求|号召|署名文章|著作|部署要求|关怀|安排部署)/u
const STUDY_STRICT = /(?:学习|贯彻|落实|传达|领会|遵循|践行|牢记|按照|根据|重温|宣传|宣讲)[^，。；]{0,10}$/u
const STUDY =
  /(?:学习|贯彻|落实|传达|领会|遵循|践行|牢记|围绕|按照|根据|贯彻落实|深入|感悟|拥护|坚持|沿着|[以用是对和与为]|重温|宣传|宣讲|研读)[^，。；]{0,10}$/u
/** Those whose words are cited by office: their naming in a clause of study is no presence. */
const CITED_OFFICE = /^(?:总书记|主席|总理|同志)$/u

/** 以某同志为核心的 names nobody who is there. */
const AS_CORE =
  /^(?:谈治国理政|著作选读|文[选集](?=》|第)|(?:同志)?为(?:核心|总书记|首的(?![^，。；]{0,12}[团组队]))|(?:同志|先生|女士)?的?(?:生前|亲属|家属|遗体|骨灰))/u

/** Someone of such an office who does something there himself is not only cited. */
const ACTS = /^(?:同志)?(?:出席|发表|在会上)/u

/** 代表们认为，县长甲所作的报告鼓舞人心: the report was given elsewhere. */
const REPORT = /^(?:同志)?所?作的[^，。；]{0,40}?(?:报告|讲话|说明)/u
const WEIGHED = /(?:认为|表示|赞成|拥护|同意|审[议查](?!了)|讨论|学习)[^。；]*$/u

/** True for one of whose report others speak, and who gives it nowhere in the sentence. */
const isWeighed = (before: string, after: string): boolean =>
  REPORT.test(after) && WEIGHED.test(before) && !/听取|审[议查]了/u.test(before)

/** 甲指出，总书记来川视察时叮嘱我们: what somebody says of another's visit. */
const SAID_OF = /(?:指出|强调|要求|表示|认为|说)，[^，。；]{0,6}$/u
const ON_VISIT = /^[^，。；]{0,16}时[^，。；]{0,6}(?:叮嘱|嘱[咐托]|指出|强调|提出|要求)/u

/** True for one whom the words around name only in passing. */
const isAside = (before: string, after: string): boolean =>
  AS_CORE.test(after) || isWeighed(before, after) || (ON_VISIT.test(after) && SAID_OF.test(before))

/** True when the naming only tells whose words or instructions are meant: 学习贯彻某总书记重要讲话精神. */
export function isCited(sentence: Stretch, person: Person): boolean {
  const { text } = sentence.passage
  const before = text.slice(Math.max(sentence.start, person.start - 16), person.titles[0]?.start ?? person.start)
  const after = text.slice(person.after?.end ?? person.end, sentence.end)
  if (isAside(text.slice(sentence.start, person.start), after)) return true
  const clause = before.slice(before.lastIndexOf('，') + 1)
  const saying = SAYINGS.test(after)
  const office = person.after !== null && CITED_OFFICE.test(person.after.text)
  if (office) return STUDY.test(clause) || (saying && (STUDY_STRICT.test(clause) || !ACTS.test(after)))
  return saying && STUDY_STRICT.test(clause)
}

interface After {
  readonly gives: readonly Participation[]
  readonly rule: string
  readonly verb: Stretch
  readonly object: string
}

const LISTS: readonly {
  readonly pattern: RegExp
  readonly gives: readonly Participation[]
  readonly example: string
}[] = [
  {
    pattern: /(?:应邀)?(?:到会|出席)[^，。；]{0,8}(?:通报|汇报|介绍)/u,
    gives: ['ATTEND', 'SPEAK'],
    example: '应邀到会通报情况的有甲、乙',
  },
  { pattern: /请假|缺席|未能?(?:出席|到会|参加)/u, gives: [], example: '因病请假的有甲、乙' },
  {
    pattern: /(?:听取|聆听|旁听)[^，。；]{0,8}(?:发言|讲话|致辞|报告|汇报)/u,
    gives: ['ATTEND'],
    example: '到会听取发言的有甲、乙',
  },
  { pattern: /列席/u, gives: ['SIT_IN'], example: '列席会议的有甲、乙' },
  { pattern: /陪同|随同|随行|同行/u, gives: ['ACCOMPANY'], example: '陪同调研的有甲、乙' },
  {
    pattern: /(?:参加|参与)[^，。；]{0,8}(?:调研|考察|视察|走访|慰问|检查|督导|督查)/u,
    gives: ['ACCOMPANY'],
    example: '参与此次考察的还有，甲、乙',
  },
  {
    pattern: /(?:[到赴]|前往)[^，。；]{1,8}(?:欢迎|迎接|欢送|送行|送别)/u,
    gives: ['ATTEND'],
    example: '到车站欢迎的有甲、乙',
  },
  { pattern: /主持/u, gives: ['PRESIDE'], example: '主持会议的是甲' },
  {
    pattern: /(?:应邀)?(?:出席|参加|到会|与会|参会|参与|在座)(?!过)/u,
    gives: ['ATTEND'],
    example: '出席会议的有甲、乙',
  },
  { pattern: /就座|就坐|担任|任/u, gives: ['ATTEND'], example: '在主席台就座的有甲、乙' },
  { pattern: /发言|讲话|致辞/u, gives: ['SPEAK'], example: '发言的委员有甲、乙' },
]
/** 出席：甲、乙。列席：丙。 */
const HEADED =
  /^(?:出席|参加|列席|到会|主持|发言|陪同)(?:会议|活动)?(?:(?:人员|人|领导|同志)(?:还?有|为|包括|是)?：?|：)$/u
const LINK = /(?:[有是为]|包括|分别是|分别为)：?$|：$|的还?有，$/u

/** The words before a list of people. */
interface ListHead {
  readonly from: number
  readonly words: string
  /** Those before the group's label. */
  readonly beforeLabel: string
  /** What joins the label and the list; null where no label stands in the clause. */
  readonly afterLabel: string | null
}

const clauseStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('，', at - 1), text.lastIndexOf('；', at - 1), text.lastIndexOf('。', at - 1)) + 1

function listHead({ start, passage: { text } }: Stretch, person: Person, lead: number): ListHead {
  const near = clauseStart(text, lead)
  const from = Math.max(start, /的还?有，$/u.test(text.slice(start, near)) ? clauseStart(text, near - 1) : near)
  const words = text.slice(from, lead)
  const label = person.labels.at(-1)
  return label !== undefined && label.start >= from && label.end <= lead
    ? { from, words, beforeLabel: text.slice(from, label.start), afterLabel: text.slice(label.end, lead) }
    : { from, words, beforeLabel: words, afterLabel: null }
}

/** True when the words open a list: 出席会议的有, 出席：. */
function opensList({ words, beforeLabel, afterLabel }: ListHead): boolean {
  const labelled = afterLabel !== null
  if (!LINK.test(words) && !LINK.test(beforeLabel) && !(labelled && /的(?:还有|有)?$/u.test(beforeLabel))) return false
  return beforeLabel.includes('的') || (labelled && /的?[是有为]：?$/u.test(afterLabel)) || HEADED.test(words)
}

/** The verb of a list that follows it: 出席会议的有甲、乙. Null when the person does not open such a list. */
export function listAfter(sentence: Stretch, person: Person): After | null {
  const lead = namingStart(person)
  const head = listHead(sentence, person, lead)
  const { from, beforeLabel } = head
  const row = opensList(head) ? LISTS.find(({ pattern }) => pattern.test(beforeLabel)) : undefined
  if (row === undefined) return null
  const at = beforeLabel.search(row.pattern)
  const verb: Stretch = { passage: sentence.passage, start: from + at, end: lead }
  return { gives: row.gives, rule: 'list-after-verb', verb, object: beforeLabel.slice(at) }
}

/** True when the naming only tells whose wife or son the next person is: 贺某夫人郑某. */
export function isKinsman(sentence: Stretch, person: Person): boolean {
  const end = person.after !== null && !isKin(person.after.text) ? person.after.end : person.end
  return /^(?:同志|先生|女士)?的?(?:夫人|妻子|丈夫|儿子|女儿|父亲|母亲)/u.test(
    sentence.passage.text.slice(end, end + 6),
  )
}
