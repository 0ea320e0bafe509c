import { flatten } from './flat.ts'
import { datelineOf } from './rules/dateline.ts'
import { CREDIT_START } from './credit-line.ts'
import { lacksSubject, opensReport } from './opening.ts'
import { BULLET, endsSentence, NUMBERED, SENTENCE_MARKS } from './sentence.ts'
import type { Chain, FittedLine } from './unit.ts'

/** A line indented by this many blanks opens a paragraph. */
const INDENT = 2

interface Open {
  readonly lines: readonly FittedLine[]
  /** It has marks that only running text has. */
  readonly prose: boolean
}

/** True when a space stands before the line's flat unit. */
const spaceAt = (line: FittedLine, unit: number): boolean => {
  let seen = 0
  for (const character of line.spaced.slice(0, 2 * unit + 2)) {
    if (character === ' ') {
      if (seen === unit) return true
    } else seen += character.length
  }
  return false
}

const opens = (line: FittedLine): boolean => BULLET.test(line.flat) || datelineOf(line.flat, (unit) => spaceAt(line, unit)) !== null

/** How a pair of lines is parted: what the end of the first, its width and the begin of the second say. */
const runsOn = (chain: Open, next: FittedLine): boolean => {
  const last = chain.lines.at(-1)
  if (last === undefined) return false
  const ended = endsSentence(last.flat)
  if (startsAnew(last, next, ended)) return false
  const apart = next.blanks > 0
  if (ended) return !apart && last.fit.full
  if (last.fit.over) return false
  if (last.fit.width === null) return !apart && chain.prose && !last.flat.endsWith('：')
  return apart ? bridges(chain, last, next) : fills(chain, last, next)
}

/** Without a blank line: a full line runs on; a paragraph's first may lack its indent. */
const fills = (chain: Open, last: FittedLine, next: FittedLine): boolean => {
  if (last.flat.endsWith('：')) return last.fit.full
  if (last.fit.full || chain.prose) return true
  return last.fit.nearlyFull && !EVENT_END.test(last.flat) && !opensReport(next.flat)
}

const startsAnew = (last: FittedLine, next: FittedLine, ended: boolean): boolean => {
  const whole = ended || next.blanks > 0 || !last.fit.full
  if (next.indent >= INDENT && (next.indent > last.indent || whole)) return true
  if (!whole) return false
  return opens(next) || CREDIT_START.test(next.flat) || (NUMBERED.test(next.flat) && /[。；：]$/u.test(last.flat))
}

/** A blank line in mid-sentence is where a column ends, unless a headline ends there. */
const bridges = (chain: Open, last: FittedLine, next: FittedLine): boolean => {
  if (chain.prose) return last.fit.full || chain.lines.length > 1
  if (!last.fit.full || !(next.fit.full || SENTENCE_MARKS.test(next.flat))) return false
  return lacksSubject(next.flat) || (!EVENT_END.test(last.flat) && !opensReport(next.flat))
}

/** What headlines end with. */
const EVENT_END =
  /(?:召开|举行|举办|开幕|闭幕|启动|成立|揭牌|开工|开班|讲话|主持|出席|致辞|调研|考察|视察|检查|督导|慰问|会见|座谈|会议|大会|纪实|侧记|综述)$/u

const linesSpan = (lines: readonly FittedLine[]): readonly number[] => lines.flatMap((line) => [line.start, line.end])

/** Step 4: joins lines whose words run on. Furniture is gone by now, so that text runs on across it. */
export const chainLines = (text: string, lines: readonly FittedLine[]): readonly Chain[] => {
  const chains: Chain[] = []
  let open: { lines: FittedLine[]; prose: boolean } = { lines: [], prose: false }
  const close = (): void => {
    const [first] = open.lines
    if (first !== undefined) {
      chains.push({ lines: open.lines, flat: flatten(text, linesSpan(open.lines)), apart: first.blanks > 0 || chains.length === 0 })
    }
    open = { lines: [], prose: false }
  }
  for (const line of lines) {
    if (!runsOn(open, line)) close()
    open.lines.push(line)
    open.prose ||= SENTENCE_MARKS.test(line.flat) || opens(line)
  }
  close()
  return chains
}
