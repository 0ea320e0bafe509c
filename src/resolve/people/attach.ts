import { byId } from '../group.ts'
import { GrowingCareer } from './career.ts'
import type { Career } from './career.ts'
import type { Agglomerated, Ground, Link } from './agglomerate.ts'
import { SURE } from './agglomerate.ts'
import { contradictionBetween } from './contradictions.ts'
import type { Weighed } from './features.ts'
import { areBarred } from './rulings.ts'

/** How much surer the best career must be than the next for a sighting to be its. */
const MARGIN = 1

interface Choice extends Weighed {
  readonly unit: Career
  readonly career: Career
}

const order = (left: Choice, right: Choice): number =>
  right.score - left.score || byId(left.unit, right.unit) || byId(left.career, right.career)

const open = (unit: Career, career: Career, ground: Ground): boolean =>
  !areBarred(unit, career, ground.barred) && contradictionBetween(unit, career) === null

const choicesOf = (unit: Career, careers: readonly Career[], ground: Ground): readonly Choice[] =>
  careers
    .filter((career) => open(unit, career, ground))
    .map((career) => ({ ...ground.weigh(unit, career), unit, career }))
    .sort(order)

const linkOf = ({ unit, career, score, reasons }: Choice): Link => ({
  left: unit.id,
  right: career.id,
  score,
  by: 'rules',
  reasons,
})

/**
 * Careers that a unit may be given to once something unknown weighs up to `most` for any of them; null where the unit is decided
 * whatever that says.
 */
export const rivalsFor = (
  { unit, careers }: { readonly unit: Career; readonly careers: readonly Career[] },
  ground: Ground,
  most: number,
): readonly Career[] | null => {
  const choices = choicesOf(unit, careers, ground)
  const [best, next] = choices
  if (best === undefined) return []
  if (best.score >= SURE && (next === undefined || best.score - next.score >= MARGIN + most)) return null
  const least = Math.max(best.score - most - MARGIN, SURE - most)
  return choices.filter(({ score }) => score >= least).map(({ career }) => career)
}

export interface Attached extends Agglomerated {
  /** Units that no career takes. */
  readonly left: readonly Career[]
}

/**
 * Gives each unit that tells little (a label, a bare name) to the one career that it surely belongs to, judged by the careers as
 * they are before any is given; where two would do, it stays by itself and is told as a doubt.
 */
export const attach = (units: readonly Career[], careers: readonly Career[], ground: Ground): Attached => {
  const grown = new Map<Career, GrowingCareer>()
  const links: Link[] = []
  const doubts: Link[] = []
  const left: Career[] = []
  const ranked = units.map((unit) => ({ unit, choices: choicesOf(unit, careers, ground) }))
  const sure = ranked.filter(({ choices: [best, next] }) => {
    if (best === undefined || best.score < SURE) return false
    return next === undefined || best.score - next.score >= MARGIN
  })
  for (const { unit, choices } of ranked.filter((one) => !sure.includes(one))) {
    left.push(unit)
    doubts.push(...choices.filter(({ score }) => score >= SURE - MARGIN).map(linkOf))
  }
  const best = sure.flatMap(({ choices }) => choices.slice(0, 1)).sort(order)
  for (const choice of best) {
    const career = grown.get(choice.career) ?? new GrowingCareer(choice.career)
    if (open(choice.unit, career, ground)) {
      career.add(choice.unit)
      grown.set(choice.career, career)
      links.push(linkOf(choice))
    } else {
      left.push(choice.unit)
      doubts.push(linkOf(choice))
    }
  }
  return {
    careers: careers.map((career) => grown.get(career) ?? career).sort(byId),
    links,
    doubts,
    left: left.sort(byId),
  }
}
