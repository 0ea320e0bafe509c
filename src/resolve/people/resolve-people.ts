import type { Judgement } from '../../fact/graph.ts'
import { byId, unique } from '../group.ts'
import { agglomerate } from './agglomerate.ts'
import type { Agglomerated, Ground, Link } from './agglomerate.ts'
import { attach, rivalsFor } from './attach.ts'
import type { Career } from './career.ts'
import { companyWeigher, MOST_COMPANY, telling } from './company.ts'
import type { Company } from './company.ts'
import { contradictionBetween } from './contradictions.ts'
import { weigh, weighWeak } from './features.ts'
import type { Weighed } from './features.ts'
import { labelDaysOf } from './labels.ts'
import type { LabelDays } from './labels.ts'
import { nameShare } from './name-share.ts'
import type { Placed } from './sighting.ts'
import { careerTelling, stageOf } from './stage.ts'
import type { Stage } from './stage.ts'
import { tieBetween } from './ties.ts'
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

/** What is known under a name before company is asked for. */
export interface Known {
  readonly nameKey: string
  readonly stage: Stage
  readonly premise: Premise
  /** The careers that posts make; company says nothing of them. */
  readonly posts: Agglomerated
}

const NO_COMPANY: Company = new Map<string, readonly string[]>()

const groundOf = (
  { nameKey, stage, premise }: Omit<Known, 'posts'>,
  given: Company,
): Record<'posts' | 'labels' | 'names', Ground> => {
  const { share, homonyms, labels } = premise
  const company = companyWeigher(given, nameKey)
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

/** What the smallest careers of a name make by their posts. */
export const knownOf = (nameKey: string, stage: Stage): Known => {
  const premise = {
    share: nameShare(nameKey),
    homonyms: provenHomonyms(stage.posts),
    labels: labelDaysOf(stage.labels.flatMap(({ sightings }) => sightings)),
  }
  const ground = groundOf({ nameKey, stage, premise }, NO_COMPANY)
  return { nameKey, stage, premise, posts: agglomerate(stage.posts, ground.posts) }
}

/** Who bears a name: posts first, by what surely belongs together; then what goes under a label; then bare names. */
export const agglomerated = (known: Known, company: Company = NO_COMPANY): Omit<Agglomerated, 'left'> => {
  const { stage, posts } = known
  const ground = groundOf(known, company)
  const labelled = attach(stage.labels, posts.careers, ground.labels)
  const labels = agglomerate(labelled.left, ground.labels)
  // A run of labels reaches a post that its single labels are too far from in time.
  const runs = attach(labels.careers, labelled.careers, ground.labels)
  const all = [...runs.careers, ...runs.left].sort(byId)
  const named = attach(stage.names, all, ground.names)
  const names = agglomerate(named.left, ground.names)
  const steps = [posts, labelled, labels, runs, named, names]
  return {
    careers: [...named.careers, ...names.careers].sort(byId),
    links: [...stage.forced, ...steps.flatMap(({ links }) => links)],
    doubts: steps.flatMap(({ doubts }) => doubts),
  }
}

/** Labels and bare names that company may decide, each with the careers that it could be of. */
export const undecided = (known: Known): readonly { readonly unit: Career; readonly rivals: readonly Career[] }[] => {
  const { stage, posts } = known
  if (posts.careers.length < 2) return []
  const ground = groundOf(known, NO_COMPANY)
  const undecidedOf = (units: readonly Career[], by: Ground): ReturnType<typeof undecided> =>
    units.flatMap((unit) => {
      const rivals = rivalsFor({ unit, careers: posts.careers }, by, MOST_COMPANY)
      return rivals === null ? [] : [{ unit, rivals }]
    })
  return [...undecidedOf(stage.labels, ground.labels), ...undecidedOf(stage.names, ground.names)]
}

/** Reports whose lists are wanted to tell the careers of a name apart. */
const companyWanted = (known: Known): readonly string[] => {
  const open = undecided(known)
  const rivals = new Set(open.flatMap((one) => one.rivals))
  const wanted = [...open.flatMap(({ unit }) => [...unit.reports]), ...[...rivals].flatMap(telling)]
  return [...new Set(wanted)].sort()
}

/** True when neither a post nor a label ties the career to a body or division. */
export const isProvisional = (career: Career): boolean => careerTelling(career) === 'NAME'

const clusterOf = (career: Career): Cluster => ({
  id: career.id,
  mentions: [...unique(career.sightings.flatMap(({ mentions }) => mentions))].sort(),
  provisional: isProvisional(career),
})

interface Worked {
  readonly judgements: readonly Judgement[]
  readonly known: Known
}

/** What was worked out of a set of mentions without their company, so that asking for the company costs no second time. */
const worked = new WeakMap<NameBlock['mentions'], Worked>()

const knownIn = (block: NameBlock): Known => {
  const done = worked.get(block.mentions)
  if (done?.judgements === block.judgements) return done.known
  const known = knownOf(block.mentions[0]?.mention.nameKey ?? '', stageOf(block))
  worked.set(block.mentions, { judgements: block.judgements, known })
  return known
}

/**
 * Who the mentions of one name are. A function of the set of mentions and judgements alone: posts first, by what surely belongs
 * together; then what goes under a label; then bare names, each given to the one career that it surely belongs to or kept apart.
 */
export const resolvePeople = (block: NameBlock): Resolved => {
  const { careers, links, doubts } = agglomerated(knownIn(block), block.company)
  return { clusters: careers.map(clusterOf), links, doubts }
}

/**
 * Reports whose lists `resolvePeople` needs to tell careers of this name apart: those of labels and bare names that company may
 * decide, and of the careers that they could belong to. None where there is but one career, or all is decided without.
 */
export const wantsCompany = (block: NameBlock): readonly string[] => companyWanted(knownIn(block))
