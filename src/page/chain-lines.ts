import { CREDIT_START } from './credit-line.ts'
import { flatten } from './flat.ts'
import { lacksSubject, opensReport } from './opening.ts'
import { gramsOf, shareOf } from './overlap.ts'
import { datelineOf } from './rules/dateline.ts'
import { BULLET, CALENDAR, endsSentence, NUMBERED, proseMarks } from './sentence.ts'
import type { Chain, FittedLine } from './unit.ts'

/** Units back in which a bracket may still be open. */
const BRACKET = 150
/** Share of the column's width below which a line is no paragraph's first. */
const STUB = 0.75
/** Longer lines without a sentence's end are text that was cut. */
const LONG = 32
/** Share of its words that a headline's report repeats at once. */
const REPEATS = 0.4
/** Characters that begin no sentence. */
const LEANS_BACK = /^[的了和与及或等、，；。）”]/u

interface Open {
  readonly lines: FittedLine[]
  /** Marks of running text in its lines; from 2 on it is no headline. */
  marks: number
  /** The end of its words. */
  tail: string
}

/** A chain, its last line, the line that may run on, and the one after that. */
interface Seam {
  readonly chain: Open
  readonly last: FittedLine
  readonly next: FittedLine
  readonly after: FittedLine | undefined
  /** Marks of running text from the next line to the end of its block. */
  readonly ahead: number
  /** Pairs of characters that lines of the page have within them. */
  readonly pairs: ReadonlySet<string>
}

/** True when a space stands before the line's flat unit. */
const spaceAt = (line: FittedLine, unit: number): boolean => {
  let seen = 0
  for (const character of line.spaced.slice(0, 2 * unit + 2)) {
    if (character !== ' ') seen += character.length
    else if (seen === unit) return true
  }
  return false
}

const opens = (line: FittedLine): boolean =>
  BULLET.test(line.flat) || CALENDAR.test(line.flat) || datelineOf(line.flat, (unit) => spaceAt(line, unit)) !== null

const apart = (line: FittedLine): boolean => line.blanks > 0
const indented = (line: FittedLine): boolean => line.fit.indented
const isProse = (chain: Open): boolean => chain.marks >= 2 || (chain.marks > 0 && chain.tail.length > LONG)

/** What headlines end with. */
const EVENT_END =
  /(?:召开|举行|举办|开幕|闭幕|启动|成立|揭牌|开工|开班|讲话|主持|出席|致辞|调研|考察|视察|检查|督导|慰问|会见|座谈|会议|大会|纪实|侧记|综述)$/u

const bracketOpen = (tail: string): boolean => tail.lastIndexOf('（') > tail.lastIndexOf('）')

/** The page has the two characters that meet at the seam side by side elsewhere. */
const meets = ({ last, next, pairs }: Seam): boolean => pairs.has(last.flat.slice(-1) + next.flat.slice(0, 1))

/** A block between blank lines without marks of running text whose lines do not all fill the column. */
const headlineFollows = ({ next, after, ahead }: Seam): boolean => {
  if (!apart(next) || ahead > 1 || endsSentence(next.flat)) return false
  return !next.fit.full || (after !== undefined && !apart(after) && !after.fit.full)
}

const starts = ({ chain, last, next }: Seam): boolean => {
  if (opens(next)) return !isProse(chain) || endsSentence(last.flat) || apart(next) || !last.fit.full
  if (!CREDIT_START.test(next.flat)) return false
  return endsSentence(last.flat) || apart(next) || (!isProse(chain) && !last.fit.full)
}

/** After running text that has not ended: it goes on over blank lines and indents, for those may be a column's end. */
const textRunsOn = (seam: Seam): boolean => {
  const { chain, last, next } = seam
  if (last.flat.endsWith('：')) return last.fit.full && !apart(next) && !NUMBERED.test(next.flat)
  if (/[；：]$/u.test(last.flat) && NUMBERED.test(next.flat)) return false
  if (!apart(next) && !indented(next)) return true
  if (last.fit.width === null) return chain.tail.length > LONG && !headlineFollows(seam)
  return !headlineFollows(seam) && (chain.lines.length > 1 || last.fit.full)
}

