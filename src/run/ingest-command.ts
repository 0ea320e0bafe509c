import type { Command } from 'commander'
import type { Store } from '../store/contract.ts'
import { storeOption, withStore } from './command.ts'
import type { Context, StoreOptions } from './command.ts'
import type { IngestSummary } from './ingest.ts'
import { loadPages } from './load.ts'
import { findPages } from './page-files.ts'
import { checkGiven } from './page-known.ts'
import type { Given } from './page-known.ts'
import { twoColumns } from './terminal.ts'

interface IngestOptions extends StoreOptions, Given {
  readonly json?: true
}

const report = async (store: Store, summary: IngestSummary, options: IngestOptions): Promise<string> => {
  const { load, ...pages } = summary
  const counts = await store.counts()
  if (options.json) return JSON.stringify({ store: store.address, load: load.id, pages, counts }, null, 2)
  return [
    `Load ${String(load.id)} into ${store.address}`,
    twoColumns([
      ['pages added', pages.added],
      ['pages unchanged', pages.unchanged],
      ['pages replaced', pages.replaced],
      ['pages failed', pages.failed],
      [
        'now in the store',
        `${String(counts.people)} people, ${String(counts.events)} events, ${String(counts.attendances)} attendances`,
      ],
    ]),
  ].join('\n')
}

export const addIngestCommand = (program: Command, context: Context): void => {
  program
    .command('ingest')
    .description('load pages into a store; what is there already stays as it is, so it may be run again at any time')
    .argument('<path...>', 'pages, folders of pages at any depth, or - for standard input')
    .addOption(storeOption())
    .option('--published <date>', 'issue date of the pages, 2024-12-20; wins over page.json')
    .option('--publisher <name>', 'newspaper or site; wins over page.json')
    .option('--json', 'print the summary as one JSON object')
    .action(async (paths: string[], options: IngestOptions) => {
      const given = checkGiven(options)
      const files = await findPages(paths)
      await withStore({ ...options, create: true }, context, async (store) => {
        const summary = await loadPages({ store, files, given }, context)
        await context.terminal.print(await report(store, summary, options))
      })
    })
}
