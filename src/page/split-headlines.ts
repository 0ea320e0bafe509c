import { flatten } from './flat.ts'
import { SENTENCE_MARKS } from './sentence.ts'
import type { Chain, FittedLine } from './unit.ts'

/** Longest run of lines that may be a headline's. */
const LINES = 6
/** Words after which a headline's line ends even where it fills its column. */
const LINE_END = /(?:强调|指出|召开|举行|开幕|闭幕|成立|讲话|主持)$/u

/** A line that was cut at its column's edge, to within a character. */
const wrapped = (line: FittedLine): boolean =>
  (line.fit.columns !== null && Math.abs(line.columns - line.fit.columns) <= 1) ||
  (line.fit.width !== null && Math.abs(line.size - line.fit.width) <= 1)

/** A line that no column would hold: the lines beside it were not cut at an edge either. */
const wider = (line: FittedLine): boolean =>
  line.fit.columns !== null &&
  line.fit.width !== null &&
  line.columns > line.fit.columns + 0.5 &&
  line.size > line.fit.width + 1

/** Lines that look like a headline keep their breaks, unless the column's edge made them. */
const split = (text: string, chain: Chain): readonly Chain[] => {
  const { lines } = chain
  if (lines.length === 1 || lines.length > LINES || lines.some((line) => SENTENCE_MARKS.test(line.flat))) return [chain]
  const free = lines.some(wider)
  const groups: FittedLine[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const runsOn = before !== undefined && !free && wrapped(before) && !LINE_END.test(before.flat)
    if (runsOn) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group, i) => ({
    lines: group,
    flat: flatten(
      text,
      group.flatMap((line) => [line.start, line.end]),
    ),
    apart: i === 0 ? chain.apart : (group[0]?.blanks ?? 0) > 0,
  }))
}

/** Step 5: headlines of several lines become lines again. */
export const splitHeadlines = (text: string, chains: readonly Chain[]): readonly Chain[] =>
  chains.flatMap((chain) => split(text, chain))
