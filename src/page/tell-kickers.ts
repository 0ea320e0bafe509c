import { pairsOf, shareOf } from './overlap.ts'
import type { Grams } from './overlap.ts'
import type { HeadlineLine } from './layout.ts'

/** What a line before the main line looks like when it only leads up to it. */
export interface KickerRule {
  readonly name: string
  readonly pattern: RegExp
  readonly example: string
  readonly reason: string
}

/** Who said it ends so; what was said is the main line. Where a leader said it on a visit, both lines tell of the visit. */
const SAID = /(?<!(?:调研|考察|视察|检查|督导|督查|指导|巡查|走访|慰问)\p{Script=Han}{0,12}时)(?:强调|指出|要求)$/u

/** Rows that tell a kicker by itself. */
export const KICKERS: readonly KickerRule[] = [
  {
    name: 'kicker-slogan',
    pattern: /^\S{3,9}(?: \S{3,9}){2,}$/u,
    example: '抓住机遇 乘势而上 坚定信心',
    reason: 'three or more watchwords',
  },
  { name: 'kicker-said', pattern: SAID, example: '甲在全区教育大会上强调', reason: 'who said it; the words follow' },
  {
    name: 'kicker-where',
    pattern: /^在.{4,}(?:会上|会议上|大会上|期间|时|审议.{0,8}|讨论)$/u,
    example: '在全区动员大会上',
    reason: 'where and when; who said what follows',
  },
  {
    name: 'kicker-column',
    pattern:
      /^(?:(?:连载|专栏|特稿|时评|链接|系列报道)[·：:—].*|评论|社论|短评|时评|言论|杂谈|随笔|通讯|特写|图片新闻|简讯)$/u,
    example: '连载·小说',
    reason: 'name of the column',
  },
]

/** Characters of a line that only says who said what the line after the next one says. */
const WHO = 8

/** The main line names what happened. */
const MAIN = /(?:召开|举行|举办|开幕|闭幕|成立|启动|揭牌|开工|开班|结束|逝世|当选|通车|投产|落成)$/u

/** What the next line is told of. */
const LEANS_ON =
  /(?:决定|同意|批准|通过|庆祝|召开|举行|举办|开展|参加|出席|带头|带队|率队|听取|部署|研究|[赴到在与和的])$/u
/** What somebody did whom the line before names. */
const DID =
  /^(?:参加|出席|召开|举行|举办|开展|[赴到来在]|督[办查导]|看望|慰问|走访|调研|考察|视察|检查|会见|会谈|听取|审议|传达|部署|动员|任命|当选)/u

/** The two lines are one sentence. */
const leansOn = (line: HeadlineLine, next: HeadlineLine): boolean =>
  LEANS_ON.test(line.flat.text) || (DID.test(next.flat.text) && !line.text.includes(' '))

/** Two watchwords lead up to a line that says who did what. */
const WATCHWORDS = /^\S{3,9} \S{3,9}$/u
const DEED = /(?:调研|考察|视察|检查|督导|慰问|走访|会见|座谈|会谈|洽谈|宣讲|督查)$|召开|举行|举办/u

/** A line that evokes has at most this share of its words from the body, and the next one by so much more. */
const FOREIGN = 0.34
const EVOKES = 0.24

/** The first line runs on into the second: the body has the words across the break. */
const runsInto = (first: string, second: string, body: string): boolean =>
  body.includes(first.slice(-2) + second.slice(0, 2))

type Likeness = (line: HeadlineLine) => number

/** Lines that stand below a main line and say what kind of report it is. */
const BELOW = /^—|(?:访谈录|访谈|纪实|侧记|见闻|综述|掠影|速写|小记|纪事|实录|巡礼|回眸|扫描)$/u

/** It evokes and the next line, which is no sub-headline, says what happened in the body's words. */
const evokes = (line: HeadlineLine, next: HeadlineLine, likeness: Likeness): boolean =>
  !BELOW.test(next.flat.text) &&
  !leansOn(line, next) &&
  likeness(line) <= FOREIGN &&
  likeness(next) - likeness(line) >= EVOKES

const leadsUp = (line: HeadlineLine, next: HeadlineLine, body: string): boolean => {
  if (SAID.test(next.flat.text) && line.flat.text.length <= WHO) return true
  if (WATCHWORDS.test(line.text) && DEED.test(next.flat.text)) return true
  if (leansOn(line, next)) return false
  return MAIN.test(next.flat.text) && !MAIN.test(line.flat.text) && !runsInto(line.flat.text, next.flat.text, body)
}

/** The text of a headline: what its body says, and whether it stands between two of its lines. */
export interface HeadlinedText {
  /** The article's flat words. */
  readonly body: string
  readonly between: (one: HeadlineLine, other: HeadlineLine) => boolean
}

/** It stands above the text and says nothing of an event; the line below the text does. */
const standsAbove = (line: HeadlineLine, next: HeadlineLine, { body, between }: HeadlinedText): boolean =>
  !HELD.test(line.flat.text) &&
  HELD.test(next.flat.text) &&
  between(line, next) &&
  !runsInto(line.flat.text, next.flat.text, body)
const HELD =
  /召开|举行|举办|开幕|闭幕|开工|启动|成立|揭牌|开班|会见|会谈|座谈|慰问|看望|走访|调研|考察|视察|检查|督导|讨论|审议|参加|出席/u

/** How many leading lines are kickers, 0 for most headlines. */
export const countKickers = (lines: readonly HeadlineLine[], text: HeadlinedText): number => {
  const { body } = text
  let pairs: Grams | undefined
  const likeness: Likeness = (line) => shareOf(pairsOf(line.flat.text), (pairs ??= pairsOf(body)))
  let count = 0
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (next === undefined) break
    const byRule = KICKERS.some((rule) => rule.pattern.test(line.text))
    if (!byRule && !leadsUp(line, next, body) && !evokes(line, next, likeness) && !standsAbove(line, next, text)) break
    count++
    if (SAID.test(line.flat.text)) break
  }
  return count
}
