import type { Body, Cut } from './cut-articles.ts'
import { scoreHeadlines } from './score-headlines.ts'
import type { Part, Score } from './score-headlines.ts'
import type { Unit } from './unit.ts'

/** Who spoke: what was said is the next line. */
const SAID = /(?:强调|指出|要求|提出|时说)$/u

/** Headline units of each body, in page order. */
export type Joined = readonly (readonly number[])[]

/** What a second headline elsewhere on the page costs. */
export const SECOND = 0.35
/** Share of its words that the last body has where it is the rest of its headline. */
const REST_WORDS = 0.34

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

/** The last words of the last part. */
const wordsOf = (parts: readonly Part[], units: readonly Unit[], own: readonly number[]): string => {
  const last = own.flatMap((part) => parts[part]?.units ?? []).at(-1)
  return last === undefined ? '' : (units[last]?.flat.text ?? '')
}

/** The better of a pair and one that was put off, which costs. */
const betterOf = (now: Score | undefined, then: Score | undefined): Score | undefined =>
  now !== undefined && now.total >= (then?.total ?? -Infinity) - SECOND ? now : then

/** Gives each part to a body: the surest pairs first, a second headline elsewhere only for much better words. */
const ownersOf = (parts: readonly Part[], scores: readonly Score[], units: readonly Unit[]): Owners => {
  const owners = new Owners()
  /** Right behind the body that has but the line which says who spoke. */
  const lacksRest = ({ after, body }: Score): boolean =>
    after === body && SAID.test(wordsOf(parts, units, owners.of(body)))
  const open = scores.toSorted((one, other) => other.total - one.total)
  // Pairs put off for a second headline queue up in falling order too, so that the better of two heads is always the best left.
  const later: Score[] = []
  for (let at = 0, put = 0; at < open.length || put < later.length;) {
    const score = betterOf(open[at], later[put])
    if (score === undefined) break
    const isNew = score === open[at]
    if (isNew) at++
    else put++
    if (owners.has(score.part)) continue
    if (isNew && owners.isSecond(score) && !lacksRest(score)) later.push(score)
    else owners.give(score)
  }
  return owners
}

/**
 * Step 8: joins each part of the headlines to the body that shares its words, position deciding where words do not. The surest
 * pairs are joined first; a body that has a headline takes another one only beside it or for much better words.
 */
export const joinHeadlines = (cut: Cut, units: readonly Unit[]): Joined => {
  const { parts, scores } = scoreHeadlines(cut, units)
  const owners = ownersOf(parts, scores, units)
  const shared = new Map(scores.map(({ part, body, words }) => [`${String(part)} ${String(body)}`, words]))
  const fitsIn = (body: number) => (part: Part) =>
    (shared.get(`${String(parts.indexOf(part))} ${String(body)}`) ?? 0) >= REST_WORDS
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
