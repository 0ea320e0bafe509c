import type { Body, Cut } from './cut-articles.ts'
import { gramsOf } from './overlap.ts'
import type { Unit } from './unit.ts'

/** Headline units of each body, in page order. */
export type Joined = readonly (readonly number[])[]

/** What standing directly before or after a body is worth, beside the share of words. */
const BEFORE = 0.16
const AFTER = 0.12
/** A date or credit line between headline and body leaves no doubt. */
const HEADED = 0.6
/** What a second headline elsewhere on the page costs. */
const SECOND = 0.35

interface Part {
  readonly units: readonly number[]
  readonly after: number
  /** It is the first, the last of the lines between two bodies. */
  readonly first: boolean
  readonly last: boolean
}

/** Parts of a block that blank lines part. */
const partsOf = (cut: Cut, units: readonly Unit[]): readonly Part[] =>
  cut.blocks.flatMap((block) => {
    const parts: number[][] = []
    for (const unit of block.units) {
      if (parts.length === 0 || units[unit]?.apart === true) parts.push([])
      parts.at(-1)?.push(unit)
    }
    return parts.map((part, i) => ({ units: part, after: block.after, first: i === 0, last: i === parts.length - 1 }))
  })

interface Words {
  readonly has: readonly ReadonlySet<string>[]
  readonly bodies: (gram: string) => number
}

const bodyText = (body: Body): string => body.paragraphs.map(({ prose }) => prose.flat.text).join('。')

const wordsOf = (cut: Cut): Words => {
  const has = cut.bodies.map((body) => gramsOf(bodyText(body), 2))
  const counts = new Map<string, number>()
  for (const grams of has) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return { has, bodies: (gram) => counts.get(gram) ?? 0 }
}

/** Share of the part's pairs of characters that the body has; a pair that several bodies have counts less for each. */
const likeness = (grams: ReadonlySet<string>, words: Words, body: number): number => {
  let sum = 0
  for (const gram of grams) if (words.has[body]?.has(gram) === true) sum += 1 / Math.max(1, words.bodies(gram)) ** 2
  return grams.size === 0 ? 0 : sum / grams.size
}

const place = (part: Part, cut: Cut, body: number): number => {
  const direct = part.after + 1 === body
  if (direct && part.last) return (cut.bodies[body]?.headed === true ? HEADED : 0) + BEFORE
  if (part.after === body && part.first) return AFTER
  return direct || part.after === body ? 0.05 : 0
}

interface Score {
  readonly part: number
  readonly body: number
  readonly words: number
  readonly total: number
}

const scoresOf = (parts: readonly Part[], units: readonly Unit[], cut: Cut): readonly Score[] => {
  const words = wordsOf(cut)
  return parts.flatMap((part, i) => {
    const grams = gramsOf(part.units.map((unit) => units[unit]?.flat.text ?? '').join('，'), 2)
    return cut.bodies.map((_, body) => {
      const like = likeness(grams, words, body)
      return { part: i, body, words: like, total: like + place(part, cut, body) }
    })
  })
}

/** Two parts without a paragraph between them. */
const beside = (one: Part, other: Part): boolean => one.after === other.after

/**
 * Step 8: joins each part of the headlines to the body that shares its words, position deciding where words do not. The surest
 * pairs are joined first; a body that has a headline takes another one only beside it or for much better words.
 */
export const joinHeadlines = (cut: Cut, units: readonly Unit[]): Joined => {
  const parts = partsOf(cut, units)
  const owner = new Map<number, number>()
  let open = scoresOf(parts, units, cut).toSorted((one, other) => other.total - one.total)
  while (open.length > 0) {
    const adjusted = open.map((score) => ({ score, worth: score.total - (isSecond(score, owner, parts) ? SECOND : 0) }))
    const best = adjusted.reduce((one, other) => (other.worth > one.worth ? other : one))
    owner.set(best.score.part, best.score.body)
    open = open.filter((score) => score.part !== best.score.part)
  }
  return cut.bodies.map((_, body) =>
    parts.flatMap((part, i) => (owner.get(i) === body ? part.units : [])).toSorted((one, other) => one - other),
  )
}

const isSecond = (score: Score, owner: ReadonlyMap<number, number>, parts: readonly Part[]): boolean => {
  const part = parts[score.part]
  const owned = [...owner].filter(([, body]) => body === score.body).map(([other]) => parts[other])
  return owned.length > 0 && !owned.some((other) => other !== undefined && part !== undefined && beside(part, other))
}
