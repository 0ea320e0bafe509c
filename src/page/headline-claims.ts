import type { Cut } from './cut-articles.ts'
import { SECOND } from './join-headlines.ts'
import type { Joined } from './join-headlines.ts'
import type { HeadlineClaim } from './layout.ts'
import { scoreHeadlines } from './score-headlines.ts'
import type { Unit } from './unit.ts'

/** Characters of a body by which it is told from others. */
const OPENING = 20

const worth = ({ words, place, second }: HeadlineClaim): number => words + place - second

/** How well every body near it fits a headline unit, best first; by the ordinals of the unit and of its own body. */
export const headlineClaims = (
  cut: Cut,
  joined: Joined,
  units: readonly Unit[],
): ((unit: number, owner: number) => readonly HeadlineClaim[]) => {
  const { parts, scores } = scoreHeadlines(cut, units)
  const partOf = new Map(parts.flatMap((part, at) => part.units.map((unit) => [unit, at] as const)))
  /** Between which bodies the headlines of each body stand. */
  const stands = joined.map((heads) => new Set(heads.map((unit) => parts[partOf.get(unit) ?? -1]?.after)))
  const opening = (body: number): string => cut.bodies[body]?.paragraphs[0]?.prose.flat.text.slice(0, OPENING) ?? ''
  return (unit, owner) =>
    scores
      .filter(({ part }) => part === partOf.get(unit))
      .map(({ body, words, place, after, inside }) => {
        const [at, ...others] = [...(stands[body] ?? [])]
        const elsewhere =
          !inside &&
          (body === owner ? others.length > 0 && at !== after : at !== undefined && !stands[body]?.has(after))
        return { opening: opening(body), own: body === owner, words, place, second: elsewhere ? SECOND : 0 }
      })
      .toSorted((one, other) => worth(other) - worth(one))
}
