import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAWS } from './all-laws.ts'
import { differences } from './differ.ts'
import { tryLaw } from './run-laws.ts'
import { loadSamples, readText } from './sample.ts'
import { summaryOf } from './summary.ts'
import type { Summary } from './summary.ts'
import { first } from './variation.ts'
import type { Law } from './variation.ts'

const samples = loadSamples()

/** Least share of attendances that stay as they are; `npm run laws` tells the rates over many variants. */
const LEAST: Readonly<Record<string, number>> = {
  rename: 0.97,
  typeset: 0.99,
  move: 0.9,
  reorder: 0.99,
  join: 0.98,
  detach: 0.97,
}

describe('the laws of reading', () => {
  it('have each a least rate here', () => {
    expect(Object.keys(LEAST)).toEqual(LAWS.map(({ name }) => name))
  })

  it.each(LAWS)(
    '$name: $says',
    (law) => {
      const rate = tryLaw(law, samples, { cases: samples.length, seed: 7 })
      expect(rate.attendances).toBeGreaterThan(100)
      expect(rate.kept / rate.attendances).toBeGreaterThanOrEqual(LEAST[law.name] ?? 1)
    },
    120_000,
  )
})

describe('a law that does not hold', () => {
  const broken: Law = {
    name: 'shortened',
    says: 'a page without its second half says the same',
    vary: (sample) =>
      fc.constant({
        bases: [sample],
        text: sample.text.slice(0, sample.text.length / 2),
        known: sample.known,
        note: 'half',
        expected: first,
      }),
  }

  it('is seen not to hold, and its failures are named', () => {
    const rate = tryLaw(broken, samples, { cases: samples.length, seed: 1 })
    expect(rate.held).toBeLessThan(samples.length / 4)
    expect(rate.kept).toBeLessThan(rate.attendances * 0.8)
    expect(
      rate.failures.flatMap(({ differences: found }) => found).every(({ kind, what }) => kind !== '' && what !== ''),
    ).toBe(true)
  })
})

describe('what two summaries differ in', () => {
  const plain = samples.slice(0, 1).map(({ text, known }) => summaryOf(readText(text, known)))[0] ?? {
    events: [],
    headlines: [],
  }
  const changedBy = (
    change: (event: Summary['events'][number]) => Partial<Summary['events'][number]>,
  ): readonly string[] => [
    ...new Set(
      differences(plain, {
        ...plain,
        events: plain.events.map((event, at) => (at === 0 ? { ...event, ...change(event) } : event)),
      }).map(({ kind }) => kind),
    ),
  ]

  it('is nothing between equals', () => {
    expect(plain.events.length).toBeGreaterThan(1)
    expect(differences(plain, plain)).toEqual([])
  })

  it.each([
    ['person missed', ({ people }) => ({ people: people.slice(1) })],
    ['order changed', ({ people }) => ({ people: people.toReversed() })],
    ['date changed', () => ({ date: '1949-10-01/' })],
    ['list end changed', ({ complete }) => ({ complete: !complete })],
    ['place changed', () => ({ places: ['青川县'] })],
    ['participation changed', ({ people }) => ({ people: people.map((one) => ({ ...one, participation: 'SIT_IN' })) })],
  ] as const satisfies readonly (readonly [string, Parameters<typeof changedBy>[0]])[])('%s', (kind, change) => {
    expect(changedBy(change)).toEqual([kind])
  })
})
