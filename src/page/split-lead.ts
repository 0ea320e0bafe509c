import { sliceFlat } from './flat.ts'
import { GAP } from './layout.ts'
import { opensReport } from './opening.ts'
import { pairsOf, shareOf } from './overlap.ts'
import { SENTENCE_MARKS } from './sentence.ts'
import type { Chain, FittedLine } from './unit.ts'

/** Characters of a headline that stands in its text's first line. */
const SHORTEST = 8
const LONGEST = 40
/** Flat units of the text that the headline's words are looked for in. */
const NEAR = 120
/** Share of its pairs that stand there, at least. */
const SAME = 0.7

const DAY = /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日/u

/** Where the text begins behind a headline in the same line, which it says again after a day; 0 where none stands so. */
function textAt({ flat }: Chain): number {
  const at = flat.gaps.indexOf(GAP.space, SHORTEST)
  if (at < 0 || at > LONGEST) return 0
  const [words, text] = [flat.text.slice(0, at), flat.text.slice(at)]
  if (SENTENCE_MARKS.test(words) || !DAY.test(text) || !opensReport(text)) return 0
  return shareOf(pairsOf(words), pairsOf(text.slice(0, NEAR))) >= SAME ? at : 0
}

/** Part of a line, by offsets of the page. */
const cutLine = (line: FittedLine, start: number, end: number): FittedLine => ({ ...line, start, end })

/** A chain whose first line has its headline before the text, cut in two: 青川县召开会议 12月19日，青川县召开会议. */
export function splitLead(chain: Chain): readonly Chain[] {
  const at = textAt(chain)
  const [first, ...rest] = chain.lines
  if (at === 0 || first === undefined) return [chain]
  const end = (chain.flat.offsets[at - 1] ?? first.start) + 1
  const start = chain.flat.offsets[at] ?? end
  return [
    { lines: [cutLine(first, first.start, end)], flat: sliceFlat(chain.flat, 0, at), apart: chain.apart },
    { lines: [cutLine(first, start, first.end), ...rest], flat: sliceFlat(chain.flat, at), apart: false },
  ]
}
