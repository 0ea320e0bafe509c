import { CREDIT_LINE, endsWithCredit } from './credit-end.ts'
import { CREDIT_START } from './credit-line.ts'
import { headlineEndsBlock } from './headline-below.ts'
import { EVENT_END, isShortWords } from './headline-end.ts'
import { lacksSubject, NOTICE_END, opensAsText, opensReport } from './opening.ts'
import { pairNumber, pairsOf, shareOf } from './overlap.ts'
import type { Grams } from './overlap.ts'
import { datelineOf } from './rules/dateline.ts'
import { bracketOpen, BULLET, CALENDAR, isFragment, NUMBERED } from './sentence.ts'
import type { Line } from './line.ts'
import type { FittedLine } from './unit.ts'

/** Share of the column's width below which a line is no paragraph's first. */
const STUB = 0.75
/** Longer lines without a sentence's end are text that was cut. */
const LONG = 32
/** Share of its words that a headline's report repeats at once. */
const REPEATS = 0.4
/** Characters that no words end with. */
const LEANS_ON = /[的和与及或、，在向对把将被从至]$/u
/** Characters that begin no sentence. */
const LEANS_BACK = /^[的了和与及或等、，；。）”]/u

/** One character after a mark or blank at a line's end: the first of a name, which goes on in the next line. */
const LONE_END = /(?:[、，：；]|\p{Script=Han}{2} (?![摄文图]))\p{Script=Han}$/u

/** Lines joined so far. */
export interface Open {
  readonly lines: readonly FittedLine[]
  /** Marks of running text in its lines; from 2 on it is no headline. */
  readonly marks: number
  /** The end of its words. */
  readonly tail: string
}

/** A chain, its last line, the line that may run on, and the one after that. */
export interface Seam {
  readonly chain: Open
  readonly last: FittedLine
  readonly next: FittedLine
  readonly after: FittedLine | undefined
  /** The next line with those behind it in its block, as far as a headline may reach, and the lines behind the block. */
  readonly rest: readonly FittedLine[]
  readonly beyond: readonly FittedLine[]
  /** The last line goes on on another page. */
  readonly breaksOff: boolean
  /** Marks of running text from the next line to the end of its block. */
  readonly ahead: number
  /** Pairs of characters that lines of the page have within them. */
  readonly pairs: () => Grams
}

/** True when a space stands before the line's flat unit. */
const spaceAt = (line: Line, unit: number): boolean => {
  let seen = 0
  for (const character of line.spaced.slice(0, 2 * unit + 2)) {
    if (character !== ' ') seen += character.length
    else if (seen === unit) return true
  }
  return false
}

/** The line opens an article, an item or a month as nothing in mid-sentence does. */
export const opens = (line: Line): boolean =>
  BULLET.test(line.flat) || CALENDAR.test(line.flat) || datelineOf(line.flat, (unit) => spaceAt(line, unit)) !== null

/** A blank line stands before it. */
export const apart = (line: FittedLine): boolean => line.blanks > 0
const indented = (line: FittedLine): boolean => line.fit.indented
const isProse = (chain: Open): boolean => chain.marks >= 2 || (chain.marks > 0 && chain.tail.length > LONG)

/** A quotation stops amid its first words. */
const quoteOpen = (tail: string, last: FittedLine): boolean => {
  const words = tail.slice(-QUOTE)
  return words.lastIndexOf('“') > words.lastIndexOf('”') && !last.ends
}
/** Units back in which a quotation that is open is surely the line's own. */
const QUOTE = 40

/** A label that opens an item. */
const LABEL = /^【\p{Script=Han}{2,6}】/u
/** The page has the two characters that meet at the seam side by side elsewhere. */
const meets = ({ last, next, pairs }: Seam): boolean => pairs().has(pairNumber(last.flat.slice(-1), next.flat))

