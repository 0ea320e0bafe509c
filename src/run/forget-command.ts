import type { Command } from 'commander'
import { storeOption, withStore } from './command.ts'
import type { Context, StoreOptions } from './command.ts'
import { findPage } from './find-page.ts'

interface ForgetOptions extends StoreOptions {
  readonly json?: true
}

export const addForgetCommand = (program: Command, context: Context): void => {
  program
    .command('forget')
    .description('withdraw a page: what only it supported leaves the graph')
    .argument('<page>', 'id, the first 8 or more digits of one, name of the page, or its file')
    .addOption(storeOption())
    .option('--json', 'print the load as one JSON object')
    .action((asked: string, options: ForgetOptions) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const { forgetPage } = await import('./forget-page.ts')
        const id = await findPage(store, asked)
        const load = await forgetPage(store, id)
        const text = options.json
          ? JSON.stringify({ page: id, load })
          : `Withdrew page ${id} in load ${String(load.id)}`
        await context.terminal.print(text)
      }),
    )
}
