import { BASELINE } from './contenders.ts'
import type { GrowthCurve } from './growth.ts'
import type { Measured } from './measure.ts'

/** What `bench reading` found. */
export interface ReadingBench {
  readonly pages: number
  readonly characters: number
  readonly seed: number
  readonly rounds: number
  readonly node: string
  readonly versions: Readonly<Record<string, string>>
  /** The fastest round of each contender. */
  readonly contenders: readonly (Measured & {
    readonly ratio: number
    readonly pagesPerSecond: number
    readonly charactersPerSecond: number
  })[]
  readonly growth: readonly GrowthCurve[]
}

/** The fastest round of each contender, and how long it took by the baseline's. */
export const compared = (
  rounds: readonly Measured[],
  { pages, characters }: { readonly pages: number; readonly characters: number },
): ReadingBench['contenders'] => {
  const names = [...new Set(rounds.map(({ contender }) => contender))]
  const best = names.flatMap((name) =>
    rounds
      .filter(({ contender }) => contender === name)
      .toSorted((one, other) => one.seconds - other.seconds)
      .slice(0, 1),
  )
  const baseline = best.find(({ contender }) => contender === BASELINE)?.seconds ?? Number.NaN
  return best.map((one) => ({
    ...one,
    ratio: one.seconds / baseline,
    pagesPerSecond: pages / one.seconds,
    charactersPerSecond: characters / one.seconds,
  }))
}

const whole = (number: number): string => Math.round(number).toLocaleString('en')
const pad = (cells: readonly string[], widths: readonly number[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')

const rows = (head: readonly string[], body: readonly (readonly string[])[]): readonly string[] => {
  const widths = head.map((cell, at) => Math.max(cell.length, ...body.map((cells) => cells[at]?.length ?? 0)))
  return [head, ...body].map((cells) => pad(cells, widths).trimEnd())
}

/** The same for people. */
export const readingTable = (bench: ReadingBench): string =>
  [
    `${whole(bench.pages)} pages, ${whole(bench.characters)} characters, seed ${bench.seed}, fastest of ${bench.rounds} rounds, node ${bench.node}; ${Object.entries(
      bench.versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    'CPU time of one process each, dictionaries loaded, after as many other pages (first pages/s); memory in MB',
    '',
    ...rows(
      [
        '',
        'pages/s',
        'characters/s',
        `x ${BASELINE}`,
        'first pages/s',
        'ready s',
        'peak',
        'live at 1/4',
        'live at end',
      ],
      bench.contenders.map((one) => [
        one.contender,
        whole(one.pagesPerSecond),
        whole(one.charactersPerSecond),
        one.ratio.toFixed(2),
        whole(bench.pages / one.first),
        one.ready.toFixed(2),
        whole(one.peak),
        whole(one.heapAtQuarter),
        whole(one.heapAtEnd),
      ]),
    ),
    ...bench.growth.flatMap(({ kind, points, peak, failed }) => [
      '',
      ...rows(
        [kind, 'bytes', 'CPU s', 'characters/s', 'grows by power'],
        points.map(({ bytes, characters, seconds, power }) => [
          '',
          whole(bytes),
          seconds.toFixed(4),
          whole(characters / seconds),
          power === null ? '' : power.toFixed(2),
        ]),
      ),
      ...(failed === null ? [] : [`not read: ${failed}`]),
      `peak ${whole(peak)} MB`,
    ]),
  ].join('\n')
