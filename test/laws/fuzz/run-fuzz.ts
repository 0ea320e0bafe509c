import * as fc from 'fast-check'
import { findingsIn } from './findings.ts'
import type { FuzzKind } from './kinds.ts'

/** What one kind of input showed. */
export interface FuzzRow {
  readonly kind: string
  readonly pages: number
  readonly bytes: number
  /** Longest that a page took for each thousand bytes, in CPU milliseconds; pages under 1,000 bytes count as one thousand. The first turn, which loads dictionaries, does not count. */
  readonly slowest: number
  readonly findings: readonly { readonly what: string; readonly bytes: Uint8Array }[]
}

export interface FuzzRun {
  /** CPU time to spend, in minutes. */
  readonly minutes: number
  readonly seed: number
  readonly progress?: (minutes: number) => void
}

/** Pages of one kind that are drawn before the next kind has its turn. */
const TURN = 40
/** Milliseconds that are spent on making a finding smaller. */
const SHRINKING = 10_000

const cpuMinutes = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 60e6
}

interface Tally {
  pages: number
  bytes: number
  slowest: number
  readonly findings: Map<string, Uint8Array>
}

/** The kind of a finding, so that one defect is told once. */
const kindOf = (what: string): string => what.replace(/:.*$/su, '').replace(/\d+/gu, 'N').slice(0, 120)

const tryPages = (kind: FuzzKind, tally: Tally, { seed, turn }: { seed: number; turn: number }): void => {
  const property = fc.property(kind.bytes, (bytes) => {
    const before = cpuMinutes()
    const known = (what: string): boolean => tally.findings.has(kindOf(what))
    const found = findingsIn(bytes, kind.quiet).filter((what) => !known(what))
    tally.pages++
    tally.bytes += bytes.length
    const slowness = ((cpuMinutes() - before) * 60e3) / Math.max(1, bytes.length / 1000)
    if (turn > 0) tally.slowest = Math.max(tally.slowest, slowness)
    if (found.length > 0) throw new Error(found[0])
  })
  const first = fc.check(property, { numRuns: TURN, seed, endOnFailure: true })
  if (!first.failed) return
  const path = first.counterexamplePath ?? ''
  const shrunk = fc.check(property, { seed, path, interruptAfterTimeLimit: SHRINKING })
  const counterexample = shrunk.counterexample ?? first.counterexample
  if (counterexample === null) return
  const [bytes] = counterexample
  const reason: unknown = shrunk.errorInstance ?? first.errorInstance
  const what = reason instanceof Error ? reason.message : String(reason)
  tally.findings.set(kindOf(what), bytes)
}

/** Draws pages of every kind in turn until the CPU time is spent; a finding is shrunk and told once. */
export const runFuzz = (kinds: readonly FuzzKind[], run: FuzzRun): readonly FuzzRow[] => {
  const tallies = kinds.map((): Tally => ({ pages: 0, bytes: 0, slowest: 0, findings: new Map() }))
  const start = cpuMinutes()
  for (let turn = 0; cpuMinutes() - start < run.minutes; turn++) {
    kinds.forEach((kind, at) => {
      const tally = tallies[at]
      if (tally !== undefined) tryPages(kind, tally, { seed: run.seed + turn, turn })
    })
    run.progress?.(cpuMinutes() - start)
  }
  return kinds.flatMap(({ name }, at) => {
    const tally = tallies[at]
    if (tally === undefined) return []
    const findings = [...tally.findings].map(([what, bytes]) => ({ what, bytes }))
    return [{ kind: name, pages: tally.pages, bytes: tally.bytes, slowest: tally.slowest, findings }]
  })
}
