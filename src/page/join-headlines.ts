import type { Body, Cut } from './cut-articles.ts'
import { eachPair, pairsOf } from './overlap.ts'
import type { Grams } from './overlap.ts'
import type { Unit } from './unit.ts'

/** Headline units of each body, in page order. */
export type Joined = readonly (readonly number[])[]

/** What standing directly before or after a body is worth, beside the share of words. */
const BEFORE = 0.16
const AFTER = 0.12
/** A date or credit line between headline and body leaves no doubt. */
const HEADED = 0.6
/** What a second headline elsewhere on the page costs. */
export const SECOND = 0.35
/** Bodies on either side that a headline may belong to. */
const FAR = 24

interface Part {
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

interface Score {
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
  const scores = parts.flatMap((part, i) => {
    const grams = pairs[i] ?? new Set()
    const own: Score[] = []
    if (isSiteName(part, units, cut) && likeness(grams, words, 0) < OWN_WORDS) return own
    for (let body = Math.max(0, part.after - FAR); body <= Math.min(cut.bodies.length - 1, part.after + FAR); body++) {
      const shared = likeness(grams, words, body)
      const placed = place(part, cut, body)
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

/** Which body each part falls to. */
class Owners {
  readonly #given = new Set<number>()
  readonly #parts = new Map<number, number[]>()
  /** Where the headlines of a body stand. */
  readonly #places = new Map<number, Set<number>>()

  has(part: number): boolean {
    return this.#given.has(part)
  }

  give(score: Score): void {
    this.#given.add(score.part)
    const parts = this.#parts.get(score.body)
    if (parts === undefined) this.#parts.set(score.body, [score.part])
    else parts.push(score.part)
    const places = this.#places.get(score.body) ?? new Set<number>()
    this.#places.set(score.body, places.add(score.after))
  }

  of(body: number): readonly number[] {
    return this.#parts.get(body) ?? []
  }

  /** The body has a headline already, and not beside this one. */
  isSecond(score: Score): boolean {
    return !score.inside && !score.sole && this.#places.get(score.body)?.has(score.after) === false
  }
}

/**
 * What stands amid a body that has a headline elsewhere is a subheading of it; where no column breaks its lines, what stands
 * between its paragraphs is one, too, or a picture's caption. Behind a text in columns stands the rest of a headline that is
 * split above and below it.
 */
const headlinesOf = (parts: readonly Part[], at: number, { body, wrapped, fits }: Setting): readonly Part[] => {
  const inside = (part: Part): boolean => part.amid && part.after === at && !(part.ends && wrapped && fits(part))
  if (!parts.every(inside)) return parts.filter((part) => !inside(part))
  const last = body?.paragraphs.at(-1)?.unit ?? -1
  return wrapped || parts.every(({ units }) => (units[0] ?? -1) > last) ? parts : []
}

interface Setting {
  readonly body: Body | undefined
  readonly wrapped: boolean
  /** The body has the part's words. */
  readonly fits: (part: Part) => boolean
}

/** Its text is set in columns, into which a headline may be set. */
const isWrapped = (body: Body | undefined, units: readonly Unit[]): boolean =>
  body?.paragraphs.some(({ unit }) => (units[unit]?.lines.length ?? 0) > 2) === true

/**
 * Step 8: joins each part of the headlines to the body that shares its words, position deciding where words do not. The surest
 * pairs are joined first; a body that has a headline takes another one only beside it or for much better words.
 */
export const joinHeadlines = (cut: Cut, units: readonly Unit[]): Joined => {
  const { parts, scores } = scoreHeadlines(cut, units)
  const owners = new Owners()
  const open = scores.toSorted((one, other) => other.total - one.total)
  // Pairs put off for a second headline queue up in falling order too, so that the better of two heads is always the best left.
  const later: Score[] = []
  for (let at = 0, put = 0; at < open.length || put < later.length;) {
    const now = open[at]
    const then = later[put]
    const score = now !== undefined && now.total >= (then?.total ?? -Infinity) - SECOND ? now : then
    if (score === undefined) break
    if (score === now) at++
    else put++
    if (owners.has(score.part)) continue
    if (score === now && owners.isSecond(score)) later.push(score)
    else owners.give(score)
  }
  const shared = new Map(scores.map(({ part, body, words }) => [`${String(part)} ${String(body)}`, words]))
  const fitsIn = (body: number) => (part: Part) =>
    (shared.get(`${String(parts.indexOf(part))} ${String(body)}`) ?? 0) >= OWN_WORDS
  return cut.bodies.map((own, body) =>
    headlinesOf(
      owners.of(body).flatMap((part) => parts[part] ?? []),
      body,
      { body: own, wrapped: isWrapped(own, units), fits: fitsIn(body) },
    )
      .flatMap((part) => part.units)
      .toSorted((one, other) => one - other),
  )
}
