import type { Command } from 'commander'
import { wholeNumber, storeOption, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import { progressOn } from '../progress.ts'
import type { Doubt } from './doubts.ts'
import { review } from './review.ts'
import type { Review, Uncertain } from './review.ts'
import type { Side } from './sides.ts'

interface ReviewOptions extends StoreOptions {
  readonly limit: number
  readonly json?: true
}

const LIMIT = 20

const between = (from: string | null, to: string | null): string =>
  from === to ? (from ?? 'no date') : `${from ?? '?'} – ${to ?? '?'}`

const sideLines = ({ id, provisional, attendances, posts, evidence }: Side): readonly string[] => [
  `   ${id}  ${String(attendances)} attendances${provisional ? ', provisional' : ''}`,
  ...posts.map(
    ({ title, organization, firstSeen, lastSeen }) => `      ${organization} ${title}, ${between(firstSeen, lastSeen)}`,
  ),
  ...evidence.map(
    ({ published, publisher, page, words }) => `      ${published ?? 'no date'} ${publisher ?? page}: …${words}…`,
  ),
]

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${String(Math.abs(weight))}`

const doubtLine = ({ left, right, score, reasons }: Doubt): string => {
  const why = reasons.map(
    ({ feature, weight, detail }) => `${feature}${detail === '' ? '' : ` (${detail})`} ${signed(weight)}`,
  )
  return `   ${left} and ${right}: ${String(score)} = ${why.join(', ')}`
}

const clusterLines = ({ name, attendances, people, doubts }: Uncertain, nth: number): string =>
  [
    `${String(nth + 1)}. ${name}: ${String(people.length)} people, ${String(attendances)} attendances hang on it`,
    ...people.flatMap(sideLines),
    ...doubts.map(doubtLine),
  ].join('\n')

const textOf = ({ names, shared, total, clusters }: Review): string =>
  [
    `${String(total)} uncertain clusters; ${String(shared)} of ${String(names)} names are borne by several people`,
    ...clusters.map(clusterLines),
    ...(clusters.length === 0 ? [] : ['Decide with: tongxi judge SAME|DIFFERENT ID ID --why TEXT']),
  ].join('\n\n')

export const addReviewCommand = (program: Command, context: Context): void => {
  program
    .command('review')
    .description(
      'the people who may be one and the same, those first on whom most attendances hang, with both sides’ evidence',
    )
    .addOption(storeOption())
    .option('--limit <number>', 'show at most so many clusters', wholeNumber('--limit'), LIMIT)
    .option('--json', 'print one JSON object')
    .action((options: ReviewOptions) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const progress = progressOn(context.terminal, 'looking at names')
        try {
          const onName = (done: number, of: number): void =>
            progress.step(`${String(done)} of ${String(of)} shared names`)
          const found = await review(store, { limit: options.limit, onName })
          progress.stop()
          await context.terminal.print(
            options.json ? JSON.stringify({ store: store.address, ...found }, null, 2) : textOf(found),
          )
        } finally {
          progress.stop()
        }
      }),
    )
}