/** After words that may be a headline or a paragraph's first line. */
const wordsRunOn = (seam: Seam): boolean => {
  const { last, next } = seam
  if (indented(next) || last.fit.width === null) return false
  if (lacksSubject(next.flat)) return true
  const fresh = EVENT_END.test(last.flat) || opensReport(next.flat)
  if (!apart(next))
    return (last.fit.full && !repeats(seam)) || (!fresh && (last.fit.nearlyFull || (seam.ahead >= 2 && !stub(seam))))
  if (last.fit.over || seam.ahead < 2) return false
  return weigh(seam, fresh) > 0
}

/** What follows says the line's words again, as a report says its headline's. */
const repeats = ({ last, next, after }: Seam): boolean => {
  const following = next.flat + (after !== undefined && !apart(after) ? after.flat : '')
  return shareOf(gramsOf(last.flat, 2), gramsOf(following, 2)) >= REPEATS
}

/** For and against a column's end in mid-sentence, where a headline may as well end. */
const weigh = (seam: Seam, fresh: boolean): number => {
  const { last, next } = seam
  const reaches = last.fit.nearlyFull || seam.chain.marks > 0
  const goesOn = LEANS_BACK.test(next.flat)
  return (
    (last.fit.full ? 1 : 0) +
    (reaches && meets(seam) ? 1.5 : 0) +
    (goesOn ? 3 : 0) -
    (fresh ? 1.5 : 0) -
    (repeats(seam) ? 2 : 0)
  )
}

/** One line alone, much shorter than its column, without marks: rather a headline than a paragraph's first line. */
const stub = ({ chain, last }: Seam): boolean =>
  chain.lines.length === 1 && chain.marks === 0 && last.size < (last.fit.width ?? 0) * STUB

const runsOn = (seam: Seam): boolean => {
  const { chain, last, next } = seam
  if (bracketOpen(chain.tail)) return true
  if (starts(seam) || (apart(next) && CREDIT_START.test(chain.lines[0]?.flat ?? ''))) return false
  if (CALENDAR.test(last.flat) && chain.lines.length === 1) return false
  if (endsSentence(last.flat)) return !apart(next) && !indented(next) && last.fit.full
  return isProse(chain) ? textRunsOn(seam) : wordsRunOn(seam)
}

const begin = (): Open => ({ lines: [], marks: 0, tail: '' })

const extend = (chain: Open, line: FittedLine): void => {
  chain.lines.push(line)
  chain.marks += proseMarks(line.flat) + (opens(line) ? 2 : 0)
  chain.tail = (chain.tail + line.flat).slice(-BRACKET)
}

const pairsOf = (lines: readonly FittedLine[]): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const line of lines) for (const pair of gramsOf(line.flat, 2)) pairs.add(pair)
  return pairs
}

const marksAhead = (lines: readonly FittedLine[]): readonly number[] => {
  const ahead: number[] = new Array<number>(lines.length).fill(0)
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    const next = lines[at + 1]
    if (line === undefined) continue
    const more = next === undefined || apart(next) || opens(next) ? 0 : (ahead[at + 1] ?? 0)
    ahead[at] = proseMarks(line.flat) + more
  }
  return ahead
}

/** Step 4: joins lines whose words run on. Furniture is gone by now, so that text runs on across it. */
export const chainLines = (text: string, lines: readonly FittedLine[]): readonly Chain[] => {
  const pairs = pairsOf(lines)
  const ahead = marksAhead(lines)
  const chains: Chain[] = []
  let chain = begin()
  const close = (): void => {
    const [first] = chain.lines
    if (first === undefined) return
    const flat = flatten(
      text,
      chain.lines.flatMap((line) => [line.start, line.end]),
    )
    chains.push({ lines: chain.lines, flat, apart: apart(first) || chains.length === 0 })
    chain = begin()
  }
  for (const [at, next] of lines.entries()) {
    const last = chain.lines.at(-1)
    if (last !== undefined && !runsOn({ chain, last, next, after: lines[at + 1], ahead: ahead[at] ?? 0, pairs }))
      close()
    extend(chain, next)
  }
  close()
  return chains
}
