import { flatten, spansOf } from './flat.ts'
import { pairsWithin } from './overlap.ts'
import { apart, runsOn } from './seam.ts'
import type { Chain, FittedLine } from './unit.ts'

/** Units back in which a bracket may still be open. */
const BRACKET = 150

/** Lines to the end of a block that are looked at: more are text. */
const REST = 4

interface Growing {
  readonly lines: FittedLine[]
  marks: number
  tail: string
}

const begin = (): Growing => ({ lines: [], marks: 0, tail: '' })

const extend = (chain: Growing, line: FittedLine): void => {
  chain.lines.push(line)
  chain.marks += line.marks + (line.opens ? 2 : 0)
  chain.tail = (chain.tail + line.flat).slice(-BRACKET)
}

const marksAhead = (lines: readonly FittedLine[]): readonly number[] => {
  const ahead: number[] = new Array<number>(lines.length).fill(0)
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    const next = lines[at + 1]
    if (line === undefined) continue
    const more = next === undefined || apart(next) || next.opens ? 0 : (ahead[at + 1] ?? 0)
    ahead[at] = line.marks + more
  }
  return ahead
}

/** The ordinal of the last line of each line's block. */
const feetOf = (lines: readonly FittedLine[]): readonly number[] => {
  const feet = lines.map((_, at) => at)
  for (let at = lines.length - 2; at >= 0; at--) {
    const [next, foot] = [lines[at + 1], feet[at + 1]]
    if (next !== undefined && foot !== undefined && !apart(next)) feet[at] = foot
  }
  return feet
}

/**
 * Step 4: joins lines whose words run on. Furniture is gone by now, so that text runs on across it. `breaksOff`: the last of them
 * goes on on another page.
 */
export const chainLines = (text: string, lines: readonly FittedLine[], breaksOff: boolean): readonly Chain[] => {
  const pairs = pairsWithin(lines)
  const ahead = marksAhead(lines)
  const feet = feetOf(lines)
  const chains: Chain[] = []
  let chain = begin()
  const close = (): void => {
    const [first] = chain.lines
    if (first === undefined) return
    chains.push({
      lines: chain.lines,
      flat: flatten(text, spansOf(chain.lines)),
      apart: apart(first) || chains.length === 0,
    })
    chain = begin()
  }
  for (const [at, next] of lines.entries()) {
    const last = chain.lines.at(-1)
    const foot = feet[at] ?? at
    const beyond = lines.slice(foot + 1, foot + 1 + REST)
    const below = { after: lines[at + 1], rest: lines.slice(at, Math.min(foot + 1, at + REST)), beyond, breaksOff }
    const seam = { chain, next, ...below, ahead: ahead[at] ?? 0, pairs }
    if (last !== undefined && !runsOn({ ...seam, last })) close()
    extend(chain, next)
  }
  close()
  return chains
}
