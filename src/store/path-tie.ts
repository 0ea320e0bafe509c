import type { Link } from './path.ts'
import { FIRST, LAST } from './path-hubs.ts'
import type { Stand } from './path-hubs.ts'

export const later = (a: string, b: string): string => (a > b ? a : b)
export const sooner = (a: string, b: string): string => (a < b ? a : b)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What joins two people who follow each other on a path: to be taken on the last day at the latest, and gone through by the first. */
interface Tie {
  readonly link: Link
  readonly first: string
  readonly last: string
}

export const keyOf = ({ through, id }: Link): string => `${through} ${id}`

/** Ties to choose from between each two people. */
export type Choices = readonly (readonly Tie[])[]

/** Every choice of ties whose days can follow each other. */
export function* linksOf(choices: Choices): Generator<readonly Link[]> {
  const ends = [LAST]
  for (const ties of choices.toReversed()) {
    const after = ends[0] ?? LAST
    const lasts = ties.filter(({ first }) => first <= after).map(({ last }) => sooner(last, after))
    ends.unshift(lasts.reduce(later, FIRST))
  }
  function* from(chosen: readonly Link[], since: string): Generator<readonly Link[]> {
    const ties = choices[chosen.length]
    if (ties === undefined) {
      yield chosen
      return
    }
    const end = ends[chosen.length + 1] ?? LAST
    for (const { link, first, last } of ties) {
      const then = later(since, first)
      if (since <= last && then <= end) yield* from([...chosen, link], then)
    }
  }
  yield* from([], FIRST)
}

/** An organization may join two people on several days, of which the earliest that lasts longest says all. */
const withoutRepeats = (ties: readonly Tie[]): readonly Tie[] => {
  const kept = new Map<string, Tie[]>()
  for (const tie of ties.toSorted((a, b) => byText(a.first, b.first) || byText(b.last, a.last))) {
    const known = kept.get(keyOf(tie.link)) ?? []
    if (!known.some(({ last }) => last >= tie.last)) kept.set(keyOf(tie.link), [...known, tie])
  }
  return [...kept].toSorted(([a], [b]) => byText(a, b)).flatMap(([, own]) => own)
}

interface Onward {
  readonly person: string
  readonly ties: readonly Tie[]
}

/** Whom somebody can go on to from a step, by ids, with what joins them. */
export const onwardFrom = (
  leaving: readonly Stand[],
  arriving: ReadonlyMap<string, readonly Stand[]>,
  usable: (person: string, tie: Tie) => boolean,
): readonly Onward[] => {
  const found = new Map<string, Tie[]>()
  for (const own of leaving) {
    for (const other of arriving.get(own.hub) ?? []) {
      const tie = { link: own.link, first: later(own.day, other.day), last: sooner(own.until, other.until) }
      if (tie.first > other.until || !usable(other.person, tie)) continue
      const ties = found.get(other.person)
      if (ties === undefined) found.set(other.person, [tie])
      else ties.push(tie)
    }
  }
  return [...found]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([person, ties]) => ({ person, ties: withoutRepeats(ties) }))
}
