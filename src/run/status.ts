import type { Command } from 'commander'
import type { Store } from '../store/contract.ts'
import { storeOption, withStore } from './command.ts'
import type { Context, StoreOptions } from './command.ts'
import { coverage } from './issues/coverage.ts'
import { coverageText } from './issues/coverage-text.ts'
import { twoColumns } from './terminal.ts'

interface StatusOptions extends StoreOptions {
  readonly coverage?: true
  readonly json?: true
}

const issues = async (store: Store, options: StatusOptions): Promise<string> => {
  const publishers = await coverage(store)
  return options.json ? JSON.stringify({ store: store.address, publishers }, null, 2) : coverageText(publishers)
}

const status = async (store: Store, options: StatusOptions): Promise<string> => {
  if (options.coverage) return issues(store, options)
  const counts = await store.counts()
  const loads = await store.loads({ limit: 1, backward: true })
  const last = loads.rows[0]?.row ?? null
  const { address, schemaVersion } = store
  if (options.json)
    return JSON.stringify({ store: address, schemaVersion, counts, loads: loads.total, lastLoad: last }, null, 2)
  const ended = last?.finishedAt ?? 'not finished'
  return twoColumns([
    ['store', address],
    ['schema version', schemaVersion],
    ...Object.entries(counts),
    ['loads', loads.total],
    ['last load', last === null ? 'none' : `${String(last.id)}: ${last.action}, ${last.startedAt}, ${ended}`],
  ])
}

export const addStatusCommand = (program: Command, context: Context): void => {
  program
    .command('status')
    .description('what a store holds')
    .addOption(storeOption())
    .option('--coverage', 'which issues of which publisher are loaded, and which days are missing')
    .option('--json', 'print one JSON object')
    .action((options: StatusOptions) =>
      withStore({ ...options, create: false }, context, async (store) =>
        context.terminal.print(await status(store, options)),
      ),
    )
}
