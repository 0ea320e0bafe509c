import type { Difference } from './differ.ts'
import type { LawRate } from './run-laws.ts'

/** One kind of failure: how many differences of how many variants, and one of them. */
interface FailureKind {
  readonly kind: string
  readonly count: number
  readonly variants: number
  readonly example: string
}

/** The kinds of failure of a law, the most frequent first. */
export const kindsOf = (rate: LawRate): readonly FailureKind[] => {
  const kinds = new Map<string, { count: number; variants: Set<number>; example: string }>()
  const add = (at: number, { kind, what }: Difference, sample: string): void => {
    const row = kinds.get(kind) ?? { count: 0, variants: new Set<number>(), example: `${sample}: ${what}` }
    row.count++
    row.variants.add(at)
    kinds.set(kind, row)
  }
  rate.failures.forEach((failure, at) => {
    for (const difference of failure.differences) add(at, difference, failure.samples.join(' + '))
  })
  return [...kinds]
    .map(([kind, { count, variants, example }]) => ({ kind, count, variants: variants.size, example }))
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1))
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '     -' : `${((part / whole) * 100).toFixed(1).padStart(5)}%`

const line = (rate: LawRate): string =>
  [
    rate.law.padEnd(10),
    share(rate.held, rate.cases),
    `${rate.held} of ${rate.cases}`.padStart(14),
    share(rate.kept, rate.attendances),
    `${rate.kept} of ${rate.attendances}`.padStart(16),
    `  ${rate.says}`,
  ].join(' ')

/** The table of rates, and under it every kind of failure that is left. */
export const lawsTable = (rates: readonly LawRate[]): string =>
  [
    'law          held       variants   kept      attendances',
    ...rates.map(line),
    ...rates.flatMap((rate) => [
      '',
      `${rate.law}: ${rate.failures.length === 0 ? 'no failure' : 'kinds of failure'}`,
      ...kindsOf(rate).map(
        ({ kind, count, variants, example }) =>
          `${String(count).padStart(6)} in ${String(variants).padStart(4)}  ${kind}  (${example})`,
      ),
    ]),
  ].join('\n')

/** The same as one JSON object. */
export const lawsJson = (rates: readonly LawRate[]): string =>
  JSON.stringify({
    laws: rates.map((rate) => ({
      law: rate.law,
      cases: rate.cases,
      held: rate.held,
      rate: rate.cases === 0 ? null : rate.held / rate.cases,
      attendances: rate.attendances,
      kept: rate.kept,
      failures: kindsOf(rate),
    })),
  })
