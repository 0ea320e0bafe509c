import type { Command } from 'commander'
import { storeOption, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import { EXIT } from '../exit.ts'
import { progressOn } from '../progress.ts'
import { checkStore } from './check-store.ts'
import type { Checked } from './check-store.ts'

interface CheckCommandOptions extends StoreOptions {
  readonly json?: true
}

const textOf = ({ pages, rows, wrong }: Checked): string => {
  const looked = `${String(pages)} pages, ${String(rows)} rows of the graph`
  if (wrong.length === 0) return `${looked}: every invariant holds`
  return [
    ...wrong.map(({ rule, what, detail }) => `${rule}: ${what} ${detail}`),
    `${looked}: ${String(wrong.length)} things are wrong`,
  ].join('\n')
}

export const addCheckCommand = (program: Command, context: Context): void => {
  program
    .command('check')
    .description(
      'look at every invariant of a store: quotes, evidence, orphans, counts, and that the graph is what its facts make; ends with 1 and the list where one does not hold',
    )
    .addOption(storeOption())
    .option('--json', 'print one JSON object')
    .action((options: CheckCommandOptions) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const progress = progressOn(context.terminal, 'checking')
        try {
          const checked = await checkStore(store, { onStep: (text) => progress.step(`checking the ${text}`) })
          progress.stop()
          const text = options.json ? JSON.stringify({ store: store.address, ...checked }, null, 2) : textOf(checked)
          await context.terminal.print(text)
          if (checked.wrong.length > 0) context.endWith(EXIT.input)
        } finally {
          progress.stop()
        }
      }),
    )
}
