import { flatten, spansOf } from './flat.ts'
import { pairNumber, pairsWithin } from './overlap.ts'
import type { Grams } from './overlap.ts'
import { bracketOpen, isFragment, SENTENCE_MARKS } from './sentence.ts'
import type { Chain, FittedLine } from './unit.ts'

/** Longest run of lines that may be a headline's. */
const LINES = 6
/** Words after which a headline's line ends even where it fills its column. */
const LINE_END = /(?:强调|指出|要求|提出|会上|(?:审议|讨论).{0,8}报告|召开|举行|开幕|闭幕|成立|讲话|主持)$/u

/** What is told of is held or begins; so much of a line is a headline by itself. */
const EVENT = /^.{6,}(?:召开|举行|举办|开幕|闭幕|启动|成立|揭牌|开工|开班)$/u

/** A line that was cut at its column's edge. It is shorter by one where the next begins with what takes two places or stands with the mark after it. */
const wrapped = (line: FittedLine, next: FittedLine): boolean => {
  if (line.fit.cut) return true
  const shy = line.fit.full && line.fit.width !== null && line.size >= line.fit.width - 1
  return shy && /^(?:[“‘《〈（「『【—…\dA-Za-z]|.[，、。；：！？”’》〉）」』】])/u.test(next.flat)
}

/** A line that no column would hold: the lines beside it were not cut at an edge either. */
const wider = (line: FittedLine): boolean =>
  line.fit.columns !== null &&
  line.fit.width !== null &&
  line.columns > line.fit.columns + 0.5 &&
  line.size > line.fit.width + 1

/** The words end with the line though it fills its column: by what they are, or as the next line tells an event by itself. */
const ends = (line: FittedLine, next: FittedLine, pairs: () => Grams): boolean =>
  LINE_END.test(line.flat) || (EVENT.test(next.flat) && !pairs().has(pairNumber(line.flat.slice(-1), next.flat)))

interface Beside {
  /** Lines were not cut at an edge. */
  readonly free: boolean
  readonly pairs: () => Grams
}

const goesOn = (line: FittedLine, next: FittedLine, { free, pairs }: Beside): boolean =>
  isFragment(line.flat, next.flat) || (!free && wrapped(line, next) && !ends(line, next, pairs))

/** Lines that look like a headline keep their breaks, unless the column's edge made them. */
const split = (text: string, chain: Chain, pairs: () => Grams): readonly Chain[] => {
  const { lines } = chain
  if (lines.length === 1 || lines.length > LINES || lines.some((line) => SENTENCE_MARKS.test(line.flat))) return [chain]
  const free = lines.some(wider)
  const groups: FittedLine[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const open = bracketOpen(
      groups
        .at(-1)
        ?.map((own) => own.flat)
        .join('') ?? '',
    )
    const runsOn = open || (before !== undefined && goesOn(before, line, { free, pairs }))
    if (runsOn) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group, i) => ({
    lines: group,
    flat: flatten(text, spansOf(group)),
    apart: i === 0 ? chain.apart : (group[0]?.blanks ?? 0) > 0,
  }))
}

/** Step 5: headlines of several lines become lines again. */
export const splitHeadlines = (text: string, chains: readonly Chain[]): readonly Chain[] => {
  const pairs = pairsWithin(chains.flatMap((chain) => chain.lines))
  return chains.flatMap((chain) => split(text, chain, pairs))
}
