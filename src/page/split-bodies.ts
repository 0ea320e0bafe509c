import type { Body, Cut } from './cut-articles.ts'
import type { Joined } from './join-headlines.ts'
import { leans, namesDay, opensReport } from './opening.ts'
import { pairsOf, shareOf } from './overlap.ts'
import type { Grams } from './overlap.ts'
import type { Unit } from './unit.ts'

/** Share of a headline's pairs that the paragraph which it heads has, at least. */
const HEADS = 0.45
/** By how much it must have more of them than all paragraphs before it. */
const MORE = 0.12
/** Flat units of a paragraph that a headline sums up. */
const OPENING = 150
/** More headlines than this over one body are a list. */
const MANY = 12

/** Parts of the headline that blank lines part, as pairs of characters. */
const partsOf = (heads: readonly number[], units: readonly Unit[]): readonly Grams[] => {
  const words: string[] = []
  for (const head of heads) {
    const unit = units[head]
    if (unit === undefined) continue
    if (words.length === 0 || unit.apart || units[head - 1]?.kind !== 'headline') words.push('')
    words.push(`${words.pop() ?? ''}，${unit.flat.text}`)
  }
  return words.map((text) => pairsOf(text))
}

/** The paragraph, not the first, that opens the report which a part heads; null when the part heads the whole. */
const headedBy = (part: Grams, texts: readonly string[]): number | null => {
  let best: { at: number; share: number } | null = null
  for (const [at, text] of texts.entries()) {
    if (at === 0 || leans(text) || !(opensReport(text) || namesDay(text))) continue
    const share = shareOf(part, pairsOf(text.slice(0, OPENING)))
    if (share >= HEADS && share > (best?.share ?? 0)) best = { at, share }
  }
  if (best === null) return null
  const before = shareOf(part, pairsOf(texts.slice(0, best.at).join('。')))
  return best.share - before >= MORE ? best.at : null
}

const pieces = (body: Body, starts: readonly number[]): readonly Body[] => {
  const edges = [0, ...starts, body.paragraphs.length]
  return edges.slice(0, -1).map((from, i) => {
    const first = i === 0 ? -1 : (body.paragraphs[from]?.unit ?? 0)
    const end = body.paragraphs[edges[i + 1] ?? 0]?.unit ?? Infinity
    const own = (unit: number): boolean => unit >= first && unit < end
    return {
      ...body,
      paragraphs: body.paragraphs.slice(from, edges[i + 1]),
      credits: body.credits.filter(own),
      dates: body.dates.filter(own),
      headed: i === 0 && body.headed,
    }
  })
}

/** Step 9: where several headlines fell to one body, it is several reports when its paragraphs open as those headlines say. */
export const splitBodies = (cut: Cut, joined: Joined, units: readonly Unit[]): Cut => {
  const bodies: Body[] = []
  const shift: number[] = []
  for (const [at, body] of cut.bodies.entries()) {
    const parts = partsOf(joined[at] ?? [], units)
    const texts = body.paragraphs.map(({ prose }) => prose.flat.text)
    const starts =
      parts.length < 2 || parts.length > MANY
        ? []
        : parts.map((part) => headedBy(part, texts)).filter((start) => start !== null)
    bodies.push(
      ...pieces(
        body,
        [...new Set(starts)].toSorted((one, other) => one - other),
      ),
    )
    shift.push(bodies.length - 1)
  }
  return {
    bodies,
    carried: cut.carried,
    blocks: cut.blocks.map((block) => ({ ...block, after: block.after < 0 ? -1 : (shift[block.after] ?? -1) })),
  }
}
