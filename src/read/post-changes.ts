import type { PostChange } from './frame.ts'
import type { Stretch } from './passage.ts'
import { namingStart, type Person, type TitleWords } from './person.ts'
import { ranksIn } from './rank-scan.ts'

interface ChangeRule {
  /** Ends right before the names; null where nothing is asked of what stands there. */
  readonly before: RegExp | null
  /** Begins right after the names and ends where the title begins. */
  readonly after: RegExp
  readonly change: PostChange['change']
  /** What follows the title, where the rule asks for it. */
  readonly tail?: RegExp
  readonly example: string
}

const MANY = '(?:等[^，。；]{0,12}|[两二三四五六七八九十]位)?'
const CHANGES: readonly ChangeRule[] = [
  { before: /(?:免去|罢免)了?$/u, after: /^的?/u, change: 'REMOVED', example: '会议免去甲的县财政局局长职务' },
  {
    before: /免去[^。；]*，$/u,
    after: /^的/u,
    tail: /^职务/u,
    change: 'REMOVED',
    example: '免去甲的县财政局局长职务，乙的县教育局局长职务',
  },
  {
    before: /(?:接受|同意)了?$/u,
    after: /^(?:同志)?(?:请求)?辞去/u,
    change: 'REMOVED',
    example: '会议接受甲辞去县长职务',
  },
  {
    before: null,
    after: /^(?:同志)?(?:分别|提出|请求|申请)*(?:辞去|不再担任|不再兼任|卸任)/u,
    change: 'REMOVED',
    example: '甲不再担任县长职务',
  },
  {
    before: /(?:选举|任命|推选|补选|增选|聘任|选出|选举出|决定|确定|提名)(?:[^。；]*[，；、])?了?$/u,
    after: new RegExp(`^${MANY}(?:同志)?(?:为|担任)`, 'u'),
    change: 'APPOINTED',
    example: '会议选举甲为县长',
  },
  {
    before: null,
    after:
      /^(?:共同)?担任(?:(?:本次|这次|今天|此次)?(?:大会|会议)?的(?=执行)|(?:本次|这次|此次)?(?=(?:大会|会议)?执行主席))/u,
    change: 'APPOINTED',
    example: '甲担任大会执行主席',
  },
  {
    before: /(?:^|[；：])$/u,
    after: /^为/u,
    tail: /^(?:$|[；。，])/u,
    change: 'APPOINTED',
    example: '决定任命：甲为县教育局局长；',
  },
  {
    before: /(?:^|[；：])$/u,
    after: /^的/u,
    tail: /^职务(?:$|[；。，])/u,
    change: 'REMOVED',
    example: '决定免去：甲的县教育局局长职务；',
  },
  {
    before: null,
    after: new RegExp(
      `^(?:同志)?${MANY}(?:以[^，。；当]{1,14}票)?(?:全票|高票|连续)?(?:当选为?|被(?:任命|选举|推选|选|聘任|补选)为|任命为|获任|就任|出任|转任|接任|履新|任(?![命务何]))`,
      'u',
    ),
    change: 'APPOINTED',
    example: '甲当选为秘书长',
  },
]

/** Runs of people with nothing but list marks, notes and titles between them. */
function runsOf(sentence: Stretch, people: readonly Person[]): Person[][] {
  const { text } = sentence.passage
  const runs: Person[][] = []
  for (const person of people) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const lead = namingStart(person)
    const gap = last === undefined ? null : text.slice(last.end, Math.max(last.end, lead))
    if (run && gap !== null && /^(?:（[^）]*）)?[、和与，]?$/u.test(gap)) run.push(person)
    else runs.push([person])
  }
  return runs
}

/** The title that begins at `from`: up to its last rank before the next delimiter. */
function titleFrom(text: string, from: number, limit: number): TitleWords | null {
  const length = /[，。；、：（]/u.exec(text.slice(from, limit))?.index ?? limit - from
  const rank = ranksIn(text, from, from + length).at(-1)
  return rank === undefined || rank.end - from > 32
    ? null
    : { start: from, end: rank.end, text: text.slice(from, rank.end) }
}

/** What may stand right behind a title of a list. */
const ENDS = /^(?:职务|$|[，。；、：（）])/u
/** Another's post, or an office that somebody fills for its holder: 甲为县长、乙为副县长. */
const OTHERS = /为|^代理(?![省市县区州旗盟镇乡]长)/u

const isListed = (words: string, title: string): boolean => !OTHERS.test(title) && ENDS.test(words.slice(title.length))

/** The titles of a list that begins at `from`: 县委委员、常委、副书记. */
function titlesFrom(text: string, from: number, limit: number): readonly TitleWords[] {
  const first = titleFrom(text, from, limit)
  const found = first === null ? [] : [first]
  for (let last = first; last !== null && text.charAt(last.end) === '、';) {
    last = titleFrom(text, last.end + 1, limit)
    if (last !== null && isListed(text.slice(last.start, Math.min(limit, last.end + 2)), last.text)) found.push(last)
    else break
  }
  return found
}

const isTold = ({ tail }: ChangeRule, rest: string, words: readonly TitleWords[]): boolean =>
  words.length > 0 && tail?.test(rest) !== false

/** What a sentence says of people who stand together. */
function changesOf(sentence: Stretch, ordinal: number, run: readonly Person[]): readonly PostChange[] {
  const { text } = sentence.passage
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  const note = /^(?:同志)?（[^）]{1,12}）/u.exec(text.slice(last.end, sentence.end))?.[0].length ?? 0
  const tail = text.slice(last.end + note, sentence.end)
  const head = text.slice(sentence.start, namingStart(first))
  for (const rule of CHANGES) {
    const match = rule.before?.test(head) === false ? null : rule.after.exec(tail)
    const words = match === null ? [] : titlesFrom(text, last.end + note + match[0].length, sentence.end)
    if (isTold(rule, text.slice(words.at(-1)?.end, sentence.end), words))
      return run.map((person) => ({ person, words, change: rule.change, sentence: ordinal }))
  }
  return []
}

/** Posts that a sentence says people got or lost. */
export const postChanges = (sentence: Stretch, ordinal: number, people: readonly Person[]): PostChange[] =>
  runsOf(sentence, people).flatMap((run) => changesOf(sentence, ordinal, run))