/** A block between blank lines without marks of running text whose lines do not all fill the column. */
const headlineFollows = ({ next, after, ahead }: Seam): boolean => {
  if (!apart(next) || ahead > 1 || next.ends) return false
  const alone = after === undefined || apart(after)
  if (alone && EVENT_END.test(next.flat)) return true
  return !next.fit.full || (after !== undefined && !apart(after) && !after.fit.full)
}

/** Who filed a report, the paper itself or the agency: no words before it run on into it. */
const FILED = /^[【［（]?(?:本[报台网刊社]|新华社)[^，。]{0,10}[讯电][】］）]?(?:[ （]|记者|通讯员)/u

/** The next line opens something, and what stands before could end there. */
const somethingOpens = ({ chain, last, next }: Seam): boolean =>
  next.opens && (!isProse(chain) || last.ends || apart(next) || !last.fit.full || FILED.test(next.spaced))

const creditOpens = ({ chain, last, next }: Seam): boolean =>
  CREDIT_START.test(next.flat) && (last.ends || apart(next) || (!isProse(chain) && !last.fit.full))

/** What follows says the line's words again, as a report says its headline's. */
const repeats = ({ last, next, after }: Seam): boolean => {
  const following = next.flat + (after !== undefined && !apart(after) ? after.flat : '')
  return shareOf(pairsOf(last.flat), pairsOf(following)) >= REPEATS
}

/** What the end of a headline or the begin of a report speak for. */
const fresh = ({ last, next }: Seam): boolean => EVENT_END.test(last.flat) || opensReport(next.flat)

/** The words so far open as text does, or are indented as paragraphs are, and a line of them was cut. */
const begun = ({ chain, last, next }: Seam): boolean => {
  const [first] = chain.lines
  if (first === undefined) return false
  const long = chain.lines.length > 1
  if (opensAsText(first.flat)) return long || last.fit.nearlyFull || last.fit.over
  if (!first.fit.indented || first.indent !== INDENT) return false
  return (long && last.fit.nearlyFull) || last.fit.cut || (!apart(next) && !indented(next))
}
/** Blanks before a paragraph. */
const INDENT = 2

/** The words so far tell something as sentences do. */
const tells = ({ chain, last }: Seam): boolean => chain.marks > 0 || /是.{2,}的|首先|[了着]./u.test(last.flat)

/** For and against a column's end in mid-sentence, where a headline may as well end. */
const weigh = (seam: Seam): number => {
  const { last, next } = seam
  const reaches = last.fit.nearlyFull || seam.chain.marks > 0
  const goesOn = LEANS_BACK.test(next.flat)
  return (
    (last.fit.full ? 1 : 0) +
    (last.fit.nearlyFull && tells(seam) ? 0.5 : 0) +
    (reaches && meets(seam) ? 1.5 : 0) +
    (goesOn ? 3 : 0) +
    (LEANS_ON.test(last.flat) ? 2 : 0) -
    (fresh(seam) ? 1.5 : 0) -
    (repeats(seam) ? 2 : 0)
  )
}

/** One line alone, much shorter than its column, without marks: rather a headline than a paragraph's first line. */
const stub = ({ chain, last }: Seam): boolean =>
  chain.lines.length === 1 && chain.marks === 0 && last.size < (last.fit.width ?? 0) * STUB

/** One way to decide a seam; the first row that holds does. */
interface SeamRule {
  readonly name: string
  readonly holds: (seam: Seam) => boolean
  readonly runsOn: (seam: Seam) => boolean
}

const yes = (): boolean => true
const no = (): boolean => false

/** A broken column cut the line amid a word that stands whole elsewhere on the page. */
const wordCut = (seam: Seam): boolean => !EVENT_END.test(seam.last.flat) && meets(seam) && !repeats(seam)

/** After words that may be a headline or a paragraph's first line, within a block. */
const fills = (seam: Seam): boolean => {
  const { last, ahead } = seam
  if (last.fit.over && seam.chain.marks === 0) return false
  if (last.fit.full && !repeats(seam)) return true
  return (!fresh(seam) || wordCut(seam)) && (last.fit.nearlyFull || (ahead >= 2 && !stub(seam)))
}

