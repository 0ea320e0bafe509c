import * as fc from 'fast-check'
import { differences } from './differ.ts'
import type { Difference } from './differ.ts'
import { readText } from './sample.ts'
import type { Sample } from './sample.ts'
import { attendeesOf, summaryOf } from './summary.ts'
import type { Summary } from './summary.ts'
import type { Law, Variation } from './variation.ts'

/** A variant that was read otherwise than its law says. */
export interface Failure {
  readonly law: string
  readonly samples: readonly string[]
  readonly note: string
  readonly text: string
  /** Those that break the law first, then those of places and headlines. */
  readonly differences: readonly Difference[]
  readonly broken: boolean
}

/** How often a law held. */
export interface LawRate {
  readonly law: string
  readonly says: string
  readonly cases: number
  readonly held: number
  /** Attendances that had to be read, and those among them with the same participation and roles. */
  readonly attendances: number
  readonly kept: number
  readonly failures: readonly Failure[]
}

/** What every law promises; places and headlines are counted beside. */
const PROMISED: ReadonlySet<string> = new Set(['people', 'participation', 'roles', 'of', 'order', 'events', 'articles'])

const plainSummaries = (): ((sample: Sample) => Summary) => {
  const made = new Map<string, Summary>()
  return (sample) => {
    const summary = made.get(sample.name) ?? summaryOf(readText(sample.text, sample.known))
    made.set(sample.name, summary)
    return summary
  }
}

/** The variations of one law: its cases dealt evenly over the samples that lend themselves to it. */
const draw = (law: Law, samples: readonly Sample[], run: LawRun): readonly Variation[] => {
  const sources = samples.flatMap((sample) => law.vary(sample, samples) ?? [])
  return sources.flatMap((source, i) => {
    const numRuns = Math.floor(run.cases / sources.length) + (i < run.cases % sources.length ? 1 : 0)
    return numRuns === 0 ? [] : fc.sample(source, { numRuns, seed: run.seed + i })
  })
}

export interface LawRun {
  readonly cases: number
  readonly seed: number
  readonly progress?: (law: string, done: number) => void
}

const peopleOf = (summary: Summary): readonly string[] =>
  summary.events.flatMap((event) => event.people.map(({ name }) => name))

/** Names what a person lost or added is: which kind of name, and whether it is the plain page that was misread. */
const named = (found: Difference, law: Law, truth: ReadonlySet<string>): Difference => {
  if (found.name === undefined) return found
  const right = truth.has(found.name) === (found.kind === 'person added')
  const kindOf = law.kindOf === undefined ? '' : ` (${law.kindOf(found.name)})`
  return { ...found, kind: right ? `${found.kind}, misread on the plain page` : `${found.kind}${kindOf}` }
}

const touched = (found: readonly Difference[]): number =>
  new Set(found.filter(({ person }) => person !== undefined && person !== '').map(({ person }) => person)).size

interface Tried {
  readonly failure: Failure | null
  readonly attendances: number
  readonly kept: number
}

const tryVariation = (law: Law, variation: Variation, plain: (sample: Sample) => Summary): Tried => {
  const wanted = variation.expected(variation.bases.map(plain))
  const truth = new Set(peopleOf(variation.expected(variation.bases.map(({ answer }) => attendeesOf(answer)))))
  const got = summaryOf(readText(variation.text, variation.known))
  const found = differences(wanted, got)
    .filter(({ aspect }) => variation.unsaid?.includes(aspect) !== true)
    .map((difference) => named(difference, law, truth))
  const broken = found.filter(({ aspect }) => PROMISED.has(aspect) || law.also?.includes(aspect) === true)
  const attendances = peopleOf(wanted).length
  const failure: Failure = {
    law: law.name,
    samples: variation.bases.map(({ name }) => name),
    note: variation.note,
    text: variation.text,
    differences: [...broken, ...found.filter((difference) => !broken.includes(difference))],
    broken: broken.length > 0,
  }
  return { failure: found.length > 0 ? failure : null, attendances, kept: attendances - touched(broken) }
}

/** Tries one law on variants drawn with a seed. */
export const tryLaw = (law: Law, samples: readonly Sample[], run: LawRun): LawRate => {
  const plain = plainSummaries()
  const tried = draw(law, samples, run).map((variation, at) => {
    const result = tryVariation(law, variation, plain)
    run.progress?.(law.name, at + 1)
    return result
  })
  const failures = tried.flatMap(({ failure }) => failure ?? [])
  const sum = (of: (one: Tried) => number): number => tried.reduce((total, one) => total + of(one), 0)
  return {
    law: law.name,
    says: law.says,
    cases: tried.length,
    held: tried.length - failures.filter(({ broken }) => broken).length,
    attendances: sum(({ attendances }) => attendances),
    kept: sum(({ kept }) => kept),
    failures,
  }
}
