import type { Command } from 'commander'
import { wholeNumber, storeOption, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import { progressOn } from '../progress.ts'
import { reviewConflicts } from './conflicts.ts'
import { reviewEvents } from './events.ts'
import { review } from './review.ts'
import { reviewText } from './table.ts'

interface ReviewOptions extends StoreOptions {
  readonly limit: number
  readonly json?: true
}

const LIMIT = 20

export const addReviewCommand = (program: Command, context: Context): void => {
  program
    .command('review')
    .description(
      'the people, and the events, that may be one and the same, those first on whom most attendances hang, and posts with two holders at once or none for long; with both sides’ evidence',
    )
    .addOption(storeOption())
    .option('--limit <number>', 'show at most so many of each', wholeNumber('--limit'), LIMIT)
    .option('--json', 'print one JSON object')
    .action((options: ReviewOptions) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const progress = progressOn(context.terminal, 'looking at names')
        try {
          const onName = (done: number, of: number): void =>
            progress.step(`${String(done)} of ${String(of)} shared names`)
          const people = await review(store, { limit: options.limit, onName })
          progress.step('events')
          const events = await reviewEvents(store, options.limit)
          progress.step('posts')
          const found = { ...people, events, posts: await reviewConflicts(store, options.limit) }
          progress.stop()
          await context.terminal.print(
            options.json ? JSON.stringify({ store: store.address, ...found }, null, 2) : reviewText(found),
          )
        } finally {
          progress.stop()
        }
      }),
    )
}
