import type { Body, Cut } from './cut-articles.ts'
import { eachPair, pairsOf } from './overlap.ts'
import type { Grams } from './overlap.ts'
import type { Unit } from './unit.ts'

/** What standing directly before or after a body is worth, beside the share of words. */
const BEFORE = 0.16
const AFTER = 0.12
/** A date or credit line between headline and body leaves no doubt. */
const HEADED = 0.6
/** Bodies on either side that a headline may belong to. */
const FAR = 24

export interface Part {
  readonly units: readonly number[]
  readonly after: number
  /** It is the first, the last of the lines between two bodies. */
  readonly first: boolean
  readonly last: boolean
  /** It stands amid the paragraphs of the body before it. */
  readonly amid: boolean
  /** It stands behind all text of the page. */
  readonly ends: boolean
}

/** Parts of a block that blank lines part. */
const partsOf = (cut: Cut, units: readonly Unit[]): readonly Part[] =>
  cut.blocks.flatMap((block) => {
    const parts: number[][] = []
    for (const unit of block.units) {
      if (parts.length === 0 || units[unit]?.apart === true) parts.push([])
      parts.at(-1)?.push(unit)
    }
    return parts.map((part, i) => ({
      units: part,
      after: block.after,
      first: i === 0,
      last: i === parts.length - 1,
      amid: block.amid,
      ends: block.last,
    }))
  })

interface Words {
  readonly has: readonly Grams[]
  readonly bodies: (gram: number) => number
}

const bodyText = (body: Body): string => body.paragraphs.map(({ prose }) => prose.flat.text).join('。')

/** Which of the headlines' pairs each body has. */
const wordsOf = (cut: Cut, asked: Grams): Words => {
  const counts = new Map<number, number>()
  const has = cut.bodies.map((body) => {
    const found = new Set<number>()
    eachPair(bodyText(body), (pair) => {
      if (asked.has(pair)) found.add(pair)
    })
    for (const pair of found) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    return found
  })
  return { has, bodies: (gram) => counts.get(gram) ?? 0 }
}

/** Share of the part's pairs of characters that the body has; a pair that several bodies have counts less for each. */
const likeness = (grams: Grams, words: Words, body: number): number => {
  let sum = 0
  for (const gram of grams) if (words.has[body]?.has(gram) === true) sum += 1 / Math.max(1, words.bodies(gram)) ** 2
  return grams.size === 0 ? 0 : sum / grams.size
}

/** What it is worth where all headlines stand behind all texts, as many as those, that both are of one rank. */
const RANK = 0.15

/** The ordinal that each part has where all of them stand behind all texts and are as many; none elsewhere. */
const ranksOf = (parts: readonly Part[], cut: Cut): ReadonlyMap<Part, number> =>
  parts.length > 1 && parts.length === cut.bodies.length && parts.every(({ ends }) => ends)
    ? new Map(parts.map((part, at) => [part, at]))
    : new Map()

const place = (part: Part, cut: Cut, body: number): number => {
  if (part.amid) return part.after === body ? AFTER : 0
  const direct = part.after + 1 === body
  if (direct && part.last) return (cut.bodies[body]?.headed === true ? HEADED : 0) + BEFORE
  if (part.after === body && part.first) return AFTER
  return direct || part.after === body ? 0.05 : 0
}

/** Longest name of a site or its column, and the share of its words from which on it is part of the headline. */
const SITE_NAME = 8
const OWN_WORDS = 0.5

/** A short line apart at the top of a page, above the headline and its date line: the site's name or that of its column. */
const isSiteName = (part: Part, units: readonly Unit[], cut: Cut): boolean => {
  const [only, more] = part.units
  const short = more === undefined && (units[only ?? -1]?.flat.text.length ?? Infinity) <= SITE_NAME
  return short && part.after < 0 && part.first && !part.last && cut.bodies[0]?.headed === true
}

export interface Score {
  readonly part: number
  /** Where the part stands. */
  readonly after: number
  readonly body: number
  /** Share of its words that the body has, and what its place is worth. */
  readonly words: number
  readonly place: number
  readonly total: number
  /** The part stands amid the body. */
  readonly inside: boolean
  /** It stands right behind the body, another headline below it, and no other body near has its words. */
  readonly sole: boolean
}

/** Share of its words that the body before a part has, at least, where it is the rest of that body's headline, and how much of it any other may have. */
const SOLE = 0.25
const OTHERS = 0.5

const withSole = (scores: readonly Score[]): readonly Score[] =>
  scores.map((score) => {
    const sole =
      score.after === score.body &&
      score.words >= SOLE &&
      scores.every(({ body, words }) => body === score.body || words <= OTHERS * score.words)
    return sole ? { ...score, sole } : score
  })

/** How well each body near it fits each part of the headlines. */
export const scoreHeadlines = (
  cut: Cut,
  units: readonly Unit[],
): { readonly parts: readonly Part[]; readonly scores: readonly Score[] } => {
  const parts = partsOf(cut, units)
  const pairs = parts.map((part) => pairsOf(part.units.map((unit) => units[unit]?.flat.text ?? '').join('，')))
  const words = wordsOf(cut, new Set(pairs.flatMap((own) => [...own])))
  const ranks = ranksOf(parts, cut)
  const scores = parts.flatMap((part, i) => {
    const grams = pairs[i] ?? new Set()
    const own: Score[] = []
    if (isSiteName(part, units, cut) && likeness(grams, words, 0) < OWN_WORDS) return own
    for (let body = Math.max(0, part.after - FAR); body <= Math.min(cut.bodies.length - 1, part.after + FAR); body++) {
      const shared = likeness(grams, words, body)
      const placed = place(part, cut, body) + (ranks.get(part) === body ? RANK : 0)
      const inside = part.amid && part.after === body
      own.push({
        part: i,
        after: part.after,
        body,
        inside,
        words: shared,
        place: placed,
        total: shared + placed,
        sole: false,
      })
    }
    return part.last ? own : withSole(own)
  })
  return { parts, scores }
}