const RULES: readonly SeamRule[] = [
  {
    name: 'bracket-open',
    holds: ({ chain, last }) => bracketOpen(chain.tail) || quoteOpen(chain.tail, last),
    runsOn: yes,
  },
  {
    name: 'character-cut',
    holds: ({ last, next }) => LONE_END.test(last.spaced) && /^\p{Script=Han}/u.test(next.flat),
    runsOn: yes,
  },
  { name: 'opening', holds: (seam) => somethingOpens(seam) || creditOpens(seam), runsOn: no },
  {
    name: 'credit-ends',
    holds: ({ chain, next }) => apart(next) && CREDIT_START.test(chain.lines[0]?.flat ?? ''),
    runsOn: no,
  },
  {
    name: 'credit-line',
    holds: ({ chain, last }) => chain.lines.length === 1 && CREDIT_LINE.test(last.flat),
    runsOn: no,
  },
  {
    name: 'credit-tail',
    holds: ({ chain, next }) => endsWithCredit(chain.tail, next),
    runsOn: no,
  },
  { name: 'label', holds: ({ next }) => LABEL.test(next.flat), runsOn: no },
  { name: 'notice', holds: ({ chain, last }) => chain.marks === 0 && NOTICE_END.test(last.flat), runsOn: no },
  { name: 'calendar', holds: ({ chain, last }) => chain.lines.length === 1 && CALENDAR.test(last.flat), runsOn: no },
  {
    name: 'sentence-ends',
    holds: ({ last }) => last.ends,
    runsOn: (seam) =>
      !apart(seam.next) &&
      !indented(seam.next) &&
      seam.last.fit.full &&
      !isShortWords(seam.next, seam.after) &&
      !headlineEndsBlock(seam),
  },
  {
    name: 'colon',
    holds: ({ chain, last }) => isProse(chain) && last.flat.endsWith('：'),
    runsOn: ({ last, next }) => last.fit.full && !apart(next) && !NUMBERED.test(next.flat),
  },
  {
    name: 'item',
    holds: ({ chain, last, next }) => isProse(chain) && last.flat.endsWith('；') && NUMBERED.test(next.flat),
    runsOn: no,
  },
  { name: 'text-in-block', holds: ({ chain, next }) => isProse(chain) && !apart(next) && !indented(next), runsOn: yes },
  {
    name: 'text-unwrapped',
    holds: ({ chain, last }) => isProse(chain) && last.fit.width === null,
    runsOn: (seam) => seam.chain.tail.length > LONG && !headlineFollows(seam),
  },
  {
    name: 'text-over-gap',
    holds: ({ chain }) => isProse(chain),
    runsOn: (seam) => !headlineFollows(seam) && (seam.chain.lines.length > 1 || seam.last.fit.nearlyFull),
  },
  {
    name: 'fragment',
    holds: ({ chain, last, next }) => chain.marks < 2 && !apart(next) && isFragment(last.flat, next.flat),
    runsOn: yes,
  },
  { name: 'words-unwrapped', holds: ({ last, next }) => indented(next) || last.fit.width === null, runsOn: no },
  { name: 'text-begun', holds: begun, runsOn: (seam) => !headlineFollows(seam) },
  { name: 'subject-missing', holds: ({ next }) => lacksSubject(next.flat), runsOn: yes },
  { name: 'words-in-block', holds: ({ next }) => !apart(next), runsOn: fills },
  { name: 'block-of-words', holds: ({ last, ahead }) => last.fit.over || ahead < 2, runsOn: no },
  { name: 'words-over-gap', holds: yes, runsOn: (seam) => weigh(seam) > 0 },
]

/** True when the next line goes on with the chain's words. */
export const runsOn = (seam: Seam): boolean => {
  for (const rule of RULES) if (rule.holds(seam)) return rule.runsOn(seam)
  return false
}
