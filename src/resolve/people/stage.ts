import { byId, groupBy } from '../group.ts'
import type { Judgement } from '../../fact/graph.ts'
import type { Link } from './agglomerate.ts'
import { joinCareers } from './career.ts'
import type { Career } from './career.ts'
import { areBarred, barredBy, rulingsOf } from './rulings.ts'
import type { Barred, Rulings } from './rulings.ts'
import { sightingsOf } from './sighting.ts'
import type { Placed, Sighting } from './sighting.ts'
import { tellingOf, unitsOf } from './units.ts'
import type { Telling } from './units.ts'

/** The smallest careers of one name by what they tell, before any is weighed. */
export interface Stage {
  readonly posts: readonly Career[]
  readonly labels: readonly Career[]
  readonly names: readonly Career[]
  readonly forced: readonly Link[]
  readonly barred: Barred
}

const sightingOfMention = (sightings: readonly Sighting[]): ReadonlyMap<string, string> =>
  new Map(sightings.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])))

const translated = (pairs: Rulings['same'], ids: ReadonlyMap<string, string>): Rulings['same'] =>
  pairs.flatMap(([left, right]) => {
    const [from, to] = [ids.get(left), ids.get(right)]
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const]
  })

/** Joins units that a judgement makes one, unless another judgement keeps them apart. */
const forceSame = (
  units: readonly Career[],
  same: Rulings['same'],
  barred: Barred,
): Pick<Stage, 'forced'> & { readonly units: readonly Career[] } => {
  const forced: Link[] = []
  let careers = units
  for (const [left, right] of same) {
    const one = careers.find(({ sightings }) => sightings.some(({ id }) => id === left))
    const other = careers.find(({ sightings }) => sightings.some(({ id }) => id === right))
    if (one === undefined || other === undefined || one === other || areBarred(one, other, barred)) continue
    careers = [...careers.filter((career) => career !== one && career !== other), joinCareers(one, other)]
    forced.push({ left: one.id, right: other.id, score: Infinity, by: 'judgement', reasons: [] })
  }
  return { units: [...careers].sort(byId), forced }
}

/** What the most telling sighting of a career tells. */
export const careerTelling = ({ sightings }: Career): Telling => {
  let found: Telling = 'NAME'
  for (const sighting of sightings) {
    const telling = tellingOf(sighting)
    if (telling === 'POST') return telling
    if (telling === 'LABEL') found = telling
  }
  return found
}

/** Careers by what they tell: a post, a label or a name alone. */
export const byTelling = (careers: readonly Career[]): Pick<Stage, 'posts' | 'labels' | 'names'> => {
  const groups = groupBy(careers, careerTelling)
  return { posts: groups.get('POST') ?? [], labels: groups.get('LABEL') ?? [], names: groups.get('NAME') ?? [] }
}

/** The stage that mentions and the judgements on them make. */
export const stageOf = ({
  mentions,
  judgements,
}: {
  readonly mentions: readonly Placed[]
  readonly judgements: readonly Judgement[]
}): Stage => {
  const rulings = rulingsOf(judgements, 'MENTION')
  const article = new Map(mentions.map(({ mention }) => [mention.id, mention.article]))
  const within = rulings.different.filter(([left, right]) => article.get(left) === article.get(right))
  const sightings = sightingsOf(mentions, new Set(within.flat()))
  const ids = sightingOfMention(sightings)
  const different = translated(rulings.different, ids)
  const whole = unitsOf(sightings, new Set())
  const unitOf = new Map(whole.flatMap((unit) => unit.sightings.map(({ id }) => [id, unit.id] as const)))
  const alone = different.filter(([left, right]) => unitOf.get(left) === unitOf.get(right)).flat()
  const barred = barredBy(different)
  const units = alone.length === 0 ? whole : unitsOf(sightings, new Set(alone))
  const { units: joined, forced } = forceSame(units, translated(rulings.same, ids), barred)
  return { ...byTelling(joined), forced, barred }
}
