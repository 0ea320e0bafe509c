import type { Judgement } from '../../fact/graph.ts'
import { byId, unique } from '../group.ts'
import { agglomerate } from './agglomerate.ts'
import type { Agglomerated, Ground, Link } from './agglomerate.ts'
import { attach, rivalsFor } from './attach.ts'
import { joinCareers } from './career.ts'
import type { Career } from './career.ts'
import { companyWeigher, MOST_COMPANY, telling } from './company.ts'
import type { Company } from './company.ts'
import { contradictionBetween } from './contradictions.ts'
import { weigh, weighWeak } from './features.ts'
import type { Weighed } from './features.ts'
import { labelDaysOf } from './labels.ts'
import type { LabelDays } from './labels.ts'
import { nameShare } from './name-share.ts'
import { areBarred, barredBy, rulingsOf } from './rulings.ts'
import type { Barred, Rulings } from './rulings.ts'
import { sightingsOf } from './sighting.ts'
import type { Placed, Sighting } from './sighting.ts'
import { tieBetween } from './ties.ts'
import { tellingOf, unitsOf } from './units.ts'
import { labelTies, nameTiesOf } from './weak-ties.ts'

/** Everything that is known under one name. */
export interface NameBlock {
  /** Live mentions of one name key, in any order. */
  readonly mentions: readonly Placed[]
  /** Standing judgements on any of them; others are passed over. */
  readonly judgements: readonly Judgement[]
  /** Names in the lists of the mentions' reports, where `wantsCompany` asks for them. */
  readonly company?: Company
}

/** One person: the mentions that are taken for theirs. */
export interface Cluster {
  /** The smallest mention id. */
  readonly id: string
  readonly mentions: readonly string[]
  /** True when neither a post nor a label ties the person to a body or division. */
  readonly provisional: boolean
}

export interface Resolved {
  /** Order: id. */
  readonly clusters: readonly Cluster[]
  /** What was joined and why. */
  readonly links: readonly Link[]
  /** What was left apart and might be one. */
  readonly doubts: readonly Link[]
}

interface Stage {
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

const STRENGTH = { POST: 2, LABEL: 1, NAME: 0 } as const

const strength = ({ sightings }: Career): number => Math.max(...sightings.map((one) => STRENGTH[tellingOf(one)]))

const stageOf = ({ mentions, judgements }: NameBlock): Stage => {
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
  const of = (telling: keyof typeof STRENGTH): readonly Career[] =>
    joined.filter((career) => strength(career) === STRENGTH[telling])
  return { posts: of('POST'), labels: of('LABEL'), names: of('NAME'), forced, barred }
}

/** How many others of this name the contradictions prove: people of whom each contradicts each, less one. */
const provenHomonyms = (careers: readonly Career[]): number => {
  const proven: Career[] = []
  for (const career of careers) {
    if (proven.every((other) => contradictionBetween(career, other) !== null)) proven.push(career)
  }
  return Math.max(0, proven.length - 1)
}

/** What is known of a name as a whole. */
interface Premise {
  readonly share: number
  readonly homonyms: number
  readonly labels: LabelDays
}

const premiseOf = ({ mentions }: NameBlock, stage: Stage): Premise => ({
  share: nameShare(mentions[0]?.mention.name ?? ''),
  homonyms: provenHomonyms(stage.posts),
  labels: labelDaysOf(stage.labels.flatMap(({ sightings }) => sightings)),
})

const groundOf = (
  block: NameBlock,
  { stage, premise }: Pick<Posted, 'stage' | 'premise'>,
): Record<'posts' | 'labels' | 'names', Ground> => {
  const { share, homonyms, labels } = premise
  const self = block.mentions[0]?.mention.nameKey ?? ''
  const company = companyWeigher(block.company ?? new Map<string, readonly string[]>(), self)
  const strong = (left: Career, right: Career): Weighed =>
    weigh({ left, right, tie: tieBetween(left, right), share, homonyms, labels })
  const weak =
    (tiesOf: typeof nameTiesOf) =>
    (unit: Career, career: Career): Weighed =>
      weighWeak({
        unit,
        ties: tiesOf(unit, career),
        share,
        homonyms,
        company: company(unit, career),
      })
  const { barred } = stage
  return {
    posts: { weigh: strong, barred },
    labels: { weigh: weak(labelTies()), barred },
    names: { weigh: weak(nameTiesOf), barred },
  }
}

const clusterOf = (career: Career): Cluster => ({
  id: career.id,
  mentions: [...unique(career.sightings.flatMap(({ mentions }) => mentions))].sort(),
  provisional: strength(career) === STRENGTH.NAME,
})

interface Posted {
  readonly judgements: readonly Judgement[]
  readonly stage: Stage
  readonly premise: Premise
  readonly posts: Agglomerated
}

/** What was worked out of a set of mentions without their company, so that asking for the company costs no second time. */
const posted = new WeakMap<NameBlock['mentions'], Posted>()

/** The careers that posts make; company says nothing of them. */
const postedOf = (block: NameBlock): Posted => {
  const known = posted.get(block.mentions)
  if (known?.judgements === block.judgements) return known
  const stage = stageOf(block)
  const premise = premiseOf(block, stage)
  const found = {
    judgements: block.judgements,
    stage,
    premise,
    posts: agglomerate(stage.posts, groundOf(block, { stage, premise }).posts),
  }
  posted.set(block.mentions, found)
  return found
}

/**
 * Who the mentions of one name are. A function of the set of mentions and judgements alone: posts first, by what surely belongs
 * together; then what goes under a label; then bare names, each given to the one career that it surely belongs to or kept apart.
 */
export const resolvePeople = (block: NameBlock): Resolved => {
  const { stage, premise, posts } = postedOf(block)
  const ground = groundOf(block, { stage, premise })
  const labelled = attach(stage.labels, posts.careers, ground.labels)
  const labels = agglomerate(labelled.left, ground.labels)
  // A run of labels reaches a post that its single labels are too far from in time.
  const runs = attach(labels.careers, labelled.careers, ground.labels)
  const known = [...runs.careers, ...runs.left].sort(byId)
  const named = attach(stage.names, known, ground.names)
  const names = agglomerate(named.left, ground.names)
  const steps = [posts, labelled, labels, runs, named, names]
  return {
    clusters: [...named.careers, ...names.careers].sort(byId).map(clusterOf),
    links: [...stage.forced, ...steps.flatMap(({ links }) => links)],
    doubts: steps.flatMap(({ doubts }) => doubts),
  }
}

/**
 * Reports whose lists `resolvePeople` needs to tell careers of this name apart: those of labels and bare names that company may
 * decide, and of the careers that they could belong to. None where there is but one career, or all is decided without.
 */
export const wantsCompany = (block: NameBlock): readonly string[] => {
  const { stage, premise, posts } = postedOf(block)
  if (stage.labels.length + stage.names.length === 0 || posts.careers.length < 2) return []
  const ground = groundOf({ mentions: block.mentions, judgements: block.judgements }, { stage, premise })
  const wanted = new Set<string>()
  const rivals = new Set<Career>()
  for (const [units, by] of [[stage.labels, ground.labels] as const, [stage.names, ground.names] as const]) {
    for (const unit of units) {
      const found = rivalsFor({ unit, careers: posts.careers }, by, MOST_COMPANY)
      if (found === null) continue
      for (const report of unit.reports) wanted.add(report)
      for (const career of found) rivals.add(career)
    }
  }
  for (const career of rivals) for (const report of telling(career)) wanted.add(report)
  return [...wanted].sort()
}
